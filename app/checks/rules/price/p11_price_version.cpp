// SPDX-License-Identifier: GPL-3.0-or-later
// P11 电价版本/生效日错误 (domain.md 4.2). No reading date is on file: the first day of the billing month decides which version was in force.
// Independent of P17, which compares the codes: this one holds the price against the list for the code that was billed.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

void p11PriceVersion(const BillScope& scope, Sink& sink)
{
    std::int64_t noPrice = 0, notListed = 0;
    const Month& month = scope.month();
    whereBill(
        scope, sink,
        [&](size_t row) {
            const std::int64_t price = scope.value(bill::UnitPrice, row);
            const auto& listed = month.listedFor(scope.priceCode(row));
            noPrice += scope.isMissing(bill::UnitPrice, row);
            notListed += !listed && !scope.customer(row).checkUse;
            return price != records::nothing && listed && price != listed->price.scaled();
        },
        [&](size_t row) {
            const ListedPrice& listed = *month.listedFor(month.priceCode(row));
            const base::Price billed = month.bills.price(bill::UnitPrice, row), difference = (billed - listed.price).abs();
            const base::Energy kwh = month.bills.energy(bill::Kwh, row);
            const base::Money money = chargeOf(kwh.scaled(), 1, difference);
            ProofWriter proof = scope.proof();
            proof.bill(scope.place(row), bill::UnitPrice, listed.price.text()).bill(scope.place(row), bill::TariffCode);
            for (const auto field : {records::tariff::UnitPrice, records::tariff::ValidFrom, records::tariff::ValidTo})
                proof.tariff(listed.row, field);
            proof.bill(scope.place(row), bill::Kwh).between("price_day", base::dateText(base::dayNumber(month.period.firstDay())));
            proof.formula(billed.text() + " ≠ " + listed.price.text());
            proof.money(bracketed(kwh.text()) + " × |" + billed.text() + " − " + listed.price.text() + "| = " + chargeText(kwh.scaled(), 1, difference) + " → " + money.text(2));
            report(scope, sink, {.row = row, .severity = *scope.limits.rule().severity, .kwh = kwh.abs(), .money = money, .proof = proof.json()});
        });
    if (noPrice)
        sink.notJudged(scope.code(), scope.period(), "no_field:bills.unit_price", noPrice);
    if (notListed)
        sink.notJudged(scope.code(), scope.period(), "price_not_listed", notListed);
}

}  // namespace mingcha::checks::rules
