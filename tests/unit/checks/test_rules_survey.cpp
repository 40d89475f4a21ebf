// SPDX-License-Identifier: GPL-3.0-or-later
// One case that fires, one just inside the limit, one just outside, one without its data, for each rule about survey and archive. Expected values are by hand.
#include "unit/checks/rule_testing.h"

using namespace mingcha;
using namespace mingcha::tests;

class TestRulesSurvey : public QObject {
    Q_OBJECT
    World w;

private Q_SLOTS:
    void init()
    {
        w.reset();
        w.tariffs();
    }

    // M01: three bills of 100 kWh billed with 1 instead of 3: 300 × |3 − 1| ÷ 1 = 600; 600 × 0.558 = 334.80.
    void m01Fires()
    {
        w.customers({{}});
        w.series({100, 100, 100});
        w.surveys({{.multiplier = "3"}});
        w.check("M01");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 重大 600 334.80"_s});
        QCOMPARE(w.formulas(), (QStringList{u"3 ≠ 1"_s, u"300 × |3 − 1| ÷ 1 = 600"_s}));
        QCOMPARE(w.proof().intermediates.front(), (std::pair<std::string, std::string>("kwh_billed_alike", "100 + 100 + 100 = 300")));
        QCOMPARE(w.money(), u"300 × |3 − 1| ÷ 1 × (0.538 + 0.02) = 334.80 → 334.80"_s);
        QCOMPARE(w.result.hits.front().month, base::Period(2025, 3).index());
    }
    void m01JustInside()
    {
        w.customers({{}});
        w.series({100});
        w.surveys({{.multiplier = "1.0000"}});
        QCOMPARE(w.check("M01").hits.size(), size_t(0));
    }
    // 13 bills, of which the last 12 count; bills after the survey do not: 1200 × 0.0001 = 0.12 kWh; 0.12 × 0.558 = 0.06696 → 0.07.
    void m01JustOutside()
    {
        w.customers({{}});
        w.series({500, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 900});
        w.surveys({{.date = "2026-01-31", .multiplier = "1.0001"}});
        w.check("M01");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 重大 0.12 0.07"_s});
        QCOMPARE(w.result.hits.front().month, base::Period(2026, 1).index());
    }
    // Only the latest survey that states the item counts, and only when its month is judged.
    void m01TakesTheLatestSurvey()
    {
        w.customers({{}});
        w.series({100, 100, 100});
        w.surveys({{.date = "2025-03-20", .multiplier = "1"}, {.date = "2025-02-20", .multiplier = "3"}, {.date = "2025-03-25"}});
        QCOMPARE(w.check("M01").hits.size(), size_t(0));
        w.surveys({{.customer = one, .date = "2025-03-22", .multiplier = "5"}});
        QCOMPARE(w.check("M01").hits.size(), size_t(1));
        w.request.to = base::Period(2025, 2);
        QCOMPARE(w.check("M01").hits.size(), size_t(0));
    }
    // 10^12 × |20 − 1| ÷ 1 ≈ 2 × 10^13 kWh.
    void m01TooLarge()
    {
        w.customers({{}});
        w.bills({{.kwh = "999999999999"}});
        w.surveys({{.multiplier = "20"}});
        w.check("M01");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 重大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"电量或金额的位数过多，无法计算：请先核对以上数值"_s});
    }
    void m01NotRun()
    {
        w.customers({{}});
        w.series({100});
        w.check("M01");
        QCOMPARE(w.reasons(), QStringList{u"- no_survey 0"_s});
        w.surveys({{.meter = "1"}});
        w.check("M01");
        QCOMPARE(w.reasons(), QStringList{u"- no_field:survey.multiplier 0"_s});
        w.surveys({{.customer = two, .multiplier = "3"}});
        w.check("M01");
        QCOMPARE(w.reasons(), (QStringList{u"- customer_not_on_file 1"_s, u"- no_field:survey.multiplier 1"_s}));
        QVERIFY(checks::notRunText(w.result.notRun.back()).endsWith(u"is blank."_s));
    }

    void m08Fires()
    {
        w.customers({{}});
        w.series({100});
        w.surveys({{.meter = "930000000001"}});
        w.check("M08");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 较大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"930000000001 ≠ 530000000001"_s});
    }
    void m08JustInside()
    {
        w.customers({{}});
        w.surveys({{.meter = "530000000001"}});
        QCOMPARE(w.check("M08").hits.size(), size_t(0));
    }
    // Hyphens of meter numbers are not minus signs.
    void m08KeepsHyphens()
    {
        w.customers({{.meter = "A-1"}});
        w.surveys({{.meter = "A-2"}});
        w.check("M08");
        QCOMPARE(w.formulas(), QStringList{u"A-2 ≠ A-1"_s});
    }
    void m08JustOutside()
    {
        w.customers({{}});
        w.surveys({{.meter = "53000000001"}});
        QCOMPARE(w.check("M08").hits.size(), size_t(1));
    }
    void m08NotRun()
    {
        w.customers({{.meter = ""}});
        w.surveys({{.meter = "1"}});
        w.check("M08");
        QCOMPARE(w.reasons(), QStringList{u"- no_field:customers.meter 0"_s});
        w.reset();
        w.customers({{}});
        w.surveys({{.seal = "完好"}});
        w.check("M08");
        QCOMPARE(w.reasons(), QStringList{u"- no_field:survey.meter 0"_s});
    }

    void m03Fires()
    {
        w.customers({{}});
        w.surveys({{.seal = "破损"}});
        w.check("M03");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 较大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"破损 ∉ {完好, 正常, 齐全}"_s});
    }
    void m03JustInside()
    {
        w.customers({{}});
        w.surveys({{.customer = one, .seal = "完好"}, {.customer = two, .seal = "正常"}, {.customer = "0100000003", .seal = "齐全"}, {.customer = "0100000004", .seal = " "}});
        QCOMPARE(w.check("M03").hits.size(), size_t(0));
    }
    void m03JustOutside()
    {
        w.customers({{}});
        w.surveys({{.seal = "不完好"}});
        QCOMPARE(w.check("M03").hits.size(), size_t(1));
        w.request.settings.values[u"M03.sound"_s] = "完好，不完好";
        QCOMPARE(w.check("M03").hits.size(), size_t(0));
    }
    void m03NotRun()
    {
        w.customers({{}});
        w.surveys({{.meter = "1"}});
        w.check("M03");
        QCOMPARE(w.reasons(), QStringList{u"- no_field:survey.seal 0"_s});
    }

    // P18: residential on file, commercial on site: 300 kWh × |0.6821 − 0.538| = 43.23; 重大.
    void p18Fires()
    {
        w.customers({{}});
        w.series({100, 100, 100});
        w.surveys({{.category = "一般工商业"}});
        w.check("P18");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 重大 300 43.23"_s});
        QCOMPARE(w.formulas(), QStringList{u"一般工商业 ≠ 居民生活"_s});
        QCOMPARE(w.proof().intermediates.back(), (std::pair<std::string, std::string>("money", "43.23")));
        QCOMPARE(w.proof().intermediates.at(2), (std::pair<std::string, std::string>("kwh_billed_alike", "100 + 100 + 100 = 300")));
        QCOMPARE(w.money(), u"300 × |0.6821 − 0.538| = 43.23 → 43.23"_s);
    }
    // Code and name of one use, with and without 用电.
    void p18JustInside()
    {
        w.customers({{}, {.customer = two, .category = "400"}});
        w.surveys({{.customer = one, .category = "居民生活用电"}, {.customer = two, .category = "一般工商业"}});
        QCOMPARE(w.check("P18").hits.size(), size_t(0));
    }
    // Agricultural on file, commercial on site: 100 × |0.6821 − 0.4793| = 20.28; 较大. At high voltage the commercial price is C1's: 100 × |0.6621 − 0.5948| = 6.73.
    void p18JustOutside()
    {
        w.customers({{.category = "农业生产", .code = "A0"}, {.customer = two, .category = "大工业", .voltage = "10kV", .code = "I1"}});
        w.bills({{.code = "A0", .price = "0.4793"}, {.customer = two, .code = "I1", .price = "0.5948"}});
        w.surveys({{.customer = one, .category = "一般工商业"}, {.customer = two, .category = "一般工商业"}});
        w.check("P18");
        QCOMPARE(w.told(), (QStringList{u"0100000001 - 较大 100 20.28"_s, u"0100000002 - 较大 100 6.73"_s}));
    }
    // Of two uses no price follows: the one is not on the list, the other has two prices at the customer's voltage and elsewhere. The card says so.
    void p18WithoutAPrice()
    {
        w.facts.add(Kind::Tariffs, "code name category voltage valid_from valid_to unit_price levy", {"C5 工商 一般工商业 不满1千伏 2024-01-01 2027-12-31 0.70000 0.04530"});
        w.customers({{}, {.customer = two}});
        w.bills({{}, {.customer = two}});
        w.surveys({{.category = "趸售"}, {.customer = two, .category = "一般工商业"}});
        w.check("P18");
        QCOMPARE(w.told(), (QStringList{u"0100000001 - 重大 100 0.00"_s, u"0100000002 - 重大 100 0.00"_s}));
        QCOMPARE(w.formulas(0).back(), u"其中 100 kWh 在电价表中没有“趸售”的唯一电价，或账单没有单价，未计金额"_s);
        QCOMPARE(w.formulas(1).back(), u"其中 100 kWh 在电价表中没有“一般工商业”的唯一电价，或账单没有单价，未计金额"_s);
    }
    void p18NotRun()
    {
        w.customers({{}});
        w.check("P18");
        QCOMPARE(w.reasons(), QStringList{u"- no_survey 0"_s});
    }

    // R04: (300 − 245) × 1 = 55; 55 × 0.558 = 30.69.
    void r04Fires()
    {
        w.customers({{}});
        w.series({100, 100, 100});
        w.surveys({{.meter = "530000000001", .reading = "245"}});
        w.check("R04");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 重大 55 30.69"_s});
        QCOMPARE(w.formulas(), (QStringList{u"245 ＜ 300"_s, u"(300 − 245) × 1 = 55"_s}));
        QCOMPARE(w.money(), u"55 × (0.538 + 0.02) = 30.69 → 30.69"_s);
    }
    // Equal; another meter on site (M08 alone); a bill after the survey.
    void r04JustInside()
    {
        w.customers({{}, {.customer = two}});
        w.series({100, 100, 100});
        w.series({100, 100, 100}, "2025-01", {.customer = two});
        w.surveys({{.customer = one, .reading = "300"}, {.customer = two, .meter = "999", .reading = "5"}});
        QCOMPARE(w.check("R04").hits.size(), size_t(0));
        w.reset();
        w.customers({{}});
        w.series({100, 100, 100});
        w.surveys({{.date = "2025-02-28", .reading = "250"}});
        QCOMPARE(w.check("R04").hits.size(), size_t(0));
    }
    // 0.01 below; the bill of the survey's own month counts.
    void r04JustOutside()
    {
        w.customers({{}});
        w.series({100, 100, 100});
        w.surveys({{.date = "2025-02-01", .reading = "199.99"}});
        w.check("R04");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 重大 0.01 0.01"_s});
        QCOMPARE(w.result.hits.front().month, base::Period(2025, 2).index());
    }
    void r04NotRun()
    {
        w.customers({{}});
        w.series({100});
        w.surveys({{.customer = one, .seal = "完好"}, {.customer = two, .reading = "5"}});
        w.check("R04");
        QCOMPARE(w.reasons(), (QStringList{u"- no_bills 1"_s, u"- no_field:survey.reading 1"_s}));
    }

    // D01: 9 digits, not in use and shorter than the others; a letter; a row whose number repeats, one without a number, one that fits nobody twice.
    void d01Fires()
    {
        w.customers({{}, {.customer = two}, {.customer = "310011090"}, {.customer = "01000O0003"}});
        w.series({100});
        const auto id = w.facts.add(Kind::Customers, "customer category", {});
        w.facts.reject(id, 7, "customer", "repeated_key:3", "0100000002");
        w.facts.reject(id, 8, "customer", "missing", "");
        w.facts.reject(id, 9, "multiplier", "unreadable", "x");
        const auto bills = w.facts.add(Kind::Bills, "customer period", {});
        w.facts.reject(bills, 20, "customer", "unknown_customer", "77");
        w.facts.reject(bills, 21, "customer", "unknown_customer", "77 ");
        w.facts.reject(bills, 22, "customer", "repeated_key:4", "0100000001");
        w.check("D01");
        QCOMPARE(w.told(), (QStringList{u"0100000002 - 一般 0 0.00"_s, u"01000O0003 - 一般 0 0.00"_s, u"310011090 - 一般 0 0.00"_s, u"77 - 一般 0 0.00"_s, u"customers.csv:8 - 一般 0 0.00"_s}));
        QCOMPARE(w.formulas(1), QStringList{u"户号 01000O0003 含有数字以外的字符"_s});
        QCOMPARE(w.formulas(2), (QStringList{u"户号 310011090 有 9 位，在用的位数为 10, 13, 16"_s, u"户号 310011090 有 9 位，同一文件中多数为 10 位"_s}));
        QCOMPARE(w.proof(3).inputs.size(), size_t(2));
        QCOMPARE(int(w.result.hits[4].subjectKind), int(checks::SubjectKind::Other));
        w.facts.undo(bills);
        QCOMPARE(w.check("D01").hits.size(), size_t(4));
    }
    // All numbers of a file are 13 digits long, or as many have 10.
    void d01JustInside()
    {
        w.customers({{.customer = "0100000000001"}, {.customer = "0100000000002"}});
        w.customers({{.customer = "0100000003"}});
        QCOMPARE(w.check("D01").hits.size(), size_t(0));
    }
    // 10 digits are in use, but most of the file has 13; 12 are not in use.
    void d01JustOutside()
    {
        w.customers({{.customer = "0100000000001"}, {.customer = "0100000000002"}, {.customer = "0100000003"}});
        w.customers({{.customer = "010000000012"}});
        w.check("D01");
        QCOMPARE(w.told(), (QStringList{u"010000000012 - 一般 0 0.00"_s, u"0100000003 - 一般 0 0.00"_s}));
        QCOMPARE(w.formulas(0), QStringList{u"户号 010000000012 有 12 位，在用的位数为 10, 13, 16"_s});
    }
    void d01NotRun()
    {
        w.check("D01");
        QCOMPARE(w.reasons(), QStringList{u"- no_customers 0"_s});
    }

    void d06Fires()
    {
        w.customers({{.area = ""}, {.customer = two, .area = "T9"}});
        w.supply({{"2025-01", "1000"}});
        w.check("D06");
        QCOMPARE(w.told(), (QStringList{u"0100000001 - 一般 0 0.00"_s, u"0100000002 - 一般 0 0.00"_s}));
        QCOMPARE(w.formulas(0), QStringList{u"档案未填台区"_s});
        QCOMPARE(w.formulas(1), QStringList{u"台区 T9 不在台区供电量表中"_s});
    }
    void d06JustInside()
    {
        w.customers({{}});
        w.supply({{"2024-01", "0"}});
        QCOMPARE(w.check("D06").hits.size(), size_t(0));
    }
    void d06JustOutside()
    {
        w.customers({{.area = "T1 "}, {.customer = two}});
        w.supply({{"2025-01", "1000"}});
        QCOMPARE(w.check("D06").hits.size(), size_t(1));
    }
    void d06NotRun()
    {
        w.customers({{.area = ""}, {.customer = two}});
        w.check("D06");
        QCOMPARE(w.told(), QStringList{u"0100000001 - 一般 0 0.00"_s});
        QCOMPARE(w.reasons(), QStringList{u"- no_area_table 1"_s});
    }
};

QTEST_GUILESS_MAIN(TestRulesSurvey)
#include "test_rules_survey.moc"
