// SPDX-License-Identifier: GPL-3.0-or-later
// One case that fires, one just inside the limit, one just outside, one without its data, for each rule about a bill's price, money and multiplier. Expected values are by hand.
#include "unit/checks/rule_testing.h"

using namespace mingcha;
using namespace mingcha::tests;

class TestRulesPriceFee : public QObject {
    Q_OBJECT
    World w;

private Q_SLOTS:
    void init()
    {
        w.reset();
        w.tariffs();
    }

    // M13: 410 kWh billed with 41 instead of 20: 410 × |20 − 41| ÷ 41 = 210; 210 × (0.6821 + 0.0453) = 152.754 → 152.75.
    void m13Fires()
    {
        w.customers({{.category = "一般工商业", .multiplier = "20", .code = "C0"}});
        w.bills({{.current = "10", .multiplier = "41", .kwh = "410", .code = "C0", .price = "0.6821"}});
        w.check("M13");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 重大 210 152.75"_s});
        QCOMPARE(w.formulas(), (QStringList{u"41 ≠ 20"_s, u"410 × |20 − 41| ÷ 41 = 210"_s}));
        QCOMPARE(w.money(), u"410 × |20 − 41| ÷ 41 × (0.6821 + 0.0453) = 152.754 → 152.75"_s);
    }
    void m13JustInside()
    {
        w.customers({{.multiplier = "20"}});
        w.bills({{.multiplier = "20.0"}});
        QCOMPARE(w.check("M13").hits.size(), size_t(0));
    }
    // 100 × 0.0001 ÷ 20.0001 = 0.0004999… → 0.0005 kWh, 0.00 yuan.
    void m13JustOutside()
    {
        w.customers({{.multiplier = "20"}});
        w.bills({{.multiplier = "20.0001"}});
        w.check("M13");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 重大 0.0005 0.00"_s});
    }
    // The survey finds the multiplier of the bill on site: the file is wrong, and M01 counts this bill.
    void m13FollowsFromM01()
    {
        w.customers({{.multiplier = "20"}});
        w.bills({{.multiplier = "41"}});
        w.surveys({{.multiplier = "41"}});
        w.check("M13");
        QCOMPARE(w.cause(), u"M01|0100000001|"_s);
    }
    // Billed every other month, 2024-02 … 2026-02: of these thirteen M01 counts the twelve latest up to the survey, 2024-04 … 2026-02. Only the first stands for itself,
    // whatever the range of the run.
    void m13FollowsOnlyWhereM01CountsTheBill()
    {
        w.customers({{.multiplier = "20"}});
        for (int i = 0; i < 13; ++i)
            w.bills({{.period = (base::Period(2024, 2) + 2 * i).text(), .multiplier = "41"}});
        w.surveys({{.date = "2026-02-28", .multiplier = "41"}});
        w.check("M13");
        QCOMPARE(w.result.hits.size(), size_t(13));
        QCOMPARE(w.cause(0), QString());
        for (size_t hit = 1; hit < 13; ++hit)
            QCOMPARE(w.cause(hit), u"M01|0100000001|"_s);
        for (const auto& [month, cause] : {std::pair(2, QString()), std::pair(4, u"M01|0100000001|"_s)}) {
            w.request.from = w.request.to = base::Period(2024, month);
            w.check("M13");
            QCOMPARE(w.cause(), cause);
        }
    }
    // A survey before the first bill counts none.
    void m13StandsForItselfAfterTheSurvey()
    {
        w.customers({{.multiplier = "20"}});
        w.bills({{.multiplier = "41"}});
        w.surveys({{.date = "2024-12-31", .multiplier = "41"}});
        w.check("M13");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 重大 51.2195 28.58"_s});  // 100 × 21 ÷ 41 = 51.21951…; × 0.558 = 28.5804…
        QCOMPARE(w.cause(), QString());
    }
    // Without a unit price on the bill or on the list no money follows, not even the levy's; the card says so.
    void m13WithoutAPrice()
    {
        w.customers({{.multiplier = "20"}});
        w.bills({{.multiplier = "40", .code = "X9", .price = ""}});
        w.check("M13");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 重大 50 0.00"_s});
        QVERIFY(w.formulas().contains(u"账单和电价表都没有单价，未计金额"_s));
        QCOMPARE(w.money(), QString());
    }
    // 10^12 × |20 − 0.0001| ÷ 0.0001 ≈ 2 × 10^17 kWh.
    void m13TooLarge()
    {
        w.customers({{.multiplier = "20"}});
        w.bills({{.multiplier = "0.0001", .kwh = "999999999999"}});
        w.check("M13");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 重大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"电量或金额的位数过多，无法计算：请先核对以上数值"_s});
    }
    void m13NotRun()
    {
        w.bills({{}});
        w.check("M13");
        QCOMPARE(w.reasons(), QStringList{u"- no_customers 0"_s});
        w.customers({{.customer = two}});
        w.check("M13");
        QCOMPARE(w.reasons(), QStringList{u"2025-01 customer_not_on_file 1"_s});
    }

    // P17: 100 × |0.6821 − 0.538| = 14.41.
    void p17Fires()
    {
        w.customers({{}});
        w.bills({{.code = "C0", .price = "0.6821"}});
        w.check("P17");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 100 14.41"_s});
        QCOMPARE(w.formulas(), QStringList{u"C0 ≠ R0"_s});
        QCOMPARE(w.money(), u"100 × |0.6821 − 0.538| = 14.41 → 14.41"_s);
    }
    void p17JustInside()
    {
        w.customers({{}});
        w.bills({{.price = "0.6821"}});
        QCOMPARE(w.check("P17").hits.size(), size_t(0));
    }
    // A code that is not on the price list takes the bill's own price: 100 × |0.54 − 0.538| = 0.20.
    void p17JustOutside()
    {
        w.customers({{}});
        w.bills({{.code = "R0X", .price = "0.54"}});
        w.check("P17");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 100 0.20"_s});
    }
    // The code on file is not on the list: no difference follows, and the card says so.
    void p17WithoutAPrice()
    {
        w.customers({{.code = "Z9"}});
        w.bills({{}});
        w.check("P17");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 100 0.00"_s});
        QCOMPARE(w.formulas(), (QStringList{u"R0 ≠ Z9"_s, u"电价表中没有电价码 Z9 在 2025-01-01 执行的电价，未计差价"_s}));
    }
    void p17FollowsFromP18()
    {
        w.customers({{}});
        w.bills({{.code = "C0", .price = "0.6821"}});
        w.surveys({{.category = "一般工商业"}});
        w.check("P17");
        QCOMPARE(w.cause(), u"P18|0100000001|"_s);
    }
    void p17NotRun()
    {
        w.bills({{}});
        w.check("P17");
        QCOMPARE(w.reasons(), QStringList{u"- no_customers 0"_s});
    }

    // P11: 100 × |0.588 − 0.538| = 5.00.
    void p11Fires()
    {
        w.bills({{.price = "0.588"}});
        w.check("P11");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 100 5.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"0.588 ≠ 0.538"_s});
        QCOMPARE(w.money(), u"100 × |0.588 − 0.538| = 5.00 → 5.00"_s);
    }
    void p11JustInside()
    {
        w.bills({{.price = "0.53800000"}});
        QCOMPARE(w.check("P11").hits.size(), size_t(0));
    }
    // 100 × 0.00000001 = 0.000001 → 0.00.
    void p11JustOutside()
    {
        w.bills({{.price = "0.53800001"}});
        w.check("P11");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 100 0.00"_s});
    }
    // The version in force on the first day of the month: the last one of the old price ends on June 30.
    void p11PicksTheVersion()
    {
        w.reset();
        w.facts.add(Kind::Tariffs, "code valid_from valid_to unit_price", {"R0 2025-07-01 - 0.6", "R0 2025-01-01 2025-06-30 0.5"});
        w.bills({{.period = "2025-06", .price = "0.5"}, {.period = "2025-07", .price = "0.6"}, {.customer = two, .period = "2025-06", .price = "0.6"}, {.customer = two, .period = "2025-07", .price = "0.5"}});
        w.check("P11");
        QCOMPARE(w.told(), (QStringList{u"0100000002 2025-06 较大 100 10.00"_s, u"0100000002 2025-07 较大 100 10.00"_s}));
    }
    // A price for a while, within the time of another: before and after it the other is in force. One without an end is in force until the next begins, and not again.
    void p11KnowsPricesForAWhile()
    {
        w.facts.add(Kind::Tariffs, "code name category voltage valid_from valid_to unit_price levy",
                    {"S0 a 商业 不满1千伏 2024-01-01 2027-12-31 0.50000 0.02", "S0 a 商业 不满1千伏 2025-02-01 2025-02-28 0.40000 0.02", "S1 a 商业 不满1千伏 2024-01-01 - 0.50000 0.02",
                     "S1 a 商业 不满1千伏 2025-02-01 2025-02-28 0.40000 0.02"});
        for (const char* period : {"2025-01", "2025-02", "2025-03"})
            w.bills({{.period = period, .code = "S0", .price = "0.5"}, {.customer = two, .period = period, .code = "S1", .price = "0.5"}});
        w.check("P11");
        QCOMPARE(w.told(), (QStringList{u"0100000001 2025-02 较大 100 10.00"_s, u"0100000002 2025-02 较大 100 10.00"_s}));
        QCOMPARE(w.reasons(), QStringList{u"2025-03 price_not_listed 1"_s});
    }
    void p11NotRun()
    {
        w.bills({{.price = ""}, {.customer = two, .code = "X9"}});
        w.check("P11");
        QCOMPARE(w.reasons(), (QStringList{u"2025-01 no_field:bills.unit_price 1"_s, u"2025-01 price_not_listed 1"_s}));
        w.reset();
        w.bills({{}});
        w.check("P11");
        QCOMPARE(w.reasons(), QStringList{u"- no_tariffs 0"_s});
    }
    // Check use (000) is not judged, so nothing of it is missed: not one of several, and of the others the whole column when none has it.
    void checkUseIsNotMissed()
    {
        w.customers({{.category = "000"}, {.customer = two}});
        w.bills({{.code = "X9", .price = "", .energy = "", .total = "", .received = ""}, {.customer = two}});
        for (const char* rule : {"P11", "F15", "F14", "C09"}) {
            w.check(rule);
            QCOMPARE(w.reasons(), QStringList());
        }
        w.bills({{.period = "2025-02", .price = ""}, {.customer = two, .period = "2025-02", .price = ""}});
        w.check("F15");
        QCOMPARE(w.reasons(), QStringList{u"2025-02 no_field:bills.unit_price 0"_s});
    }

    // F15: 611 × 0.4793 = 292.8523 → 292.85; 296.06 − 292.85 = 3.21.
    void f15Fires()
    {
        w.bills({{.kwh = "611", .price = "0.4793", .energy = "296.06"}});
        w.check("F15");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 0 3.21"_s});
        QCOMPARE(w.formulas(), (QStringList{u"611 × 0.4793 = 292.8523 → 292.85"_s, u"|296.06 − 292.85| = 3.21 ＞ 0.01"_s}));
    }
    // 292.86 is 0.01 off. Half a fen rounds up: 5 × 0.001 = 0.005 → 0.01, and 0.00 is 0.01 off.
    void f15JustInside()
    {
        w.bills({{.kwh = "611", .price = "0.4793", .energy = "292.86"}, {.customer = two, .kwh = "5", .price = "0.001", .energy = "0.00"}});
        QCOMPARE(w.check("F15").hits.size(), size_t(0));
    }
    void f15JustOutside()
    {
        w.bills({{.kwh = "611", .price = "0.4793", .energy = "292.87"}, {.customer = two, .kwh = "5", .price = "0.001", .energy = "0.03"}});
        w.check("F15");
        QCOMPARE(w.told(), (QStringList{u"0100000001 2025-01 较大 0 0.02"_s, u"0100000002 2025-01 较大 0 0.02"_s}));
    }
    // 10^12 kWh × 10^8 yuan = 10^20 yuan.
    void f15TooLarge()
    {
        w.bills({{.kwh = "999999999999", .price = "99999999"}});
        w.check("F15");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"电量或金额的位数过多，无法计算：请先核对以上数值"_s});
    }
    void f15NotRun()
    {
        w.bills({{.energy = ""}, {.customer = two, .energy = ""}});
        w.check("F15");
        QCOMPARE(w.reasons(), QStringList{u"2025-01 no_field:bills.energy_charge 0"_s});
    }

    // F14: 53.80 + 10.00 − 1.50 + 2.00 = 64.30; 64.30 − 62.80 = 1.50.
    void f14Fires()
    {
        w.bills({{.basic = "10.00", .powerFactor = "-1.50", .total = "62.80"}});
        w.check("F14");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 0 1.50"_s});
        QCOMPARE(w.formulas(), (QStringList{u"53.80 + 10.00 + (−1.50) + 2.00 = 64.30"_s, u"|62.80 − 64.30| = 1.50 ＞ 0.01"_s}));
    }
    void f14JustInside()
    {
        w.bills({{.basic = "10.00", .powerFactor = "-1.50", .total = "64.31"}, {.customer = two, .basic = "", .powerFactor = "", .total = "55.79"}});
        QCOMPARE(w.check("F14").hits.size(), size_t(0));
    }
    void f14JustOutside()
    {
        w.bills({{.basic = "10.00", .powerFactor = "-1.50", .total = "64.32"}});
        w.check("F14");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 0 0.02"_s});
    }
    void f14NotRun()
    {
        w.bills({{.total = ""}, {.customer = two, .energy = ""}});
        w.check("F14");
        QCOMPARE(w.reasons(), (QStringList{u"2025-01 no_field:bills.energy_charge 1"_s, u"2025-01 no_field:bills.total 1"_s}));
    }

    // C09: 55.80 − 0.
    void c09Fires()
    {
        w.bills({{.received = "0"}});
        w.check("C09");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 一般 0 55.80"_s});
        QCOMPARE(w.money(), u"55.80 − 0.00 = 55.80"_s);
    }
    void c09JustInside()
    {
        w.bills({{}, {.customer = two, .received = "60"}});
        QCOMPARE(w.check("C09").hits.size(), size_t(0));
    }
    // One fen; 50,000.00 open is 一般, 50,000.01 重大; the second unpaid month within twelve is 重大, the thirteenth month back does not count.
    void c09JustOutside()
    {
        w.bills({{.received = "55.79"},
                 {.customer = "0100000003", .total = "50000.00", .received = "0"},
                 {.customer = "0100000004", .total = "50000.01", .received = "0"},
                 {.customer = "0100000005", .received = "0"},
                 {.customer = "0100000005", .period = "2025-12", .received = "0"},
                 {.customer = "0100000006", .received = "0"},
                 {.customer = "0100000006", .period = "2026-01", .received = "0"}});
        w.check("C09");
        QCOMPARE(w.told(), (QStringList{u"0100000001 2025-01 一般 0 0.01"_s, u"0100000003 2025-01 一般 0 50000.00"_s, u"0100000004 2025-01 重大 0 50000.01"_s,
                                        u"0100000005 2025-01 一般 0 55.80"_s, u"0100000005 2025-12 重大 0 55.80"_s, u"0100000006 2025-01 一般 0 55.80"_s,
                                        u"0100000006 2026-01 一般 0 55.80"_s}));
        // The same when only the last months are judged.
        w.request.from = base::Period(2025, 12);
        w.check("C09");
        QCOMPARE(w.told(), (QStringList{u"0100000005 2025-12 重大 0 55.80"_s, u"0100000006 2026-01 一般 0 55.80"_s}));
    }
    void c09NotRun()
    {
        w.bills({{.received = ""}});
        w.check("C09");
        QCOMPARE(w.reasons(), QStringList{u"2025-01 no_field:bills.received 0"_s});
    }
};

QTEST_GUILESS_MAIN(TestRulesPriceFee)
#include "test_rules_price_fee.moc"
