// SPDX-License-Identifier: GPL-3.0-or-later
// The Qt headers of the first one have to come before <compare>: moc of Qt 6.4 cannot read <concepts> otherwise.
#include "unit/findings/finding_testing.h"

#include "rectification/desk.h"

using namespace mingcha;
using namespace mingcha::tests;
using checks::Severity;
using findings::State;

namespace {
const QString li = QStringLiteral("Li");
const QDate friday(2025, 9, 26);
}  // namespace

class TestDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void confirmSetsDueDatesBySeverity();
    void confirmKeepsWhatIsWritten();
    void confirmIsOneStep();
    void confirmRefusesClosedOnes();
    void changedLimits();
    void impossibleLimits();
    void fromConfirmationToTheEnd();
    void reopening();
    void daysLeftAndKeptInTime();

private:
    vault::Connection& c() { return m_vault->connection(); }
    findings::Finding finding(std::int64_t id) { return *findings::findFinding(c(), id).value(); }

    std::unique_ptr<ScratchVault> m_vault;
    std::unique_ptr<base::FixedClock> m_clock;
};

/// Findings 1 … 4: advisory, ordinary, considerable, major.
void TestDesk::init()
{
    m_vault = std::make_unique<ScratchVault>();
    m_clock = std::make_unique<base::FixedClock>(QDateTime(friday, QTime(16, 0)));
    std::vector<checks::Hit> hits;
    for (int severity = 0; severity < 4; ++severity) {
        hits.push_back(hit("Q06", std::to_string(severity).c_str(), january));
        hits.back().severity = static_cast<Severity>(severity);
    }
    VERIFY_OK(run(c(), resultOf({january, january}, {QStringLiteral("Q06")}, hits)));
}

void TestDesk::cleanup()
{
    m_clock.reset();
    m_vault.reset();
}

void TestDesk::confirmSetsDueDatesBySeverity()
{
    VERIFY_OK(rectification::confirm(c(), {1, 2, 3, 4}, li));
    QVERIFY(!finding(1).decision.due.isValid());  // 提示 has no due date
    // Working days after Friday 2025-09-26: 28, 29, 30 September, 9, 10 (5th), 11, 13, 14, 15, 16 (10th), 17, 20, 21, 22, 23 October (15th).
    QCOMPARE(finding(2).decision.due, QDate(2025, 10, 23));
    QCOMPARE(finding(3).decision.due, QDate(2025, 10, 16));
    QCOMPARE(finding(4).decision.due, QDate(2025, 10, 10));
    const QString measure = checks::Catalogue::shipped().find(QStringLiteral("Q06"))->measure.current();
    QVERIFY(!measure.isEmpty());
    for (const std::int64_t id : {1, 2, 3, 4}) {
        QCOMPARE(finding(id).state, State::Rectifying);
        QCOMPARE(finding(id).decision.measure, measure);
    }
}

void TestDesk::confirmKeepsWhatIsWritten()
{
    findings::Change change;
    change.due = QDate(2025, 12, 31);
    change.measure = QStringLiteral("Replace the meter");
    VERIFY_OK(findings::applyChange(c(), {4}, change, QStringLiteral("Edit"), li));
    VERIFY_OK(rectification::confirm(c(), {4}, li));
    QCOMPARE(finding(4).decision.due, QDate(2025, 12, 31));
    QCOMPARE(finding(4).decision.measure, QStringLiteral("Replace the meter"));
}

void TestDesk::confirmIsOneStep()
{
    const QByteArray before = dumpFindings(c());
    VERIFY_OK(rectification::confirm(c(), {1, 2, 3, 4}, li));
    TAKE(const auto step, findings::nextUndo(c()));
    QCOMPARE(step->name, QStringLiteral("Confirm findings: 4"));
    QCOMPARE(step->who, li);
    VERIFY_OK(findings::undo(c(), li));
    QCOMPARE(dumpFindings(c()), before);
}

void TestDesk::confirmRefusesClosedOnes()
{
    VERIFY_OK(rectification::withdraw(c(), {2}, QStringLiteral("meter was changed"), li));
    VERIFY_OK(rectification::confirm(c(), {3}, li));
    VERIFY_OK(rectification::markRectified(c(), {3}, friday, QStringLiteral("corrected"), {}, li));
    const QByteArray before = dumpFindings(c());
    VERIFY_FAILS(rectification::confirm(c(), {1, 2}, li), base::ErrorCode::Failed);
    VERIFY_FAILS(rectification::confirm(c(), {1, 3}, li), base::ErrorCode::Failed);
    VERIFY_FAILS(rectification::confirm(c(), {1, 77}, li), base::ErrorCode::Failed);
    QCOMPARE(dumpFindings(c()), before);
}

void TestDesk::changedLimits()
{
    TAKE(auto limits, rectification::loadLimits(c()));
    QCOMPARE(limits.major, 5);
    QCOMPARE(limits.considerable, 10);
    QCOMPARE(limits.ordinary, 15);
    limits.major = 3;
    VERIFY_OK(rectification::saveLimits(c(), limits));
    VERIFY_OK(rectification::confirm(c(), {4}, li));
    QCOMPARE(finding(4).decision.due, QDate(2025, 9, 30));
}

void TestDesk::impossibleLimits()
{
    VERIFY_FAILS(rectification::saveLimits(c(), {0, 10, 15}), base::ErrorCode::Failed);
    VERIFY_FAILS(rectification::saveLimits(c(), {5, 10, 366}), base::ErrorCode::Failed);
    TAKE(const auto limits, rectification::loadLimits(c()));
    QCOMPARE(limits.major, 5);
    QCOMPARE(limits.ordinary, 15);
}

void TestDesk::fromConfirmationToTheEnd()
{
    VERIFY_FAILS(rectification::markRectified(c(), {1}, friday, QStringLiteral("corrected"), {}, li), base::ErrorCode::Failed);  // not confirmed yet
    VERIFY_OK(rectification::confirm(c(), {1, 2}, li));
    VERIFY_FAILS(rectification::markRectified(c(), {1, 2}, friday.addDays(1), QStringLiteral("corrected"), {}, li), base::ErrorCode::Failed);  // tomorrow
    VERIFY_OK(rectification::markRectified(c(), {1, 2}, friday, QStringLiteral("corrected"), base::Money::fromScaled(541), li));
    QCOMPARE(finding(2).state, State::Rectified);
    QCOMPARE(finding(2).decision.doneOn, friday);
    QCOMPARE(finding(2).decision.result, QStringLiteral("corrected"));
    QCOMPARE(finding(2).decision.recovered, std::optional(base::Money::fromScaled(541)));
    VERIFY_FAILS(rectification::withdraw(c(), {3}, QStringLiteral(" "), li), base::ErrorCode::Failed);
    VERIFY_OK(rectification::withdraw(c(), {3}, QStringLiteral("meter was changed"), li));
    QCOMPARE(finding(3).decision.withdrawnBecause, QStringLiteral("meter was changed"));
    TAKE(const auto history, findings::historyOf(c(), 3));
    QCOMPARE(history.back().step.why, QStringLiteral("meter was changed"));
}

void TestDesk::reopening()
{
    VERIFY_OK(rectification::confirm(c(), {1}, li));
    VERIFY_OK(rectification::markRectified(c(), {1}, friday, QStringLiteral("corrected"), {}, li));
    VERIFY_OK(rectification::withdraw(c(), {2}, QStringLiteral("meter was changed"), li));
    VERIFY_FAILS(rectification::reopen(c(), {1, 2, 3}, QStringLiteral("seen again"), li), base::ErrorCode::Failed);  // 3 is open
    VERIFY_OK(rectification::reopen(c(), {1, 2}, QStringLiteral("seen again"), li));
    QCOMPARE(finding(1).state, State::Rectifying);
    QCOMPARE(finding(2).state, State::Unconfirmed);
    VERIFY_FAILS(rectification::reopen(c(), {1}, {}, li), base::ErrorCode::Failed);
}

void TestDesk::daysLeftAndKeptInTime()
{
    QVERIFY(!rectification::daysLeft(finding(4), friday));  // no due date yet
    VERIFY_OK(rectification::confirm(c(), {4}, li));         // due 2025-10-10
    QCOMPARE(rectification::daysLeft(finding(4), friday), std::optional(14));
    QCOMPARE(rectification::daysLeft(finding(4), QDate(2025, 10, 10)), std::optional(0));
    QCOMPARE(rectification::daysLeft(finding(4), QDate(2025, 10, 13)), std::optional(-3));
    QVERIFY(!rectification::keptInTime(finding(4)));
    m_clock.reset();
    m_clock = std::make_unique<base::FixedClock>(QDateTime(QDate(2025, 10, 20), QTime(9, 0)));
    VERIFY_OK(rectification::markRectified(c(), {4}, QDate(2025, 10, 10), QStringLiteral("corrected"), {}, li));
    QVERIFY(!rectification::daysLeft(finding(4), QDate(2025, 10, 20)));
    QCOMPARE(rectification::keptInTime(finding(4)), std::optional(true));
    VERIFY_OK(rectification::markRectified(c(), {4}, QDate(2025, 10, 11), QStringLiteral("corrected"), {}, li));
    QCOMPARE(rectification::keptInTime(finding(4)), std::optional(false));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "test_desk.moc"
