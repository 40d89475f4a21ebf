// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding_testing.h"

#include <random>

using namespace mingcha;
using namespace mingcha::tests;
using findings::Change;
using findings::State;

/// Any sequence of checks, edits, entries, undo and redo: undo gives back exactly what was there, redo exactly what was undone.
class TestRandomSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoAndRedoReturnToTheSameBytes_data();
    void undoAndRedoReturnToTheSameBytes();
};

namespace {

using Random = std::mt19937;

int below(Random& random, int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); }

checks::CheckResult anyRun(Random& random)
{
    std::vector<QString> rules;
    std::vector<checks::Hit> hits;
    const base::Period from = january + below(random, 3), to = from + below(random, 3);
    for (const char* rule : {"D01", "M01", "Q04", "Q06"}) {
        if (below(random, 4) == 0)
            continue;
        rules.push_back(QString::fromLatin1(rule));
        const bool isUndated = rule[0] != 'Q';
        for (base::Period period = from; period <= (isUndated ? from : to); period = period + 1)
            for (const char* subject : {"A", "B", "C", "D"})
                if (below(random, 3) != 0)
                    hits.push_back(isUndated ? undatedHit(rule, subject, to) : hit(rule, subject, period, 1 + below(random, 2)));
    }
    return resultOf({from, to}, rules, hits);
}

Change anyChange(Random& random)
{
    Change change;
    if (below(random, 2))
        change.state = static_cast<State>(below(random, 4));
    if (below(random, 2))
        change.note = below(random, 2) ? QStringLiteral("note %1").arg(below(random, 9)) : QString();
    if (below(random, 3) == 0)
        change.recovered = base::Money::fromWhole(below(random, 50));
    if (change.state == State::Withdrawn)
        change.withdrawnBecause = QStringLiteral("because");
    if (change.state == State::Rectified) {
        change.doneOn = base::today();
        change.result = QStringLiteral("done");
    }
    return change;
}

std::vector<std::int64_t> anyIds(vault::Connection& connection, Random& random)
{
    std::vector<std::int64_t> ids;
    const auto list = findings::listFindings(connection);
    for (const auto& f : *list)
        if (below(random, 3) == 0)
            ids.push_back(f.id);
    return ids;
}

findings::HandFinding anyEntry(Random& random)
{
    findings::HandFinding entry;
    entry.subject = QStringLiteral("H%1").arg(below(random, 3));
    entry.text = QStringLiteral("text");
    entry.discipline = checks::Catalogue::shipped().disciplines().front().id;
    entry.month = january;
    return entry;
}

/// One new step; false when there was nothing to do or it was refused.
bool anyStep(vault::Connection& connection, Random& random)
{
    switch (below(random, 4)) {
    case 0: return run(connection, anyRun(random)).has_value();
    case 1: return findings::enterByHand(connection, anyEntry(random), {}).has_value();
    default: return findings::applyChange(connection, anyIds(connection, random), anyChange(random), QStringLiteral("Edit"), {}).value_or(0) != 0;
    }
}

}  // namespace

void TestRandomSteps::undoAndRedoReturnToTheSameBytes_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRandomSteps::undoAndRedoReturnToTheSameBytes()
{
    QFETCH(unsigned, seed);
    Random random(seed);
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(c.execute("PRAGMA synchronous = OFF"));
    std::vector<QByteArray> states{dumpFindings(c)};  // states[now] is the present; those after it can be done again
    size_t now = 0;
    for (int i = 0; i < 150; ++i) {
        const int what = below(random, 5);
        if (what == 0) {
            QCOMPARE(findings::undo(c, {}).has_value(), now > 0);
            now -= now > 0 ? 1 : 0;
        } else if (what == 1) {
            QCOMPARE(findings::redo(c, {}).has_value(), now + 1 < states.size());
            now += now + 1 < states.size() ? 1 : 0;
        } else if (anyStep(c, random)) {
            states.resize(++now);
            states.push_back(dumpFindings(c));
        }
        QCOMPARE(dumpFindings(c), states[now]);
    }
    QVERIFY(states.size() > 10);
    for (; now > 0; --now) {
        VERIFY_OK(findings::undo(c, {}));
        QCOMPARE(dumpFindings(c), states[now - 1]);
    }
    for (; now + 1 < states.size(); ++now) {
        VERIFY_OK(findings::redo(c, {}));
        QCOMPARE(dumpFindings(c), states[now + 1]);
    }
    QCOMPARE(dumpOf(c, "PRAGMA foreign_key_check"), QByteArray());
}

QTEST_GUILESS_MAIN(TestRandomSteps)
#include "test_random_steps.moc"
