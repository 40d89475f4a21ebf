// SPDX-License-Identifier: GPL-3.0-or-later
// One case that fires, one just inside the limit, one just outside, one without its data, for each rule about readings and kWh. Expected values are by hand.
#include "unit/checks/rule_testing.h"

using namespace mingcha;
using namespace mingcha::tests;

class TestRulesQuantity : public QObject {
    Q_OBJECT
    World w;

    void shop() { w.customers({{.category = "一般工商业", .voltage = "0.4kV", .code = "C0"}}); }
    void factory() { w.customers({{.category = "一般工商业", .voltage = "AC00101", .code = "C1"}}); }
    const Bill shopBill{.code = "C0", .price = "0.68210"};

private Q_SLOTS:
    void init() { w.reset(); }

    // Q01: m = 100; limits 100 × (1 + 100 %) = 200 and 100 + 200 = 300. 450 − 100 = 350; 350 × (0.538 + 0.02) = 195.30.
    void q01Fires()
    {
        w.tariffs();
        w.customers({{}});
        w.series({100, 100, 100, 450});
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 一般 350 195.30"_s});
        QCOMPARE(w.formulas(), (QStringList{u"m = (100 + 100 + 100) ÷ 3 = 100"_s, u"450 ＞ 100 × (1 + 100%) = 200"_s, u"450 − 100 = 350 ＞ 200"_s}));
        QCOMPARE(w.money(), u"(450 − 300 ÷ 3) × (0.538 + 0.02) = 195.30 → 195.30"_s);
        QCOMPARE(w.cause(), QString());
    }
    // δ: 300 − 100 = 200 is not more than 200. α: m = 300, 600 is not more than 300 × 2. Last year: 450 ≤ 1.2 × 375 = 450.
    void q01JustInside()
    {
        w.customers({{}});
        w.series({100, 100, 100, 300});
        QCOMPARE(w.check("Q01").hits.size(), size_t(0));
        w.reset();
        w.customers({{}});
        w.series({300, 300, 300, 600});
        QCOMPARE(w.check("Q01").hits.size(), size_t(0));
        w.reset();
        w.customers({{}});
        w.series({375}, "2024-04");
        w.series({100, 100, 100, 100, 100, 100, 450}, "2024-10");
        QCOMPARE(w.check("Q01").hits.size(), size_t(0));
    }
    // 301 − 100 = 201 ＞ 200: 201 × 0.558 = 112.158 → 112.16. 601 ＞ 300 × 2: 301 × 0.558 = 167.958 → 167.96. 1.2 × 374 = 448.8 ＜ 450: 350 × 0.558 = 195.30.
    // Zeros are left out of the mean but are bills: of the last six, 0 0 0 100 100 100 still have three with kWh.
    void q01JustOutside()
    {
        w.tariffs();
        w.customers({{}});
        w.series({0, 0, 0, 100, 100, 100, 301});
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-07 一般 201 112.16"_s});
        w.reset();
        w.tariffs();
        w.customers({{}});
        w.series({300, 300, 300, 601});
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 一般 301 167.96"_s});
        w.reset();
        w.tariffs();
        w.customers({{}});
        w.series({374}, "2024-04");
        w.series({100, 100, 100, 100, 100, 100, 450}, "2024-10");
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 一般 350 195.30"_s});
        QVERIFY(w.formulas().contains(u"450 ＞ 1.2 × 374 = 448.8"_s));
    }
    // Low voltage: m = 1000, limits 1500 and 1500. High voltage: m = 20000, limits 26000 and 25000. 501 × (0.6821 + 0.0453) = 364.4274; 6001 × (0.6621 + 0.0453) = 4245.1074.
    void q01LimitsByClass()
    {
        w.tariffs();
        shop();
        w.series({1000, 1000, 1000, 1500}, "2025-01", shopBill);
        QCOMPARE(w.check("Q01").hits.size(), size_t(0));
        w.reset();
        w.tariffs();
        shop();
        w.series({1000, 1000, 1000, 1501}, "2025-01", shopBill);
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 一般 501 364.43"_s});
        w.reset();
        w.tariffs();
        factory();
        w.series({20000, 20000, 20000, 26000, 20000, 20000, 27501}, "2025-01", {.code = "C1", .price = "0.6621"});
        // the seventh: m = (3 × 20000 + 26000 + 2 × 20000) ÷ 6 = 21000, limits 27300 and 26000: 27501 − 21000 = 6501; 6501 × 0.7074 = 4598.8074
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-07 一般 6501 4598.81"_s});
    }
    // A gap in the months does not matter: earlier bills are those on file.
    void q01CountsBillsNotMonths()
    {
        w.tariffs();
        w.customers({{}});
        w.series({100}, "2024-09");
        w.series({100}, "2024-11");
        w.series({100, 450}, "2025-03");
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 一般 350 195.30"_s});
    }
    // Billed once a year: the earlier bills are still those on file, also for a run of the last month alone.
    void q01LooksBackOverYears()
    {
        w.tariffs();
        w.customers({{}});
        for (const char* period : {"2021-12", "2022-12", "2023-12"})
            w.bills({{.period = period}});
        w.bills({{.period = "2025-06", .current = "450", .kwh = "450"}});
        w.request.from = base::Period(2025, 6);
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-06 一般 350 195.30"_s});
    }
    // The readings give 100 kWh, which is no surge: the finding only shows Q06 again.
    void q01FollowsFromQ06()
    {
        w.customers({{}});
        w.series({100, 100, 100});
        w.bills({{.period = "2025-04", .previous = "300", .current = "400", .kwh = "450"}});
        w.check("Q01");
        QCOMPARE(w.cause(), u"Q06|0100000001|2025-04"_s);
        w.request.settings.switchedOff = {u"Q06"_s};
        w.check("Q01");
        QCOMPARE(w.cause(), QString());
    }
    void q01NotRun()
    {
        w.series({100, 100, 100, 450});
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{});
        QCOMPARE(w.reasons(), QStringList{u"- no_customers 0"_s});
        w.customers({{.customer = two}});
        w.check("Q01");
        QCOMPARE(w.reasons().first(), u"2025-01 customer_not_on_file 1"_s);
        w.reset();
        w.customers({{}, {.customer = two, .category = "一般工商业", .voltage = "?"}});
        w.series({100, 100, 450});
        w.bills({{.customer = two}});
        w.check("Q01");
        QCOMPARE(w.told(), QStringList{});
        QCOMPARE(w.reasons(), (QStringList{u"2025-01 few_bills 1"_s, u"2025-01 unknown_voltage 1"_s, u"2025-02 few_bills 1"_s, u"2025-03 few_bills 1"_s}));
    }

    // Q02: m = 500; limits 500 × (1 − 50 %) = 250 and 500 − 200 = 300. 500 − 100 = 400; 400 × 0.558 = 223.20.
    void q02Fires()
    {
        w.tariffs();
        w.customers({{}});
        w.series({500, 500, 500, 100});
        w.check("Q02");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 较大 400 223.20"_s});
        QCOMPARE(w.formulas(), (QStringList{u"m = (500 + 500 + 500) ÷ 3 = 500"_s, u"100 ＜ 500 × (1 − 50%) = 250"_s, u"500 − 100 = 400 ＞ 200"_s}));
        QCOMPARE(w.money(), u"(1500 ÷ 3 − 100) × (0.538 + 0.02) = 223.20 → 223.20"_s);
    }
    // α: 250 is not less than 250. δ: m = 300, 300 − 100 = 200 is not more than 200. Last year: 100 ≥ 0.8 × 125 = 100.
    void q02JustInside()
    {
        for (const auto& kwh : {std::vector{500, 500, 500, 250}, std::vector{300, 300, 300, 100}}) {
            w.reset();
            w.customers({{}});
            w.series(kwh);
            QCOMPARE(w.check("Q02").hits.size(), size_t(0));
        }
        w.reset();
        w.customers({{}});
        w.series({125}, "2024-04");
        w.series({500, 500, 500, 500, 500, 500, 100}, "2024-10");
        QCOMPARE(w.check("Q02").hits.size(), size_t(0));
    }
    // 500 − 249 = 251: 251 × 0.558 = 140.058 → 140.06. 300 − 99 = 201: 112.158 → 112.16. 0.8 × 126 = 100.8 ＞ 100: 400 × 0.558.
    // A mean that does not come out even: (100 + 700 + 701) ÷ 3 = 500.33…; 1501 − 3 × 20 = 1441; 1441 ÷ 3 × 0.558 = 268.026.
    void q02JustOutside()
    {
        const std::pair<std::vector<int>, QString> cases[] = {{{500, 500, 500, 249}, u"0100000001 2025-04 较大 251 140.06"_s},
                                                              {{300, 300, 300, 99}, u"0100000001 2025-04 较大 201 112.16"_s},
                                                              {{100, 700, 701, 20}, u"0100000001 2025-04 较大 480.3333 268.03"_s}};
        for (const auto& [kwh, expected] : cases) {
            w.reset();
            w.tariffs();
            w.customers({{}});
            w.series(kwh);
            w.check("Q02");
            QCOMPARE(w.told(), QStringList{expected});
        }
        w.reset();
        w.tariffs();
        w.customers({{}});
        w.series({126}, "2024-04");
        w.series({500, 500, 500, 500, 500, 500, 100}, "2024-10");
        w.check("Q02");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 较大 400 223.20"_s});
    }
    void q02NotRun()
    {
        w.customers({{}});
        w.check("Q02");
        QCOMPARE(w.reasons(), QStringList{u"- no_bills 0"_s});
    }

    // Q04: |1037.5 − 1000| × 20 = 750 kWh; 750 × (0.6821 + 0.0453) = 545.55.
    void q04Fires()
    {
        w.tariffs();
        shop();
        w.bills({{.period = "2025-01", .current = "1000"}, {.period = "2025-02", .previous = "1037.5", .current = "1100", .multiplier = "20", .code = "C0", .price = "0.6821"}});
        w.check("Q04");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-02 较大 750 545.55"_s});
        QCOMPARE(w.formulas(), (QStringList{u"1037.5 ≠ 1000"_s, u"(1037.5 − 1000) × 20 = 750"_s}));
        QCOMPARE(w.money(), u"750 × (0.6821 + 0.0453) = 545.55 → 545.55"_s);
        const auto proof = w.proof();
        QCOMPARE(proof.inputs[0].field, std::string("bills.previous"));
        QCOMPARE(proof.inputs[0].expected, std::string("1000"));
        QCOMPARE(proof.inputs[0].row, std::int64_t(3));
        QCOMPARE(proof.inputs[1].field, std::string("bills.current"));
        QCOMPARE(proof.inputs[1].period, std::string("2025-01"));
        QCOMPARE(proof.inputs[1].row, std::int64_t(2));
    }
    void q04JustInside()
    {
        w.bills({{.period = "2025-01", .current = "1000"}, {.period = "2025-03", .previous = "1000", .current = "1100"}});
        QCOMPARE(w.check("Q04").hits.size(), size_t(0));
    }
    // 0.01 kWh; 0.01 × 0.558 = 0.00558 → 0.01. The customer need not be on file. The levy comes from the list.
    void q04JustOutside()
    {
        w.tariffs();
        w.bills({{.period = "2025-01", .current = "1000"}, {.period = "2025-03", .previous = "999.99", .current = "1100"}});
        w.check("Q04");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-03 较大 0.01 0.01"_s});
    }
    // Without a price list the levy rate is the bill's levies spread over its kWh: 2.00 ÷ 100 = 0.02, so 10 × 0.558 = 5.58.
    void q04LevyFromAmount()
    {
        w.bills({{.period = "2025-01", .current = "1000"}, {.period = "2025-02", .previous = "1010", .current = "1110"}});
        w.check("Q04");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-02 较大 10 5.58"_s});
        QCOMPARE(w.proof().intermediates.front().second, std::string("2.00 ÷ 100 = 0.02"));
    }
    void q04NotRun()
    {
        w.check("Q04");
        QCOMPARE(w.reasons(), QStringList{u"- no_bills 0"_s});
    }

    // Q05: kWh as billed.
    void q05Fires()
    {
        w.bills({{.previous = "1000", .current = "900", .kwh = "50"}});
        w.check("Q05");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 50 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"900 ＜ 1000"_s});
    }
    void q05JustInside()
    {
        w.bills({{.previous = "1000", .current = "1000"}});
        QCOMPARE(w.check("Q05").hits.size(), size_t(0));
    }
    void q05JustOutside()
    {
        w.bills({{.previous = "1000", .current = "999.9999", .kwh = "0"}});
        w.check("Q05");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 0 0.00"_s});
    }
    // The bill before ended at 850: from there 900 is no step back, so the wrong previous reading is the cause.
    void q05FollowsFromQ04()
    {
        w.bills({{.period = "2025-01", .current = "850"}, {.period = "2025-02", .previous = "1000", .current = "900"}});
        w.check("Q05");
        QCOMPARE(w.cause(), u"Q04|0100000001|2025-02"_s);
    }
    void q05NotRun()
    {
        w.check("Q05");
        QCOMPARE(w.reasons(), QStringList{u"- no_bills 0"_s});
    }

    // Q06: (1710.37 − 1099.74) × 1 = 610.63 → 611; 622 − 611 = 11; 11 × (0.4793 + 0.0121) = 5.4054 → 5.41.
    void q06Fires()
    {
        w.tariffs();
        w.bills({{.previous = "1099.74", .current = "1710.37", .kwh = "622", .code = "A0", .price = "0.47930"}});
        w.check("Q06");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 较大 11 5.41"_s});
        QCOMPARE(w.formulas(), (QStringList{u"(1710.37 − 1099.74) × 1 = 610.63 → 611"_s, u"|622 − 611| = 11 ＞ 1"_s}));
        QCOMPARE(w.money(), u"11 × (0.4793 + 0.0121) = 5.4054 → 5.41"_s);
        QCOMPARE(w.proof().parameters, (std::vector<std::pair<std::string, std::string>>{{"tol_kwh", "1"}, {"major_kwh", "10000"}}));
    }
    // 612 − 611 = 1 is within the tolerance; half a kWh rounds up: 10.5 → 11, 10 is 1 off.
    void q06JustInside()
    {
        w.bills({{.previous = "1099.74", .current = "1710.37", .kwh = "612"}, {.customer = two, .previous = "0", .current = "10.5", .kwh = "10"}});
        QCOMPARE(w.check("Q06").hits.size(), size_t(0));
    }
    // 613 − 611 = 2; 2 × 0.558 = 1.116 → 1.12. 10,000 kWh off is 重大: 5,580.00; 9,999 is 较大: 5,579.442.
    void q06JustOutside()
    {
        w.tariffs();
        w.bills({{.previous = "1099.74", .current = "1710.37", .kwh = "613"},
                 {.customer = two, .current = "100", .kwh = "10100"},
                 {.customer = "0100000003", .current = "100", .kwh = "10099"},
                 {.customer = "0100000004", .current = "10.5", .kwh = "9"}});
        w.check("Q06");
        QCOMPARE(w.told(), (QStringList{u"0100000001 2025-01 较大 2 1.12"_s, u"0100000002 2025-01 重大 10000 5580.00"_s, u"0100000003 2025-01 较大 9999 5579.44"_s,
                                        u"0100000004 2025-01 较大 2 1.12"_s}));
    }
    // 999,999,999,999 × 10,000,000 ≈ 10^19 kWh are more than any amount can be: the finding stands, without amounts, and says so.
    void q06TooLarge()
    {
        w.bills({{.current = "999999999999", .multiplier = "10000000"}});
        w.check("Q06");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-01 重大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"电量或金额的位数过多，无法计算：请先核对以上数值"_s});
        QCOMPARE(w.money(), QString());
    }
    void q06NotRun()
    {
        w.check("Q06");
        QCOMPARE(w.reasons(), QStringList{u"- no_bills 0"_s});
    }
    // 考核 is not a customer.
    void q06LeavesCheckUseOut()
    {
        w.customers({{.category = "000"}});
        w.bills({{.kwh = "500"}});
        QCOMPARE(w.check("Q06").hits.size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestRulesQuantity)
#include "test_rules_quantity.moc"
