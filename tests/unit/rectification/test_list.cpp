// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "rectification/list.h"
#include "support/fact_builder.h"
#include "unit/findings/finding_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using checks::Severity;
using findings::State;

namespace {

const QString li = QStringLiteral("Li");
const std::vector<QString> rules{QStringLiteral("L01"), QStringLiteral("M01"), QStringLiteral("M13"), QStringLiteral("Q06")};

checks::Hit listed(const char* rule, const char* subject, const char* unit, Severity severity, base::Period period, int yuan)
{
    checks::Hit h = hit(rule, subject, period, yuan);
    h.unit = unit;
    h.severity = severity;
    return h;
}

}  // namespace

class TestList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rowsInOrder();
    void sums();
    void filters();
    void withdrawnAndGone();
    void values();
    void problemTexts();
    void consequenceOfAWithdrawnFinding();
    void consequenceOfWhatIsNotOnFile();
    void emptyVault();

private:
    vault::Connection& c() { return m_facts.connection(); }
    rectification::ListContent list(std::optional<base::Period> month = {}, const QString& unit = {}) { return rectification::buildList(c(), month, unit, QStringLiteral("2025")).value(); }
    std::vector<std::int64_t> ids(const rectification::ListContent& content)
    {
        std::vector<std::int64_t> ids;
        for (const auto& row : content.rows)
            ids.push_back(row.findingId);
        return ids;
    }

    FactBuilder m_facts;
};

using Ids = std::vector<std::int64_t>;

void TestList::initTestCase()
{
    const base::FixedClock clock(QDateTime(QDate(2025, 4, 2), QTime(9, 0)));
    m_facts.add(records::Kind::Customers, "customer name category voltage multiplier tariff_code", {"0100 Zhang residential 220V 1 T1", "0200 Wu residential 220V 1 T1"});
    m_facts.add(records::Kind::Bills, "customer period previous current multiplier kwh tariff_code", {"0100 2025-02 1 2 1 1 T1", "0100 2025-03 2 3 1 1 T1"});
    auto consequence = listed("M13", "0100", "ST1", Severity::Major, march, 70);
    consequence.becauseOf = "Q06|0100|2025-03";
    VERIFY_OK(run(c(), resultOf({february, march}, rules,
                                {listed("Q06", "0200", "ST2", Severity::Ordinary, march, 10), listed("Q06", "0100", "ST2", Severity::Ordinary, march, 20), consequence,
                                 listed("L01", "0100", "ST1", Severity::Considerable, march, 0), listed("Q06", "0100", "ST1", Severity::Ordinary, february, 5)})));
}

// Without a month: the latest billed one, March. By severity (major first), unit, code, subject.
void TestList::rowsInOrder()
{
    const auto content = list();
    QCOMPARE(content.month, march);
    QCOMPARE(ids(content), (Ids{3, 4, 2, 1}));
    QCOMPARE(content.rows[0].number, 1);
    QCOMPARE(content.rows[3].number, 4);
    QCOMPARE(content.vaultName, QStringLiteral("2025"));
    QCOMPARE(content.lastCheck, QDateTime(QDate(2025, 4, 2), QTime(9, 0)));
}

void TestList::sums()
{
    const base::FixedClock clock(QDateTime(QDate(2025, 4, 2), QTime(10, 0)));
    VERIFY_OK(rectification::confirm(c(), {2, 3}, li));
    VERIFY_OK(rectification::markRectified(c(), {2}, QDate(2025, 4, 2), QStringLiteral("corrected"), base::Money::fromScaled(1550), li));
    const auto content = list();
    // Confirmed: 2 (20 yuan, 40 kWh) and 3 (70 yuan as a consequence, so not summed; 140 kWh). Unconfirmed: 1 (10 yuan, 20 kWh) and 4 (0).
    QCOMPARE(content.confirmedMoney, base::Money::fromWhole(20));
    QCOMPARE(content.confirmedKwh, base::Energy::fromWhole(180));
    QCOMPARE(content.unconfirmedMoney, base::Money::fromWhole(10));
    QCOMPARE(content.unconfirmedKwh, base::Energy::fromWhole(20));
    QCOMPARE(content.recoveredMoney, base::Money::fromScaled(1550));
    QCOMPARE(content.rows[0].money, base::Money::fromWhole(70));  // shown all the same
    QVERIFY(!content.rows[0].countsMoney);
    QVERIFY(content.rows[2].closed && !content.rows[0].closed);
    VERIFY_OK(findings::undo(c(), li));
    VERIFY_OK(findings::undo(c(), li));
}

void TestList::filters()
{
    QCOMPARE(ids(list(february)), (Ids{5}));
    QCOMPARE(ids(list(march, QStringLiteral("ST2"))), (Ids{2, 1}));
    QCOMPARE(ids(list(january)), Ids());
    TAKE(const auto units, rectification::units(c()));
    QCOMPARE(units, QStringList({QStringLiteral("ST1"), QStringLiteral("ST2")}));
}

void TestList::withdrawnAndGone()
{
    VERIFY_OK(rectification::confirm(c(), {1}, li));
    VERIFY_OK(rectification::withdraw(c(), {4}, QStringLiteral("no loss"), li));
    QCOMPARE(ids(list()), (Ids{3, 2, 1}));
    // The next check finds neither 1, which was confirmed, nor 2, about which nobody has decided.
    VERIFY_OK(run(c(), resultOf({march, march}, {QStringLiteral("Q06")}, {})));
    const auto content = list();
    QCOMPARE(ids(content), (Ids{3, 1}));
    QVERIFY(!content.rows[0].isGone && content.rows[1].isGone);
    for (int step = 0; step < 3; ++step)
        VERIFY_OK(findings::undo(c(), li));
}

void TestList::values()
{
    const base::FixedClock clock(QDateTime(QDate(2025, 4, 7), QTime(10, 0)));
    VERIFY_OK(rectification::confirm(c(), {3}, li));  // major: Tue 8, Wed 9, Thu 10, Fri 11, Mon 14 April
    findings::Change change;
    change.nature = findings::Nature::Repeated;
    change.unit = QStringLiteral("Metering");
    change.person = QStringLiteral("Wang");
    change.cause = QStringLiteral("CT exchanged");
    VERIFY_OK(findings::applyChange(c(), {3}, change, QStringLiteral("Edit"), li));
    const auto content = list();
    const auto& row = content.rows[0];
    QCOMPARE(row.foundOn, QDate(2025, 4, 2));
    QCOMPARE(row.unit, QStringLiteral("ST1"));
    QCOMPARE(row.code, QStringLiteral("M13"));
    QCOMPARE(row.subject, QStringLiteral("0100"));
    QCOMPARE(row.subjectName, QStringLiteral("Zhang"));
    QCOMPARE(*row.period, march);
    QCOMPARE(row.due, QDate(2025, 4, 14));
    QCOMPARE(row.daysLeft, std::optional(7));
    QCOMPARE(row.responsibleUnit, QStringLiteral("Metering"));
    QCOMPARE(row.person, QStringLiteral("Wang"));
    QCOMPARE(row.cause, QStringLiteral("CT exchanged"));
    QCOMPARE(row.nature, findings::natureName(findings::Nature::Repeated));
    QCOMPARE(row.measure, checks::Catalogue::shipped().find(QStringLiteral("M13"))->measure.current());
    QCOMPARE(row.state, State::Rectifying);
    // Counted to a day that is named: 14 − 20 April.
    const auto later = rectification::buildList(c(), {}, {}, {}, QDate(2025, 4, 20)).value();
    QCOMPARE(later.asOf, QDate(2025, 4, 20));
    QCOMPARE(later.rows[0].daysLeft, std::optional(-6));
    // Nobody has written a measure for the unconfirmed one: the catalogue's stands there, without a due date.
    const auto& unconfirmed = content.rows[1];
    QCOMPARE(unconfirmed.measure, checks::Catalogue::shipped().find(QStringLiteral("L01"))->measure.current());
    QVERIFY(!unconfirmed.due.isValid() && !unconfirmed.daysLeft);
    VERIFY_OK(findings::undo(c(), li));
    VERIFY_OK(findings::undo(c(), li));
}

void TestList::problemTexts()
{
    findings::Finding finding;
    finding.rule = QStringLiteral("Q06");
    checks::Proof arithmetic, meter;
    arithmetic.formulas = {"(1710.37 − 1099.74) × 1 = 610.63 → 611", "622 − 611 = 11 ＞ 1"};
    meter.inputs.resize(2);
    meter.inputs[0].field = "customers.meter";
    meter.inputs[0].booked = "A1";
    meter.inputs[0].expected = "B2";
    meter.inputs[1].field = "survey.date";
    meter.inputs[1].booked = "2025-03-08";
    base::setLanguage(base::Language::Chinese);
    QCOMPARE(rectification::problemText(finding, arithmetic), QStringLiteral("抄见电量计算不符：(1710.37 − 1099.74) × 1 = 610.63 → 611；622 − 611 = 11 ＞ 1"));
    finding.rule = QStringLiteral("M08");
    const QString title = checks::inputTitle("customers.meter", base::Language::Chinese);
    QCOMPARE(rectification::problemText(finding, meter), checks::Catalogue::shipped().find(QStringLiteral("M08"))->name.zh + QStringLiteral("：") + title + QStringLiteral("为A1，应为B2"));
    // A bare comparison does not say what it compares: the values and what they should be are told instead, with the month where it is another.
    meter.formulas = {"A1 ≠ B2"};
    meter.inputs[1] = {"customers.meter", "A0", "B2", "2025-01", 1, {}, 5, 1};
    QCOMPARE(rectification::problemText(finding, meter), checks::Catalogue::shipped().find(QStringLiteral("M08"))->name.zh + QStringLiteral("：") + title + QStringLiteral("为A1，应为B2；2025-01 ") + title + QStringLiteral("为A0，应为B2"));
    meter.formulas = {"300 ≠ 200", "10 × |300 − 200| ÷ 200 = 5"};
    QVERIFY(rectification::problemText(finding, meter).endsWith(QStringLiteral("300 ≠ 200；10 × |300 − 200| ÷ 200 = 5")));
    base::setLanguage(base::Language::English);
    finding.rule = QStringLiteral("Q06");
    QCOMPARE(rectification::problemText(finding, arithmetic), QStringLiteral("Metered kWh arithmetic mismatch: (1710.37 − 1099.74) × 1 = 610.63 → 611; 622 − 611 = 11 ＞ 1"));
    QCOMPARE(rectification::problemText(finding, checks::Proof()), QStringLiteral("Metered kWh arithmetic mismatch"));
    finding.rule = findings::byHand;
    finding.decision.text = QStringLiteral("Notice board out of date");
    QCOMPARE(rectification::problemText(finding, checks::Proof()), QStringLiteral("Notice board out of date"));
}

// M13 follows from Q06. Once that is withdrawn nothing else counts M13's 70 yuan; when the withdrawal is undone they are left out again.
void TestList::consequenceOfAWithdrawnFinding()
{
    FactBuilder facts;
    const base::FixedClock clock(QDateTime(QDate(2025, 4, 2), QTime(9, 0)));
    auto consequence = listed("M13", "0100", "ST1", Severity::Major, march, 70);
    consequence.becauseOf = "Q06|0100|2025-03";
    VERIFY_OK(run(facts.connection(), resultOf({march, march}, rules, {listed("Q06", "0100", "ST1", Severity::Major, march, 20), consequence})));
    const auto money = [&] { return rectification::buildList(facts.connection(), march, {}, {}).value().unconfirmedMoney; };
    QCOMPARE(money(), base::Money::fromWhole(20));
    VERIFY_OK(rectification::withdraw(facts.connection(), {1}, QStringLiteral("meter was changed"), li));
    QCOMPARE(money(), base::Money::fromWhole(70));
    VERIFY_OK(findings::undo(facts.connection(), li));
    QCOMPARE(money(), base::Money::fromWhole(20));
}

// Q06 is not among the rules that were run, so only M13's 70 yuan stand on the list; once Q06 is run too, its 20 yuan stand for both; when it is gone, the 70 do.
void TestList::consequenceOfWhatIsNotOnFile()
{
    FactBuilder facts;
    const base::FixedClock clock(QDateTime(QDate(2025, 4, 2), QTime(9, 0)));
    auto consequence = listed("M13", "0100", "ST1", Severity::Major, march, 70);
    consequence.becauseOf = "Q06|0100|2025-03";
    const auto money = [&] { return rectification::buildList(facts.connection(), march, {}, {}).value().unconfirmedMoney; };
    VERIFY_OK(run(facts.connection(), resultOf({march, march}, {QStringLiteral("M13")}, {consequence})));
    QCOMPARE(money(), base::Money::fromWhole(70));
    VERIFY_OK(run(facts.connection(), resultOf({march, march}, {QStringLiteral("Q06")}, {listed("Q06", "0100", "ST1", Severity::Major, march, 20)})));
    QCOMPARE(money(), base::Money::fromWhole(20));
    VERIFY_OK(run(facts.connection(), resultOf({march, march}, {QStringLiteral("Q06")}, {})));
    QCOMPARE(money(), base::Money::fromWhole(70));
}

void TestList::emptyVault()
{
    ScratchVault vault;
    const base::FixedClock clock(QDateTime(QDate(2025, 5, 6), QTime(9, 0)));
    TAKE(const auto content, rectification::buildList(vault.connection(), {}, {}, {}));
    QVERIFY(content.rows.empty());
    QCOMPARE(content.month, base::Period(2025, 5));
    QVERIFY(!content.lastCheck.isValid());
}

QTEST_GUILESS_MAIN(TestList)
#include "test_list.moc"
