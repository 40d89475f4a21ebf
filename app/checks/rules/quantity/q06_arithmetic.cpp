// SPDX-License-Identifier: GPL-3.0-or-later
// Q06 抄见电量计算不符 (domain.md 4.1, 2.2): 重大 from the kWh limit on, else 较大. Roll-over counts as handled only with digits on file, which there are not.
#include "checks/exact.h"
#include "checks/rules/corrections.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

void reportMismatch(const BillScope& scope, Sink& sink, size_t row)
{
    const auto& bills = scope.month().bills;
    const base::Energy kwh = bills.energy(bill::Kwh, row), right = base::Energy::fromScaled(recomputedKwh(scope.month(), row)), off = (kwh - right).abs();
    const base::Reading current = bills.reading(bill::Current, row), previous = bills.reading(bill::Previous, row);
    const base::Multiplier multiplier = bills.multiplier(bill::Multiplier, row);
    const Rate rate = rateOf(scope.month(), row);
    constexpr std::int64_t toEnergy = base::Reading::one;
    const base::Int128 product = base::exactKwhE8(current - previous, multiplier);
    const std::string exact = base::decimalText(stored(base::divideHalfUp(product, toEnergy)), base::Energy::decimals);
    ProofWriter proof = scope.proof();
    for (const auto field : {bill::Previous, bill::Current, bill::Multiplier})
        proof.bill(scope.place(row), field);
    proof.bill(scope.place(row), bill::Kwh, right.text()).rate(scope.place(row), rate);
    proof.formula("(" + current.text() + " − " + bracketed(previous.text()) + ") × " + multiplier.text() + " = " + exact + " → " + right.text());
    proof.formula("|" + kwh.text() + " − " + bracketed(right.text()) + "| = " + off.text() + " ＞ " + scope.limits.text("tol_kwh"));
    proof.money(moneyText(off.text(), rate, off.scaled(), 1));
    const bool major = off.scaled() >= scope.limits.scaled("major_kwh", base::Energy::decimals);
    report(scope, sink,
           {.row = row,
            .severity = major ? Severity::Major : Severity::Considerable,
            .kwh = off,
            .money = chargeOf(off.scaled(), 1, rate.sum()),
            .proof = proof.json(),
            .correction = (right - kwh).scaled()});
}

}  // namespace

void q06Arithmetic(const BillScope& scope, Sink& sink)
{
    const std::int64_t tolerance = scope.limits.scaled("tol_kwh", base::Energy::decimals);
    whereBill(
        scope, sink, [&](size_t row) { return isMiscomputed(scope, row, tolerance); }, [&](size_t row) { reportMismatch(scope, sink, row); });
}

}  // namespace mingcha::checks::rules
