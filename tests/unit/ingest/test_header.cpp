// SPDX-License-Identifier: GPL-3.0-or-later
// Header matching held against data-and-rules.md, "Files in".
#include "ingest/header_find.h"
#include "ingest_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using ingest::MatchReason;
using records::Kind;

namespace {

ingest::HeaderMatch match(Kind kind, const QStringList& headers, const QMap<QString, QStringList>& aliases = {})
{
    ingest::MatchInput input;
    for (const QString& header : headers)
        input.columns.push_back({header.isEmpty() ? QStringList() : header.split(u" / "_s)});
    input.userAliases = aliases;
    return matchHeader(kind, input);
}

ingest::Grid gridOf(const std::vector<QStringList>& rows)
{
    ingest::Grid grid;
    for (size_t r = 0; r < rows.size(); ++r)
        grid.push_back({int(r) + 1, rows[r]});
    return grid;
}

ingest::HeaderSearch everyKind()
{
    ingest::HeaderSearch search;
    search.kinds.assign(std::begin(records::allKinds), std::end(records::allKinds));
    return search;
}

}  // namespace

class TestHeader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyAlias_data()
    {
        // Copied from the table of data-and-rules.md, not from the code.
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("header");
        const auto rows = [](Kind kind, const char* field, const QStringList& headers) {
            for (const QString& header : headers)
                QTest::addRow("%d %s %s", int(kind), field, qPrintable(header)) << int(kind) << QString::fromLatin1(field) << header;
        };
        rows(Kind::Tariffs, "code", {u"电价码"_s, u"电价代码"_s});
        rows(Kind::Tariffs, "valid_from", {u"执行起始"_s, u"生效日期"_s});
        rows(Kind::Tariffs, "valid_to", {u"执行截止"_s, u"失效日期"_s});
        rows(Kind::Tariffs, "unit_price", {u"目录电价"_s, u"目录单价"_s, u"目录电价（元/千瓦时）"_s});
        rows(Kind::Tariffs, "levy", {u"代征电价"_s, u"代征单价"_s});
        rows(Kind::Customers, "customer", {u"户号"_s, u"用户编号"_s, u"客户编号"_s, u"用户号"_s, u"CONS_NO"_s, u"cons_no"_s, u"YHBH"_s, u" 户 号 *"_s});
        rows(Kind::Customers, "name", {u"户名"_s, u"用户名称"_s, u"客户名称"_s});
        rows(Kind::Customers, "station", {u"供电所"_s, u"供电单位"_s, u"营业所"_s});
        rows(Kind::Customers, "line", {u"线路"_s, u"所属线路"_s, u"线路名称"_s});
        rows(Kind::Customers, "area", {u"台区编号"_s, u"台区编码"_s, u"TG_NO"_s});
        rows(Kind::Customers, "category", {u"用电类别"_s, u"用户类别"_s});
        rows(Kind::Customers, "voltage", {u"电压等级"_s, u"供电电压"_s});
        rows(Kind::Customers, "capacity", {u"合同容量"_s, u"合同容量（kVA）"_s, u"合同容量[千伏安]"_s});
        rows(Kind::Customers, "meter", {u"表号"_s, u"电能表编号"_s, u"电表资产号"_s, u"表计资产号"_s, u"资产编号"_s});
        rows(Kind::Customers, "multiplier", {u"综合倍率"_s, u"倍率"_s, u"倍率T"_s, u"倍率（T）"_s, u"T_FACTOR"_s});
        rows(Kind::Customers, "tariff_code", {u"电价码"_s, u"电价代码"_s, u"执行电价"_s, u"执行电价码"_s});
        rows(Kind::Customers, "reading_day", {u"抄表例日"_s, u"例日"_s});
        rows(Kind::AreaSupply, "area", {u"台区编号"_s, u"台区编码"_s, u"TG_NO"_s});
        rows(Kind::AreaSupply, "period", {u"账期"_s, u"数据月份"_s, u"电费年月"_s, u"年月"_s});
        rows(Kind::AreaSupply, "supplied", {u"供电量"_s, u"台区供电量"_s, u"供电量（度）"_s, u"本期供电量"_s});
        rows(Kind::Bills, "customer", {u"户号"_s, u"用户编号"_s, u"ＣＯＮＳ＿ＮＯ"_s});
        rows(Kind::Bills, "period", {u"账期"_s, u"电费年月"_s, u"年月"_s, u"数据月份"_s});
        rows(Kind::Bills, "previous", {u"上次示数"_s, u"上期示数"_s, u"上月止码"_s, u"上月表码"_s, u"起码"_s, u"起度"_s});
        rows(Kind::Bills, "current", {u"本次示数"_s, u"本期示数"_s, u"本月止码"_s, u"止码"_s, u"止度"_s});
        rows(Kind::Bills, "multiplier", {u"综合倍率"_s, u"倍率"_s});
        rows(Kind::Bills, "kwh", {u"计费电量"_s, u"结算电量"_s, u"抄见电量"_s, u"总电量"_s, u"度数"_s, u"计费电量(kW·h)"_s});
        rows(Kind::Bills, "tariff_code", {u"电价码"_s, u"电价代码"_s, u"执行电价"_s, u"执行电价码"_s});
        rows(Kind::Bills, "unit_price", {u"目录电价"_s, u"电价"_s, u"单价"_s, u"电度单价"_s, u"目录单价"_s});
        rows(Kind::Bills, "energy_charge", {u"电度电费"_s});
        rows(Kind::Bills, "basic_charge", {u"基本电费"_s, u"容需量电费"_s, u"容（需）量电费"_s, u"容(需)量电费(元)"_s});
        rows(Kind::Bills, "power_factor_charge", {u"力调电费"_s, u"力率调整电费"_s});
        rows(Kind::Bills, "levy", {u"代征电费"_s, u"代征费"_s, u"基金及附加"_s, u"附加费合计"_s});
        rows(Kind::Bills, "total", {u"应收电费"_s, u"应收金额"_s, u"应收合计"_s, u"电费金额"_s});
        rows(Kind::Bills, "received", {u"实收电费"_s, u"实收金额"_s, u"实收"_s});
        rows(Kind::Bills, "received_on", {u"实收日期"_s, u"到账日期"_s, u"缴费日期"_s, u"收费日期"_s});
        rows(Kind::Survey, "customer", {u"户号"_s, u"用户编号"_s});
        rows(Kind::Survey, "date", {u"普查日期"_s, u"核查日期"_s});
        rows(Kind::Survey, "meter", {u"表号"_s, u"电表资产号"_s, u"表计资产号"_s, u"现场表号"_s, u"系统表号"_s});
        rows(Kind::Survey, "reading", {u"示数"_s, u"止码"_s, u"现场示数"_s, u"本期示数"_s});
        rows(Kind::Survey, "multiplier", {u"倍率"_s, u"综合倍率"_s, u"现场 倍率"_s});
        rows(Kind::Survey, "category", {u"用电类别"_s, u"实际用电性质"_s, u"用电性质"_s, u"现场用电类别"_s});
        rows(Kind::Survey, "seal", {u"封印状态"_s, u"封印"_s, u"封印情况"_s, u"现场核查 / 封印"_s});
    }
    void everyAlias()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, header);
        const auto found = match(Kind(kind), {u"不相干"_s, header});
        QCOMPARE(found.columns[0].field, -1);
        QCOMPARE(found.columns[1].field, records::spec(Kind(kind)).fieldIndex(field.toStdString()));
        QCOMPARE(found.columns[1].factor, 1);
    }

    void units_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("factor");
        QTest::newRow("kWh") << u"供电量（kWh）"_s << u"供电量"_s << u"kWh"_s << 1;
        QTest::newRow("10 MWh") << u"供电量(万 千瓦时)"_s << u"供电量"_s << u"kWh"_s << 10000;
        QTest::newRow("10 MWh latin") << u"供电量(万kWh)"_s << u"供电量"_s << u"kWh"_s << 10000;
        QTest::newRow("du") << u"供电量【度】"_s << u"供电量"_s << u"kWh"_s << 1;
        QTest::newRow("yuan") << u"应收电费(单位：元)"_s << u"应收电费"_s << u"元"_s << 1;
        QTest::newRow("10000 yuan") << u"应收电费（万元）"_s << u"应收电费"_s << u"元"_s << 10000;
        QTest::newRow("price") << u"目录电价(元/千瓦时)"_s << u"目录电价"_s << u"元/kWh"_s << 1;
        QTest::newRow("over a slash") << u"计费电量/kWh"_s << u"计费电量"_s << u"kWh"_s << 1;
        QTest::newRow("over a slash, 10000 yuan") << u"应收电费／万元"_s << u"应收电费"_s << u"元"_s << 10000;
        QTest::newRow("price over a slash") << u"目录电价/元/kWh"_s << u"目录电价"_s << u"元/kWh"_s << 1;
        QTest::newRow("price in a bracket over a slash") << u"目录电价/(元/kWh)"_s << u"目录电价"_s << u"元/kWh"_s << 1;
        QTest::newRow("slash of another kind") << u"正/反向"_s << u"正/反向"_s << QString() << 1;
        QTest::newRow("other bracket") << u"容（需）量电费"_s << u"容需量电费"_s << QString() << 1;
        QTest::newRow("both") << u"容（需）量电费（元）"_s << u"容需量电费"_s << u"元"_s << 1;
        QTest::newRow("line break") << u"上次\n示数"_s << u"上次示数"_s << QString() << 1;
    }
    void units()
    {
        QFETCH(QString, header);
        const auto normalised = ingest::normaliseHeader(header);
        QTEST(normalised.text, "text");
        QTEST(normalised.unit, "unit");
        QTEST(int(normalised.factor), "factor");
    }

    void aUnitOfAnotherDimensionIsNoMatch()
    {
        QCOMPARE(match(Kind::Bills, {u"计费电量(元)"_s}).columns[0].field, -1);
        QCOMPARE(match(Kind::Bills, {u"应收电费(kWh)"_s}).columns[0].field, -1);
        QCOMPARE(match(Kind::AreaSupply, {u"供电量(万kWh)"_s}).columns[0].factor, 10000);
    }

    void unitsOfTheTitleCountForColumnsWithoutTheirOwn()
    {
        ingest::MatchInput input;
        input.columns = {{{u"供电量"_s}}, {{u"供电量(kWh)"_s}}};
        input.titleUnits = ingest::unitsOfTitle(u"单位：万kWh、万元　　制表：营销部"_s);
        QCOMPARE(input.titleUnits.size(), 2);
        ingest::MatchInput one = input;
        one.columns.pop_back();
        QCOMPARE(matchHeader(Kind::AreaSupply, one).columns[0].factor, 10000);
        input.columns.erase(input.columns.begin());
        QCOMPARE(matchHeader(Kind::AreaSupply, input).columns[0].factor, 1);
        QCOMPARE(ingest::unitsOfTitle(u"台区供电量统计表（万kWh）"_s).value(0).factor, 10000);
    }

    void twoColumnsForARequiredFieldStop()
    {
        const auto found = match(Kind::AreaSupply, {u"台区编号"_s, u"台区编码"_s, u"账期"_s, u"供电量"_s});
        QCOMPARE(int(found.problems.size()), 1);
        QCOMPARE(int(found.problems[0].kind), int(ingest::ProblemKind::AmbiguousField));
        QCOMPARE(found.problems[0].field, 0);
    }

    void anExactHeaderWinsOverAPrefixedOneAndSiteOverSystem()
    {
        const auto found = match(Kind::Survey, {u"户号"_s, u"普查日期"_s, u"系统倍率"_s, u"现场倍率"_s, u"示数"_s, u"现场示数"_s});
        QCOMPARE(found.columns[2].field, -1);
        QCOMPARE(found.columns[3].field, int(records::survey::Multiplier));
        QCOMPARE(found.columns[4].field, int(records::survey::Reading));
        QCOMPARE(found.columns[5].field, -1);
        QVERIFY(found.problems.empty());
        const auto grouped = match(Kind::Survey, {u"户号"_s, u"普查日期"_s, u"系统值 / 倍率"_s, u"现场值 / 倍率"_s});
        QCOMPARE(grouped.columns[2].field, -1);
        QCOMPARE(grouped.columns[3].field, int(records::survey::Multiplier));
    }

    void missingColumnsAreNamed()
    {
        const auto found = match(Kind::AreaSupply, {u"台区编号"_s, u"供电量"_s});
        QCOMPARE(int(found.problems.size()), 1);
        QCOMPARE(int(found.problems[0].kind), int(ingest::ProblemKind::MissingRequired));
        QCOMPARE(found.problems[0].field, int(records::area_supply::Period));
    }

    void userAliasesComeFirst()
    {
        const auto found = match(Kind::Bills, {u"计量户头"_s}, {{u"customer"_s, {u"计量户头"_s}}});
        QCOMPARE(found.columns[0].field, int(records::bill::Number));
        QCOMPARE(int(found.columns[0].reason), int(MatchReason::UserAlias));
    }

    void months_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("period");
        QTest::newRow("Chinese") << u"2025年1月"_s << u"2025-01"_s;
        QTest::newRow("digits") << u"202501"_s << u"2025-01"_s;
        QTest::newRow("dash") << u"2025-01"_s << u"2025-01"_s;
        QTest::newRow("slash") << u"2025/1"_s << u"2025-01"_s;
        QTest::newRow("with word") << u"电量202401"_s << u"2024-01"_s;
        QTest::newRow("with the field") << u"2025年12月供电量(kWh)"_s << u"2025-12"_s;
        QTest::newRow("group") << u"2025年 / 3月"_s << u"2025-03"_s;
        QTest::newRow("full width") << u"２０２５年０７月"_s << u"2025-07"_s;
        QTest::newRow("real date") << u"2025-08-01"_s << u"2025-08"_s;
        QTest::newRow("real date with time") << u"2025-08-01 00:00:00"_s << u"2025-08"_s;
        QTest::newRow("no month") << u"202513"_s << QString();
        QTest::newRow("an id") << u"20250101"_s << QString();
        QTest::newRow("something else sold") << u"售电量202401"_s << QString();
    }
    void months()
    {
        QFETCH(QString, header);
        QFETCH(QString, period);
        const auto found = match(Kind::AreaSupply, {u"台区编号"_s, header, u"合计"_s});
        const auto& month = found.columns[1].month;
        QCOMPARE(month ? QString::fromStdString(month->text()) : QString(), period);
        QCOMPARE(found.columns[2].isTotal, !period.isEmpty());
        QCOMPARE(found.problems.empty(), !period.isEmpty());
    }

    void aTotalInTheGroupOfAYearIsTheTotal()
    {
        const auto found = match(Kind::AreaSupply, {u"台区编号"_s, u"2025年 / 1月"_s, u"2025年 / 2月"_s, u"2025年 / 合计"_s});
        QVERIFY(found.columns[3].isTotal);
    }

    void twoColumnsForOneMonthStop()
    {
        QCOMPARE(int(match(Kind::AreaSupply, {u"台区编号"_s, u"2025-01"_s, u"202501"_s}).problems.size()), 1);
    }

    void theHeaderIsFoundBelowTitles()
    {
        const auto found = findHeader(gridOf({{u"某供电公司台区供电量"_s}, {u"单位：万kWh"_s, {}, u"制表：甲"_s}, {}, {u"台区编号"_s, u"账期"_s, u"供电量"_s}, {u"T1"_s, u"202501"_s, u"5"_s}}), {}, everyKind());
        QVERIFY(found);
        QCOMPARE(found->firstRow, 4);
        QCOMPARE(found->rows, 1);
        QCOMPARE(int(found->match.kind), int(Kind::AreaSupply));
        QCOMPARE(found->match.columns[2].factor, 10000);
    }

    void groupsWithoutJoinedCellsAreContinued()
    {
        const auto found = findHeader(gridOf({{u"基本信息"_s, {}, u"现场核查"_s, {}, {}}, {u"户号"_s, u"普查日期"_s, u"表号"_s, u"示数"_s, u"封印"_s}, {u"1"_s}}), {}, everyKind());
        QVERIFY(found);
        QCOMPARE(found->rows, 2);
        QCOMPARE(found->match.columns[4].header, u"现场核查 / 封印"_s);
        QCOMPARE(int(found->match.kind), int(Kind::Survey));
    }

    void joinedCellsAreContinuedOverTheirColumnsOnly()
    {
        const std::vector<ingest::Merge> merges{{1, 1, 1, 2}, {1, 4, 2, 4}};
        const auto found = findHeader(gridOf({{u"基本信息"_s, {}, {}, u"备注"_s}, {u"户号"_s, u"普查日期"_s, u"封印"_s, {}}}), merges, everyKind());
        QVERIFY(found);
        QCOMPARE(found->match.columns[0].header, u"基本信息 / 户号"_s);
        QCOMPARE(found->match.columns[2].header, u"封印"_s);
        QCOMPARE(found->match.columns[3].header, u"备注"_s);
    }

    void aLineOfUnitsBelongsToTheNames()
    {
        const auto found = findHeader(gridOf({{u"台区编号"_s, u"账期"_s, u"供电量"_s}, {{}, {}, u"万kWh"_s}, {u"T1"_s, u"202501"_s, u"5"_s}}), {}, everyKind());
        QVERIFY(found);
        QCOMPARE(found->rows, 2);
        QCOMPARE(found->match.columns[2].factor, 10000);
    }

    /// A row of data with a month in it is no header of months across: the file is told what it is, or that it is nothing known.
    void aMonthInARowOfDataIsNoHeader()
    {
        QVERIFY(!findHeader(gridOf({{u"subject"_s, u"period"_s, u"rule"_s}, {u"0100000074"_s, u"2025-05"_s, u"F15"_s}, {u"0100000079"_s, u"2025-04"_s, u"P17"_s}}), {}, everyKind()));
        QVERIFY(!findHeader(gridOf({{u"项目"_s, u"开工"_s, u"竣工"_s, u"付款"_s}, {u"甲"_s, u"2025-04"_s, u"2025-05"_s, u"2025-06"_s}, {u"乙"_s, u"2025-05"_s, u"2025-07"_s, u"2025-08"_s}}), {}, everyKind()));
        // Bills of which only two columns are called something known: the columns that are missing are those of bills.
        const auto bills = findHeader(gridOf({{u"户号"_s, u"所属期"_s, u"综合倍率"_s, u"计费电量"_s, u"用量"_s}, {u"0100000074"_s, u"2025-05"_s, u"1"_s, u"20"_s, u"20"_s}}), {}, everyKind());
        QVERIFY(bills);
        QCOMPARE(int(bills->match.kind), int(Kind::Bills));
        QCOMPARE(bills->firstRow, 1);
    }

    /// Files carry the customer's archive beside what they are about; what they are about is what they have a key for.
    void theCloserKeyDecides()
    {
        const QStringList archive{u"户号"_s, u"户名"_s, u"供电所"_s, u"线路"_s, u"台区编号"_s, u"用电类别"_s, u"电压等级"_s, u"合同容量"_s, u"表号"_s, u"综合倍率"_s, u"电价码"_s, u"抄表例日"_s};
        const auto kindOf = [&archive](const QStringList& more) { return int(findHeader(gridOf({archive + more, {u"1"_s}}), {}, everyKind())->match.kind); };
        QCOMPARE(kindOf({}), int(Kind::Customers));
        QCOMPARE(kindOf({u"普查日期"_s, u"封印情况"_s}), int(Kind::Survey));
        QCOMPARE(kindOf({u"电费年月"_s, u"起码"_s, u"止码"_s, u"总电量"_s}), int(Kind::Bills));
    }

    void monthsAcrossWithoutTheirAreaAreStillMonths()
    {
        const auto found = findHeader(gridOf({{u"名称"_s, u"2025年1月"_s, u"2025年2月"_s, u"2025年3月"_s}, {u"东村"_s, u"100"_s, u"202503"_s, u"120"_s}, {u"西村"_s, u"90"_s, u"95"_s, u"99"_s}}), {}, everyKind());
        QVERIFY(found);
        QCOMPARE(int(found->match.kind), int(Kind::AreaSupply));
        QCOMPARE(int(found->match.problems.size()), 1);
        QCOMPARE(found->match.problems[0].field, int(records::area_supply::Area));
    }

    void noHeaderNoGuess()
    {
        QVERIFY(!findHeader(gridOf({{u"本表一式两份。"_s}, {u"1"_s, u"2"_s}}), {}, everyKind()));
    }
};

QTEST_GUILESS_MAIN(TestHeader)
#include "test_header.moc"
