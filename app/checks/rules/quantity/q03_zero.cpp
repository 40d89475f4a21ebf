// SPDX-License-Identifier: GPL-3.0-or-later
// Q03 连续零电量 (domain.md 4.1): 一般, for high voltage 较大. Periods in a row are consecutive bills on file, so a customer billed every other month counts too.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

/// The bills of the run of zeros that ends with this one, latest first; fewer than `periods` when there is none.
std::vector<BillPlace> zeros(const BillScope& scope, size_t row, size_t periods)
{
    std::vector<BillPlace> places{scope.place(row)};
    const std::int64_t account = scope.account(row);
    while (places.size() < periods) {
        const auto before = billBefore(scope.facts, places.back(), account);
        if (!before || scope.facts.months[before->month].bills.value(bill::Kwh, before->row) != 0)
            break;
        places.push_back(*before);
    }
    return places;
}

}  // namespace

void q03Zero(const BillScope& scope, Sink& sink)
{
    const auto periods = static_cast<size_t>(scope.limits.whole("periods"));
    whereBill(
        scope, sink, [&](size_t row) { return scope.value(bill::Kwh, row) == 0; },
        [&](size_t row) {
            const auto places = zeros(scope, row, periods);
            if (places.size() < periods)
                return;
            ProofWriter proof = scope.proof();
            for (const BillPlace& place : places)
                proof.bill(place, bill::Kwh);
            proof.classOf(scope.account(row));
            proof.formula(statement("zero_bills", {std::to_string(places.size()), scope.limits.text("periods")}));
            const bool high = scope.customer(row).cls == CustomerClass::HighVoltage;
            report(scope, sink, {.row = row, .severity = high ? Severity::Considerable : Severity::Ordinary, .kwh = {}, .money = {}, .proof = proof.json()});
        });
}

}  // namespace mingcha::checks::rules
