// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rates.h"

#include "checks/exact.h"

namespace mingcha::checks {

using base::Int128;

namespace {

constexpr Int128 absolute(Int128 value) { return value < 0 ? -value : value; }

/// One 元 in units of kWh (10^-4) × price (10^-8).
constexpr Int128 oneYuan = Int128(base::Energy::one) * base::Price::one;

std::optional<base::Price> levyFromAmount(const Month& month, size_t row)
{
    Q_ASSERT(month.bills.has(bill::Levy));
    const std::int64_t amount = month.bills.value(bill::Levy, row), kwh = month.bills.value(bill::Kwh, row);
    if (amount == records::nothing || kwh <= 0)
        return {};
    const Int128 scaled = Int128(amount) * base::Price::one * base::Energy::one / base::Money::one;
    return base::Price::fromScaled(stored(base::divideHalfUp(scaled, kwh)));
}

}  // namespace

std::string Rate::text() const { return levySource == LevySource::None ? price.text() : price.text() + " + " + levy.text(); }

Rate rateOf(const Month& month, size_t row)
{
    Rate rate;
    const auto& listed = month.listedFor(month.priceCode(row));
    if (!month.bills.isNothing(bill::UnitPrice, row))
        rate.price = month.bills.price(bill::UnitPrice, row), rate.known = true;
    else if (listed)
        rate.price = listed->price, rate.known = true;
    else
        return rate;
    if (listed && listed->levy)
        rate.levy = *listed->levy, rate.levySource = Rate::LevySource::List;
    else if (const auto levy = levyFromAmount(month, row))
        rate.levy = *levy, rate.levySource = Rate::LevySource::Amount;
    return rate;
}

base::Money chargeOf(Int128 kwhNumerator, std::int64_t denominator, base::Price price)
{
    constexpr Int128 oneFen = oneYuan / base::Money::one;
    return base::Money::fromScaled(stored(base::divideHalfUp(absolute(product(kwhNumerator, price.scaled())), oneFen * denominator)));
}

std::string chargeText(Int128 kwhNumerator, std::int64_t denominator, base::Price price)
{
    constexpr int shown = 6;
    constexpr Int128 unit = oneYuan / 1'000'000;
    return base::decimalText(stored(base::divideHalfUp(absolute(product(kwhNumerator, price.scaled())), unit * denominator)), shown, 2);
}

base::Energy kwhOf(Int128 kwhNumerator, std::int64_t denominator)
{
    return base::Energy::fromScaled(stored(base::divideHalfUp(absolute(kwhNumerator), denominator)));
}

}  // namespace mingcha::checks
