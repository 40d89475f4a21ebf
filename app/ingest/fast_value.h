// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"

#include <cstdint>
#include <string_view>

/// The plain forms that nearly every cell has, without allocation. `false` means "look closer" (cell_value.h), never "wrong".
namespace mingcha::ingest::fast {

inline constexpr std::int64_t powersOfTen[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000};

/// `[-]digits[.digits]` with no more decimals than kept. `decimals` ≤ 12.
inline bool scaled(std::string_view text, int decimals, std::int64_t& out)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    at += negative;
    const char* const digits = at;
    std::uint64_t value = 0;
    unsigned digit;
    while (at != end && (digit = static_cast<unsigned>(*at - '0')) < 10) {
        value = value * 10 + digit;
        ++at;
    }
    const auto whole = at - digits;
    if (whole == 0 || whole + decimals > base::storedDigits)
        return false;
    int missing = decimals;
    if (at != end) {
        if (*at != '.' || end - at - 1 > decimals || end - at == 1)
            return false;
        for (++at; at != end; ++at, --missing) {
            digit = static_cast<unsigned>(*at - '0');
            if (digit >= 10)
                return false;
            value = value * 10 + digit;
        }
    }
    const auto magnitude = static_cast<std::int64_t>(value) * powersOfTen[missing];
    out = negative ? -magnitude : magnitude;
    return true;
}

inline bool isDigits(const char* at, int count)
{
    for (int i = 0; i < count; ++i)
        if (static_cast<unsigned>(at[i] - '0') >= 10)
            return false;
    return true;
}

inline int twoDigits(const char* at) { return (at[0] - '0') * 10 + (at[1] - '0'); }

/// Julian day number of a date of the Gregorian calendar (Fliegel and Van Flandern, Communications of the ACM 11, 1968, 657).
constexpr std::int64_t julianDay(int year, int month, int day)
{
    const int a = (14 - month) / 12, y = year + 4800 - a, m = month + 12 * a - 3;
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

constexpr bool isDate(int year, int month, int day)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return day <= days[month - 1] + (month == 2 && leap);
}

/// `YYYY-MM-DD`, `YYYY/MM/DD`
inline bool date(std::string_view text, std::int64_t& out)
{
    const char* at = text.data();
    if (text.size() != 10 || (at[4] != '-' && at[4] != '/') || at[7] != at[4] || !isDigits(at, 4) || !isDigits(at + 5, 2) || !isDigits(at + 8, 2))
        return false;
    const int year = twoDigits(at) * 100 + twoDigits(at + 2), month = twoDigits(at + 5), day = twoDigits(at + 8);
    if (!isDate(year, month, day))
        return false;
    out = julianDay(year, month, day);
    return true;
}

/// `YYYY-MM`, `YYYYMM`; the result is base::Period::index.
inline bool period(std::string_view text, std::int64_t& out)
{
    const char* at = text.data();
    const bool dashed = text.size() == 7 && (at[4] == '-' || at[4] == '/');
    if ((!dashed && text.size() != 6) || !isDigits(at, 4) || !isDigits(at + 4 + dashed, 2))
        return false;
    const int year = twoDigits(at) * 100 + twoDigits(at + 2), month = twoDigits(at + 4 + dashed);
    if (year < 1900 || year > 2199 || month < 1 || month > 12)
        return false;
    out = year * 12 + month - 1;
    return true;
}

}  // namespace mingcha::ingest::fast
