// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace mingcha::ingest {
namespace {

constexpr size_t spreadsheetDigits = 15;
constexpr int largestExponent = 308; // of a double
constexpr size_t longestNumber = 400;

struct Digits {
    bool negative = false;
    std::string digits; ///< without leading or trailing zeros
    int exponent = 0;   ///< of the first digit: d.ddd × 10^exponent

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
    const auto end =
        std::to_chars(text, text + sizeof text, value, std::chars_format::scientific, spreadsheetDigits - 1)
            .ptr;
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

/// [+-]digits[.digits][E±digits] digit by digit; nothing when it is spelled in another way.
std::optional<Digits> parse(std::string_view spelled)
{
    Digits number;
    number.negative = spelled.starts_with('-');
    if (number.negative || spelled.starts_with('+'))
        spelled.remove_prefix(1);
    const size_t e = spelled.find_first_of("eE");
    int shift = 0;
    if (e != std::string_view::npos) {
        std::string_view exponent = spelled.substr(e + 1);
        if (exponent.starts_with('+'))
            exponent.remove_prefix(1);
        const auto read = std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift);
        if (read.ec != std::errc() || read.ptr != exponent.data() + exponent.size() ||
            shift > largestExponent || shift < -largestExponent)
            return std::nullopt;
        spelled = spelled.substr(0, e);
    }
    const std::string_view whole = spelled.substr(0, spelled.find('.'));
    const std::string_view fraction =
        whole.size() < spelled.size() ? spelled.substr(whole.size() + 1) : std::string_view();
    if (whole.empty() || !allDigits(whole) || !allDigits(fraction))
        return std::nullopt;
    number.digits.append(whole).append(fraction);
    const size_t leading = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, leading);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    number.exponent = static_cast<int>(whole.size()) - 1 - static_cast<int>(leading) + shift;
    return number;
}

} // namespace

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return {};
    const Digits exact = shortest(value);
    return plain(exact.digits.size() <= spreadsheetDigits || exact.whole() ? exact : rounded(value));
}

std::string numberText(std::string_view spelled)
{
    if (spelled.size() > longestNumber)
        return std::string(spelled);
    const auto number = parse(spelled);
    if (!number)
        return std::string(spelled);
    if (number->digits.size() <= spreadsheetDigits || number->whole())
        return plain(*number);
    double value = 0;
    if (spelled.starts_with('+'))
        spelled.remove_prefix(1);
    std::from_chars(spelled.data(), spelled.data() + spelled.size(), value);
    return numberText(value);
}

std::string padded(std::string number, int width)
{
    if (number.empty() || !allDigits(number) || number.size() >= static_cast<size_t>(width))
        return number;
    return std::string(static_cast<size_t>(width) - number.size(), '0') + number;
}

} // namespace mingcha::ingest
