// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

#include <QDate>
#include <QSet>

namespace mingcha::rectification {

/// Working days in China: Monday to Friday, less the statutory holidays, plus the weekend days worked instead. Editable, kept in the vault.
class WorkingCalendar {
public:
    /// 2025 and 2026 as the State Council's notices set them (data-and-rules "Months, lists, states").
    static WorkingCalendar standard();

    bool isWorkingDay(QDate day) const;
    /// The n-th working day after `day` (the day itself does not count); before it for a negative count.
    QDate addWorkingDays(QDate day, int count) const;
    /// Working days from `from` (excluded) to `to` (included); negative when `to` lies before.
    int workingDaysBetween(QDate from, QDate to) const;
    /// False for years without a table: weekends only are then known, and the caller says so.
    bool knowsYear(int year) const;

    QSet<QDate> holidays;        ///< weekdays off
    QSet<QDate> workedWeekends;  ///< Saturdays and Sundays worked
    bool operator==(const WorkingCalendar&) const = default;
};

/// The calendar kept in the vault; the standard one when nobody has changed it.
base::Result<WorkingCalendar> loadCalendar(vault::Connection& connection);
/// Refuses days that are no holidays in this sense: weekend days among the weekdays off, weekdays among the worked weekend days.
base::Result<void> saveCalendar(vault::Connection& connection, const WorkingCalendar& calendar);

}  // namespace mingcha::rectification
