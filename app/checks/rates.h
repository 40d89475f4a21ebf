// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/facts.h"

namespace mingcha::checks {

/// Price and levy rate of a bill: the bill's unit price, else the list's for its code; the list's levy rate for its code on the first day of the month,
/// else the bill's levy amount spread over its kWh. Without a price nothing: a levy alone would be no money at stake.
struct Rate {
    base::Price price;
    base::Price levy;
    bool known = false;                ///< a price is on the bill or on the list
    enum class LevySource { List, Amount, None } levySource = LevySource::None;

    base::Price sum() const { return price + levy; }
    /// "0.4793 + 0.0121", or the price alone where no levy is on file.
    std::string text() const;
};

Rate rateOf(const Month& month, size_t row);

// The three below throw TooLarge (checks/exact.h).

/// |numerator ÷ denominator × factor| of kWh (10^-4) × price, rounded half up to the fen. denominator > 0.
base::Money chargeOf(base::Int128 kwhNumerator, std::int64_t denominator, base::Price price);
/// The same product before it is rounded, with up to six decimals: "5.4054".
std::string chargeText(base::Int128 kwhNumerator, std::int64_t denominator, base::Price price);
/// kWh (10^-4) as a quotient, rounded half up to 10^-4.
base::Energy kwhOf(base::Int128 kwhNumerator, std::int64_t denominator);

}  // namespace mingcha::checks
