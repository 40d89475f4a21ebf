// SPDX-License-Identifier: GPL-3.0-or-later
// F14 应收合计不平 (domain.md 4.3, 2.11). Lines that a bill does not have count as nothing; without the energy charge there is nothing to add up.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {
constexpr bill::Field lines[] = {bill::EnergyCharge, bill::BasicCharge, bill::PowerFactorCharge, bill::Levy};
}

void f14Total(const BillScope& scope, Sink& sink)
{
    const std::int64_t tolerance = scope.limits.scaled("tol_money", base::Money::decimals);
    const auto& bills = scope.month().bills;
    std::int64_t noTotal = 0, noCharge = 0;
    const auto sum = [&](size_t row) {
        std::int64_t fen = 0;
        for (const auto line : lines)
            fen += scope.value(line, row) == records::nothing ? 0 : scope.value(line, row);
        return fen;
    };
    whereBill(
        scope, sink,
        [&](size_t row) {
            const std::int64_t total = scope.value(bill::Total, row), energy = scope.value(bill::EnergyCharge, row);
            noTotal += scope.isMissing(bill::Total, row);
            noCharge += scope.isMissing(bill::EnergyCharge, row);
            return total != records::nothing && energy != records::nothing && std::abs(total - sum(row)) > tolerance;
        },
        [&](size_t row) {
            const base::Money total = bills.money(bill::Total, row), right = base::Money::fromScaled(sum(row)), off = (total - right).abs();
            ProofWriter proof = scope.proof();
            std::string terms;
            for (const auto line : lines) {
                if (scope.value(line, row) == records::nothing)
                    continue;
                proof.bill(scope.place(row), line);
                terms += (terms.empty() ? "" : " + ") + bracketed(bills.money(line, row).text(2));
            }
            proof.bill(scope.place(row), bill::Total, right.text(2));
            const std::string difference = "|" + total.text(2) + " − " + bracketed(right.text(2)) + "| = " + off.text(2);
            proof.formula(terms + " = " + right.text(2)).formula(difference + " ＞ " + scope.limits.text("tol_money")).money(difference);
            report(scope, sink, {.row = row, .severity = *scope.limits.rule().severity, .kwh = {}, .money = off, .proof = proof.json()});
        });
    if (noTotal)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.total", noTotal);
    if (noCharge)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.energy_charge", noCharge);
}

}  // namespace mingcha::checks::rules
