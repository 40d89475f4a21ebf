// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_value.h"

#include "base/decimal.h"
#include "base/period.h"
#include "ingest/cell_text.h"
#include "ingest/fast_value.h"

#include <algorithm>
#include <array>

namespace mingcha::ingest {

namespace {

constexpr CellValue unreadable{ValueState::Unreadable, records::nothing, Repaired::No};

Repaired repairOf(const CellText& cell) { return cell.formula ? Repaired::FormulaText : cell.fullWidth ? Repaired::FullWidth : Repaired::No; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

void removeAll(std::string& text, std::string_view what)
{
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.erase(at, what.size());
}

/// Minus signs and currency marks of every make; a space between digits is a thousands separator like any other.
void tidySigns(std::string& text)
{
    for (size_t at = text.find("−"); at != std::string::npos; at = text.find("−"))
        text.replace(at, std::string_view("−").size(), "-");
    removeAll(text, "¥");
    const auto betweenDigits = [&text](size_t at) { return at > 0 && at + 1 < text.size() && isDigit(text[at - 1]) && isDigit(text[at + 1]); };
    for (size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at))
        betweenDigits(at) ? text.replace(at, 1, ",") : text.erase(at, 1);
}

/// Drops thousands separators where they stand between groups of three; false when the commas mean something else.
bool dropSeparators(std::string& text)
{
    if (text.find(',') == std::string::npos)
        return true;
    const size_t first = text.find_first_of("0123456789");
    const size_t end = std::min(text.find_first_not_of("0123456789,", std::min(first, text.size())), text.size());
    if (first == std::string::npos || text.find(',', end) != std::string::npos || text.find(',') < first)
        return false;
    size_t group = 0;
    for (size_t at = end; at-- > first;) {
        if (text[at] != ',') {
            ++group;
            continue;
        }
        if (group != 3 || at == first)
            return false;
        group = 0;
    }
    if (group > 3)
        return false;
    removeAll(text, ",");
    return true;
}

/// (1,234.50) is −1234.50
bool unwrapNegative(std::string& text)
{
    if (text.size() < 3 || text.front() != '(' || text.back() != ')')
        return false;
    text = text.substr(1, text.size() - 2);
    return true;
}

struct Parts {
    std::array<int, 3> numbers{};
    int count = 0;
    bool month = false;            ///< the text was a month without a day
};

/// Length of the mark behind a number of a date, with the spaces around it; 0 when there is none.
size_t markAt(std::string_view text, size_t at)
{
    const auto spaces = [text](size_t from) { return std::min(text.find_first_not_of(' ', from), text.size()); };
    const size_t begin = spaces(at);
    for (const std::string_view sign : {"年", "月份", "月", "-", "/", ".", "_"})
        if (text.substr(begin).starts_with(sign))
            return spaces(begin + sign.size()) - at;
    for (const std::string_view sign : {"日", "号"})  // the space behind these parts the time
        if (text.substr(begin).starts_with(sign))
            return begin + sign.size() - at;
    return 0;
}

/// Numbers of a date between the marks that dates are written with; the time after them is left aside.
bool splitDate(std::string_view text, Parts& parts)
{
    size_t at = 0;
    while (at < text.size() && parts.count < 3) {
        size_t digits = 0;
        int number = 0;
        for (; at + digits < text.size() && isDigit(text[at + digits]) && digits < 5; ++digits)
            number = number * 10 + (text[at + digits] - '0');
        if (digits == 0 || digits > 4 || (parts.count == 0) != (digits == 4))
            return false;
        parts.numbers[static_cast<size_t>(parts.count++)] = number;
        at += digits;
        const size_t mark = markAt(text, at);
        if (mark == 0)
            break;
        at += mark;
    }
    const std::string_view rest = text.substr(at);
    const auto ofTime = [](char c) { return isDigit(c) || c == ':' || c == '.' || c == ' ' || c == 'T' || c == 'Z' || c == '+'; };
    const bool time = parts.count == 3 && (rest.empty() || rest.front() == ' ' || rest.front() == 'T') && std::all_of(rest.begin(), rest.end(), ofTime);
    parts.month = parts.count == 2;
    return (parts.count == 2 && rest.empty()) || time;
}

/// 20240501, 202405
bool splitDigits(std::string_view text, Parts& parts)
{
    if (const size_t point = text.find('.'); point != std::string_view::npos && text.find_first_not_of('0', point + 1) == std::string_view::npos)
        text = text.substr(0, point);  // 202405.0: it went through a decimal column
    if (!allDigits(text) || (text.size() != 8 && text.size() != 6))
        return false;
    const auto number = [&](size_t from, size_t count) {
        int n = 0;
        for (size_t i = from; i < from + count; ++i)
            n = n * 10 + (text[i] - '0');
        return n;
    };
    parts.numbers = {number(0, 4), number(4, 2), text.size() == 8 ? number(6, 2) : 0};
    parts.count = text.size() == 8 ? 3 : 2;
    parts.month = parts.count == 2;
    return true;
}

/// Day number of an Excel serial of the 1900 system; from 1970 to 2119, so that no other number is mistaken: 20250 is a month
/// that lost its last digit.
std::optional<std::int64_t> fromSerial(std::string_view text)
{
    if (const size_t point = text.find('.'); point != std::string_view::npos && allDigits(text.substr(point + 1)))
        text = text.substr(0, point);
    if (!allDigits(text) || text.size() != 5 || text < "25569" || text > "80000")
        return std::nullopt;
    std::int64_t serial = 0;
    for (const char c : text)
        serial = serial * 10 + (c - '0');
    return fast::julianDay(1899, 12, 30) + serial;
}

/// "Mar-25" and "Mar-2025": what a spreadsheet makes of 2025-03 in an English system.
bool splitEnglishMonth(std::string_view text, Parts& parts)
{
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto name = std::find(names.begin(), names.end(), text.substr(0, 3));
    if (name == names.end() || text.size() < 6 || text[3] != '-' || !allDigits(text.substr(4)) || (text.size() != 6 && text.size() != 8))
        return false;
    int year = 0;
    for (const char c : text.substr(4))
        year = year * 10 + (c - '0');
    parts.numbers = {text.size() == 6 ? 2000 + year : year, static_cast<int>(name - names.begin()) + 1, 0};
    parts.count = 2;
    parts.month = true;
    return true;
}

/// Year, month and, when it is there, day of any written form.
std::optional<Parts> datePartsOf(std::string_view text)
{
    Parts parts;
    if (splitDigits(text, parts) || splitEnglishMonth(text, parts))
        return parts;
    parts = {};
    return splitDate(text, parts) ? std::optional(parts) : std::nullopt;
}

}  // namespace

QString repairId(Repaired repaired)
{
    static const char* const ids[] = {"", "full_width", "formula_text", "excel_serial", "whole_month", "rounded", "leading_zeros", "last_digits", "number_form", "left_empty"};
    return QString::fromLatin1(ids[static_cast<size_t>(repaired)]);
}

CellValue scaledValue(std::string_view raw, int decimals)
{
    const CellText cell = plainText(raw);
    if (meansEmpty(cell.text))
        return {};
    std::string text = cell.text;
    tidySigns(text);
    const bool negative = unwrapNegative(text);
    int scale = decimals;
    if (text.ends_with('%')) {
        text.pop_back();
        scale -= 2;
    }
    if (!dropSeparators(text) || (negative && (text.empty() || !isDigit(text.front()))))
        return unreadable;
    if (scale < 0)
        text += "e-2";
    const auto parsed = base::parseDecimal(text, scale < 0 ? decimals : scale);
    if (!parsed || std::abs(parsed->scaled) >= base::storedLimit)
        return unreadable;
    return {ValueState::Value, negative ? -parsed->scaled : parsed->scaled, parsed->rounded ? Repaired::Rounded : repairOf(cell)};
}

CellValue dateValue(std::string_view raw, bool wholeMonth, bool endOfMonth)
{
    const CellText cell = plainText(raw);
    if (meansEmpty(cell.text))
        return {};
    if (const auto serial = fromSerial(cell.text))
        return {ValueState::Value, *serial, Repaired::ExcelSerial};
    const auto parts = datePartsOf(cell.text);
    if (!parts || (parts->month && !wholeMonth))
        return unreadable;
    const auto [year, month, day] = parts->numbers;
    if (!fast::isDate(year, month, parts->month ? 1 : day))
        return unreadable;
    if (!parts->month)
        return {ValueState::Value, fast::julianDay(year, month, day), repairOf(cell)};
    const base::Period period(year, month);
    return {ValueState::Value, base::dayNumber(endOfMonth ? period.lastDay() : period.firstDay()), Repaired::WholeMonth};
}

CellValue periodValue(std::string_view raw)
{
    const CellText cell = plainText(raw);
    if (meansEmpty(cell.text))
        return {};
    if (const auto serial = fromSerial(cell.text))
        return {ValueState::Value, base::Period::of(base::dateOf(*serial)).index(), Repaired::ExcelSerial};
    const auto parts = datePartsOf(cell.text);
    if (!parts || !fast::isDate(parts->numbers[0], parts->numbers[1], parts->month ? 1 : parts->numbers[2]))
        return unreadable;
    return {ValueState::Value, base::Period(parts->numbers[0], parts->numbers[1]).index(), repairOf(cell)};
}

CellValue integerValue(std::string_view raw)
{
    CellText cell = plainText(raw);
    for (const std::string_view sign : {"日", "号"})
        if (cell.text.ends_with(sign))
            cell.text.erase(cell.text.size() - sign.size());
    CellValue value = scaledValue(cell.text, 0);
    if (value.repaired == Repaired::No)
        value.repaired = repairOf(cell);
    return value;
}

}  // namespace mingcha::ingest
