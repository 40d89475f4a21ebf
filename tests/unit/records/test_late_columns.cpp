// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that are kept as they lie in the vault, come in late, or hold differences to another field: whichever way a value is looked at, it is the same.
#include "records/fact_store.h"
#include "support/fact_builder.h"
#include "support/result_testing.h"

#include <QTest>
#include <thread>

using namespace mingcha;
using namespace mingcha::records;
using base::ErrorCode;

namespace {

/// Bills of two imports, so of two blocks: receivable and received in fen. Of the first block one is paid in part, one not on file, one overpaid;
/// in the second nothing was receivable where something was received, which a difference cannot tell.
const std::vector<std::vector<std::pair<const char*, const char*>>> amounts{{{"100.00", "100.00"}, {"55.80", "0.00"}, {"-12.30", "-12.30"}, {"20.00", "-"}, {"-", "-"}, {"7.00", "9.00"}},
                                                                            {{"-", "3.00"}, {"1.00", "1.00"}}};

std::int64_t fen(const char* text) { return QByteArray(text) == "-" ? nothing : QByteArray(text).replace('.', "").toLongLong(); }

}  // namespace

class TestLateColumns : public QObject {
    Q_OBJECT
    tests::FactBuilder m_facts;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_expected;  ///< total, received

    std::shared_ptr<LateReader> reader() { return std::make_shared<LateReader>(std::vector<vault::Connection*>{&m_facts.connection()}); }

private Q_SLOTS:
    void initTestCase()
    {
        int customer = 0;
        for (const auto& block : amounts) {
            std::vector<std::string> rows;
            for (const auto& [total, received] : block) {
                ++customer;
                rows.push_back("000000000" + std::to_string(customer) + " 2025-01 0 " + std::to_string(customer) + " 1 " + std::to_string(customer * 10) + " R0 " + total + ' ' + received);
                m_expected.emplace_back(fen(total), fen(received));
            }
            m_facts.add(Kind::Bills, "customer period previous current multiplier kwh tariff_code total received", rows);
        }
    }

    void everyWayOfLookingGivesTheSame_data()
    {
        QTest::addColumn<LoadRequest>("request");
        QTest::newRow("all decoded") << LoadRequest{};
        QTest::newRow("received alone") << LoadRequest{.fields = {bill::Received}};
        QTest::newRow("received packed, the receivable decoded") << LoadRequest{.fields = {bill::Total}, .packed = {bill::Received}};
        QTest::newRow("both packed") << LoadRequest{.packed = {bill::Received, bill::Total}};
        QTest::newRow("both late") << LoadRequest{.fields = {bill::Kwh}, .late = reader()};
        QTest::newRow("received packed, the receivable late") << LoadRequest{.packed = {bill::Received}, .late = reader()};
        QTest::newRow("received decoded, the receivable late") << LoadRequest{.fields = {bill::Received}, .late = reader()};
    }

    void everyWayOfLookingGivesTheSame()
    {
        QFETCH(LoadRequest, request);
        TAKE(const Table table, loadFacts(m_facts.connection(), request));
        QCOMPARE(table.rows, m_expected.size());
        for (size_t row = 0; row < table.rows; ++row) {
            const auto& [total, received] = m_expected[row];
            QCOMPARE(table.value(bill::Received, row), received);
            if (!table.has(bill::Total))
                continue;
            QCOMPARE(table.value(bill::Total, row), total);
            QCOMPARE(table.isAsReference(bill::Received, row), total == received && total != nothing);
        }
    }

    void textsOfTheirOwnAreTheSame()
    {
        m_facts.add(Kind::Customers, "customer name station area category voltage multiplier tariff_code meter",
                    {"0000000001 甲 城关 T1 居民生活 220V 1 R0 M-0001", "0000000002 乙 城关 T1 居民生活 220V 1 R0 -", "0000000003 丙 城关 T1 居民生活 220V 1 R0 M-0003"});
        TAKE(const Table table, loadFacts(m_facts.connection(), {.kind = Kind::Customers, .ownTexts = {customer::Meter}}));
        QVERIFY(table.has(customer::Meter) && !table.has(customer::Name));
        QCOMPARE(table.text(customer::Meter, 0), std::string_view("M-0001"));
        QCOMPARE(table.text(customer::Meter, 1), std::string_view());
        QCOMPARE(table.shownValue(customer::Meter, 2, Accounts()), std::string("M-0003"));
        QCOMPARE(table.texts->find("M-0001"), std::int64_t(-1));
    }

    void severalThreadsMayLookAtOnce()
    {
        TAKE(const Table table, loadFacts(m_facts.connection(), {.fields = {bill::Kwh}, .late = reader()}));
        std::vector<std::int64_t> sums(8);
        std::vector<std::thread> threads;
        for (auto& sum : sums)
            threads.emplace_back([&] {
                for (size_t row = 0; row < table.rows; ++row)
                    sum += table.value(bill::Current, row) + (table.isNothing(bill::Received, row) ? 0 : table.value(bill::Received, row));
            });
        for (std::thread& thread : threads)
            thread.join();
        // Readings 1 to 8 (10^-4), and 100.00 − 12.30 + 9.00 + 3.00 + 1.00 of what was received.
        QCOMPARE(sums, std::vector<std::int64_t>(8, 36 * 10000 + 10070));
    }

    /// Last: it damages the vault.
    void damageIsToldAfterwards()
    {
        const auto late = reader();
        TAKE(const Table table, loadFacts(m_facts.connection(), {.fields = {bill::Kwh}, .late = late}));
        VERIFY_OK(m_facts.connection().execute("UPDATE fact_column SET data = zeroblob(20) WHERE field = 'previous'"));
        QCOMPARE(table.value(bill::Current, 0), std::int64_t(10000));
        QVERIFY(!late->trouble());
        QCOMPARE(table.value(bill::Previous, 0), std::int64_t(0));
        QVERIFY(late->trouble() && late->trouble()->code == ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestLateColumns)
#include "test_late_columns.moc"
