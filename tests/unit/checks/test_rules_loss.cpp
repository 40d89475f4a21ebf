// SPDX-License-Identifier: GPL-3.0-or-later
// One case that fires, one just inside the limit, one just outside, one without its data, for each loss rule. Expected values are by hand.
#include "unit/checks/rule_testing.h"

using namespace mingcha;
using namespace mingcha::tests;

class TestRulesLoss : public QObject {
    Q_OBJECT
    World w;

    /// One area with one customer: 1,000 kWh supplied each month, sold as given.
    void area(const std::vector<int>& sold)
    {
        w.customers({{}});
        w.series(sold);
        std::vector<Supply> supply;
        for (size_t i = 0; i < sold.size(); ++i)
            supply.push_back({base::Period(2025, static_cast<int>(i) + 1).text(), "1000"});
        w.supply(supply);
    }

private Q_SLOTS:
    void init() { w.reset(); }

    // L01: (1000 − 900) ÷ 1000 = 10 %; 1000 × (10 % − 7 %) = 30.
    void l01Fires()
    {
        area({900});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 30 0.00"_s});
        QCOMPARE(w.formulas(), (QStringList{u"(1000 − 900) ÷ 1000 = 10%"_s, u"10% ＞ 7%"_s, u"100 − 1000 × 7% = 30"_s}));
        QCOMPARE(w.result.hits.front().unit, std::string("ST1"));
        QCOMPARE(int(w.result.hits.front().subjectKind), int(checks::SubjectKind::Area));
    }
    void l01JustInside()
    {
        area({930});
        QCOMPARE(w.check("L01").hits.size(), size_t(0));
    }
    // 7.1 % is 1 kWh beyond; 30 % is not yet very high, 30.1 % is; the second period above 10 % is 重大, 10 % itself does not count.
    void l01JustOutside()
    {
        area({929});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 1 0.00"_s});
        w.reset();
        area({700});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 230 0.00"_s});
        w.reset();
        area({699});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 重大 231 0.00"_s});
        w.reset();
        area({890, 950, 900, 899});
        w.check("L01");
        QCOMPARE(w.told(), (QStringList{u"T1 2025-01 较大 40 0.00"_s, u"T1 2025-03 较大 30 0.00"_s, u"T1 2025-04 重大 31 0.00"_s}));
    }
    // (1000000 − 929999.99) ÷ 1000000 = 7.000001 %: the card does not say that 7 % are more than 7 %.
    void l01ShowsADifferenceHoweverSmall()
    {
        w.customers({{}});
        w.bills({{.kwh = "929999.99"}});
        w.supply({{"2025-01", "1000000"}});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 0.01 0.00"_s});
        QCOMPARE(w.formulas(), (QStringList{u"(1000000 − 929999.99) ÷ 1000000 ≈ 7%"_s, u"7.000001% ＞ 7%"_s, u"70000.01 − 1000000 × 7% = 0.01"_s}));
    }
    // 300 kWh may be judged, 299.99 not. 49 of 50 customers are 98 %, 48 are not. Check use is sold but is no customer.
    void l01Gate()
    {
        w.customers({{}});
        w.series({200, 200});
        w.supply({{"2025-01", "300"}, {"2025-02", "299.99"}});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 重大 79 0.00"_s});
        QCOMPARE(w.reasons(), QStringList{u"2025-02 below_gate:supply 1"_s});
        w.reset();
        std::vector<Customer> customers{{.customer = "0200000099", .category = "考核"}};
        std::vector<Bill> bills{{.customer = "0200000099", .kwh = "10"}};
        for (int i = 0; i < 50; ++i) {
            customers.push_back({.customer = "02000000" + std::to_string(i + 10)});
            if (i > 0)
                bills.push_back({.customer = customers.back().customer, .period = "2025-01", .kwh = "10"});
            if (i > 1)
                bills.push_back({.customer = customers.back().customer, .period = "2025-02", .kwh = "10"});
        }
        w.customers(customers);
        w.bills(bills);
        w.supply({{"2025-01", "1000"}, {"2025-02", "1000"}});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 重大 430 0.00"_s});  // 1000 − 49 × 10 − 10 = 500 lost
        QCOMPARE(w.reasons(), QStringList{u"2025-02 below_gate:coverage 1"_s});
    }
    // The bill's readings give 945 instead of 845: with it put right the rate is 5.5 %.
    void l01FollowsFromQ06()
    {
        w.customers({{}});
        w.bills({{.current = "945", .kwh = "845"}});
        w.supply({{"2025-01", "1000"}});
        w.check("L01");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 85 0.00"_s});
        QCOMPARE(w.cause(), u"Q06|0100000001|2025-01"_s);
        QVERIFY(!w.result.countByRule.contains(u"Q06"_s));
    }
    void l01NotRun()
    {
        w.customers({{}});
        w.series({100, 100});
        w.check("L01");
        QCOMPARE(w.reasons(), QStringList{u"- no_area_supply 0"_s});
        w.supply({{"2025-01", "1000"}});
        w.check("L01");
        QCOMPARE(w.reasons(), QStringList{u"2025-02 no_area_supply 0"_s});
        QCOMPARE(checks::notRunText(w.result.notRun.front()), u"L01 not run for 2025-02: no area supply."_s);
    }
    // A month between others for which no bills are on file, although there is supply.
    void lossNotRunWithoutBills()
    {
        w.customers({{}});
        w.series({100});
        w.series({100}, "2025-03");
        w.supply({{"2025-01", "1000"}, {"2025-02", "1000"}, {"2025-03", "1000"}});
        for (const char* rule : {"L01", "L02"}) {
            w.check(rule);
            QCOMPARE(w.reasons(), QStringList{u"2025-02 no_bills 0"_s});
        }
    }

    // L02: (1000 − 1100) ÷ 1000 = −10 %; 1000 × (−1 % + 10 %) = 90.
    void l02Fires()
    {
        area({1100});
        w.check("L02");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 90 0.00"_s});
        QCOMPARE(w.formulas(), (QStringList{u"(1000 − 1100) ÷ 1000 = −10%"_s, u"−10% ＜ −1%"_s, u"1000 × (−1%) − (−100) = 90"_s}));
    }
    void l02JustInside()
    {
        area({1010});
        QCOMPARE(w.check("L02").hits.size(), size_t(0));
    }
    void l02JustOutside()
    {
        area({1011});
        w.check("L02");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 1 0.00"_s});
    }
    // (300 − 2 × 10^12) ÷ 300: the area sold about 2 × 10^12 kWh too much.
    void l02TooLarge()
    {
        w.customers({{}, {.customer = two}});
        w.bills({{.kwh = "999999999999"}, {.customer = two, .kwh = "999999999999"}});
        w.supply({{"2025-01", "300"}});
        w.check("L02");
        QCOMPARE(w.told(), QStringList{u"T1 2025-01 较大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"电量或金额的位数过多，无法计算：请先核对以上数值"_s});
    }
    void l02NotRun()
    {
        w.bills({{}});
        w.supply({{"2025-01", "1000"}});
        w.check("L02");
        QCOMPARE(w.reasons(), QStringList{u"- no_customers 0"_s});
        w.customers({{.area = ""}});
        w.check("L02");
        QCOMPARE(w.reasons(), QStringList{u"- no_field:customers.area 0"_s});
    }

    // L03: past 2 %, 2 %, 3 % → m = 2 %, |r − m| = 0, 0, 1 → MAD 0; limit 3 points; 10 % is 8 points off: 1000 × 8 % = 80.
    void l03Fires()
    {
        area({980, 980, 970, 900});
        w.check("L03");
        QCOMPARE(w.told(), QStringList{u"T1 2025-04 较大 80 0.00"_s});
        QCOMPARE(w.formulas().at(1), u"m = median(3%, 2%, 2%) = 2%, MAD = 0%"_s);
        QCOMPARE(w.formulas().at(2), u"|10% − 2%| = 8% ＞ max(3%, 3 × 1.4826 × 0%) = 3%"_s);
    }
    // m = 100 ÷ 3000 = 3.333… %: with the m of the last line 300 − 3000 × m is 200.00 by hand too; with 3.3333 % it would be 200.001.
    void l03CanBeComputedByHand()
    {
        w.customers({{}});
        w.series({2900, 2900, 2900, 2700});
        w.supply({{"2025-01", "3000"}, {"2025-02", "3000"}, {"2025-03", "3000"}, {"2025-04", "3000"}});
        w.check("L03");
        QCOMPARE(w.told(), QStringList{u"T1 2025-04 较大 200 0.00"_s});
        QCOMPARE(w.formulas().back(), u"|300 − 3000 × 3.3333333333%| ≈ 200"_s);
    }
    // 5 % − 2 % is not more than 3 points. Past 0, 2, 4, 6 % → m = 3 %, deviations 3, 1, 1, 3 → MAD 2 %: limit 3 × 1.4826 × 2 % = 8.8956 points; 11.8 % is 8.8 off.
    void l03JustInside()
    {
        area({980, 980, 980, 950});
        QCOMPARE(w.check("L03").hits.size(), size_t(0));
        w.reset();
        area({1000, 980, 960, 940, 882});
        w.request.from = base::Period(2025, 5);
        QCOMPARE(w.check("L03").hits.size(), size_t(0));
    }
    // 5.1 % is 3.1 points off. 11.9 % is 8.9 off 3 %: 89 kWh. From 0.5 % to −1.1 %: only 1.6 points, but the sign changes.
    void l03JustOutside()
    {
        area({980, 980, 980, 949});
        w.check("L03");
        QCOMPARE(w.told(), QStringList{u"T1 2025-04 较大 31 0.00"_s});
        w.reset();
        area({1000, 980, 960, 940, 881});
        w.request.from = base::Period(2025, 5);
        w.check("L03");
        QCOMPARE(w.told(), QStringList{u"T1 2025-05 较大 89 0.00"_s});
        w.reset();
        area({995, 995, 995, 1011});
        w.check("L03");
        QCOMPARE(w.told(), QStringList{u"T1 2025-04 较大 16 0.00"_s});
        QVERIFY(w.formulas().contains(u"0.5% ≥ 0, −1.1% ＜ −1%"_s));
    }
    void l03NotRun()
    {
        area({980, 980, 900});
        w.check("L03");
        QCOMPARE(w.told(), QStringList{});
        QCOMPARE(w.reasons(), (QStringList{u"2025-01 few_periods 1"_s, u"2025-02 few_periods 1"_s, u"2025-03 few_periods 1"_s}));
    }
};

QTEST_GUILESS_MAIN(TestRulesLoss)
#include "test_rules_loss.moc"
