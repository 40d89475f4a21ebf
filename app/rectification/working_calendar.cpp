// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/working_calendar.h"

#include <algorithm>
#include <cstdlib>

namespace mingcha::rectification {

namespace {

struct DayRange {
    int year, month, first, last;
};

QSet<QDate> daysOf(std::initializer_list<DayRange> ranges)
{
    QSet<QDate> days;
    for (const DayRange& range : ranges)
        for (int day = range.first; day <= range.last; ++day)
            days.insert(QDate(range.year, range.month, day));
    return days;
}

bool isWeekend(QDate day) { return day.dayOfWeek() >= Qt::Saturday; }

}  // namespace

WorkingCalendar WorkingCalendar::standard()
{
    WorkingCalendar calendar;
    calendar.holidays = daysOf({{2025, 1, 1, 1},   {2025, 1, 28, 31}, {2025, 2, 3, 4},   {2025, 4, 4, 4},  {2025, 5, 1, 2},   {2025, 5, 5, 5},
                                {2025, 6, 2, 2},   {2025, 10, 1, 3},  {2025, 10, 6, 8},  {2026, 1, 1, 2},  {2026, 2, 16, 20}, {2026, 2, 23, 23},
                                {2026, 4, 6, 6},   {2026, 5, 1, 1},   {2026, 5, 4, 5},   {2026, 6, 19, 19}, {2026, 9, 25, 25}, {2026, 10, 1, 2},
                                {2026, 10, 5, 7}});
    calendar.workedWeekends = daysOf({{2025, 1, 26, 26}, {2025, 2, 8, 8},   {2025, 4, 27, 27}, {2025, 9, 28, 28}, {2025, 10, 11, 11}, {2026, 1, 4, 4},
                                      {2026, 2, 14, 14}, {2026, 2, 28, 28}, {2026, 5, 9, 9},   {2026, 9, 20, 20}, {2026, 10, 10, 10}});
    return calendar;
}

bool WorkingCalendar::isWorkingDay(QDate day) const { return isWeekend(day) ? workedWeekends.contains(day) : !holidays.contains(day); }

QDate WorkingCalendar::addWorkingDays(QDate day, int count) const
{
    const int direction = count < 0 ? -1 : 1;
    for (int left = std::abs(count); left > 0;) {
        day = day.addDays(direction);
        left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (to < from)
        return -workingDaysBetween(to, from);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

bool WorkingCalendar::knowsYear(int year) const
{
    // Every year has holidays on weekdays, so one of them is enough to tell.
    return std::any_of(holidays.begin(), holidays.end(), [&](QDate day) { return day.year() == year; });
}

}  // namespace mingcha::rectification
