// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding_testing.h"
#include "support/fact_builder.h"

using namespace mingcha;
using namespace mingcha::tests;
using findings::Presence;
using findings::State;

namespace {

const std::vector<QString> quantity{QStringLiteral("Q04"), QStringLiteral("Q06")};
const base::PeriodRange quarter{january, march};

QString presences(vault::Connection& connection)
{
    QStringList parts;
    const auto list = findings::listFindings(connection);
    for (const auto& f : *list)
        parts.append(f.subject + QLatin1Char(':') + QString::fromLatin1(findings::presenceId(f.presence).data()));
    return parts.join(QLatin1Char(' '));
}

}  // namespace

class TestComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstRunIsAllNew();
    void newStillGoneBack();
    void sameRunAgainChangesOnlyTheLastRun();
    void otherPeriodsAndRulesStayAsTheyAre();
    void surveyFindingsByMonthArchiveFindingsAlways();
    void wholeVaultJudgesPeriodsWithoutBills();
    void undoneImportMakesItsFindingsGone();
    void decisionsAreNeverTouched();
    void handEnteredIsNeverCompared();
    void changedAmountsAndProofs();
    void outdatedComparisonIsRefused();
    void runRecords();
};

void TestComparison::firstRunIsAllNew()
{
    ScratchVault vault;
    TAKE(const auto comparison, findings::compareRun(vault.connection(), resultOf(quarter, quantity, {hit("Q04", "0001", january), hit("Q06", "0001", january)})));
    QCOMPARE(comparison.fresh.size(), size_t(2));
    QVERIFY(comparison.still.empty() && comparison.back.empty() && comparison.gone.empty());
    QCOMPARE(dumpFindings(vault.connection()), QByteArray());  // comparing writes nothing
    TAKE(const auto id, findings::applyRun(vault.connection(), comparison, QStringLiteral("Li")));
    TAKE(const auto list, findings::listFindings(vault.connection()));
    QCOMPARE(list.size(), size_t(2));
    const auto& f = list.front();
    QCOMPARE(f.rule, QStringLiteral("Q04"));
    QCOMPARE(f.subject, QStringLiteral("0001"));
    QCOMPARE(*f.period, january);
    QCOMPARE(f.unit, QStringLiteral("ST001"));
    QCOMPARE(f.discipline, checks::Catalogue::shipped().find(f.rule)->discipline);
    QCOMPARE(f.state, State::Unconfirmed);
    QCOMPARE(f.presence, Presence::New);
    QCOMPARE(f.firstRun, id);
    QCOMPARE(f.lastRun, id);
    TAKE(const auto proof, findings::proofOf(vault.connection(), f.id));
    QCOMPARE(proof.formulas, std::vector<std::string>{"a = 10"});
}

void TestComparison::newStillGoneBack()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january), hit("Q04", "B", january)})));
    QCOMPARE(presences(c), QStringLiteral("A:new B:new"));
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january), hit("Q04", "C", march)})));
    QCOMPARE(presences(c), QStringLiteral("A:still B:gone C:new"));
    TAKE(const auto comparison, findings::compareRun(c, resultOf(quarter, quantity, {hit("Q04", "B", january), hit("Q04", "C", march)})));
    QCOMPARE(comparison.fresh.size(), size_t(0));
    QCOMPARE(comparison.back.size(), size_t(1));
    QCOMPARE(comparison.back.front().first, 2);
    QCOMPARE(comparison.still.size(), size_t(1));
    QCOMPARE(comparison.gone, std::vector<std::int64_t>{1});
    VERIFY_OK(findings::applyRun(c, comparison, {}));
    QCOMPARE(presences(c), QStringLiteral("A:gone B:back C:still"));
    // What is gone and still not found is no news; what is back and found again is still there.
    TAKE(const auto next, findings::compareRun(c, resultOf(quarter, quantity, {hit("Q04", "B", january), hit("Q04", "C", march)})));
    QVERIFY(next.gone.empty() && next.back.empty() && next.fresh.empty());
    VERIFY_OK(findings::applyRun(c, next, {}));
    QCOMPARE(presences(c), QStringLiteral("A:gone B:still C:still"));
}

void TestComparison::sameRunAgainChangesOnlyTheLastRun()
{
    ScratchVault vault;
    auto& c = vault.connection();
    const auto result = resultOf(quarter, quantity, {hit("Q04", "A", january), hit("Q06", "B", february), hit("Q06", "B", march)});
    VERIFY_OK(run(c, result));
    VERIFY_OK(run(c, result));
    const char* withoutRun = "SELECT json_array(id, rule, subject, period, month, severity, kwh, money, proof, presence, first_run, state) FROM finding ORDER BY id";
    const QByteArray second = dumpOf(c, withoutRun);
    TAKE(const auto third, run(c, result));
    QCOMPARE(dumpOf(c, withoutRun), second);
    QCOMPARE(dumpOf(c, "SELECT DISTINCT last_run FROM finding"), QByteArray::number(qlonglong(third)) + '\n');
    QCOMPARE(dumpOf(c, "SELECT sum(count) FROM proof_block"), QByteArray("3\n"));
    QCOMPARE(dumpOf(c, "SELECT count(*) FROM edit_change"), QByteArray("0\n"));
    // 2 runs after the first, each 1 unbroken range of 3 findings.
    QCOMPARE(dumpOf(c, "SELECT count(*) FROM run_mark"), QByteArray("2\n"));
}

void TestComparison::otherPeriodsAndRulesStayAsTheyAre()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january), hit("Q04", "B", february), hit("Q06", "C", february)})));
    const QByteArray before = dumpFindings(c);
    TAKE(const auto comparison, findings::compareRun(c, resultOf({february, february}, {QStringLiteral("Q04")}, {})));
    QCOMPARE(comparison.gone, std::vector<std::int64_t>{2});
    VERIFY_OK(findings::applyRun(c, comparison, {}));
    QCOMPARE(presences(c), QStringLiteral("A:new B:gone C:new"));
    VERIFY_OK(findings::undo(c, {}));
    QCOMPARE(dumpFindings(c), before);
}

void TestComparison::surveyFindingsByMonthArchiveFindingsAlways()
{
    ScratchVault vault;
    auto& c = vault.connection();
    const std::vector<QString> rules{QStringLiteral("D01"), QStringLiteral("M01")};
    VERIFY_OK(run(c, resultOf(quarter, rules, {undatedHit("D01", "A", march), undatedHit("M01", "B", january), undatedHit("M01", "C", march)})));
    // A check of March alone looks at all archives, but only at March's surveys.
    VERIFY_OK(run(c, resultOf({march, march}, rules, {})));
    QCOMPARE(presences(c), QStringLiteral("A:gone B:new C:gone"));
    VERIFY_OK(run(c, resultOf({january, january}, rules, {undatedHit("D01", "A", january)})));
    QCOMPARE(presences(c), QStringLiteral("A:back B:gone C:gone"));
    TAKE(const auto list, findings::listFindings(c));
    QCOMPARE(list[0].month, january);  // the check's last month
}

void TestComparison::wholeVaultJudgesPeriodsWithoutBills()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january), hit("Q04", "B", march)})));
    // The import that brought March was undone: the billed range ends in February now.
    auto result = resultOf({january, february}, quantity, {hit("Q04", "A", january)});
    result.allPeriods = true;
    VERIFY_OK(run(c, result));
    QCOMPARE(presences(c), QStringLiteral("A:still B:gone"));
    TAKE(const auto proof, findings::proofOf(c, 2));
    QCOMPARE(proof.formulas, std::vector<std::string>{"a = 10"});  // stored inputs are kept
}

void TestComparison::undoneImportMakesItsFindingsGone()
{
    FactBuilder facts;
    auto& c = facts.connection();
    const char* columns = "customer period previous current multiplier kwh tariff_code";
    facts.add(records::Kind::Customers, "customer category voltage multiplier tariff_code", {"0100 residential 220V 1 T1"});
    facts.add(records::Kind::Bills, columns, {"0100 2025-01 100 150 1 90 T1"});                             // Q06: 150 − 100 = 50, not 90
    const auto last = facts.add(records::Kind::Bills, columns, {"0100 2025-02 150 200 1 80 T1"});           // Q06: 200 − 150 = 50, not 80
    checks::CheckRequest request;
    request.rules = {QStringLiteral("Q06")};
    TAKE(auto first, checks::runChecks(c, request));
    VERIFY_OK(run(c, std::move(first)));
    QCOMPARE(presences(c), QStringLiteral("0100:new 0100:new"));
    TAKE(const auto proof, findings::proofOf(c, 2));
    facts.undo(last);
    TAKE(auto second, checks::runChecks(c, request));
    VERIFY_OK(run(c, std::move(second)));
    QCOMPARE(presences(c), QStringLiteral("0100:still 0100:gone"));
    TAKE(const auto kept, findings::proofOf(c, 2));
    QVERIFY(!kept.inputs.empty());
    QCOMPARE(kept.toJson(), proof.toJson());
}

void TestComparison::decisionsAreNeverTouched()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january), hit("Q04", "B", january)})));
    findings::Change dismissal;
    dismissal.state = State::Withdrawn;
    dismissal.withdrawnBecause = QStringLiteral("meter was changed");
    VERIFY_OK(findings::applyChange(c, {1}, dismissal, QStringLiteral("Dismiss"), QStringLiteral("Li")));
    findings::Change confirmation;
    confirmation.state = State::Rectifying;
    confirmation.person = QStringLiteral("Wang");
    VERIFY_OK(findings::applyChange(c, {2}, confirmation, QStringLiteral("Confirm"), QStringLiteral("Li")));
    const char* decided = "SELECT json_array(id, state, person, withdrawn_because) FROM finding ORDER BY id";
    const QByteArray before = dumpOf(c, decided);

    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january, 99)})));  // A again with other amounts, B gone
    QCOMPARE(presences(c), QStringLiteral("A:still B:gone"));
    QCOMPARE(dumpOf(c, decided), before);
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "B", january)})));
    QCOMPARE(presences(c), QStringLiteral("A:gone B:back"));
    QCOMPARE(dumpOf(c, decided), before);
}

void TestComparison::handEnteredIsNeverCompared()
{
    ScratchVault vault;
    auto& c = vault.connection();
    findings::HandFinding entry;
    entry.subject = QStringLiteral("0001");
    entry.text = QStringLiteral("Notice board out of date");
    entry.discipline = checks::Catalogue::shipped().disciplines().front().id;
    entry.month = january;
    VERIFY_OK(findings::enterByHand(c, entry, QStringLiteral("Li")));
    const QByteArray before = dumpFindings(c);
    auto result = resultOf(quarter, quantity, {});
    result.allPeriods = true;
    VERIFY_OK(run(c, result));
    QCOMPARE(dumpFindings(c), before);
}

void TestComparison::changedAmountsAndProofs()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january, 10), hit("Q04", "B", january, 10)})));
    const QByteArray first = dumpFindings(c);
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january, 25), hit("Q04", "B", january, 10)})));
    TAKE(const auto list, findings::listFindings(c));
    QCOMPARE(list[0].money, base::Money::fromWhole(25));
    QCOMPARE(list[1].money, base::Money::fromWhole(10));
    TAKE(const auto proof, findings::proofOf(c, 1));
    QCOMPARE(proof.formulas, std::vector<std::string>{"a = 25"});
    QCOMPARE(dumpOf(c, "SELECT sum(count) FROM proof_block"), QByteArray("3\n"));  // only the one that differs is written again
    const QByteArray second = dumpFindings(c);
    VERIFY_OK(findings::undo(c, {}));
    QCOMPARE(dumpFindings(c), first);
    VERIFY_OK(findings::redo(c, {}));
    QCOMPARE(dumpFindings(c), second);
}

void TestComparison::outdatedComparisonIsRefused()
{
    ScratchVault vault;
    auto& c = vault.connection();
    TAKE(const auto early, findings::compareRun(c, resultOf(quarter, quantity, {hit("Q04", "A", january)})));
    VERIFY_OK(run(c, resultOf(quarter, quantity, {hit("Q04", "A", january)})));
    const QByteArray before = dumpFindings(c);
    VERIFY_FAILS(findings::applyRun(c, early, {}), base::ErrorCode::Failed);
    QCOMPARE(dumpFindings(c), before);
}

void TestComparison::runRecords()
{
    ScratchVault vault;
    auto& c = vault.connection();
    TAKE(const auto none, findings::lastRun(c));
    QVERIFY(!none);
    const base::FixedClock clock(QDateTime(QDate(2025, 4, 2), QTime(9, 30)));
    auto result = resultOf(quarter, quantity, {hit("Q04", "A", january)});
    result.notRun = {{QStringLiteral("Q06"), february.index(), "no_bills", 3}};
    VERIFY_OK(run(c, result));
    VERIFY_OK(run(c, resultOf({march, march}, {QStringLiteral("Q06")}, {})));
    TAKE(const auto runs, findings::listRuns(c));
    QCOMPARE(runs.size(), size_t(2));
    QCOMPARE(runs[0].at, QDateTime(QDate(2025, 4, 2), QTime(9, 30)));
    QCOMPARE(runs[0].who, QStringLiteral("Li"));
    QCOMPARE(runs[0].range.from, january);
    QCOMPARE(runs[0].range.to, march);
    QCOMPARE(runs[0].rules, QStringList({QStringLiteral("Q04"), QStringLiteral("Q06")}));
    QCOMPARE(runs[0].notRun.size(), size_t(1));
    QCOMPARE(runs[0].notRun[0].reason, std::string("no_bills"));
    QCOMPARE(runs[0].notRun[0].period, february.index());
    QCOMPARE(runs[0].notRun[0].subjects, 3);
    QCOMPARE(runs[0].fresh, 1);
    QCOMPARE(runs[0].countByRule.at(QStringLiteral("Q04")), 1);
    QCOMPARE(runs[0].countByRule.at(QStringLiteral("Q06")), 0);
    TAKE(const auto second, findings::lastRun(c));
    QCOMPARE(second->id, runs[1].id);
    VERIFY_OK(findings::undo(c, {}));
    TAKE(const auto first, findings::lastRun(c));
    QCOMPARE(first->id, runs[0].id);
    TAKE(const auto all, findings::listRuns(c));
    QVERIFY(!all[0].undone && all[1].undone);
    TAKE(const auto list, findings::listFindings(c));
    QCOMPARE(list[0].foundDay, QDate(2025, 4, 2));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
