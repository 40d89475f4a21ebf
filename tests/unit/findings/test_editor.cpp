// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding_testing.h"

#include <set>

using namespace mingcha;
using namespace mingcha::tests;
using findings::Change;
using findings::State;

namespace {

const QString li = QStringLiteral("Li"), wang = QStringLiteral("Wang");
const QDate foundOn(2025, 4, 2), today(2025, 4, 10);

QDateTime at(QDate day) { return {day, QTime(8, 0)}; }

/// A change into a state with all that it needs.
Change into(State state)
{
    Change change;
    change.state = state;
    if (state == State::Withdrawn)
        change.withdrawnBecause = QStringLiteral("no fault");
    if (state == State::Rectified) {
        change.doneOn = today;
        change.result = QStringLiteral("meter replaced");
    }
    return change;
}

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

class TestEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyPairOfStates_data();
    void everyPairOfStates();
    void refusals_data();
    void refusals();
    void leavingAStateClearsWhatBelongedToIt();
    void bulkIsAllOrNothing();
    void preview();
    void nothingToChangeIsNoStep();
    void emptyTextTakesAway();
    void byHand();
    void byHandNeeds();
    void undoRedo();
    void aNewStepEndsRedoButNotHistory();
    void numbersAreNeverUsedTwice();
    void history();
    void filters();
    void undoneTableHasTheSameColumns();

private:
    vault::Connection& c() { return m_vault->connection(); }
    findings::Finding finding(std::int64_t id = 1) { return *findings::findFinding(c(), id).value(); }
    base::Result<std::int64_t> change(const Change& change, std::vector<std::int64_t> ids = {1}) { return findings::applyChange(c(), ids, change, QStringLiteral("Edit"), li); }

    std::unique_ptr<ScratchVault> m_vault;
    std::unique_ptr<base::FixedClock> m_clock;
};

void TestEditor::init()
{
    m_vault = std::make_unique<ScratchVault>();
    m_clock = std::make_unique<base::FixedClock>(at(foundOn));
    VERIFY_OK(run(c(), resultOf({january, march}, {QStringLiteral("Q04")}, {hit("Q04", "A", january), hit("Q04", "B", january), hit("Q04", "C", march)})));
    m_clock.reset();
    m_clock = std::make_unique<base::FixedClock>(at(today));
}

void TestEditor::cleanup()
{
    m_clock.reset();
    m_vault.reset();
}

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

void TestEditor::undoRedo()
{
    const QByteArray start = dumpFindings(c());
    VERIFY_OK(findings::applyChange(c(), {1, 2}, into(State::Rectifying), QStringLiteral("Confirm two"), li, QStringLiteral("seen on site")));
    const QByteArray confirmed = dumpFindings(c());
    VERIFY_OK(change(into(State::Rectified)));
    TAKE(const auto first, findings::nextUndo(c()));
    QCOMPARE(first->findings, 1);
    VERIFY_OK(findings::undo(c(), wang));
    QCOMPARE(dumpFindings(c()), confirmed);
    TAKE(const auto undone, findings::undo(c(), wang));
    QCOMPARE(undone.name, QStringLiteral("Confirm two"));
    QCOMPARE(undone.why, QStringLiteral("seen on site"));
    QCOMPARE(undone.findings, 2);
    QVERIFY(undone.undone);
    QCOMPARE(dumpFindings(c()), start);
    TAKE(const auto next, findings::nextRedo(c()));
    QCOMPARE(next->name, QStringLiteral("Confirm two"));
    VERIFY_OK(findings::redo(c(), wang));
    QCOMPARE(dumpFindings(c()), confirmed);
    // Down to the check itself, and below it there is nothing.
    VERIFY_OK(findings::undo(c(), wang));
    VERIFY_OK(findings::undo(c(), wang));
    QCOMPARE(dumpFindings(c()), QByteArray());
    VERIFY_FAILS(findings::undo(c(), wang), base::ErrorCode::Failed);
    VERIFY_OK(findings::redo(c(), wang));
    QCOMPARE(dumpFindings(c()), start);
}

void TestEditor::aNewStepEndsRedoButNotHistory()
{
    VERIFY_OK(change(into(State::Rectifying)));
    VERIFY_OK(findings::undo(c(), wang));
    VERIFY_OK(change(into(State::Withdrawn)));
    TAKE(const auto none, findings::nextRedo(c()));
    QVERIFY(!none);
    VERIFY_FAILS(findings::redo(c(), wang), base::ErrorCode::Failed);
    TAKE(const auto history, findings::historyOf(c(), 1));
    QCOMPARE(history.size(), size_t(4));  // found, confirmed, undone, dismissed
    QCOMPARE(history[1].after[QStringLiteral("state")].toString(), QStringLiteral("rectifying"));
    QCOMPARE(history[2].after[QStringLiteral("state")].toString(), QStringLiteral("unconfirmed"));
    QCOMPARE(history[3].after[QStringLiteral("state")].toString(), QStringLiteral("withdrawn"));
}

void TestEditor::numbersAreNeverUsedTwice()
{
    VERIFY_OK(findings::undo(c(), li));  // the check
    VERIFY_OK(run(c(), resultOf({january, march}, {QStringLiteral("Q04")}, {hit("Q04", "A", january)})));
    QCOMPARE(dumpOf(c(), "SELECT id FROM finding"), QByteArray("4\n"));
    QCOMPARE(dumpOf(c(), "SELECT count(*) FROM finding_undone"), QByteArray("0\n"));
    QCOMPARE(dumpOf(c(), "SELECT sum(count) FROM proof_block"), QByteArray("1\n"));  // those of the abandoned check are cleared away
}

void TestEditor::history()
{
    Change change = into(State::Rectifying);
    change.due = QDate(2025, 4, 17);
    change.penalty = base::Money::fromScaled(12050);
    VERIFY_OK(findings::applyChange(c(), {1}, change, QStringLiteral("Confirm"), li, QStringLiteral("seen on site")));
    VERIFY_OK(run(c(), resultOf({january, march}, {QStringLiteral("Q04")}, {hit("Q04", "B", january), hit("Q04", "C", march)})));
    VERIFY_OK(findings::undo(c(), wang));
    VERIFY_OK(findings::redo(c(), wang));
    VERIFY_OK(run(c(), resultOf({january, march}, {QStringLiteral("Q04")}, {hit("Q04", "A", january, 11)})));
    TAKE(const auto history, findings::historyOf(c(), 1));
    QStringList told;
    for (const auto& entry : history)
        told.append(entry.step.who + QLatin1String(": ") + entry.step.name);
    QCOMPARE(told, QStringList({QStringLiteral("Li: Check of 2025-01 to 2025-03"), QStringLiteral("Li: Confirm"), QStringLiteral("Li: Check of 2025-01 to 2025-03"),
                                QStringLiteral("Wang: Undone: Check of 2025-01 to 2025-03"), QStringLiteral("Wang: Done again: Check of 2025-01 to 2025-03"),
                                QStringLiteral("Li: Check of 2025-01 to 2025-03")}));
    QCOMPARE(history[0].after, (QJsonObject{{QStringLiteral("presence"), QStringLiteral("new")}}));
    QCOMPARE(history[1].step.why, QStringLiteral("seen on site"));
    QCOMPARE(history[1].before, (QJsonObject{{QStringLiteral("state"), QStringLiteral("unconfirmed")}, {QStringLiteral("due"), QString()}, {QStringLiteral("penalty"), QString()}}));
    QCOMPARE(history[1].after, (QJsonObject{{QStringLiteral("state"), QStringLiteral("rectifying")}, {QStringLiteral("due"), QStringLiteral("2025-04-17")},
                                            {QStringLiteral("penalty"), QStringLiteral("120.50")}}));
    QCOMPARE(history[2].after, (QJsonObject{{QStringLiteral("presence"), QStringLiteral("gone")}}));
    QCOMPARE(history[3].after, (QJsonObject{{QStringLiteral("presence"), QStringLiteral("new")}}));
    QCOMPARE(history[5].after, (QJsonObject{{QStringLiteral("presence"), QStringLiteral("back")}, {QStringLiteral("money"), QStringLiteral("11.00")}, {QStringLiteral("kwh"), QStringLiteral("22")}}));
    QCOMPARE(findings::fieldTitle(QStringLiteral("due")), QStringLiteral("Due date"));
    QCOMPARE(findings::fieldText(QStringLiteral("state"), QStringLiteral("rectifying")), QStringLiteral("being rectified"));
}

void TestEditor::filters()
{
    auto major = hit("Q06", "A", february);
    major.severity = checks::Severity::Major;
    major.unit = "ST002";
    VERIFY_OK(run(c(), resultOf({february, february}, {QStringLiteral("Q06")}, {major})));
    VERIFY_OK(run(c(), resultOf({march, march}, {QStringLiteral("Q04")}, {})));
    VERIFY_OK(change(into(State::Rectifying), {2}));
    const auto ids = [&](const findings::Filter& filter) {
        std::vector<std::int64_t> found;
        const auto list = findings::listFindings(c(), filter);
        for (const auto& f : *list)
            found.push_back(f.id);
        return found;
    };
    using Ids = std::vector<std::int64_t>;
    findings::Filter filter;
    QCOMPARE(ids(filter), (Ids{1, 2, 3, 4}));
    filter.withGone = false;
    QCOMPARE(ids(filter), (Ids{1, 2, 4}));
    filter = {};
    filter.month = january;
    QCOMPARE(ids(filter), (Ids{1, 2}));
    filter = {};
    filter.months = base::PeriodRange{february, march};
    QCOMPARE(ids(filter), (Ids{3, 4}));
    filter = {};
    filter.unit = QStringLiteral("ST002");
    QCOMPARE(ids(filter), (Ids{4}));
    filter = {};
    filter.rules = {QStringLiteral("Q06"), QStringLiteral("HAND")};
    QCOMPARE(ids(filter), (Ids{4}));
    filter = {};
    filter.states = {State::Rectifying, State::Rectified};
    QCOMPARE(ids(filter), (Ids{2}));
    filter = {};
    filter.severities = {checks::Severity::Major};
    QCOMPARE(ids(filter), (Ids{4}));
    filter = {};
    filter.subject = QStringLiteral("A");
    filter.months = base::PeriodRange{january, february};
    filter.states = {State::Unconfirmed};
    QCOMPARE(ids(filter), (Ids{1, 4}));
}

void TestEditor::undoneTableHasTheSameColumns()
{
    const char* columns = "SELECT name || ' ' || type FROM pragma_table_info('%1') ORDER BY cid";
    const auto of = [&](const char* table) { return dumpOf(c(), QByteArray(columns).replace("%1", table).constData()); };
    QVERIFY(of("finding").size() > 100);
    QCOMPARE(of("finding_undone"), of("finding"));
}

QTEST_GUILESS_MAIN(TestEditor)
#include "test_editor.moc"
