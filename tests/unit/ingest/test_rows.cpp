// SPDX-License-Identifier: GPL-3.0-or-later
// What rows are taken for: rows read = kept + rejected + skipped, each counted by its reason.
#include "ingest_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using records::Kind;

namespace {

using Counts = std::map<QString, std::int64_t>;

void verifyBalance(const ingest::Outcome& outcome)
{
    const auto& record = outcome.record;
    QCOMPARE(record.read, record.kept + record.rejected + record.skipped);
    QCOMPARE(record.rejected, std::int64_t(outcome.rejects.size()));
    std::int64_t skipped = 0;
    for (const auto& [reason, rows] : outcome.skippedBy)
        skipped += rows;
    QCOMPARE(record.skipped, skipped);
}

}  // namespace

class TestRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsCounted()
    {
        Station station;
        const QString path = station.file(u"b.csv"_s, {
            u"某供电公司电费明细,,,,,,,"_s, u"单位：元,,,,,打印时间：2025-02-01,,"_s, billsHeader,
            billLine(u"3100000001"_s, u"2025-01"_s), billLine(u"3100000002"_s, u"2025-01"_s, u"20"_s),
            u"本页小计,,,,,30,,10.76"_s,
            billsHeader,
            billLine(u"3100000003"_s, u"2025-01"_s, u"5"_s),
            u"\u3000,,,,,,,"_s,
            u"小计,,,,,5,,5.38"_s, u"合计,,,,,35,,16.14"_s,
            u"制表人：张三,,审核：李四,,,,,"_s, u"说明：以上为抄表数据。"_s, u"某供电公司电费明细,,,,,,,"_s});
        TAKE(const auto outcome, station.import(path));
        verifyBalance(outcome);
        QCOMPARE(outcome.record.kept, 3);
        QCOMPARE(outcome.record.rejected, 0);
        QCOMPARE(outcome.skippedBy, (Counts{{u"title"_s, 3}, {u"header"_s, 1}, {u"repeated_header"_s, 1}, {u"blank"_s, 1}, {u"total"_s, 3}, {u"note"_s, 2}}));
        QCOMPARE(int(outcome.totals.size()), 6);
        for (const auto& total : outcome.totals)
            QVERIFY2(total.agrees, qPrintable(total.column + total.stated + total.computed));
    }

    void aWrongTotalIsTold()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), u"总计：,,,,,11,,5.38"_s})));
        QCOMPARE(int(outcome.totals.size()), 2);
        QCOMPARE(outcome.totals[0].column, u"计费电量(kWh)"_s);
        QCOMPARE(outcome.totals[0].stated, u"11"_s);
        QCOMPARE(outcome.totals[0].computed, u"10"_s);
        QVERIFY(!outcome.totals[0].agrees);
        QVERIFY(outcome.totals[1].agrees);
        QCOMPARE(int(outcome.warnings.size()), 1);
    }

    void totalsCoverRejectedRowsToo()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), billLine(u"31"_s, u"2025-01"_s, u"7"_s), u"合计,,,,,17,,10.76"_s})));
        QCOMPARE(outcome.record.rejected, 1);
        QVERIFY(outcome.totals[0].agrees && outcome.totals[1].agrees);
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no customer") << billLine(u""_s, u"2025-01"_s) << u"missing"_s << u"customer"_s << u""_s;
        QTest::newRow("odd customer") << billLine(u"12A"_s, u"2025-01"_s) << u"unknown_customer"_s << u"customer"_s << u"12A"_s;
        QTest::newRow("no period") << billLine(u"3100000009"_s, u"--"_s) << u"missing"_s << u"period"_s << u"--"_s;
        QTest::newRow("odd period") << billLine(u"3100000009"_s, u"2025-13"_s) << u"unreadable"_s << u"period"_s << u"2025-13"_s;
        QTest::newRow("odd kWh") << billLine(u"3100000009"_s, u"2025-01"_s, u"1O"_s) << u"unreadable"_s << u"kwh"_s << u"1O"_s;
        QTest::newRow("no kWh") << billLine(u"3100000009"_s, u"2025-01"_s, u"空"_s) << u"missing"_s << u"kwh"_s << u"空"_s;
        QTest::newRow("no price code") << u"3100000009,2025-01,0,1,1,1,,5"_s << u"missing"_s << u"tariff_code"_s << u""_s;
        QTest::newRow("short row") << u"3100000009,2025-01,0"_s << u"missing"_s << u"current"_s << u""_s;
        QTest::newRow("repeated key") << billLine(u"3100000001"_s, u"202501"_s, u"11"_s) << u"repeated_key"_s << u"customer"_s << u"3100000001"_s;
    }
    void rejects()
    {
        QFETCH(QString, line);
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), line})));
        verifyBalance(outcome);
        QCOMPARE(outcome.record.kept, 1);
        QCOMPARE(outcome.record.rejected, 1);
        TAKE(const auto stored, ingest::listRejects(station.connection()));
        QCOMPARE(int(stored.size()), 1);
        const auto& reject = stored[0];
        QCOMPARE(reject.file, u"b.csv"_s);
        QCOMPARE(reject.row, 3);
        QTEST(reject.reason, "reason");
        QTEST(reject.field, "field");
        QTEST(reject.value, "value");
        QCOMPARE(reject.state, u"open"_s);
        QCOMPARE(reject.cells.join(u','), line);
        QVERIFY(!ingest::rejectText(reject).isEmpty() && ingest::rejectText(reject) != reject.reason);
        QCOMPARE(reject.firstRow, reject.reason == u"repeated_key" ? 2 : 0);
    }

    void aHeaderWithoutRowsIsNoImport()
    {
        Station station;
        VERIFY_FAILS(station.import(station.file(u"b.csv"_s, {u"电费明细"_s, billsHeader, u"\u3000,,,,"_s, u"制表人：张三"_s})), base::ErrorCode::Failed);
        TAKE(const auto imports, records::listImports(station.connection()));
        QVERIFY(imports.empty());
    }

    /// A comma too many, a column without a name: what stands there is not read, and that is said.
    void valuesWithoutAHeaderAreTold()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader + u","_s, billLine(u"3100000001"_s, u"2025-01"_s) + u",,"_s, billLine(u"3100000002"_s, u"2025-01"_s) + u",1"_s,
                                                                          billLine(u"3100000003"_s, u"2025-01"_s) + u",,2"_s})));
        verifyBalance(outcome);
        QCOMPARE(outcome.record.kept, 3);
        QCOMPARE(outcome.warnings, QStringList{u"Rows with values in columns that have no header: 2, the first in row 3. Those values were not read."_s});
    }

    void anIdenticalRepeatIsSkipped()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), billLine(u"3100000001\t"_s, u"2025年1月"_s, u"10.0"_s)})));
        QCOMPARE(outcome.record.kept, 1);
        QCOMPARE(outcome.skippedBy, (Counts{{u"header"_s, 1}, {u"identical"_s, 1}}));
    }

    void anUnreadableOptionalValueIsLeftEmptyAndListed()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, u"3100000001,2025-01,0,10,1,10,R0,五元"_s})));
        QCOMPARE(outcome.record.kept, 1);
        QCOMPARE(outcome.record.repaired, 1);
        QCOMPARE(outcome.repairs[0].kind, u"left_empty"_s);
        QCOMPARE(outcome.repairs[0].from, u"五元"_s);
        QCOMPARE(outcome.repairs[0].row, 2);
    }

    void repairsAreListedWithBothValues()
    {
        Station station;
        VERIFY_OK(station.import(station.file(u"c.csv"_s, {customersHeader, customerLine(u"0100000003"_s)})));
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"100000003"_s, u"2025-01"_s, u"１０"_s), billLine(u"=\"0100000003\""_s, u"2025-02"_s, u"10.00005"_s)})));
        QCOMPARE(outcome.record.kept, 2);
        QCOMPARE(outcome.record.repaired, 2);
        QStringList repairs;
        for (const auto& repair : outcome.repairs)
            repairs.append(QStringList{QString::number(repair.row), repair.column, repair.kind, repair.from, repair.to}.join(u'|'));
        QCOMPARE(repairs, (QStringList{u"2|户号|leading_zeros|100000003|0100000003"_s, u"3|户号|formula_text|=\"0100000003\"|0100000003"_s,
                                       u"2|计费电量(kWh)|full_width|１０|10"_s, u"3|计费电量(kWh)|rounded|10.00005|10.0001"_s}));
    }

    /// What is left of a number in scientific notation is no customer's number.
    void aNumberThatLostItsDigitsIsNoCustomer()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"c.csv"_s, {customersHeader, customerLine(u"3.12E+15"_s), customerLine(u"12E5"_s), customerLine(u"E5"_s)})));
        QCOMPARE(outcome.record.kept, 1);
        QCOMPARE(outcome.record.rejected, 2);
        QCOMPARE(outcome.rejects[0].reason, u"unreadable"_s);
        QCOMPARE(outcome.rejects[0].value, u"3.12E+15"_s);
    }

    void numbersThatEndInZerosBehindTheFifteenthDigitAreTold()
    {
        Station station;
        const auto warnings = [&station](const QString& name, const QStringList& numbers) {
            QStringList lines{customersHeader};
            for (const QString& number : numbers)
                lines.append(customerLine(number));
            const auto outcome = station.import(station.file(name, lines));
            return outcome ? outcome->warnings : QStringList{outcome.error().text()};
        };
        QCOMPARE(warnings(u"a.csv"_s, {u"3123456789012340"_s, u"3123456789012350"_s, u"3123456789012360"_s, u"0100000001"_s}),
                 QStringList{u"All 3 new customer numbers of more than 15 digits end in zeros behind the fifteenth, as when a spreadsheet has cut them off. Compare them with the source, and have them exported as text."_s});
        QCOMPARE(warnings(u"b.csv"_s, {u"3223456789012340"_s, u"3223456789012350"_s, u"3223456789012360"_s, u"3223456789012367"_s}), QStringList());
    }

    void everyNumberOfTheCustomersFileIsKeptAsItStands()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"c.csv"_s, {customersHeader, customerLine(u"31"_s), customerLine(u"A-7"_s), customerLine(u""_s), customerLine(u"0031"_s)})));
        QCOMPARE(outcome.record.kept, 3);
        QCOMPARE(outcome.record.rejected, 1);
        const QStringList facts = station.facts(Kind::Customers);
        QVERIFY(facts.filter(QRegularExpression(u"^0031,"_s)).size() == 1 && facts.filter(QRegularExpression(u"^31,"_s)).size() == 1 && facts.filter(QRegularExpression(u"^A-7,"_s)).size() == 1);
    }

    void monthsAcross()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"s.csv"_s, {u"台区编号,2025年1月(万kWh),电量202502(kWh),合计(kWh)"_s, u"T1,1.5,300,15300"_s, u"T2,,7,8"_s, u"T3,x,1,1"_s, u"T4,,,"_s, u"合计,1.5,308,"_s})));
        verifyBalance(outcome);
        QCOMPARE(outcome.record.kept, 2);
        QCOMPARE(outcome.record.rejected, 2);
        QCOMPARE(outcome.record.facts, 3);
        QCOMPARE(station.facts(Kind::AreaSupply), (QStringList{u"台区编号,账期,供电量(kWh)"_s, u"T1,2025-01,15000"_s, u"T1,2025-02,300"_s, u"T2,2025-02,7"_s}));
        // The total beside T2 says 8; T1's agrees. The total row covers the unreadable row's other month as well.
        QCOMPARE(outcome.totals[0].row, 3);
        QVERIFY(!outcome.totals[0].agrees);
        QVERIFY(std::all_of(outcome.totals.begin() + 1, outcome.totals.end(), [](const auto& total) { return total.agrees || total.row == 4; }));
        TAKE(const auto facts, records::loadFacts(station.connection(), {.kind = Kind::AreaSupply}));
        QCOMPARE(facts.source(1).row, 2);
        QCOMPARE(facts.source(0).column, 2);
    }

    void aRowOfMonthsIsRejectedAsAWhole()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"s.csv"_s, {u"台区编号,202501,202502"_s, u"T1,1,"_s, u"T1,2,3"_s, u"T1,1,4"_s, u"T1,1,"_s})));
        QCOMPARE(outcome.record.rejected, 1);
        QCOMPARE(outcome.record.kept, 2);
        QCOMPARE(station.facts(Kind::AreaSupply), (QStringList{u"台区编号,账期,供电量(kWh)"_s, u"T1,2025-01,1"_s, u"T1,2025-02,4"_s}));
        QCOMPARE(outcome.skippedBy.at(u"identical"_s), 1);
    }

    void otherItemsOfASurveyAreKeptByName()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"p.csv"_s, {u"户号,普查日期,表号,备注,照片"_s, u"3100000001,2025-06-01,5,门锁,"_s})));
        QCOMPARE(outcome.unmatchedColumns, (QStringList{u"备注"_s, u"照片"_s}));
        TAKE(const auto facts, records::loadFacts(station.connection(), {.kind = Kind::Survey}));
        QCOMPARE(facts.text(records::survey::Extra, 0), std::string_view("{\"备注\":\"门锁\"}"));
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
