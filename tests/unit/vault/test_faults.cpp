// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk and a failing drive at the n-th changing call: the work fails with its own error, the vault holds the state before or after and goes on.
#include "support/forked.h"
#include "vault_fixture.h"

#include "vault/testing_hooks.h"

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Journal;
using vault::Vault;
using vault::testing::Fault;
using vault::testing::FaultPlan;

namespace {

constexpr int rowsBefore = 12, rowsAdded = 30, maximum = 40;
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");

base::Result<void> work(const QString& name, Vault& vault)
{
    if (name.startsWith(QLatin1String("write"))) {
        MINGCHA_ASSIGN(auto job, vault.connect(vault::Access::ReadWrite));
        MINGCHA_TRY(job.execute("PRAGMA cache_size = 10"));
        return fill(job, rowsAdded, QStringLiteral("added"));
    }
    if (name.startsWith(QLatin1String("passphrase")))
        return vault.changePassphrase(pass(), pass("the next one"));
    MINGCHA_TRY(vault.backup(QStringLiteral("manual")));
    return {};
}

}  // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }
    void cleanup() { vault::testing::uninstall(); }

    void failedAnywhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("fault");
        for (const char* name : {"write", "write-wal", "backup", "passphrase"})
            for (const auto& [fault, text] : {std::pair(Fault::DiskFull, "disk full"), std::pair(Fault::IoError, "I/O error")})
                QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(name), QLatin1String(text)))) << QString::fromLatin1(name) << int(fault);
    }

    void failedAnywhere()
    {
        QFETCH(QString, name);
        QFETCH(int, fault);
        QTemporaryDir start{quickFolder()};
        const QString sound = start.filePath(QStringLiteral("start.mingcha"));
        VERIFY_OK(makeVault(sound, rowsBefore));
        const vault::OpenOptions options{.journal = name.endsWith(QLatin1String("-wal")) ? Journal::Wal : Journal::Delete};
        long calls = 0;
        std::vector<long> points{0};  // 0 only counts
        for (size_t point = 0; point < points.size(); ++point) {
            QTemporaryDir folder{quickFolder()};
            const QString path = folder.filePath(QStringLiteral("a.mingcha"));
            QVERIFY(QFile::copy(sound, path));
            const long at = points[point];
            {
                vault::testing::install({Fault::None, 0});
                TAKE(auto opened, Vault::open(path, pass(), options));
                vault::testing::install({point == 0 ? Fault::None : Fault(fault), at});
                const auto done = work(name, *opened);
                if (point == 0) {
                    VERIFY_OK(done);
                    calls = vault::testing::calls();
                    QVERIFY2(calls >= 20, qPrintable(QString::number(calls)));
                    points = pointsOver(calls, maximum);
                    points.insert(points.begin(), 0);
                    continue;
                }
                if (!done) {
                    const ErrorCode code = done.error().code;
                    QVERIFY2(Fault(fault) == Fault::DiskFull ? code == ErrorCode::DiskFull : code == ErrorCode::Failed,
                             qPrintable(QStringLiteral("call %1 of %2: %3 %4").arg(at).arg(calls).arg(done.error().text(), done.error().detail)));
                }
                vault::testing::uninstall();
                opened.reset();
            }
            auto opened = Vault::open(path, pass());
            if (!opened && name.startsWith(QLatin1String("passphrase")))
                opened = Vault::open(path, pass("the next one"));
            QVERIFY2(opened.has_value(), opened ? "" : qPrintable(QStringLiteral("call %1 of %2: ").arg(at).arg(calls) + opened.error().text() + opened.error().detail));
            TAKE(const auto rows, rowsStored((*opened)->connection()));
            QVERIFY(rows == rowsBefore || (name.startsWith(QLatin1String("write")) && rows == rowsBefore + rowsAdded));
            TAKE(const auto report, (*opened)->verify());
            QVERIFY2(report.sound, qPrintable(report.problems.join(QLatin1Char('\n'))));
            for (const auto& backup : (*opened)->backups())
                VERIFY_OK(Vault::open(backup.path, pass(), {.access = vault::Access::ReadOnly}));
            QCOMPARE(QDir(folder.path()).entryList({QStringLiteral(".*part*"), QStringLiteral("*-wal")}, QDir::Files | QDir::Hidden), QStringList());
        }
    }

    void creatingOnAFullDisk()
    {
        for (long at = 1; at <= 30; ++at) {
            QTemporaryDir folder{quickFolder()};
            const QString path = folder.filePath(QStringLiteral("a.mingcha"));
            vault::testing::install({Fault::DiskFull, at});
            const auto made = Vault::create(path, pass());
            vault::testing::uninstall();
            if (!made) {
                QCOMPARE(int(made.error().code), codeOf(ErrorCode::DiskFull));
                QVERIFY(!QFile::exists(path) || Vault::open(path, pass()).has_value());
            }
        }
    }

    void plansAreToldAsText()
    {
        for (const FaultPlan plan : {FaultPlan{Fault::None, 0}, FaultPlan{Fault::DiskFull, 12}, FaultPlan{Fault::IoError, 3}, FaultPlan{Fault::Kill, 99}}) {
            const auto back = vault::testing::parsePlan(planText(plan));
            QVERIFY(back && back->fault == plan.fault && back->at == plan.at);
        }
        QVERIFY(!vault::testing::parsePlan("kill") && !vault::testing::parsePlan("kill:x") && !vault::testing::parsePlan("burn:1"));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
