// SPDX-License-Identifier: GPL-3.0-or-later
// Facts, accounts, imports and office through a vault and back.
#include "records/fact_store.h"
#include "records/import_store.h"
#include "records/office.h"
#include "support/quick_folder.h"
#include "support/result_testing.h"
#include "vault/testing_hooks.h"
#include "vault/vault.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <numeric>

using namespace mingcha;
using namespace mingcha::records;
using base::ErrorCode;
using base::Period;
using vault::Vault;

namespace {

ImportRecord importOf(Kind kind)
{
    ImportRecord r;
    r.kind = kind;
    r.file = QStringLiteral("电费台账_2025.csv");
    r.sha256 = QString(64, QLatin1Char('a'));
    r.bytes = 12345;
    r.importedAt = QDateTime(QDate(2025, 4, 1), QTime(8, 30, 0));
    r.importedBy = QStringLiteral("张三");
    r.read = 10;
    r.kept = 7;
    r.rejected = 2;
    r.skipped = 1;
    r.repaired = 3;
    r.facts = 7;
    r.kwhScaled = -5;
    r.fen = 98765;
    r.receipt = QJsonObject{{QStringLiteral("unmatched"), QStringLiteral("备注")}};
    return r;
}

/// Random facts: every field any value of its type, a third of the optional ones nothing; periods in runs and mixed.
Table randomFacts(Kind kind, size_t rows, QRandomGenerator64& random, std::shared_ptr<StringPool> pool, std::int64_t accounts)
{
    Table table(kind);
    table.texts = std::move(pool);
    table.rows = rows;
    const auto& fields = spec(kind).fields;
    for (size_t f = 0; f < fields.size(); ++f) {
        table.columns[f].resize(rows);
        for (size_t row = 0; row < rows; ++row) {
            auto& value = table.columns[f][row];
            switch (fields[f].type) {
            case FieldType::Text: value = table.texts->intern("文" + std::to_string(random.bounded(50))); break;
            case FieldType::Account: value = 1 + static_cast<std::int64_t>(random.bounded(static_cast<quint64>(accounts))); break;
            case FieldType::Period: value = Period(2025, 1).index() + static_cast<std::int64_t>(row < rows / 2 ? row * 6 / rows : random.bounded(3)); break;
            default: value = static_cast<std::int64_t>(random.generate()) >> random.bounded(30, 64);
            }
            if (!fields[f].required && random.bounded(3) == 0)
                value = nothing;
        }
    }
    for (size_t row = 0; row < rows; ++row) {
        table.sourceRow.push_back(static_cast<std::int64_t>(row) + 2);
        table.sourceColumn.push_back(static_cast<std::int64_t>(random.bounded(4)));
        table.sourceSheet.push_back(table.texts->intern("Sheet" + std::to_string(random.bounded(3))));
    }
    return table;
}

/// One line per fact with its source, so that two tables compare whatever their order and pools are.
std::vector<std::string> lines(const Table& table, const Accounts& accounts)
{
    std::vector<std::string> all;
    const auto& fields = spec(table.kind).fields;
    for (size_t row = 0; row < table.rows; ++row) {
        std::string line;
        for (size_t f = 0; f < fields.size(); ++f)
            line += (table.isNothing(int(f), row) ? "∅" : valueText(fields[f], table.value(int(f), row), *table.texts, accounts)) + '|';
        // Facts on their way into the vault name no import yet, so the place alone is compared.
        const Source source = table.source(row);
        all.push_back(line + std::to_string(source.row) + ':' + std::to_string(source.column) + ':' + std::string(source.sheet));
    }
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

class TestStores : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir{tests::quickFolder()};
    std::unique_ptr<Vault> m_vault;
    int m_count = 0;

    vault::Connection& connection() { return m_vault->connection(); }

    base::Result<std::int64_t> store(const Table& table, size_t piece)
    {
        MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection()));
        MINGCHA_ASSIGN(const auto id, addImport(connection(), importOf(table.kind)));
        FactWriter writer(connection(), id, table.kind);
        for (size_t first = 0; first < table.rows; first += piece) {
            const size_t last = std::min(table.rows, first + piece);
            Table part(table.kind);
            part.texts = table.texts;
            part.rows = last - first;
            const auto cut = [&](const Column& from) { return Column(from.begin() + static_cast<std::ptrdiff_t>(first), from.begin() + static_cast<std::ptrdiff_t>(last)); };
            for (size_t f = 0; f < table.columns.size(); ++f)
                part.columns[f] = cut(table.columns[f]);
            part.sourceRow = cut(table.sourceRow);
            part.sourceColumn = cut(table.sourceColumn);
            part.sourceSheet = cut(table.sourceSheet);
            MINGCHA_TRY(writer.append(part));
        }
        MINGCHA_TRY(writer.finish());
        MINGCHA_TRY(transaction.commit());
        return id;
    }

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }
    void init()
    {
        TAKE(m_vault, Vault::create(m_dir.filePath(QStringLiteral("v%1.mingcha").arg(++m_count)), base::Secret(QByteArray("pass"))));
    }
    void cleanup() { m_vault.reset(); }

    void fieldNumbersAreThePositions()
    {
        const auto check = [](Kind kind, std::initializer_list<std::pair<int, const char*>> expected) {
            QCOMPARE(spec(kind).fields.size(), expected.size());
            for (const auto& [number, id] : expected)
                QCOMPARE(spec(kind).fieldIndex(id), number);
        };
        check(Kind::Tariffs, {{tariff::Code, "code"}, {tariff::Name, "name"}, {tariff::Category, "category"}, {tariff::Voltage, "voltage"}, {tariff::ValidFrom, "valid_from"}, {tariff::ValidTo, "valid_to"},
                              {tariff::UnitPrice, "unit_price"}, {tariff::Levy, "levy"}});
        check(Kind::Customers, {{customer::Number, "customer"}, {customer::Name, "name"}, {customer::Station, "station"}, {customer::Line, "line"}, {customer::Area, "area"}, {customer::Category, "category"},
                                {customer::Voltage, "voltage"}, {customer::Capacity, "capacity"}, {customer::Meter, "meter"}, {customer::Multiplier, "multiplier"}, {customer::TariffCode, "tariff_code"},
                                {customer::ReadingDay, "reading_day"}});
        check(Kind::AreaSupply, {{area_supply::Area, "area"}, {area_supply::Period, "period"}, {area_supply::Supplied, "supplied"}});
        check(Kind::Bills, {{bill::Number, "customer"}, {bill::Period, "period"}, {bill::Previous, "previous"}, {bill::Current, "current"}, {bill::Multiplier, "multiplier"}, {bill::Kwh, "kwh"},
                            {bill::TariffCode, "tariff_code"}, {bill::UnitPrice, "unit_price"}, {bill::EnergyCharge, "energy_charge"}, {bill::BasicCharge, "basic_charge"},
                            {bill::PowerFactorCharge, "power_factor_charge"}, {bill::Levy, "levy"}, {bill::Total, "total"}, {bill::Received, "received"}, {bill::ReceivedOn, "received_on"}});
        check(Kind::Survey, {{survey::Number, "customer"}, {survey::Date, "date"}, {survey::Meter, "meter"}, {survey::Reading, "reading"}, {survey::Multiplier, "multiplier"}, {survey::Category, "category"},
                             {survey::Seal, "seal"}, {survey::Extra, "extra"}});
    }

    void kindsAreFoundByName()
    {
        for (const Kind kind : allKinds) {
            QCOMPARE(kindFromId(spec(kind).id), kind);
            QCOMPARE(spec(kind).kind, kind);
            for (const FieldSpec& field : spec(kind).fields)
                QVERIFY(!field.title.zh.isEmpty() && !field.title.en.isEmpty() && (field.required || !field.key));
        }
        QVERIFY(!kindFromId("bill").has_value());
    }

    void factsComeBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("piece");
        for (const Kind kind : allKinds)
            QTest::newRow(std::string(spec(kind).id).c_str()) << int(kind) << 3000 << 700;
        QTest::newRow("none") << int(Kind::Bills) << 0 << 1;
        QTest::newRow("one") << int(Kind::Bills) << 1 << 1;
        QTest::newRow("more than a block of one kind without periods") << int(Kind::Customers) << 70000 << 70000;
        QTest::newRow("more than a block in one period") << int(Kind::AreaSupply) << 150000 << 50000;
        QTest::newRow("exactly a block") << int(Kind::Customers) << 65536 << 65536;
    }

    void factsComeBack()
    {
        QFETCH(int, kind);
        QFETCH(int, rows);
        QFETCH(int, piece);
        Accounts accounts;
        for (int i = 0; i < 1000; ++i)
            accounts.add("00" + std::to_string(100000 + i));
        VERIFY_OK(accounts.save(connection()));
        QRandomGenerator64 random(static_cast<quint32>(kind * 1000 + rows));
        const Table table = randomFacts(Kind(kind), static_cast<size_t>(rows), random, std::make_shared<StringPool>(), 1000);
        TAKE(const auto id, store(table, static_cast<size_t>(piece)));
        TAKE(const auto loaded, loadFacts(connection(), {.kind = Kind(kind)}));
        QCOMPARE(loaded.rows, table.rows);
        QCOMPARE(lines(loaded, accounts), lines(table, accounts));
        for (size_t row = 0; row < loaded.rows; ++row)
            QCOMPARE(loaded.source(row).importId, id);
        std::vector<int> all(spec(Kind(kind)).fields.size());
        std::iota(all.begin(), all.end(), 0);
        TAKE(const auto packed, loadFacts(connection(), {.kind = Kind(kind), .packed = all}));
        QCOMPARE(lines(packed, accounts), lines(table, accounts));
        TAKE(const auto counts, countFacts(connection()));
        QCOMPARE(counts.at(Kind(kind)), std::int64_t(rows));
        TAKE(auto blocks, connection().prepare("SELECT ifnull(max(rows), 0), ifnull(sum(rows), 0) FROM fact_block"));
        VERIFY_OK(blocks.step());
        QVERIFY(blocks.integer(0) <= 65536);
        QCOMPARE(blocks.integer(1), rows);
    }

    void requestsNarrow()
    {
        QRandomGenerator64 random(5);
        Accounts accounts;
        accounts.add("1");
        const auto pool = std::make_shared<StringPool>();
        const Table first = randomFacts(Kind::Bills, 2000, random, pool, 1), second = randomFacts(Kind::Bills, 500, random, pool, 1);
        TAKE(const auto firstId, store(first, 2000));
        TAKE(const auto secondId, store(second, 500));
        TAKE(const auto range, billedPeriods(connection()));
        QVERIFY(range && range->from == Period(2025, 1) && range->to == Period(2025, 3));
        TAKE(const auto february, loadFacts(connection(), {.kind = Kind::Bills, .periods = base::PeriodRange{Period(2025, 2), Period(2025, 2)}, .fields = {bill::Period, bill::Kwh}, .withSources = false}));
        const auto expected = std::count(first.columns[bill::Period].begin(), first.columns[bill::Period].end(), Period(2025, 2).index())
            + std::count(second.columns[bill::Period].begin(), second.columns[bill::Period].end(), Period(2025, 2).index());
        QCOMPARE(february.rows, static_cast<size_t>(expected));
        QVERIFY(february.has(bill::Kwh) && !february.has(bill::Total) && february.stored.parts.empty());
        for (size_t row = 0; row < february.rows; ++row)
            QCOMPARE(february.period(bill::Period, row), Period(2025, 2));
        TAKE(const auto ofSecond, loadFacts(connection(), {.kind = Kind::Bills, .importId = secondId}));
        QCOMPARE(lines(ofSecond, accounts), lines(second, accounts));
        base::Progress progress;
        progress.cancel();
        VERIFY_FAILS(loadFacts(connection(), {.kind = Kind::Bills}, &progress), ErrorCode::Cancelled);
        VERIFY_OK(removeFacts(connection(), firstId));
        TAKE(const auto left, loadFacts(connection(), {.kind = Kind::Bills}));
        QCOMPARE(lines(left, accounts), lines(second, accounts));
        TAKE(auto orphans, connection().prepare("SELECT count(*) FROM fact_column WHERE block_id NOT IN (SELECT id FROM fact_block)"));
        VERIFY_OK(orphans.step());
        QCOMPARE(orphans.integer(0), 0);
    }

    void damagedBlocksAreAnErrorNotFewerRows_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("bytes cut") << QByteArray("UPDATE fact_column SET data = substr(data, 1, 10) WHERE field = 'kwh'");
        QTest::newRow("bytes zeroed") << QByteArray("UPDATE fact_column SET data = zeroblob(length(data)) WHERE field = 'kwh'");
        QTest::newRow("column gone") << QByteArray("DELETE FROM fact_column WHERE field = 'source_sheet'");
        QTest::newRow("other count of rows") << QByteArray("UPDATE fact_block SET rows = rows + 1");
    }

    void damagedBlocksAreAnErrorNotFewerRows()
    {
        QFETCH(QByteArray, sql);
        QRandomGenerator64 random(6);
        VERIFY_OK(store(randomFacts(Kind::Bills, 50, random, std::make_shared<StringPool>(), 1), 50));
        VERIFY_OK(connection().execute(sql.constData()));
        VERIFY_FAILS(loadFacts(connection(), {.kind = Kind::Bills}), ErrorCode::Damaged);
        VERIFY_FAILS(loadFacts(connection(), {.kind = Kind::Bills, .packed = {bill::Kwh}}), ErrorCode::Damaged);
    }

    void accountsKeepEveryDigit()
    {
        const std::vector<std::string> numbers{"0031", "31", "00000000000000000031", "310000000000000000001", "9007199254740993", "A-1"};
        Accounts accounts;
        for (size_t i = 0; i < numbers.size(); ++i)
            QCOMPARE(accounts.add(numbers[i]), static_cast<std::int64_t>(i) + 1);
        QCOMPARE(accounts.add("31"), 2);
        QCOMPARE(accounts.find("none"), 0);
        QCOMPARE(accounts.add(""), 0);  // an empty text is no number: it gets the code of "unknown" and is not stored
        VERIFY_OK(accounts.save(connection()));
        TAKE(auto loaded, Accounts::load(connection()));
        QCOMPARE(loaded.size(), numbers.size());
        for (size_t i = 0; i < numbers.size(); ++i) {
            const auto code = static_cast<std::int64_t>(i) + 1;
            QCOMPARE(std::string(loaded.number(code)), numbers[i]);
            for (std::int64_t hint = 0; hint <= static_cast<std::int64_t>(numbers.size()); ++hint)
                QCOMPARE(loaded.find(numbers[i], hint), code);
        }
        loaded.add("new");
        VERIFY_OK(loaded.save(connection()));
        VERIFY_OK(loaded.save(connection()));
        TAKE(const auto again, Accounts::load(connection()));
        QCOMPARE(again.find("new"), static_cast<std::int64_t>(numbers.size()) + 1);
    }

    void manyAccounts()
    {
        Accounts accounts;
        for (int i = 0; i < 200000; ++i)
            QCOMPARE(accounts.add("01" + std::to_string(1000000 + i * 7)), i + 1);
        for (int i = 0; i < 200000; i += 97)
            QCOMPARE(accounts.find("01" + std::to_string(1000000 + i * 7)), i + 1);
        QCOMPARE(accounts.find("011000001"), 0);
    }

    void anIncompleteListOfAccountsIsDamage()
    {
        Accounts accounts;
        accounts.add("a");
        VERIFY_OK(accounts.save(connection()));
        accounts.add("b");
        VERIFY_OK(accounts.save(connection()));
        TAKE(const auto both, Accounts::load(connection()));
        QCOMPARE(both.size(), size_t(2));
        for (const auto* damage : {"UPDATE account_block SET first_id = 3 WHERE first_id = 2",
                                   "UPDATE account_block SET first_id = 2 WHERE first_id = 3; UPDATE account_block SET data = (SELECT data FROM account_block WHERE first_id = 1)",
                                   "UPDATE account_block SET data = x'00'"}) {
            VERIFY_OK(connection().execute(damage));
            VERIFY_FAILS(Accounts::load(connection()), ErrorCode::Damaged);
        }
    }

    void importsComeBack()
    {
        const ImportRecord given = importOf(Kind::Survey);
        TAKE(const auto id, addImport(connection(), given));
        TAKE(const auto found, findImport(connection(), id));
        QVERIFY(found.has_value());
        QCOMPARE(found->kind, given.kind);
        QCOMPARE(found->file, given.file);
        QCOMPARE(found->sha256, given.sha256);
        QCOMPARE(found->bytes, given.bytes);
        QCOMPARE(found->importedAt, given.importedAt);
        QCOMPARE(found->importedBy, given.importedBy);
        QCOMPARE(found->read, given.read);
        QCOMPARE(found->kept, given.kept);
        QCOMPARE(found->rejected, given.rejected);
        QCOMPARE(found->skipped, given.skipped);
        QCOMPARE(found->repaired, given.repaired);
        QCOMPARE(found->facts, given.facts);
        QCOMPARE(found->kwhScaled, given.kwhScaled);
        QCOMPARE(found->fen, given.fen);
        QCOMPARE(found->receipt, given.receipt);
        QCOMPARE(int(found->state), int(ImportState::Kept));
        TAKE(const auto second, addImport(connection(), importOf(Kind::Bills)));
        VERIFY_OK(setImportState(connection(), id, ImportState::Undone, QStringLiteral("李四")));
        TAKE(const auto kept, listImports(connection(), false));
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(kept.front().id, second);
        TAKE(const auto all, listImports(connection()));
        QCOMPARE(int(all.front().state), int(ImportState::Undone));
        TAKE(const auto none, findImport(connection(), 99));
        QVERIFY(!none.has_value());
    }

    /// rows read = kept + rejected + skipped: the vault itself refuses anything else.
    void receiptsHaveToAddUp()
    {
        ImportRecord record = importOf(Kind::Bills);
        record.read = 11;
        VERIFY_FAILS(addImport(connection(), record), ErrorCode::Failed);
    }

    void officeComesBack()
    {
        TAKE(const auto empty, loadOffice(connection()));
        QVERIFY(empty.company.isEmpty() && empty.inspectors.isEmpty());
        Office office;
        office.company = QStringLiteral("城关供电公司");
        office.station = QStringLiteral("城关供电所");
        office.inspectors = {QStringLiteral("张三"), QStringLiteral("李四")};
        office.monthlyResponsible = QStringLiteral("王五");
        office.preparedBy = QStringLiteral("赵六");
        office.checkedBy = QStringLiteral("钱七");
        office.currentUser = QStringLiteral("张三");
        VERIFY_OK(saveOffice(connection(), office));
        TAKE(const auto back, loadOffice(connection()));
        QCOMPARE(back.company, office.company);
        QCOMPARE(back.station, office.station);
        QCOMPARE(back.inspectors, office.inspectors);
        QCOMPARE(back.monthlyResponsible, office.monthlyResponsible);
        QCOMPARE(back.preparedBy, office.preparedBy);
        QCOMPARE(back.checkedBy, office.checkedBy);
        QCOMPARE(back.currentUser, office.currentUser);
    }

    void valuesPrintAsExported()
    {
        Accounts accounts;
        const auto code = accounts.add("0100000187");
        StringPool pool;
        const auto text = [&](Kind kind, int field, std::int64_t value) { return valueText(spec(kind).fields[static_cast<size_t>(field)], value, pool, accounts); };
        QCOMPARE(text(Kind::Bills, bill::Number, code), std::string("0100000187"));
        QCOMPARE(text(Kind::Bills, bill::Period, Period(2025, 3).index()), std::string("2025-03"));
        QCOMPARE(text(Kind::Bills, bill::Total, 100), std::string("1.00"));
        QCOMPARE(text(Kind::Bills, bill::Kwh, 6110000), std::string("611"));
        QCOMPARE(text(Kind::Bills, bill::UnitPrice, 47930000), std::string("0.4793"));
        QCOMPARE(text(Kind::Bills, bill::ReceivedOn, base::dayNumber(QDate(2025, 3, 9))), std::string("2025-03-09"));
        QCOMPARE(text(Kind::Bills, bill::Received, nothing), std::string());
        QCOMPARE(text(Kind::Customers, customer::Name, pool.intern("客户187")), std::string("客户187"));
    }
};

QTEST_GUILESS_MAIN(TestStores)
#include "test_stores.moc"
