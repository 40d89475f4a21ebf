// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "checks/facts.h"
#include "records/late_columns.h"
#include "vault/connection.h"

namespace mingcha::checks {

/// Months of the vault with bills, oldest first.
base::Result<std::vector<base::Period>> loadBilledMonths(vault::Connection& connection);
/// Everything but the customer numbers and the bills, not yet arranged; `facts.billed`, `range` and `months` (periods only) are set by the caller before.
base::Result<void> loadStanding(vault::Connection& connection, Facts& facts);
struct BillReaders {
    vault::Connection& connection;
    vault::Connection* beside;                    ///< a second one to read over at the same time, if there is one
    std::shared_ptr<records::LateReader> late;
};

/// The bills of one of `facts.months`, arranged.
base::Result<void> loadBills(const BillReaders& readers, Facts& facts, Month& month, base::Progress* progress);
/// Gives back the memory of what only those who judge the month look at.
void releaseJudged(Month& month);

}  // namespace mingcha::checks
