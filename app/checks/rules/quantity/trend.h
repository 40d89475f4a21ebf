// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/rules/scopes.h"

namespace mingcha::checks {

/// Limits of Q01 and Q02 for one class of customers, as exact fractions.
struct TrendLimits {
    std::int64_t alpha;        ///< 0.1 %
    std::int64_t delta;        ///< 10^-4 kWh
    const char* alphaText;     ///< parameter ids, for the proof
    const char* deltaText;
};

/// A bill beside what the customer used before.
struct Trend {
    std::int64_t kwh = 0;                 ///< 10^-4, this bill
    std::int64_t sum = 0;                 ///< 10^-4, Σ of the earlier bills with kWh
    std::int64_t valid = 0;               ///< how many those are
    std::vector<BillPlace> earlier;       ///< all that were looked at, latest first
    std::optional<BillPlace> yearAgo;     ///< same month of last year
    std::int64_t yearAgoKwh = 0;
};

/// Which way Q01 and Q02 look.
enum class Direction { Up, Down };

/// Judges every bill of the scope by the mean of its predecessors.
void judgeTrend(const BillScope& scope, Sink& sink, Direction direction);

}  // namespace mingcha::checks
