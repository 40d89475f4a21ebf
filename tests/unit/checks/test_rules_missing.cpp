// SPDX-License-Identifier: GPL-3.0-or-later
// One case that fires, one just inside the limit, one just outside, one without its data, for the rules about bills of nothing and bills that are not there.
#include "unit/checks/rule_testing.h"

using namespace mingcha;
using namespace mingcha::tests;

class TestRulesMissing : public QObject {
    Q_OBJECT
    World w;

private Q_SLOTS:
    void init() { w.reset(); }

    // Q03: a finding for each bill from the third zero on.
    void q03Fires()
    {
        w.customers({{}});
        w.series({100, 0, 0, 0, 0});
        w.check("Q03");
        QCOMPARE(w.told(), (QStringList{u"0100000001 2025-04 一般 0 0.00"_s, u"0100000001 2025-05 一般 0 0.00"_s}));
        QCOMPARE(w.proof().inputs.size(), size_t(5));
        QCOMPARE(w.formulas(), QStringList{u"连续 3 张账单的电量为 0，达到 3 张"_s});
    }
    void q03JustInside()
    {
        w.customers({{}});
        w.series({0, 0, 1, 0, 0});
        QCOMPARE(w.check("Q03").hits.size(), size_t(0));
    }
    // Three in a row on file, with a month between that has no bill; for a high-voltage customer 较大.
    void q03JustOutside()
    {
        w.customers({{.category = "一般工商业", .voltage = "AC00101", .code = "C1"}});
        w.series({0, 0});
        w.series({0}, "2025-04");
        w.check("Q03");
        QCOMPARE(w.told(), QStringList{u"0100000001 2025-04 较大 0 0.00"_s});
    }
    void q03NotRun()
    {
        w.customers({{}});
        w.check("Q03");
        QCOMPARE(w.reasons(), QStringList{u"- no_bills 0"_s});
    }

    // R02: the station billed one customer in February, but not the other.
    void r02Fires()
    {
        w.customers({{}, {.customer = two}});
        w.series({100, 100, 100});
        w.series({100}, "2025-01", {.customer = two});
        w.series({100}, "2025-03", {.customer = two});
        w.check("R02");
        QCOMPARE(w.told(), QStringList{u"0100000002 2025-02 较大 0 0.00"_s});
        QCOMPARE(w.formulas(), QStringList{u"所在供电所当月有账单 1 张，该户没有"_s});
    }
    // A bill of 0 kWh is a bill; a station without any bill has not billed yet.
    void r02JustInside()
    {
        w.customers({{}, {.customer = two}, {.customer = "0100000003", .station = "ST2"}});
        w.series({100});
        w.series({0}, "2025-01", {.customer = two});
        QCOMPARE(w.check("R02").hits.size(), size_t(0));
    }
    void r02JustOutside()
    {
        w.customers({{}, {.customer = two}, {.customer = "0100000003", .category = "考核"}});
        w.series({0});
        w.check("R02");
        QCOMPARE(w.told(), QStringList{u"0100000002 2025-01 较大 0 0.00"_s});
        QCOMPARE(w.result.hits.front().unit, std::string("ST1"));
    }
    void r02NotRun()
    {
        w.bills({{}});
        w.check("R02");
        QCOMPARE(w.reasons(), QStringList{u"- no_customers 0"_s});
        w.reset();
        w.customers({{}});
        w.bills({{.period = "2025-01"}, {.period = "2025-03"}});
        w.check("R02");
        QCOMPARE(w.reasons(), QStringList{u"2025-02 no_bills 0"_s});
    }
};

QTEST_GUILESS_MAIN(TestRulesMissing)
#include "test_rules_missing.moc"
