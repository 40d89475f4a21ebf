// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"

namespace mingcha::ui {

/// The year around a finding: what the customer was billed, or what the area was supplied with, month by month.
struct EnergyHistory {
    bool isArea = false;
    std::vector<base::Period> months;
    std::vector<std::optional<base::Energy>> kwh;      ///< beside `months`; nothing = not on file
    std::optional<base::Period> marked;                ///< the finding's own month
    bool isEmpty() const { return months.empty(); }
};

/// Twelve months that end with the finding's, moved forward as far as the facts begin later. Empty for subjects that are neither customer nor area.
base::Result<EnergyHistory> loadEnergyHistory(vault::Connection& connection, const findings::Finding& finding, base::Progress* progress = nullptr);

}  // namespace mingcha::ui
