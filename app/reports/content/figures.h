// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"
#include "base/progress.h"
#include "records/fact_store.h"

#include <QString>
#include <map>

namespace mingcha::reports {

/// Sums of one month over the chosen station.
struct MonthFigures {
    base::Period month;
    std::int64_t bills = 0, areasWithSupply = 0;
    base::Energy sold;                 ///< billed kWh of all customers
    base::Energy supplied;             ///< of the areas whose supply is on file
    base::Energy soldInAreas;          ///< billed kWh of the customers of those areas: what the loss rate compares
    base::Money receivable, received;
    std::int64_t withReceivable = 0, withReceived = 0;   ///< bills that have the amount at all
};

/// One area over all months in which its loss rate may be judged (domain.md 3.2: supply on file and of at least 300 kWh, bills for at least 98 % of its customers).
struct AreaFigures {
    QString area;
    int judgedMonths = 0;
    base::Energy supplied, sold;
    std::int64_t lossScaled() const { return supplied.scaled() - sold.scaled(); }
};

struct Figures {
    base::PeriodRange months;
    std::int64_t customers = 0, surveys = 0;
    std::map<base::Period, std::int64_t> surveysByMonth;   ///< by the month of their date
    std::vector<MonthFigures> byMonth;  ///< every month of the range
    std::vector<AreaFigures> areas;     ///< every area with customers or supply, by number
    const MonthFigures* find(base::Period month) const;
};

/// Reads the needed columns only. `unit` = station, empty = all.
base::Result<Figures> loadFigures(vault::Connection& connection, base::PeriodRange months, const QString& unit, base::Progress* progress = nullptr);

}  // namespace mingcha::reports
