// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "checks/facts.h"
#include "vault/connection.h"

namespace mingcha::checks {

/// Which bills a run needs: the judged months in full, the months before them only as far as rules look back.
struct BillNeeds {
    bool surveyMoney = false;         ///< multipliers, prices and levies of surveyed customers' earlier bills (M01, P18, R04)
    bool arrears = false;             ///< receivable and received of the last twelve months (C09)
};

/// Months of the vault with bills, oldest first.
base::Result<std::vector<base::Period>> loadBilledMonths(vault::Connection& connection);
/// Everything but the customer numbers and the bills, not yet arranged; `facts.billed`, `range` and `months` (periods only) are set by the caller before.
base::Result<void> loadStanding(vault::Connection& connection, Facts& facts);
/// The bills of one of `facts.months`, arranged.
base::Result<void> loadBills(vault::Connection& connection, Facts& facts, Month& month, const BillNeeds& needs, base::Progress* progress);
/// Gives back the memory of columns that no later month looks back on.
void releaseJudged(Month& month, const BillNeeds& needs);

}  // namespace mingcha::checks
