// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "checks/facts.h"
#include "records/late_columns.h"
#include "vault/connection.h"

namespace mingcha::checks {

/// Months of the vault with bills, oldest first.
base::Result<std::vector<base::Period>> loadBilledMonths(vault::Connection& connection);
/// Everything but the customer numbers, the surveys and the bills, not yet arranged; `facts.billed`, `range` and `months` (periods only) are set by the caller before.
base::Result<void> loadStanding(vault::Connection& connection, Facts& facts);
/// The surveys; and the meter numbers of the customers, a text of their own for each, if any survey is judged.
struct Surveyed {
    records::Table survey{records::Kind::Survey};
    records::TextColumn meters;
};
base::Result<Surveyed> loadSurveyed(vault::Connection& connection, const Facts& facts);
/// The bills of one of `facts.months`, not yet arranged. Of `facts`, `range` alone is looked at.
base::Result<void> loadBills(vault::Connection& connection, const Facts& facts, Month& month, const std::shared_ptr<records::LateReader>& late, base::Progress* progress);
/// Gives back the memory of what only those who judge the month look at.
void releaseJudged(Month& month);

}  // namespace mingcha::checks
