// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules/scopes.h"

namespace mingcha::checks {

void report(const BillScope& scope, Sink& sink, BillHit found)
{
    const std::int64_t account = scope.account(found.row);
    Hit hit;
    hit.rule = scope.code();
    hit.ruleVersion = scope.limits.rule().version;
    hit.subject = scope.facts.number(account);
    hit.period = hit.month = scope.period();
    hit.unit = scope.facts.stationOf(account);
    hit.severity = scope.limits.severity(found.severity);
    hit.kwh = found.kwh;
    hit.money = found.money;
    hit.becauseOf = std::move(found.becauseOf);
    hit.proof = std::move(found.proof);
    sink.found({std::move(hit), account, scope.facts.customer(account).area, found.correction});
}

void reportTooLarge(const BillScope& scope, Sink& sink, size_t row)
{
    ProofWriter proof = scope.proof();
    for (const auto field : {bill::Previous, bill::Current, bill::Multiplier, bill::Kwh, bill::UnitPrice, bill::EnergyCharge})
        if (!scope.month().bills.isNothing(field, row))
            proof.bill(scope.place(row), field);
    proof.formula(statement("too_large"));
    report(scope, sink, {.row = row, .severity = scope.limits.rule().severity.value_or(Severity::Major), .kwh = {}, .money = {}, .proof = proof.json()});
}

std::string causeText(std::string_view rule, const std::string& subject, base::Period period)
{
    return std::string(rule) + "|" + subject + "|" + (period.isValid() ? period.text() : std::string());
}

}  // namespace mingcha::checks
