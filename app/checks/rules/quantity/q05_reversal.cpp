// SPDX-License-Identifier: GPL-3.0-or-later
// Q05 示数倒走 (domain.md 4.1, 2.2.2). The register's digits are not on file: no roll-over is assumed.
// A consequence of Q04 on the same bill when the reading would not go back from where the bill before it ended.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

std::string cause(const BillScope& scope, size_t row)
{
    const std::int64_t account = scope.account(row);
    const auto before = billBefore(scope.facts, scope.place(row), account);
    if (!before || !scope.isOn("Q04"))
        return {};
    const std::int64_t ended = scope.facts.months[before->month].bills.value(bill::Current, before->row);
    const bool explains = ended != scope.value(bill::Previous, row) && scope.value(bill::Current, row) >= ended;
    return explains ? causeText("Q04", scope.facts.number(account), scope.month().period) : std::string();
}

}  // namespace

void q05Reversal(const BillScope& scope, Sink& sink)
{
    whereBill(
        scope, sink, [&](size_t row) { return scope.value(bill::Current, row) < scope.value(bill::Previous, row); },
        [&](size_t row) {
            const auto& bills = scope.month().bills;
            ProofWriter proof = scope.proof();
            for (const auto field : {bill::Previous, bill::Current, bill::Kwh})
                proof.bill(scope.place(row), field);
            proof.formula(bills.reading(bill::Current, row).text() + " ＜ " + bills.reading(bill::Previous, row).text());
            report(scope, sink,
                   {.row = row, .severity = *scope.limits.rule().severity, .kwh = bills.energy(bill::Kwh, row).abs(), .money = {}, .proof = proof.json(), .becauseOf = cause(scope, row)});
        });
}

}  // namespace mingcha::checks::rules
