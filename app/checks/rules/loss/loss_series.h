// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/rules/scopes.h"

#include <functional>

namespace mingcha::checks {

/// One area and month that passes the gate (domain.md 3.2): enough supply, bills for nearly all customers.
struct LossPoint {
    size_t month = 0;                  ///< in facts.months
    std::int64_t supplied = 0;         ///< 10^-4 kWh
    std::int64_t sold = 0;             ///< 10^-4 kWh
    std::int64_t billed = 0;           ///< customers with a bill
    std::int64_t customers = 0;        ///< customers on file
    std::int32_t supplyRow = 0;

    std::int64_t lost() const { return supplied - sold; }
    /// rate > limit and rate < limit exactly; the limit in 0.01 %.
    bool isAbove(std::int64_t limit, std::int64_t soldMore = 0) const;
    bool isBelow(std::int64_t limit, std::int64_t soldMore = 0) const;
    double rate() const { return static_cast<double>(lost()) / static_cast<double>(supplied); }
    /// "7.62%", rounded half up.
    std::string rateText(int decimals = 2) const;
    /// The same with as many decimals as it takes not to look like the limit (in 0.01 %): "7.0004%" beside 7 %.
    std::string rateTextBeside(std::int64_t limit) const;
};

/// The valid points of an area, oldest first.
using LossSeries = std::vector<LossPoint>;

/// Calls `judge(area, series, position)` for every valid point inside the range, the series reaching at least `lookBack` valid points back from it where
/// there are so many, and tells which months and areas could not be judged.
void eachLossPoint(const RunScope& scope, Sink& sink, size_t lookBack, const std::function<void(std::int32_t area, const LossSeries&, size_t position)>& judge);

/// Inputs and rate of a point: supply, Σ kWh, customers, bills, and "(S − Σ) ÷ S = r".
ProofWriter lossProof(const RunScope& scope, const LossPoint& point);
void reportLoss(const RunScope& scope, Sink& sink, std::int32_t area, const LossPoint& point, Severity severity, base::Energy kwh, std::string proof);

/// kWh as text from 10^-4 kWh.
std::string energyText(std::int64_t scaled);
/// |supplied × limit − lost| for a limit in 0.01 %, rounded half up to 10^-4 kWh.
base::Energy beyondLimit(const LossPoint& point, std::int64_t limit);

}  // namespace mingcha::checks
