// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules/corrections.h"

#include "checks/exact.h"

namespace mingcha::checks {

using base::Int128;

namespace {

/// Reading × multiplier (10^-8) in kWh (10^-4).
constexpr Int128 energyPerProduct = Int128(base::Reading::one) * base::Multiplier::one / base::Energy::one;

/// recomputedKwh, which need not be storable.
Int128 recomputed(const Month& month, size_t row)
{
    const auto& bills = month.bills;
    return base::wholeKwh(bills.reading(bill::Current, row) - bills.reading(bill::Previous, row), bills.multiplier(bill::Multiplier, row)) * base::Energy::one;
}

}  // namespace

std::optional<std::int64_t> continuousKwh(const Facts& facts, BillPlace place, std::int64_t account)
{
    const auto before = billBefore(facts, place, account);
    if (!before)
        return {};
    const auto& bills = facts.months[place.month].bills;
    const std::int64_t gap = bills.value(bill::Previous, place.row) - facts.months[before->month].bills.value(bill::Current, before->row);
    if (gap == 0)
        return {};
    return bills.value(bill::Kwh, place.row) + stored(base::divideHalfUp(Int128(gap) * bills.value(bill::Multiplier, place.row), energyPerProduct));
}

std::int64_t recomputedKwh(const Month& month, size_t row) { return stored(recomputed(month, row)); }

bool isMiscomputed(const BillScope& scope, size_t row, std::int64_t tolerance)
{
    const std::int64_t kwh = scope.value(bill::Kwh, row);
    const Int128 exact = Int128(scope.value(bill::Current, row) - scope.value(bill::Previous, row)) * scope.value(bill::Multiplier, row);
    const Int128 off = Int128(kwh) * energyPerProduct - exact;
    // Rounding moves the product by at most half a kWh: nearer than tolerance − ½ needs no division.
    const Int128 near = (Int128(tolerance) - base::Energy::one / 2) * energyPerProduct;
    if (off <= near && -off <= near)
        return false;
    const Int128 rounded = kwh - recomputed(scope.month(), row);
    return rounded > tolerance || -rounded > tolerance;
}

std::optional<std::int64_t> fileMultiplierKwh(const Facts& facts, BillPlace place, std::int64_t account)
{
    const auto& bills = facts.months[place.month].bills;
    const std::int64_t billed = bills.value(bill::Multiplier, place.row), onFile = facts.customer(account).multiplier;
    if (!facts.customer(account).onFile() || billed == onFile || billed <= 0)
        return {};
    return stored(base::divideHalfUp(Int128(bills.value(bill::Kwh, place.row)) * onFile, billed));
}

std::string causeOnBill(const BillScope& scope, size_t row, const std::function<bool(std::int64_t)>& stillFires)
{
    const std::int64_t account = scope.account(row);
    const auto cause = [&](const char* rule) { return causeText(rule, scope.facts.number(account), scope.month().period); };
    if (const auto kwh = continuousKwh(scope.facts, scope.place(row), account); scope.isOn("Q04") && kwh && !stillFires(*kwh))
        return cause("Q04");
    if (scope.isOn("Q06") && isMiscomputed(scope, row, scope.limitsOf("Q06").scaled("tol_kwh", base::Energy::decimals)) && !stillFires(recomputedKwh(scope.month(), row)))
        return cause("Q06");
    if (const auto kwh = fileMultiplierKwh(scope.facts, scope.place(row), account); scope.isOn("M13") && kwh && !stillFires(*kwh))
        return cause("M13");
    return {};
}

}  // namespace mingcha::checks
