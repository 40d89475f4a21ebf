// SPDX-License-Identifier: GPL-3.0-or-later
// F15 电度电费与电量电价不符 (domain.md 4.3, 2.1: money per price line is rounded half up to the fen). Judges the bill against its own kWh and price;
// whether those are right is for Q06 and P11 to say, so nothing explains it.
#include "checks/exact.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

void f15EnergyCharge(const BillScope& scope, Sink& sink)
{
    const std::int64_t tolerance = scope.limits.scaled("tol_money", base::Money::decimals);
    const auto& bills = scope.month().bills;
    std::int64_t noCharge = 0, noPrice = 0;
    constexpr base::Int128 oneFen = base::Int128(base::Energy::one) * base::Price::one / base::Money::one;
    const auto charged = [&](size_t row) { return base::chargeInFen(bills.energy(bill::Kwh, row), bills.price(bill::UnitPrice, row)); };
    whereBill(
        scope, sink,
        [&](size_t row) {
            const std::int64_t energy = scope.value(bill::EnergyCharge, row), price = scope.value(bill::UnitPrice, row);
            noCharge += scope.isMissing(bill::EnergyCharge, row);
            noPrice += scope.isMissing(bill::UnitPrice, row);
            if (energy == records::nothing || price == records::nothing)
                return false;
            // Rounding moves the product by at most half a fen: nearer than that needs no division.
            const base::Int128 off = base::Int128(energy) * oneFen - base::Int128(scope.value(bill::Kwh, row)) * price, half = oneFen / 2;
            if (off < half && -off < half)
                return false;
            const base::Int128 rounded = energy - charged(row);
            return rounded > tolerance || -rounded > tolerance;
        },
        [&](size_t row) {
            const base::Money energy = bills.money(bill::EnergyCharge, row), right = base::Money::fromScaled(stored(charged(row))), off = (energy - right).abs();
            const base::Energy kwh = bills.energy(bill::Kwh, row);
            const base::Price price = bills.price(bill::UnitPrice, row);
            ProofWriter proof = scope.proof();
            proof.bill(scope.place(row), bill::Kwh).bill(scope.place(row), bill::UnitPrice).bill(scope.place(row), bill::EnergyCharge, right.text(2));
            proof.formula(bracketed(kwh.text()) + " × " + price.text() + " = " + (kwh.scaled() < 0 ? "-" : "") + chargeText(kwh.scaled(), 1, price) + " → " + right.text(2));
            const std::string difference = "|" + energy.text(2) + " − " + bracketed(right.text(2)) + "| = " + off.text(2);
            proof.formula(difference + " ＞ " + scope.limits.text("tol_money")).money(difference);
            report(scope, sink, {.row = row, .severity = *scope.limits.rule().severity, .kwh = {}, .money = off, .proof = proof.json()});
        });
    if (noCharge)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.energy_charge", noCharge);
    if (noPrice)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.unit_price", noPrice);
}

}  // namespace mingcha::checks::rules
