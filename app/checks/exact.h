// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"

namespace mingcha::checks {

/// Thrown where a result has more digits than a stored number may have: an absurd multiplier times an absurd reading. It ends nothing but the computation of one
/// finding's amounts: the finding stands, and its card says why it has none (withAmounts in rules/scopes.h).
struct TooLarge {};

/// The value, where it can be stored.
constexpr std::int64_t stored(base::Int128 value)
{
    if (value >= base::storedLimit || value <= -base::Int128(base::storedLimit))
        throw TooLarge();
    return static_cast<std::int64_t>(value);
}

/// a × b, exactly.
inline base::Int128 product(base::Int128 a, base::Int128 b)
{
    base::Int128 result;
    if (__builtin_mul_overflow(a, b, &result))
        throw TooLarge();
    return result;
}

}  // namespace mingcha::checks
