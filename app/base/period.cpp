// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <QString>
#include <charconv>
#include <cstdio>

namespace mingcha::base {

namespace {

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5));
    if (!year || !month || *year < 1900 || *month < 1 || *month > 12)
        return std::nullopt;
    return Period(*year, *month);
}

std::string Period::text() const
{
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d", year(), month());
    return buffer;
}

std::string dateText(std::int64_t dayNumber)
{
    return dateOf(dayNumber).toString(Qt::ISODate).toStdString();
}

}  // namespace mingcha::base
