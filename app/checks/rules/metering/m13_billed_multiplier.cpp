// SPDX-License-Identifier: GPL-3.0-or-later
// M13 计费倍率与档案不符 (domain.md 4.6). m is the multiplier on file, m′ the one the kWh were billed with: kWh × |m − m′| ÷ m′ were billed too much or too little.
// A consequence of M01 when the survey found the file's multiplier wrong and M01 counts this bill (checks/causes.cpp).
#include "checks/rules/corrections.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

void reportMultiplier(const BillScope& scope, Sink& sink, size_t row)
{
    const auto& bills = scope.month().bills;
    const std::int64_t account = scope.account(row);
    const base::Energy kwh = bills.energy(bill::Kwh, row);
    const base::Multiplier billed = bills.multiplier(bill::Multiplier, row), onFile = base::Multiplier::fromScaled(scope.facts.customer(account).multiplier);
    const Rate rate = rateOf(scope.month(), row);
    ProofWriter proof = scope.proof();
    proof.bill(scope.place(row), bill::Multiplier, onFile.text()).customer(account, customer::Multiplier).bill(scope.place(row), bill::Kwh).rate(scope.place(row), rate);
    proof.formula(billed.text() + " ≠ " + onFile.text());
    BillHit hit{.row = row, .severity = *scope.limits.rule().severity, .kwh = {}, .money = {}, .proof = {}};
    if (billed.scaled() > 0) {
        const base::Int128 numerator = base::Int128(kwh.scaled()) * (onFile - billed).scaled();
        const std::string quantity = bracketed(kwh.text()) + " × |" + onFile.text() + " − " + billed.text() + "| ÷ " + billed.text();
        hit.kwh = kwhOf(numerator, billed.scaled());
        hit.money = chargeOf(numerator, billed.scaled(), rate.sum());
        hit.correction = *fileMultiplierKwh(scope.facts, scope.place(row), account) - kwh.scaled();
        proof.formula(quantity + (numerator % billed.scaled() == 0 ? " = " : " ≈ ") + hit.kwh.text());
        proof.money(moneyText(quantity, rate, numerator, billed.scaled()));
    }
    hit.proof = proof.json();
    report(scope, sink, std::move(hit));
}

}  // namespace

void m13BilledMultiplier(const BillScope& scope, Sink& sink)
{
    std::int64_t notOnFile = 0;
    whereBill(
        scope, sink,
        [&](size_t row) {
            const CustomerFacts& c = scope.customer(row);
            notOnFile += !c.onFile();
            return c.onFile() && scope.value(bill::Multiplier, row) != c.multiplier;
        },
        [&](size_t row) { reportMultiplier(scope, sink, row); });
    if (notOnFile)
        sink.notJudged(scope.code(), scope.period(), "customer_not_on_file", notOnFile);
}

}  // namespace mingcha::checks::rules
