// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv_cell.h"

#include <algorithm>

namespace mingcha::base {

namespace {

bool isNumber(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    const auto points = std::count(text.begin(), text.end(), '.');
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits > 0 && points <= 1 && size_t(digits + points) == text.size();
}

bool startsFormula(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign))
            return true;
    return false;
}

}  // namespace

void appendCsvCell(std::string& out, std::string_view cell)
{
    const bool guarded = startsFormula(cell) && !isNumber(cell);
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(' ') || cell.ends_with(' ');
    if (quoted)
        out += '"';
    if (guarded)
        out += '\'';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    if (quoted)
        out += '"';
}

}  // namespace mingcha::base
