// SPDX-License-Identifier: GPL-3.0-or-later
// P18 现场用电性质与档案不符 (domain.md 4.2): 重大 when the file says residential and the site does not, else 较大.
// Money: kWh of the latest bills × difference between the price billed and the list price of the use found, at the customer's voltage, in force in each bill's month.
#include "checks/rules/rules.h"
#include "checks/rules/survey/surveyed.h"

#include <map>
#include <tuple>

namespace mingcha::checks::rules {

namespace {

/// Bills with the same two prices.
struct Group {
    base::Price billed;
    ListedPrice right;
    std::vector<BillPlace> bills{};
    std::int64_t kwh = 0;
};

struct Sum {
    std::vector<Group> groups;
    base::Energy kwh, withoutPrice;
};

/// List prices by use, voltage and month, looked up once each.
struct RightPrices {
    const PriceList& list;
    std::map<std::tuple<QString, VoltageClass, int>, std::optional<ListedPrice>> known{};

    const std::optional<ListedPrice>& of(const QString& use, VoltageClass voltage, base::Period period)
    {
        const auto [entry, fresh] = known.try_emplace({use, voltage, period.index()});
        if (fresh)
            entry->second = list.ofUse(use, voltage, base::dayNumber(period.firstDay()));
        return entry->second;
    }
};

Sum sumOf(const RunScope& scope, RightPrices& prices, const std::vector<BillPlace>& bills, const QString& use, VoltageClass voltage)
{
    Sum sum;
    for (const BillPlace& place : bills) {
        const Month& month = scope.facts.months[place.month];
        const Rate rate = rateOf(month, place.row);
        sum.kwh += month.bills.energy(bill::Kwh, place.row);
        const auto& right = prices.of(use, voltage, month.period);
        if (!right || !rate.known) {
            sum.withoutPrice += month.bills.energy(bill::Kwh, place.row);
            continue;
        }
        const auto same = std::ranges::find_if(sum.groups, [&](const Group& g) { return g.billed == rate.price && g.right.price == right->price; });
        Group& group = same == sum.groups.end() ? sum.groups.emplace_back(Group{rate.price, *right}) : *same;
        group.bills.push_back(place);
        group.kwh += month.bills.value(bill::Kwh, place.row);
    }
    return sum;
}

base::Money moneyOf(const Facts& facts, ProofWriter& proof, const Sum& sum)
{
    base::Money money;
    std::string formula;
    for (const Group& g : sum.groups) {
        proof.price(g.bills.front()).tariff(g.right.row, records::tariff::Code).tariff(g.right.row, records::tariff::UnitPrice);
        if (g.bills.size() > 1)
            proof.between("kwh_billed_alike", kwhSum(facts, g.bills));
        const base::Price difference = (g.right.price - g.billed).abs();
        const base::Money part = chargeOf(g.kwh, 1, difference);
        formula += (formula.empty() ? "" : "; ") + bracketed(base::Energy::fromScaled(g.kwh).text()) + " × |" + g.right.price.text() + " − " + g.billed.text() +
            "| = " + chargeText(g.kwh, 1, difference) + " → " + part.text(2);
        money += part;
    }
    proof.between("money", money.text(2)).money(formula);
    return money;
}

}  // namespace

void p18Use(const RunScope& scope, Sink& sink)
{
    const Facts& facts = scope.facts;
    RightPrices prices{*facts.prices};
    eachSurvey(scope, sink, survey::Category, true, [&](size_t row, std::int64_t account) {
        if (surveyText(facts, survey::Category, row) == customerText(facts, customer::Category, account))
            return;
        const QString site = qString(surveyText(facts, survey::Category, row)), onFile = qString(customerText(facts, customer::Category, account));
        if (sameUse(site, onFile))
            return;
        const auto bills = latestBills(facts, account, facts.survey.value(survey::Date, row), static_cast<size_t>(scope.limits.whole("bills")));
        ProofWriter proof(facts, scope.limits);
        proof.survey(row, survey::Category).customer(account, customer::Category, site.toStdString()).customer(account, customer::Voltage).survey(row, survey::Date);
        proof.formula(site.toStdString() + " ≠ " + onFile.toStdString());
        for (const BillPlace& place : bills)
            proof.bill(place, bill::Kwh);
        const Sum sum = sumOf(scope, prices, bills, site, voltageClass(qString(customerText(facts, customer::Voltage, account))));
        proof.between("bills_counted", std::to_string(bills.size())).between("kwh_of_bills", sum.kwh.text());
        const base::Money money = moneyOf(facts, proof, sum);
        if (sum.groups.empty() ? !bills.empty() : sum.withoutPrice != base::Energy())
            proof.formula(statement("use_not_priced", {site.toStdString(), sum.withoutPrice.text()}));
        const bool misused = useClass(onFile) == UseClass::Residential && useClass(site) != UseClass::Residential;
        reportSurvey(scope, sink, {row, misused ? Severity::Major : Severity::Considerable, sum.kwh.abs(), money, proof.json()});
    });
}

}  // namespace mingcha::checks::rules
