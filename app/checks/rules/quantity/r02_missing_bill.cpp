// SPDX-License-Identifier: GPL-3.0-or-later
// R02 漏抄/缺抄 (domain.md 4.5). The customer's status is not on file: everyone on file counts as active.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

std::vector<std::int64_t> billsByStation(const MonthScope& scope)
{
    std::vector<std::int64_t> count(scope.facts.stations.size());
    for (size_t row = 0; row < scope.month().bills.rows; ++row) {
        const CustomerFacts& c = scope.customer(row);
        if (c.onFile())
            ++count[static_cast<size_t>(c.station)];
    }
    return count;
}

void reportMissing(const MonthScope& scope, Sink& sink, std::int64_t account, std::int64_t stationBills)
{
    ProofWriter proof(scope.facts, scope.limits, scope.month().period);
    proof.customer(account, customer::Number).customer(account, customer::Station);
    if (const auto before = billBefore(scope.facts, {scope.index, 0}, account))
        proof.bill(*before, bill::Current);
    proof.between("station_bills", std::to_string(stationBills)).between("customer_bills", "0");
    proof.formula(statement("no_bill", {std::to_string(stationBills)}));
    Hit hit;
    hit.rule = scope.code();
    hit.ruleVersion = scope.limits.rule().version;
    hit.subject = scope.facts.number(account);
    hit.period = hit.month = scope.period();
    hit.unit = scope.facts.stationOf(account);
    hit.severity = scope.limits.severity(*scope.limits.rule().severity);
    hit.proof = proof.json();
    sink.found({std::move(hit), account, scope.facts.customer(account).area, 0});
}

}  // namespace

void r02MissingBill(const MonthScope& scope, Sink& sink)
{
    const auto stationBills = billsByStation(scope);
    for (size_t account = 1; account < scope.facts.byAccount.size(); ++account) {
        const CustomerFacts& c = scope.facts.byAccount[account];
        const std::int64_t inStation = stationBills[static_cast<size_t>(c.station)];
        if (c.onFile() && !c.checkUse && inStation > 0 && scope.month().row(static_cast<std::int64_t>(account)) < 0)
            reportMissing(scope, sink, static_cast<std::int64_t>(account), inStation);
    }
}

}  // namespace mingcha::checks::rules
