// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command_testing.h"

#include "vault/inspect.h"

namespace mingcha::tests {

/// A command that changes a vault, and the commands that bring the vault to where it starts.
struct Job {
    const char* name;
    QStringList preparation;
    const char* command;
    int exitCode;           ///< when nothing is in its way
    int exitCodeAgain;      ///< of the same command on what it left: refused, or done once more
    bool canBeStopped;      ///< by Ctrl+C while it works; an undo is over in no time
    std::vector<const char*> changes;   ///< tables that have to differ afterwards, so that the job does what its comment says
    int customers = 200;    ///< enough for more than 50 changing calls
};

/// The first `customers` of the clean sample in every kind, with the months up to `month`, and rows that have to be rejected.
class SampleFiles {
public:
    SampleFiles(const CommandFolder& folder, int customersTaken) : m_folder(folder), m_customersTaken(customersTaken)
    {
        write("tariffs.csv", lines("tariffs.csv"));
        write("area.csv", lines("area_supply.csv"));
        write("survey.csv", ofCustomers(lines("survey.csv")) + QByteArrayList{"100009999,2026-01-01,530000099990,12,1,居民生活,完好"});
        const QByteArrayList customers = ofCustomers(lines("customers.csv"));
        write("customers.csv", customers);
        const QByteArrayList bills = withWrongTotals(ofCustomers(lines("bills.csv")));
        write("bills.csv", bills + QByteArrayList{"0100000000,2025-13,1,2,1,1,C0,,,,,,,,"});
        // The same customers under new names, one whose survey (it lost the zero of his number) was rejected because he was missing, and a row without a number.
        QByteArrayList moved;
        for (const QByteArray& line : customers)
            moved.append(QByteArray(line).replace(QByteArray("客户"), QByteArray("用户")));
        write("moved.csv", moved + QByteArrayList{"0100009999,新客户,ST000,LN0000,TQ000000,居民生活,0.4kV,5,530000099990,1,R0,2", ",无号,ST000,LN0000,TQ000000,居民生活,0.4kV,5,1,1,R0,2"});
    }

private:
    static QByteArrayList lines(const char* file) { return bytesOf(QStringLiteral(MINGCHA_FIXTURES "/samples/clean/") + QLatin1String(file)).trimmed().split('\n'); }

    QByteArrayList ofCustomers(const QByteArrayList& all) const
    {
        QByteArrayList taken{all.first()};
        for (const QByteArray& line : all)
            if (line.left(10).toLongLong() >= 100000000 && line.left(10).toLongLong() < 100000000 + m_customersTaken)
                taken.append(line);
        return taken;
    }

    /// Every third bill gets another total, so that a check finds some hundred problems.
    static QByteArrayList withWrongTotals(QByteArrayList bills)
    {
        for (qsizetype row = 1; row < bills.size(); row += 3) {
            QByteArrayList cells = bills[row].split(',');
            cells[12] = "9999.99";
            bills[row] = cells.join(',');
        }
        return bills;
    }

    void write(const char* name, const QByteArrayList& rows) { QVERIFY(writeBytes(m_folder.filePath(name), rows.join('\n') + '\n')); }

    const CommandFolder& m_folder;
    int m_customersTaken;
};

/// The jobs of the kill matrix. Imports that reject rows end with 3.
inline const QList<Job>& jobs()
{
    static const QStringList filled{QStringLiteral("create v.mingcha"), QStringLiteral("import v.mingcha tariffs.csv customers.csv area.csv survey.csv")};
    static const QStringList billed = filled + QStringList{QStringLiteral("import v.mingcha bills.csv")};
    static const QList<Job> all{
        // Rejected rows, new accounts, a backup before.
        {"import", filled, "import v.mingcha bills.csv", 3, 1, true, {"fact_column", "reject"}},
        // Older facts go, rows rejected before are tried again and kept, one row is rejected.
        {"replace", billed, "import v.mingcha moved.csv --overlap replace", 3, 3, true, {"fact_column", "import", "reject"}},
        {"undo", billed, "undo-import v.mingcha 5", 0, 1, false, {"fact_column", "import", "reject"}},
        // The row that its customers let in is rejected again.
        {"undo-customers", billed + QStringList{QStringLiteral("import v.mingcha moved.csv --overlap replace")}, "undo-import v.mingcha 6", 0, 1, false, {"fact_column", "import", "reject"}, 1000},
        {"check", billed, "check v.mingcha", 0, 0, true, {"check_run", "finding", "proof_block", "edit_step"}},
        // Findings that are new, still there, gone and back.
        {"check-again", billed + QStringList{QStringLiteral("check v.mingcha"), QStringLiteral("undo-import v.mingcha 4"), QStringLiteral("check v.mingcha --rules M01,M08,Q04"),
                                             QStringLiteral("import v.mingcha moved.csv --overlap replace")},
         "check v.mingcha", 0, 0, true, {"check_run", "finding", "run_mark", "edit_step"}},
        // A bulk edit: all findings in one step.
        {"edit", billed + QStringList{QStringLiteral("check v.mingcha")}, "edit-all v.mingcha", 0, 0, false, {"finding", "edit_step"}},
    };
    return all;
}

/// One row of test data for each.
inline void addJobs()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < jobs().size(); ++number)
        QTest::newRow(jobs()[number].name) << number;
}

/// The vault a job starts from, made once for each; and what it holds before and after the job.
class JobStart {
public:
    explicit JobStart(const Job& job) : m_job(job) {}

    void make()
    {
        const SampleFiles files(folder, m_job.customers);
        for (const QString& line : m_job.preparation) {
            const auto done = folder.run(line);
            QVERIFY2(done.exitCode == 0 || done.exitCode == 3, qPrintable(QStringLiteral("%1: %2 %3").arg(line).arg(done.exitCode).arg(done.messages)));
        }
        QDir(folder.filePath("v.backups")).removeRecursively();
        QVERIFY(QFile::copy(folder.filePath("v.mingcha"), folder.filePath("start")));
        TAKE(before, soundContentsOf(folder.filePath("v.mingcha"), vault::Access::ReadOnly));
        const auto done = folder.run(QLatin1String(m_job.command), {vault::testing::Fault::None, 0});
        QVERIFY2(done.exitCode == m_job.exitCode, qPrintable(QStringLiteral("%1 %2").arg(done.exitCode).arg(done.messages)));
        calls = done.calls;
        TAKE(after, soundContentsOf(folder.filePath("v.mingcha"), vault::Access::ReadOnly));
        QVERIFY(before != after);
        for (const char* table : m_job.changes)
            QVERIFY2(before[QLatin1String(table)] != after[QLatin1String(table)], table);
    }

    /// The start again, with nothing beside it.
    void reset() const
    {
        QDir(folder.filePath("v.backups")).removeRecursively();
        for (const QString& name : QDir(folder.path()).entryList({QStringLiteral("*v.mingcha*")}, QDir::Files | QDir::Hidden))
            QFile::remove(folder.filePath(qPrintable(name)));
        QVERIFY(QFile::copy(folder.filePath("start"), folder.filePath("v.mingcha")));
    }

    /// Sound, exactly one of the two states, every backup sound and exactly the state before.
    void checkAfterwards(bool* done) const
    {
        TAKE(const auto now, soundContentsOf(folder.filePath("v.mingcha"), vault::Access::ReadWrite));
        *done = now == after;
        QVERIFY2(now == before || now == after, qPrintable(QStringLiteral("between: not as before in %1; not as after in %2").arg(differenceOf(now, before), differenceOf(now, after))));
        for (const QFileInfo& backup : QDir(folder.filePath("v.backups")).entryInfoList({QStringLiteral("*.mingcha")}, QDir::Files)) {
            TAKE(const auto copy, soundContentsOf(backup.filePath(), vault::Access::ReadOnly));
            QVERIFY2(copy == before, qPrintable(differenceOf(copy, before)));
        }
        QVERIFY(!vault::hasJournal(folder.filePath("v.mingcha")));
        const QStringList litter{QStringLiteral("*mingcha-part*"), QStringLiteral("*-wal"), QStringLiteral("v.mingcha.lock")};
        QCOMPARE(QDir(folder.path()).entryList(litter, QDir::Files | QDir::Hidden), QStringList());
        QCOMPARE(QDir(folder.filePath("v.backups")).entryList({QStringLiteral("*mingcha-part*")}, QDir::Files | QDir::Hidden), QStringList());
    }

    CommandFolder folder;
    VaultContents before, after;
    long calls = 0;

private:
    const Job& m_job;
};

}  // namespace mingcha::tests
