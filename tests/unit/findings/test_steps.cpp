// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions as steps: undo, redo, history, numbers, and what the filters find.
#include "editor_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using findings::Change;
using findings::State;

class TestSteps : public QObject, EditorVault {
    Q_OBJECT

private Q_SLOTS:
    void init() { fill(); }
    void cleanup() { empty(); }
    void undoRedo();
    void aNewStepEndsRedoButNotHistory();
    void numbersAreNeverUsedTwice();
    void history();
    void filters();
    void undoneTableHasTheSameColumns();
};

void TestSteps::undoRedo()
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

void TestSteps::aNewStepEndsRedoButNotHistory()
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

void TestSteps::numbersAreNeverUsedTwice()
{
    VERIFY_OK(findings::undo(c(), li));  // the check
    VERIFY_OK(run(c(), resultOf({january, march}, {QStringLiteral("Q04")}, {hit("Q04", "A", january)})));
    QCOMPARE(dumpOf(c(), "SELECT id FROM finding"), QByteArray("4\n"));
    QCOMPARE(dumpOf(c(), "SELECT count(*) FROM finding_undone"), QByteArray("0\n"));
    QCOMPARE(dumpOf(c(), "SELECT sum(count) FROM proof_block"), QByteArray("1\n"));  // those of the abandoned check are cleared away
}

void TestSteps::history()
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

void TestSteps::filters()
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

void TestSteps::undoneTableHasTheSameColumns()
{
    const char* columns = "SELECT name || ' ' || type FROM pragma_table_info('%1') ORDER BY cid";
    const auto of = [&](const char* table) { return dumpOf(c(), QByteArray(columns).replace("%1", table).constData()); };
    QVERIFY(of("finding").size() > 100);
    QCOMPARE(of("finding_undone"), of("finding"));
}

QTEST_GUILESS_MAIN(TestSteps)
#include "test_steps.moc"
