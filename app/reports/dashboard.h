// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "rectification/list.h"
#include "reports/document.h"

namespace mingcha::reports {

/// What the overview shows and the report's charts draw: computed once, from the vault, for a station and a range of months.
struct Dashboard {
    std::int64_t customers = 0, bills = 0, areas = 0, surveys = 0;
    base::Energy billedKwh, suppliedKwh;
    base::Money billed, received;
    std::map<checks::Severity, std::int64_t> openBySeverity;
    std::int64_t open = 0, unconfirmed = 0, dueThisWeek = 0, overdue = 0, rectified = 0;
    base::Money moneyAtStake, recovered;
    /// Keys of the elements: area numbers; rule codes; months `2025-03`; `unconfirmed`, `rectifying`, `overdue`, `rectified`.
    ChartData areaLoss, findingsByRule, energyByMonth, progress;
};

struct DashboardRequest {
    std::optional<base::PeriodRange> months;   ///< default: all billed months
    QString unit;
};
base::Result<Dashboard> buildDashboard(vault::Connection& connection, const DashboardRequest& request, base::Progress* progress = nullptr);

}  // namespace mingcha::reports
