// SPDX-License-Identifier: GPL-3.0-or-later
// P17 计费电价与档案电价不符 (domain.md 4.2). The difference is between the two codes' list prices on the first day of the month; a code that is not on the list
// takes the bill's own price. A consequence of P18 when the survey found another use and P18 counts this bill (checks/causes.cpp).
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

void reportCode(const BillScope& scope, Sink& sink, size_t row)
{
    const Month& month = scope.month();
    const std::int64_t account = month.account(row);
    const CustomerFacts& c = scope.customer(row);
    const auto& onList = month.listedFor(month.priceCode(row));
    const auto& right = month.listedFor(c.priceCode);
    const base::Energy kwh = month.bills.energy(bill::Kwh, row);
    const std::string code(month.bills.text(bill::TariffCode, row)), fileCode(scope.facts.customers.text(customer::TariffCode, static_cast<size_t>(c.row)));
    ProofWriter proof = scope.proof();
    proof.bill(scope.place(row), bill::TariffCode, fileCode).customer(account, customer::TariffCode).bill(scope.place(row), bill::Kwh);
    proof.formula(code + " ≠ " + fileCode);
    BillHit hit{.row = row, .severity = *scope.limits.rule().severity, .kwh = kwh.abs(), .money = {}, .proof = {}};
    const std::string day = base::dateText(base::dayNumber(month.period.firstDay()));
    proof.between("price_day", day);
    if (onList)
        proof.tariff(onList->row, records::tariff::Code).tariff(onList->row, records::tariff::UnitPrice);
    else
        proof.price(scope.place(row));
    if (!right)
        proof.formula(statement("code_not_listed", {fileCode, day}));
    if (right && (onList || !month.bills.isNothing(bill::UnitPrice, row))) {
        proof.tariff(right->row, records::tariff::Code).tariff(right->row, records::tariff::UnitPrice);
        const base::Price billed = onList ? onList->price : month.bills.price(bill::UnitPrice, row);
        const base::Price difference = (billed - right->price).abs();
        hit.money = chargeOf(kwh.scaled(), 1, difference);
        proof.money(bracketed(kwh.text()) + " × |" + billed.text() + " − " + right->price.text() + "| = " + chargeText(kwh.scaled(), 1, difference) + " → " + hit.money.text(2));
    }
    hit.proof = proof.json();
    report(scope, sink, std::move(hit));
}

}  // namespace

void p17PriceCode(const BillScope& scope, Sink& sink)
{
    std::int64_t notOnFile = 0;
    whereBill(
        scope, sink,
        [&](size_t row) {
            const CustomerFacts& c = scope.customer(row);
            notOnFile += !c.onFile();
            return c.onFile() && scope.priceCode(row) != c.priceCode;
        },
        [&](size_t row) { reportCode(scope, sink, row); });
    if (notOnFile)
        sink.notJudged(scope.code(), scope.period(), "customer_not_on_file", notOnFile);
}

}  // namespace mingcha::checks::rules
