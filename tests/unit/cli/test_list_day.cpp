// SPDX-License-Identifier: GPL-3.0-or-later
// The list for a day that is named: the same bytes whenever it is written, with the days left counted to that day.
#include "base/clock.h"
#include "command_testing.h"
#include "rectification/desk.h"

using namespace mingcha;
using namespace mingcha::tests;

namespace {

base::Result<void> confirmAll(const QString& path)
{
    MINGCHA_ASSIGN(const auto vault, vault::Vault::open(path, base::Secret(QByteArray(commandPassphrase))));
    MINGCHA_ASSIGN(const auto found, findings::listFindings(vault->connection()));
    std::vector<std::int64_t> ids;
    for (const auto& finding : found)
        ids.push_back(finding.id);
    MINGCHA_TRY(rectification::confirm(vault->connection(), ids, QStringLiteral("inspector")));
    return {};
}

template <int year, int month, int day>
void onThisDay()
{
    static const base::FixedClock clock(QDateTime(QDate(year, month, day), QTime(9, 30)));
}
constexpr auto monday = onThisDay<2026, 1, 12>, thursday = onThisDay<2026, 1, 22>;

}  // namespace

class TestListDay : public QObject {
    Q_OBJECT

private:
    CommandFolder m_folder;

    QByteArray written(const char* name, const QString& options, void (*day)())
    {
        const QString out = m_folder.filePath(name);
        QFile::remove(out);
        const auto done = m_folder.run(QStringLiteral("list v.mingcha --month 2025-12 --lang en %1--out %2").arg(options, QLatin1String(name)), {}, day);
        return done.exitCode == 0 ? bytesOf(out) : done.messages.toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"tariffs.csv", "customers.csv", "bills.csv"})
            QVERIFY(QFile::copy(QStringLiteral(MINGCHA_FIXTURES "/samples/clean/") + QLatin1String(name), m_folder.filePath(name)));
        QCOMPARE(m_folder.run(QStringLiteral("create v.mingcha"), {}, monday).exitCode, 0);
        QCOMPARE(m_folder.run(QStringLiteral("import v.mingcha tariffs.csv customers.csv bills.csv"), {}, monday).exitCode, 0);
        QCOMPARE(m_folder.run(QStringLiteral("check v.mingcha --rules Q01,Q02,Q03"), {}, monday).exitCode, 0);
        const base::FixedClock clock(QDateTime(QDate(2026, 1, 12), QTime(10, 0)));
        VERIFY_OK(confirmAll(m_folder.filePath("v.mingcha")));
    }

    void sameBytesForANamedDay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("pages") << QStringLiteral("list.pdf");
        QTest::newRow("workbook") << QStringLiteral("list.xlsx");
    }

    void sameBytesForANamedDay()
    {
        QFETCH(QString, name);
        const QByteArray file = name.toLatin1();
        const QString named = QStringLiteral("--as-of 2026-01-22 ");
        const QByteArray early = written(file, named, monday), late = written(file, named, thursday);
        QVERIFY2(early.startsWith(name.endsWith(QStringLiteral("pdf")) ? "%PDF" : "PK"), early);
        QVERIFY(early == late);
        // By default the day is the one of printing.
        QVERIFY(written(file, {}, thursday) == early);
        QVERIFY(written(file, {}, monday) != early);
    }

    void aDayThatIsNone()
    {
        const auto done = m_folder.run(QStringLiteral("list v.mingcha --as-of 2026-02-30 --lang en --out none.pdf"));
        QCOMPARE(done.messages, QStringLiteral("--as-of expects a day as YYYY-MM-DD, not \"2026-02-30\".\nNothing was changed.\nRun mingcha-cli --help for the commands and their options."));
        QCOMPARE(done.exitCode, 2);
        QVERIFY(!QFile::exists(m_folder.filePath("none.pdf")));
    }
};

QTEST_APPLESS_MAIN(TestListDay)
#include "test_list_day.moc"
