// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::base {

/// A billing month (账期). Kept as months since year 0, so that arithmetic and ordering are plain integers.
class Period {
public:
    constexpr Period() = default;
    constexpr Period(int year, int month) : m_index(year * 12 + month - 1) {}
    static constexpr Period fromIndex(int index) { Period p; p.m_index = index; return p; }
    static Period of(QDate date) { return {date.year(), date.month()}; }
    /// Reads exactly `YYYY-MM` (the form of the command line and of every export); ingest understands the other forms.
    static std::optional<Period> parse(std::string_view text);

    constexpr int index() const { return m_index; }
    constexpr int year() const { return m_index / 12; }
    constexpr int month() const { return m_index % 12 + 1; }
    constexpr bool isValid() const { return m_index > 0; }
    QDate firstDay() const { return {year(), month(), 1}; }
    QDate lastDay() const { return firstDay().addMonths(1).addDays(-1); }
    std::string text() const;  ///< `2025-03`

    constexpr Period operator+(int months) const { return fromIndex(m_index + months); }
    constexpr Period operator-(int months) const { return fromIndex(m_index - months); }
    constexpr int operator-(Period other) const { return m_index - other.m_index; }
    constexpr auto operator<=>(const Period&) const = default;

private:
    int m_index = 0;
};

struct PeriodRange {
    Period from;
    Period to;  ///< inclusive
    constexpr bool contains(Period p) const { return from <= p && p <= to; }
};

/// Dates are stored as Julian day numbers, so that differences are days.
inline std::int64_t dayNumber(QDate date) { return date.toJulianDay(); }
inline QDate dateOf(std::int64_t dayNumber) { return QDate::fromJulianDay(dayNumber); }
/// `2026-01-05`
std::string dateText(std::int64_t dayNumber);

}  // namespace mingcha::base
