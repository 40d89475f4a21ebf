// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding_testing.h"

using namespace mingcha;
using namespace mingcha::tests;

class TestProofs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyBlocks();
    void blocksOfSeveralRuns();
    void damageIsTold();

private:
    static std::vector<checks::Hit> hits(int count, int yuan)
    {
        std::vector<checks::Hit> list;
        for (int i = 1; i <= count; ++i)
            list.push_back(hit("Q04", std::to_string(10000 + i).c_str(), january, yuan + i));
        return list;
    }
    static std::string formula(vault::Connection& connection, std::int64_t id)
    {
        const auto proof = findings::proofOf(connection, id);
        return proof && !proof->formulas.empty() ? proof->formulas.front() : std::string();
    }
};

void TestProofs::manyBlocks()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf({january, january}, {QStringLiteral("Q04")}, hits(300, 0))));
    QCOMPARE(dumpOf(c, "SELECT json_array(first_id, count) FROM proof_block"), QByteArray("[1,128]\n[129,128]\n[257,44]\n"));
    for (const int id : {1, 128, 129, 256, 257, 300})
        QCOMPARE(formula(c, id), "a = " + std::to_string(id));
    TAKE(auto list, findings::listFindings(c));
    std::reverse(list.begin(), list.end());
    TAKE(const auto proofs, findings::proofsOf(c, list));
    QCOMPARE(proofs.size(), size_t(300));
    for (const auto& [id, proof] : proofs)
        QCOMPARE(proof.formulas.front(), "a = " + std::to_string(id));
}

void TestProofs::blocksOfSeveralRuns()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf({january, january}, {QStringLiteral("Q04")}, hits(3, 0))));
    auto changed = hits(4, 0);
    changed[1] = hit("Q04", "10002", january, 77);
    VERIFY_OK(run(c, resultOf({january, january}, {QStringLiteral("Q04")}, changed)));
    QCOMPARE(dumpOf(c, "SELECT json_array(first_id, count) FROM proof_block"), QByteArray("[1,3]\n[4,2]\n"));
    QCOMPARE(formula(c, 1), std::string("a = 1"));
    QCOMPARE(formula(c, 2), std::string("a = 77"));
    QCOMPARE(formula(c, 4), std::string("a = 4"));
    VERIFY_OK(findings::undo(c, {}));
    QCOMPARE(formula(c, 2), std::string("a = 2"));
    // A new step abandons the undone check: its block is cleared away.
    VERIFY_OK(run(c, resultOf({january, january}, {QStringLiteral("Q04")}, hits(3, 0))));
    QCOMPARE(dumpOf(c, "SELECT json_array(first_id, count) FROM proof_block"), QByteArray("[1,3]\n"));
}

void TestProofs::damageIsTold()
{
    ScratchVault vault;
    auto& c = vault.connection();
    VERIFY_OK(run(c, resultOf({january, january}, {QStringLiteral("Q04")}, hits(3, 0))));
    VERIFY_OK(c.execute("UPDATE proof_block SET count = 4"));
    VERIFY_FAILS(findings::proofOf(c, 1), base::ErrorCode::Damaged);
    VERIFY_OK(c.execute("DELETE FROM proof_block"));
    VERIFY_FAILS(findings::proofOf(c, 1), base::ErrorCode::Damaged);
    VERIFY_FAILS(findings::proofOf(c, 99), base::ErrorCode::Failed);  // no such finding
}

QTEST_GUILESS_MAIN(TestProofs)
#include "test_proofs.moc"
