// SPDX-License-Identifier: GPL-3.0-or-later
// Q04 起码与上期止码不连续 (domain.md 4.1). Meter changes are not on file in this version, so none is assumed.
#include "checks/rules/corrections.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

void reportGap(const BillScope& scope, Sink& sink, size_t row, BillPlace before)
{
    const auto& bills = scope.month().bills;
    const base::Reading previous = bills.reading(bill::Previous, row), ended = scope.facts.months[before.month].bills.reading(bill::Current, before.row);
    const base::Reading gap = (previous - ended).abs();
    const base::Multiplier multiplier = bills.multiplier(bill::Multiplier, row);
    const base::Int128 product = base::exactKwhE8(gap, multiplier);
    constexpr std::int64_t toEnergy = base::Reading::one;  // 10^-8 kWh in 10^-4 kWh
    const Rate rate = rateOf(scope.month(), row);
    const auto larger = std::max(previous, ended), smaller = std::min(previous, ended);
    const std::string difference = "(" + larger.text() + " − " + bracketed(smaller.text()) + ") × " + multiplier.text();
    ProofWriter proof = scope.proof();
    proof.bill(scope.place(row), bill::Previous, ended.text()).bill(before, bill::Current).bill(scope.place(row), bill::Multiplier).rate(scope.place(row), rate);
    proof.formula(previous.text() + " ≠ " + ended.text());
    proof.formula(difference + " = " + kwhOf(product, toEnergy).text());
    proof.money(moneyText(kwhOf(product, toEnergy).text(), rate, product, toEnergy));
    const auto right = continuousKwh(scope.facts, scope.place(row), scope.account(row));
    report(scope, sink,
           {.row = row,
            .severity = *scope.limits.rule().severity,
            .kwh = kwhOf(product, toEnergy),
            .money = chargeOf(product, toEnergy, rate.sum()),
            .proof = proof.json(),
            .correction = *right - scope.value(bill::Kwh, row)});
}

}  // namespace

void q04Discontinuity(const BillScope& scope, Sink& sink)
{
    std::optional<BillPlace> before;
    whereBill(
        scope, sink,
        [&](size_t row) {
            before = billBefore(scope.facts, scope.place(row), scope.account(row));
            return before && scope.facts.months[before->month].bills.value(bill::Current, before->row) != scope.value(bill::Previous, row);
        },
        [&](size_t row) { reportGap(scope, sink, row, *before); });
}

}  // namespace mingcha::checks::rules
