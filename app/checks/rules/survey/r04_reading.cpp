// SPDX-License-Identifier: GPL-3.0-or-later
// R04 系统示数与现场不符 (domain.md 4.5): the site reads less than the system, which is 重大. A different meter on site is M08 alone.
// Bills carry no reading date: the first day of their month stands for it, so the bill of the survey's own month counts.
#include "checks/rules/rules.h"
#include "checks/rules/survey/surveyed.h"

namespace mingcha::checks::rules {

namespace {

void reportReading(const RunScope& scope, Sink& sink, size_t row, BillPlace place)
{
    const Facts& facts = scope.facts;
    const base::Reading site = facts.survey.reading(survey::Reading, row), booked = facts.months[place.month].bills.reading(bill::Current, place.row);
    const Month& month = facts.months[place.month];
    const base::Multiplier multiplier = month.bills.multiplier(bill::Multiplier, place.row);
    const Rate rate = rateOf(month, place.row);
    constexpr std::int64_t toEnergy = base::Reading::one;
    const base::Int128 product = base::exactKwhE8(booked - site, multiplier);
    const base::Energy kwh = kwhOf(product, toEnergy);
    ProofWriter proof(facts, scope.limits);
    proof.survey(row, survey::Reading).bill(place, bill::Current, site.text()).survey(row, survey::Date).bill(place, bill::Multiplier).rate(place, rate);
    proof.formula(site.text() + " ＜ " + booked.text());
    proof.formula("(" + booked.text() + " − " + bracketed(site.text()) + ") × " + multiplier.text() + " = " + kwh.text());
    proof.money(moneyText(kwh.text(), rate, product, toEnergy));
    reportSurvey(scope, sink, {row, *scope.limits.rule().severity, kwh, chargeOf(product, toEnergy, rate.sum()), proof.json()});
}

}  // namespace

void r04Reading(const RunScope& scope, Sink& sink)
{
    const Facts& facts = scope.facts;
    std::int64_t noBill = 0;
    eachSurvey(scope, sink, survey::Reading, false, [&](size_t row, std::int64_t account) {
        const std::string_view siteMeter = surveyText(facts, survey::Meter, row), fileMeter = customerText(facts, customer::Meter, account);
        if (!siteMeter.empty() && !fileMeter.empty() && siteMeter != fileMeter)
            return;
        const auto latest = latestBills(facts, account, facts.survey.value(survey::Date, row), 1);
        if (latest.empty())
            ++noBill;
        else if (facts.survey.value(survey::Reading, row) < facts.months[latest[0].month].bills.value(bill::Current, latest[0].row))
            reportReading(scope, sink, row, latest[0]);
    });
    if (noBill)
        sink.notJudged(scope.code(), -1, "no_bills", noBill);
}

}  // namespace mingcha::checks::rules
