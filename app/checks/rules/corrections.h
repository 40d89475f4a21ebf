// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/rules/scopes.h"

#include <functional>

namespace mingcha::checks {

// What a bill's kWh (10^-4) would be with one defect put right. The trend and loss rules ask these to find out whether they only show a consequence (domain.md 4.15).

/// With the previous reading where the bill before it ended (Q04); nothing when there is no bill before it or the readings meet.
std::optional<std::int64_t> continuousKwh(const Facts& facts, BillPlace place, std::int64_t account);
/// (current − previous) × multiplier of the bill, rounded to whole kWh (Q06).
std::int64_t recomputedKwh(const Month& month, size_t row);
/// Whether the bill's kWh are further from that than the tolerance (10^-4).
bool isMiscomputed(const BillScope& scope, size_t row, std::int64_t tolerance);
/// With the multiplier on file (M13); nothing when the customer is not on file, the multipliers agree or the bill's is zero.
std::optional<std::int64_t> fileMultiplierKwh(const Facts& facts, BillPlace place, std::int64_t account);

/// The first of Q04, Q06, M13 on the same bill without which `stillFires` would be false, as causeText; empty when there is none.
std::string causeOnBill(const BillScope& scope, size_t row, const std::function<bool(std::int64_t kwh)>& stillFires);

}  // namespace mingcha::checks
