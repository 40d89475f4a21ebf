// SPDX-License-Identifier: GPL-3.0-or-later
// C09 逾期未缴 (domain.md 4.9): 一般; by C03 重大 when two months or more are unpaid or the arrears exceed the limit, counted over the last twelve months.
// No due date is on file: a bill counts at once.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

struct Arrears {
    std::vector<BillPlace> bills;  ///< unpaid ones, this first, then back in time
    base::Money sum;
};

base::Money unpaid(const records::Table& bills, size_t row)
{
    if (bills.isAsReference(bill::Received, row))  // told without looking at what was receivable: as nearly every bill is
        return {};
    if (bills.isNothing(bill::Total, row) || bills.isNothing(bill::Received, row))
        return {};
    return std::max(base::Money(), bills.money(bill::Total, row) - bills.money(bill::Received, row));
}

Arrears arrearsOf(const BillScope& scope, size_t row)
{
    constexpr size_t months = 12;
    Arrears arrears{{scope.place(row)}, unpaid(scope.month().bills, row)};
    const std::int64_t account = scope.account(row);
    for (size_t back = 1; back < months && back <= scope.index; ++back) {
        const Month& month = scope.facts.months[scope.index - back];
        const auto earlier = month.row(account);
        const base::Money open = earlier < 0 ? base::Money() : unpaid(month.bills, static_cast<size_t>(earlier));
        if (open > base::Money()) {
            arrears.bills.push_back({scope.index - back, static_cast<size_t>(earlier)});
            arrears.sum += open;
        }
    }
    return arrears;
}

void reportArrears(const BillScope& scope, Sink& sink, size_t row)
{
    const Arrears arrears = arrearsOf(scope, row);
    const auto& bills = scope.month().bills;
    const base::Money open = unpaid(bills, row);
    ProofWriter proof = scope.proof();
    for (const BillPlace& place : arrears.bills) {
        const auto& table = scope.facts.months[place.month].bills;
        proof.bill(place, bill::Total).bill(place, bill::Received, table.money(bill::Total, place.row).text(2));
    }
    proof.formula(bills.money(bill::Received, row).text(2) + " ＜ " + bills.money(bill::Total, row).text(2));
    proof.between("unpaid_months", std::to_string(arrears.bills.size())).between("arrears", arrears.sum.text(2));
    proof.money(bills.money(bill::Total, row).text(2) + " − " + bracketed(bills.money(bill::Received, row).text(2)) + " = " + open.text(2));
    const bool major = arrears.bills.size() >= static_cast<size_t>(scope.limits.whole("major_months")) || arrears.sum.scaled() > scope.limits.scaled("major_money", base::Money::decimals);
    report(scope, sink, {.row = row, .severity = major ? Severity::Major : Severity::Ordinary, .kwh = {}, .money = open, .proof = proof.json()});
}

}  // namespace

void c09Arrears(const BillScope& scope, Sink& sink)
{
    std::int64_t noTotal = 0, noReceived = 0;
    whereBill(
        scope, sink,
        [&](size_t row) {
            const std::int64_t total = scope.value(bill::Total, row), received = scope.value(bill::Received, row);
            noTotal += scope.isMissing(bill::Total, row);
            noReceived += scope.isMissing(bill::Received, row);
            return total != records::nothing && received != records::nothing && received < total;
        },
        [&](size_t row) { reportArrears(scope, sink, row); });
    if (noTotal)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.total", noTotal);
    if (noReceived)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.received", noReceived);
}

}  // namespace mingcha::checks::rules
