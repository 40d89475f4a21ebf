// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

namespace mingcha::base {

namespace {

constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max();

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct Scanner {
    std::string_view text;
    size_t at = 0;

    bool done() const { return at == text.size(); }
    bool take(char c) { return !done() && text[at] == c ? (++at, true) : false; }
};

std::optional<int> scanExponent(Scanner& in)
{
    if (!in.take('e') && !in.take('E'))
        return 0;
    const bool negative = in.take('-');
    if (!negative)
        in.take('+');
    if (in.done() || !isDigit(in.text[in.at]))
        return std::nullopt;
    int exponent = 0;
    for (; !in.done() && isDigit(in.text[in.at]) && exponent < 1000; ++in.at)
        exponent = exponent * 10 + (in.text[in.at] - '0');
    return negative ? -exponent : exponent;
}

/// The digits of the text (leading zeros dropped) as a number, with the power of ten that follows them.
struct Digits {
    Int128 value = 0;
    int power = 0;       // value × 10^power
    bool any = false;
    bool tooLong = false;
};

void addDigit(Digits& digits, char c, bool fraction)
{
    digits.any = true;
    constexpr Int128 cap = Int128(limit) * 1000000000;  // leaves room for any later shift by 10
    if (digits.value > cap) {
        digits.tooLong = digits.tooLong || c != '0';
        if (!fraction)
            ++digits.power;
        return;
    }
    digits.value = digits.value * 10 + (c - '0');
    if (fraction)
        --digits.power;
}

}  // namespace

std::optional<ParsedDecimal> parseDecimal(std::string_view text, int decimals, DecimalFault* fault)
{
    const auto refuse = [fault](DecimalFault why) {
        if (fault)
            *fault = why;
        return std::nullopt;
    };
    if (text.empty())
        return refuse(DecimalFault::Empty);
    Scanner in{text};
    const bool negative = in.take('-');
    if (!negative)
        in.take('+');
    Digits digits;
    for (; !in.done() && isDigit(in.text[in.at]); ++in.at)
        addDigit(digits, in.text[in.at], false);
    if (in.take('.'))
        for (; !in.done() && isDigit(in.text[in.at]); ++in.at)
            addDigit(digits, in.text[in.at], true);
    const auto exponent = scanExponent(in);
    if (!digits.any || !exponent || !in.done())
        return refuse(DecimalFault::NotANumber);
    int shift = digits.power + *exponent + decimals;
    Int128 value = digits.value;
    bool rounded = digits.tooLong;
    for (; shift > 0 && value != 0; --shift) {
        value *= 10;
        if (value > limit)
            return refuse(DecimalFault::TooLarge);
    }
    if (shift < 0) {
        // Half up needs the first dropped digit only.
        int last = 0;
        for (; shift < 0 && (value != 0 || last != 0); ++shift) {
            rounded = rounded || last != 0;
            last = static_cast<int>(value % 10);
            value /= 10;
        }
        if (shift < 0)
            last = 0;
        rounded = rounded || last != 0;
        value += last >= 5 ? 1 : 0;
    }
    if (value > limit)
        return refuse(DecimalFault::TooLarge);
    const auto scaled = static_cast<std::int64_t>(value);
    return ParsedDecimal{negative ? -scaled : scaled, rounded};
}

std::string decimalText(std::int64_t scaled, int decimals, int minDecimals)
{
    const bool negative = scaled < 0;
    std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
    std::string digits = std::to_string(magnitude);
    if (digits.size() <= static_cast<size_t>(decimals))
        digits.insert(0, static_cast<size_t>(decimals) + 1 - digits.size(), '0');
    std::string fraction = digits.substr(digits.size() - static_cast<size_t>(decimals));
    std::string out = digits.substr(0, digits.size() - static_cast<size_t>(decimals));
    while (fraction.size() > static_cast<size_t>(minDecimals) && !fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    if (!fraction.empty())
        out += '.' + fraction;
    return negative ? '-' + out : out;
}

std::string groupedText(std::int64_t scaled, int decimals, int minDecimals)
{
    std::string out = decimalText(scaled, decimals, minDecimals);
    const size_t first = out[0] == '-' ? 1 : 0;
    size_t at = std::min(out.find('.'), out.size());
    while (at > first + 3) {
        at -= 3;
        out.insert(at, 1, ',');
    }
    return out;
}

}  // namespace mingcha::base
