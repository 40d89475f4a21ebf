// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision may change: legal states, what each needs, many at once, findings entered by hand.
#include "editor_testing.h"

#include <set>

using namespace mingcha;
using namespace mingcha::tests;
using findings::Change;
using findings::State;

namespace {

/// The shortest legal way from unconfirmed.
std::vector<State> wayTo(State state)
{
    switch (state) {
    case State::Unconfirmed: return {};
    case State::Rectified: return {State::Rectifying, State::Rectified};
    default: return {state};
    }
}

}  // namespace

class TestEditor : public QObject, EditorVault {
    Q_OBJECT

private Q_SLOTS:
    void init() { fill(); }
    void cleanup() { empty(); }
    void everyPairOfStates_data();
    void everyPairOfStates();
    void refusals_data();
    void refusals();
    void leavingAStateClearsWhatBelongedToIt();
    void anAmountIsTakenAwayAgain();
    void bulkIsAllOrNothing();
    void preview();
    void nothingToChangeIsNoStep();
    void emptyTextTakesAway();
    void byHand();
    void byHandNeeds();
};

void TestEditor::everyPairOfStates_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<State>("to");
    QTest::addColumn<bool>("isLegal");
    // data-and-rules "Months, lists, states", as editor.h spells it out.
    const std::set<std::pair<State, State>> legal{{State::Unconfirmed, State::Rectifying}, {State::Unconfirmed, State::Withdrawn}, {State::Rectifying, State::Rectified},
                                                  {State::Rectifying, State::Withdrawn},   {State::Rectifying, State::Unconfirmed}, {State::Rectified, State::Rectifying},
                                                  {State::Withdrawn, State::Unconfirmed}};
    constexpr State states[] = {State::Unconfirmed, State::Rectifying, State::Rectified, State::Withdrawn};
    for (const State from : states)
        for (const State to : states)
            if (from != to)
                QTest::addRow("%s to %s", findings::stateId(from).data(), findings::stateId(to).data()) << from << to << legal.contains({from, to});
}

void TestEditor::everyPairOfStates()
{
    QFETCH(State, from);
    QFETCH(State, to);
    QFETCH(bool, isLegal);
    for (const State state : wayTo(from))
        VERIFY_OK(change(into(state)));
    const QByteArray before = dumpFindings(c());
    QCOMPARE(findings::isLegal(from, to), isLegal);
    if (isLegal) {
        VERIFY_OK(change(into(to)));
        QCOMPARE(finding().state, to);
    } else {
        VERIFY_FAILS(change(into(to)), base::ErrorCode::Failed);
        QCOMPARE(dumpFindings(c()), before);
    }
}

void TestEditor::refusals_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<std::function<void(Change&)>>("fill");
    QTest::addColumn<QString>("says");
    using Fill = std::function<void(Change&)>;
    const auto row = [](const char* name, State from, Fill fill, const char* says) { QTest::newRow(name) << from << fill << QString::fromLatin1(says); };
    row("dismiss without reason", State::Unconfirmed, [](Change& x) { x.state = State::Withdrawn; }, "only with a reason");
    row("dismiss with a blank reason", State::Unconfirmed, [](Change& x) { x.state = State::Withdrawn; x.withdrawnBecause = QStringLiteral("  "); }, "only with a reason");
    row("reason without dismissing", State::Unconfirmed, [](Change& x) { x.withdrawnBecause = QStringLiteral("why"); }, "belongs to a dismissed finding");
    row("rectified without date", State::Rectifying, [](Change& x) { x = into(State::Rectified); x.doneOn.reset(); }, "needs the day of completion");
    row("rectified without result", State::Rectifying, [](Change& x) { x = into(State::Rectified); x.result.reset(); }, "needs the result");
    row("rectified before it was found", State::Rectifying, [](Change& x) { x = into(State::Rectified); x.doneOn = foundOn.addDays(-1); }, "lies before the day it was found, 2025-04-02");
    row("rectified tomorrow", State::Rectifying, [](Change& x) { x = into(State::Rectified); x.doneOn = today.addDays(1); }, "2025-04-11, lies in the future");
    row("completed while open", State::Rectifying, [](Change& x) { x.doneOn = today; }, "belongs to a rectified finding only");
    row("negative recovery", State::Rectifying, [](Change& x) { x.recovered = base::Money::fromScaled(-1); }, "cannot be negative");
    row("negative penalty", State::Rectifying, [](Change& x) { x.penalty = base::Money::fromScaled(-1); }, "cannot be negative");
    row("due before it was found", State::Rectifying, [](Change& x) { x.due = foundOn.addDays(-1); }, "lies before the day it was found");
    row("found tomorrow", State::Unconfirmed, [](Change& x) { x.foundOn = today.addDays(1); }, "lies in the future");
    row("found after it was rectified", State::Rectified, [](Change& x) { x.doneOn = foundOn; x.foundOn = foundOn.addDays(1); }, "lies before the day it was found, 2025-04-03");
    row("severity of a rule", State::Unconfirmed, [](Change& x) { x.severity = checks::Severity::Major; }, "severity is that of its rule");
    row("text of a rule", State::Unconfirmed, [](Change& x) { x.text = QStringLiteral("x"); }, "follows from its proof");
}

void TestEditor::refusals()
{
    QFETCH(State, from);
    QFETCH(std::function<void(Change&)>, fill);
    QFETCH(QString, says);
    for (const State state : wayTo(from))
        VERIFY_OK(change(into(state)));
    const QByteArray before = dumpFindings(c());
    Change wished;
    fill(wished);
    const auto refused = change(wished);
    QVERIFY(!refused);
    QVERIFY2(refused.error().what.contains(says), qPrintable(refused.error().what));
    QVERIFY2(refused.error().what.contains(QStringLiteral("Finding 1 (Q04, A)")), qPrintable(refused.error().what));
    QVERIFY(!refused.error().unchanged.isEmpty());
    QCOMPARE(dumpFindings(c()), before);
}

void TestEditor::leavingAStateClearsWhatBelongedToIt()
{
    VERIFY_OK(change(into(State::Rectifying)));
    Change done = into(State::Rectified);
    done.recovered = base::Money::fromWhole(5);
    VERIFY_OK(change(done));
    VERIFY_OK(change(into(State::Rectifying)));
    QVERIFY(!finding().decision.doneOn.isValid());
    QVERIFY(finding().decision.result.isEmpty());
    QCOMPARE(finding().decision.recovered, std::optional(base::Money::fromWhole(5)));  // money that came in came in
    VERIFY_OK(change(into(State::Withdrawn)));
    VERIFY_OK(change(into(State::Unconfirmed)));
    QVERIFY(finding().decision.withdrawnBecause.isEmpty());
}

void TestEditor::anAmountIsTakenAwayAgain()
{
    VERIFY_OK(change(into(State::Rectifying), {1, 2}));
    Change paid;
    paid.recovered = base::Money::fromWhole(5);
    paid.penalty = base::Money::fromWhole(10);
    VERIFY_OK(change(paid, {1, 2}));
    Change emptied;
    emptied.recovered = std::optional<base::Money>();
    VERIFY_OK(change(emptied, {1, 2}));
    for (const std::int64_t id : {1, 2}) {
        QCOMPARE(finding(id).decision.recovered, std::optional<base::Money>());
        QCOMPARE(finding(id).decision.penalty, std::optional(base::Money::fromWhole(10)));  // not spoken of, so not touched
    }
    VERIFY_OK(findings::undo(c(), li));
    QCOMPARE(finding(1).decision.recovered, std::optional(base::Money::fromWhole(5)));
}

void TestEditor::bulkIsAllOrNothing()
{
    VERIFY_OK(change(into(State::Withdrawn), {2}));
    const QByteArray before = dumpFindings(c());
    const auto refused = change(into(State::Rectifying), {1, 2, 3});
    QVERIFY(!refused);
    QCOMPARE(refused.error().what, QStringLiteral("1 of the 3 findings cannot be changed in this way. The first one: Finding 2 (Q04, B): Its status is \"withdrawn\" and cannot "
                                                  "become \"being rectified\". It can only be taken up again as unconfirmed."));
    QCOMPARE(dumpFindings(c()), before);
    VERIFY_FAILS(change(into(State::Rectifying), {1, 77}), base::ErrorCode::Failed);
    VERIFY_OK(change(into(State::Rectifying), {1, 3, 3}));
    QCOMPARE(finding(3).state, State::Rectifying);
}

void TestEditor::preview()
{
    VERIFY_OK(change(into(State::Withdrawn), {2}));
    VERIFY_OK(change(into(State::Rectifying), {3}));
    const QByteArray before = dumpFindings(c());
    TAKE(const auto seen, findings::previewChange(c(), {1, 2, 3, 77}, into(State::Rectifying)));
    QCOMPARE(seen.touched, std::vector<std::int64_t>{1});
    QCOMPARE(seen.unchanged, std::vector<std::int64_t>{3});
    QCOMPARE(seen.refused.size(), size_t(2));
    QCOMPARE(seen.refused[0].first, 2);
    QCOMPARE(seen.refused[1].second, QStringLiteral("There is no finding with the number 77."));
    QCOMPARE(dumpFindings(c()), before);
}

void TestEditor::nothingToChangeIsNoStep()
{
    TAKE(const auto before, findings::nextUndo(c()));
    TAKE(const auto step, change(into(State::Unconfirmed)));
    QCOMPARE(step, 0);
    TAKE(const auto after, findings::nextUndo(c()));
    QCOMPARE(after->id, before->id);
}

void TestEditor::emptyTextTakesAway()
{
    Change note;
    note.note = QStringLiteral(" look again ");
    note.due = QDate(2025, 5, 1);
    VERIFY_OK(change(note));
    QCOMPARE(finding().decision.note, QStringLiteral("look again"));
    note.note = QString();
    note.due = QDate();
    VERIFY_OK(change(note));
    QVERIFY(finding().decision == findings::Decision());
}

void TestEditor::byHand()
{
    findings::HandFinding entry;
    entry.subjectKind = checks::SubjectKind::Area;
    entry.subject = QStringLiteral("TQ01");
    entry.unit = QStringLiteral("ST001");
    entry.discipline = checks::Catalogue::shipped().disciplines().back().id;
    entry.text = QStringLiteral("Terminal box open");
    entry.measure = QStringLiteral("Lock it");
    entry.severity = checks::Severity::Considerable;
    entry.month = march;
    entry.kwh = base::Energy::fromWhole(7);
    entry.money = base::Money::fromScaled(1234);
    TAKE(const auto id, findings::enterByHand(c(), entry, wang));
    auto f = finding(id);
    QVERIFY(f.isByHand());
    QCOMPARE(f.subject, entry.subject);
    QCOMPARE(f.subjectKind, entry.subjectKind);
    QCOMPARE(f.decision.text, entry.text);
    QCOMPARE(f.decision.measure, entry.measure);
    QCOMPARE(f.severity, entry.severity);
    QCOMPARE(f.month, march);
    QVERIFY(!f.period);
    QCOMPARE(f.money, entry.money);
    QCOMPARE(f.foundDay, today);
    Change change;
    change.severity = checks::Severity::Major;
    change.text = QStringLiteral("Terminal box and meter box open");
    VERIFY_OK(findings::applyChange(c(), {id}, change, QStringLiteral("Edit"), li));
    QCOMPARE(finding(id).severity, checks::Severity::Major);
    QCOMPARE(finding(id).decision.text, *change.text);
    const QByteArray full = dumpFindings(c());
    VERIFY_OK(findings::undo(c(), li));
    VERIFY_OK(findings::undo(c(), li));
    TAKE(const auto none, findings::findFinding(c(), id));
    QVERIFY(!none);
    VERIFY_OK(findings::redo(c(), li));
    VERIFY_OK(findings::redo(c(), li));
    QCOMPARE(dumpFindings(c()), full);
}

void TestEditor::byHandNeeds()
{
    findings::HandFinding good;
    good.subject = QStringLiteral("A");
    good.text = QStringLiteral("t");
    good.discipline = checks::Catalogue::shipped().disciplines().front().id;
    good.month = january;
    const QByteArray before = dumpFindings(c());
    const auto refused = [&](auto spoil) {
        auto entry = good;
        spoil(entry);
        return !findings::enterByHand(c(), entry, li);
    };
    QVERIFY(refused([](auto& e) { e.subject = QStringLiteral(" "); }));
    QVERIFY(refused([](auto& e) { e.text.clear(); }));
    QVERIFY(refused([](auto& e) { e.discipline = QStringLiteral("none"); }));
    QVERIFY(refused([](auto& e) { e.month = {}; }));
    QVERIFY(refused([](auto& e) { e.money = base::Money::fromScaled(-1); }));
    QCOMPARE(dumpFindings(c()), before);
    // The same subject may have several problems.
    VERIFY_OK(findings::enterByHand(c(), good, li));
    VERIFY_OK(findings::enterByHand(c(), good, li));
}

QTEST_GUILESS_MAIN(TestEditor)
#include "test_editor.moc"
