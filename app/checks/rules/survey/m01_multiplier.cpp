// SPDX-License-Identifier: GPL-3.0-or-later
// M01 倍率错误 (domain.md 4.6, RULE96 art. 81 (3)). Money as M13 over the latest bills on or before the survey date: kWh × |m − m′| ÷ m′ for each, m on site, m′ as billed.
#include "checks/rules/rules.h"
#include "checks/rules/survey/surveyed.h"

namespace mingcha::checks::rules {

namespace {

/// Bills that were billed alike, so that the card shows one product for them.
struct Group {
    base::Multiplier billed;
    Rate rate;
    std::vector<BillPlace> bills{};
    std::int64_t kwh = 0;
};

std::vector<Group> groupsOf(const Facts& facts, const std::vector<BillPlace>& bills)
{
    std::vector<Group> groups;
    for (const BillPlace& place : bills) {
        const Month& month = facts.months[place.month];
        const Group bill{month.bills.multiplier(bill::Multiplier, place.row), rateOf(month, place.row)};
        const auto same = std::ranges::find_if(groups, [&](const Group& g) { return g.billed == bill.billed && g.rate.price == bill.rate.price && g.rate.levy == bill.rate.levy; });
        Group& group = same == groups.end() ? groups.emplace_back(bill) : *same;
        group.bills.push_back(place);
        group.kwh += month.bills.value(bill::Kwh, place.row);
    }
    return groups;
}

}  // namespace

void m01Multiplier(const RunScope& scope, Sink& sink)
{
    const Facts& facts = scope.facts;
    eachSurvey(scope, sink, survey::Multiplier, true, [&](size_t row, std::int64_t account) {
        const base::Multiplier site = facts.survey.multiplier(survey::Multiplier, row), onFile = base::Multiplier::fromScaled(facts.customer(account).multiplier);
        if (site == onFile)
            return;
        const auto bills = latestBills(facts, account, facts.survey.value(survey::Date, row), static_cast<size_t>(scope.limits.whole("bills")));
        ProofWriter proof(facts, scope.limits);
        proof.survey(row, survey::Multiplier).customer(account, customer::Multiplier, site.text()).survey(row, survey::Date);
        proof.formula(site.text() + " ≠ " + onFile.text());
        for (const BillPlace& place : bills)
            proof.bill(place, bill::Kwh);
        base::Energy kwh;
        base::Money money;
        std::string moneyFormula;
        for (const Group& g : groupsOf(facts, bills)) {
            if (g.billed.scaled() <= 0)
                continue;
            proof.bill(g.bills.front(), bill::Multiplier).rate(g.bills.front(), g.rate);
            if (g.bills.size() > 1)
                proof.between("kwh_billed_alike", kwhSum(facts, g.bills));
            const base::Int128 numerator = base::Int128(g.kwh) * (site - g.billed).scaled();
            const std::string quantity = bracketed(base::Energy::fromScaled(g.kwh).text()) + " × |" + site.text() + " − " + g.billed.text() + "| ÷ " + g.billed.text();
            proof.formula(quantity + (numerator % g.billed.scaled() == 0 ? " = " : " ≈ ") + kwhOf(numerator, g.billed.scaled()).text());
            if (const std::string part = moneyText(quantity, g.rate, numerator, g.billed.scaled()); !part.empty())
                moneyFormula += (moneyFormula.empty() ? "" : "; ") + part;
            kwh += kwhOf(numerator, g.billed.scaled());
            money += chargeOf(numerator, g.billed.scaled(), g.rate.sum());
        }
        proof.between("bills_counted", std::to_string(bills.size())).between("money", money.text(2)).money(moneyFormula);
        reportSurvey(scope, sink, {row, *scope.limits.rule().severity, kwh, money, proof.json()});
    });
}

}  // namespace mingcha::checks::rules
