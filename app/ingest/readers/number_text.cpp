// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mingcha::ingest {
namespace {

constexpr size_t spreadsheetDigits = 15;

struct Digits {
    bool negative = false;
    std::string digits;  ///< without leading or trailing zeros
    int exponent = 0;    ///< of the first digit: d.ddd × 10^exponent

    bool whole() const { return exponent + 1 >= static_cast<int>(digits.size()); }
};

Digits split(std::string_view scientific)
{
    Digits number;
    number.negative = scientific.front() == '-';
    const size_t e = scientific.find('e');
    for (const char c : scientific.substr(0, e))
        if (c >= '0' && c <= '9')
            number.digits.push_back(c);
    std::string_view exponent = scientific.substr(e + 1);
    if (exponent.front() == '+')
        exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), number.exponent);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    return number;
}

Digits shortest(double value)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    return split({text, static_cast<size_t>(end - text)});
}

Digits rounded(double value)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific, spreadsheetDigits - 1).ptr;
    return split({text, static_cast<size_t>(end - text)});
}

std::string plain(const Digits& number)
{
    if (number.digits.empty())
        return "0";
    std::string text = number.negative ? "-" : "";
    if (number.exponent < 0)
        return text + "0." + std::string(static_cast<size_t>(-number.exponent - 1), '0') + number.digits;
    const auto wholeDigits = static_cast<size_t>(number.exponent) + 1;
    if (number.digits.size() <= wholeDigits)
        return text + number.digits + std::string(wholeDigits - number.digits.size(), '0');
    return text + number.digits.substr(0, wholeDigits) + "." + number.digits.substr(wholeDigits);
}

bool allDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// [-]digits[.digits] in its own digits without needless zeros; empty when it is spelled in another way or needs rounding.
std::string asItStands(std::string_view spelled)
{
    const bool negative = spelled.starts_with('-');
    if (negative)
        spelled.remove_prefix(1);
    const size_t point = spelled.find('.');
    std::string_view whole = spelled.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : spelled.substr(point + 1);
    if (whole.empty() || !allDigits(whole) || !allDigits(fraction))
        return {};
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size() - 1));
    fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
    if (!fraction.empty() && whole.size() + fraction.size() > spreadsheetDigits)
        return {};
    std::string text(whole);
    if (!fraction.empty())
        text.append(1, '.').append(fraction);
    return negative && text != "0" ? "-" + text : text;
}

}  // namespace

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return {};
    const Digits exact = shortest(value);
    return plain(exact.digits.size() <= spreadsheetDigits || exact.whole() ? exact : rounded(value));
}

std::string numberText(std::string_view spelled)
{
    if (std::string text = asItStands(spelled); !text.empty())
        return text;
    double value = 0;
    const char* const end = spelled.data() + spelled.size();
    const auto read = std::from_chars(spelled.data() + (spelled.starts_with('+') ? 1 : 0), end, value);
    return read.ec == std::errc() && read.ptr == end && std::isfinite(value) ? numberText(value) : std::string(spelled);
}

std::string padded(std::string number, int width)
{
    if (number.empty() || !allDigits(number) || number.size() >= static_cast<size_t>(width))
        return number;
    return std::string(static_cast<size_t>(width) - number.size(), '0') + number;
}

}  // namespace mingcha::ingest
