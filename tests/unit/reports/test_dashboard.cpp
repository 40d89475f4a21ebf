// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/reports/document_testing.h"

#include "base/clock.h"
#include "base/language.h"
#include "rectification/desk.h"
#include "reports/dashboard.h"
#include "unit/findings/finding_testing.h"

#include <QTest>
#include <cmath>

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::tests;
using namespace Qt::StringLiterals;

namespace {

const QString li = u"Li"_s;

int categoryOf(const ChartData& chart, const QString& key)
{
    const auto found = std::find(chart.keys.begin(), chart.keys.end(), key);
    return found == chart.keys.end() ? -1 : int(found - chart.keys.begin());
}

double valueOf(const ChartData& chart, size_t series, const QString& key) { return chart.series[series].values[size_t(categoryOf(chart, key))]; }

}  // namespace

/// Two stations, three areas: A1 judged (supply 1000, sold 940: 6 %), A2 below the gate (one of its two customers has no bill), A3 of the other station.
class TestDashboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void facts();
    void lossRates();
    void energy();
    void station();
    void reportCountsSurveysOfItsMonth();
    void findingsCount();
    void emptyVault();

private:
    vault::Connection& c() { return m_facts.connection(); }
    FactBuilder m_facts;
};

void TestDashboard::initTestCase()
{
    base::setLanguage(base::Language::Chinese);
    m_facts.add(records::Kind::Customers, "customer name station area category voltage multiplier tariff_code",
                {"0101 a S1 A1 r 220V 1 T", "0102 b S1 A1 r 220V 1 T", "0103 c S1 A2 r 220V 1 T", "0104 d S1 A2 r 220V 1 T", "0201 e S2 A3 r 220V 1 T", "0202 f S2 - r 220V 1 T"});
    m_facts.add(records::Kind::AreaSupply, "area period supplied", {"A1 2025-01 1000", "A1 2025-02 1000", "A2 2025-02 800", "A3 2025-02 500.5", "A9 2025-02 400"});
    m_facts.add(records::Kind::Bills, "customer period previous current multiplier kwh tariff_code total received",
                {"0101 2025-01 0 1 1 400 T 200.10 200.10", "0102 2025-01 0 1 1 500 T 250 250", "0101 2025-02 0 1 1 440 T 220.55 100", "0102 2025-02 0 1 1 500 T 250 -",
                 "0103 2025-02 0 1 1 300 T 150 150", "0201 2025-02 0 1 1 510 T 255 255", "0202 2025-02 0 1 1 90 T 45 45"});
    m_facts.add(records::Kind::Survey, "customer date seal", {"0101 2025-03-01 sound", "0201 2025-03-01 sound"});
}

void TestDashboard::facts()
{
    TAKE(const Dashboard board, buildDashboard(c(), {}));
    QCOMPARE(board.customers, 6);
    QCOMPARE(board.bills, 7);
    QCOMPARE(board.areas, 4);  // A9 has supply but no customer on file
    QCOMPARE(board.surveys, 2);
    QCOMPARE(board.billedKwh, base::Energy::fromWhole(400 + 500 + 440 + 500 + 300 + 510 + 90));
    QCOMPARE(board.suppliedKwh, *base::Energy::parse("3700.5"));
    QCOMPARE(board.billed, *base::Money::parse("1370.65"));
    QCOMPARE(board.received, *base::Money::parse("1000.10"));
}

void TestDashboard::lossRates()
{
    TAKE(const Dashboard board, buildDashboard(c(), {base::PeriodRange{february, february}, {}}));
    QCOMPARE(valueOf(board.areaLoss, 0, u"A1"_s), 6.0);
    QVERIFY(std::isnan(valueOf(board.areaLoss, 0, u"A2"_s)));
    QVERIFY(std::isnan(valueOf(board.areaLoss, 0, u"A9"_s)));
    QVERIFY(std::abs(valueOf(board.areaLoss, 0, u"A3"_s) - 100 * (500.5 - 510) / 500.5) < 1e-9);
    // Over both months: 2000 supplied, 1840 sold.
    TAKE(const Dashboard both, buildDashboard(c(), {}));
    QCOMPARE(valueOf(both.areaLoss, 0, u"A1"_s), 8.0);
}

void TestDashboard::energy()
{
    TAKE(const Dashboard board, buildDashboard(c(), {}));
    const ChartData& chart = board.energyByMonth;
    QCOMPARE(chart.unit, u"kWh"_s);
    QCOMPARE(chart.keys, (std::vector<QString>{u"2025-01"_s, u"2025-02"_s}));
    QCOMPARE(valueOf(chart, 0, u"2025-01"_s), 1000.0);
    QCOMPARE(valueOf(chart, 1, u"2025-01"_s), 900.0);
    QCOMPARE(valueOf(chart, 2, u"2025-01"_s), 10.0);
    // The loss compares supply with what was sold in the same areas: 2700.5 and 440 + 500 + 300 + 510; the 90 kWh outside any area count as sold only.
    QCOMPARE(valueOf(chart, 1, u"2025-02"_s), 1840.0);
    QVERIFY(std::abs(valueOf(chart, 2, u"2025-02"_s) - 100 * (2700.5 - 1750) / 2700.5) < 1e-9);
}

void TestDashboard::station()
{
    TAKE(const Dashboard board, buildDashboard(c(), {{}, u"S2"_s}));
    QCOMPARE(board.customers, 2);
    QCOMPARE(board.bills, 2);
    QCOMPARE(board.surveys, 1);
    QCOMPARE(board.areaLoss.keys, (std::vector<QString>{u"A3"_s}));
    QCOMPARE(board.suppliedKwh, *base::Energy::parse("500.5"));
}

void TestDashboard::reportCountsSurveysOfItsMonth()
{
    // Both forms are of 1 March: they belong to February, the latest billed month not after it.
    const auto overview = [&](base::Period month, const QString& unit) {
        const auto document = buildReport(c(), {month, unit, u"v"_s});
        return textOf(document.value().blocks);
    };
    QVERIFY(overview(february, {}).contains(u"营业普查登记表2份"_s));
    QVERIFY(overview(february, u"S2"_s).contains(u"营业普查登记表1份"_s));
    QVERIFY(overview(february - 1, {}).contains(u"营业普查登记表0份"_s));
    QVERIFY(overview(february - 1, {}).contains(u"本月无营业普查数据"_s));
}

void TestDashboard::findingsCount()
{
    std::optional<base::FixedClock> clock(std::in_place, QDateTime(QDate(2025, 3, 1), QTime(9, 0)));
    auto consequence = hit("M13", "0101", february, 70);
    consequence.becauseOf = "Q06|0101|2025-02";
    auto major = hit("L01", "A1", february, 0);
    major.severity = checks::Severity::Major;
    VERIFY_OK(run(c(), resultOf({january, february}, {u"Q06"_s, u"M13"_s, u"L01"_s, u"Q01"_s}, {major, consequence, hit("Q01", "0102", february, 5), hit("Q01", "0103", february, 7), hit("Q06", "0101", february, 100)})));
    clock.reset();
    clock.emplace(QDateTime(QDate(2025, 3, 5), QTime(9, 0)));  // a Wednesday
    TAKE(const auto all, findings::listFindings(c()));
    const auto idOf = [&](const char* rule, const char* subject) {
        for (const auto& finding : all)
            if (finding.rule == QLatin1String(rule) && finding.subject == QLatin1String(subject))
                return finding.id;
        return std::int64_t(0);
    };
    VERIFY_OK(rectification::confirm(c(), {idOf("L01", "A1"), idOf("Q01", "0102"), idOf("Q06", "0101")}, li));
    findings::Change due;
    due.due = QDate(2025, 3, 9);  // Sunday of this week
    VERIFY_OK(findings::applyChange(c(), {idOf("L01", "A1")}, due, u"due"_s, li));
    due.due = QDate(2025, 3, 4);
    VERIFY_OK(findings::applyChange(c(), {idOf("Q01", "0102")}, due, u"due"_s, li));
    VERIFY_OK(rectification::markRectified(c(), {idOf("Q06", "0101")}, QDate(2025, 3, 5), u"done"_s, base::Money::fromWhole(99), li));
    VERIFY_OK(rectification::withdraw(c(), {idOf("Q01", "0103")}, u"no"_s, li));

    TAKE(const Dashboard board, buildDashboard(c(), {}));
    QCOMPARE(board.open, 3);
    QCOMPARE(board.unconfirmed, 1);
    QCOMPARE(board.rectified, 1);
    QCOMPARE(board.dueThisWeek, 1);
    QCOMPARE(board.overdue, 1);
    QCOMPARE(board.openBySeverity.at(checks::Severity::Major), 1);
    QCOMPARE(board.moneyAtStake, base::Money::fromWhole(5));  // the consequence's 70 are not counted, the rectified 100 neither
    QCOMPARE(board.recovered, base::Money::fromWhole(99));
    QCOMPARE(board.findingsByRule.keys, (std::vector<QString>{u"L01"_s, u"M13"_s, u"Q01"_s, u"Q06"_s}));
    const auto state = [&](const QString& key) {
        double sum = 0;
        for (size_t s = 0; s < board.progress.series.size(); ++s)
            sum += valueOf(board.progress, s, key);
        return sum;
    };
    QCOMPARE(state(u"unconfirmed"_s), 1.0);
    QCOMPARE(state(u"rectifying"_s), 1.0);
    QCOMPARE(state(u"overdue"_s), 1.0);
    QCOMPARE(state(u"rectified"_s), 1.0);
}

void TestDashboard::emptyVault()
{
    ScratchVault empty;
    TAKE(const Dashboard board, buildDashboard(empty.connection(), {}));
    QCOMPARE(board.customers, 0);
    QCOMPARE(board.open, 0);
    QVERIFY(board.energyByMonth.categories.isEmpty());
}

QTEST_MAIN(TestDashboard)
#include "test_dashboard.moc"
