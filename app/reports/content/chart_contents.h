// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"
#include "reports/content/figures.h"
#include "reports/document.h"

namespace mingcha::reports {

/// Findings that count: not withdrawn, and not gone before anybody confirmed them.
base::Result<std::vector<findings::Finding>> standingFindings(vault::Connection& connection, findings::Filter filter);

// The four charts of overview and report, as data, in the current language.

/// Keys: area numbers. Areas whose rate may not be judged have no value.
ChartData areaLossChart(const Figures& figures);
/// Keys: rule codes.
ChartData rulesChart(const std::vector<findings::Finding>& findings);
/// Keys: months, `2025-03`. In 万kWh (MWh) where the amounts are large.
ChartData energyChart(const Figures& figures);
/// Keys: `unconfirmed`, `rectifying`, `overdue` (rectifying, past its due date on `today`; not counted again under `rectifying`), `rectified`.
ChartData progressChart(const std::vector<findings::Finding>& findings, QDate today);

}  // namespace mingcha::reports
