// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/known_customers.h"

#include "ingest/cell_text.h"

#include <algorithm>

namespace mingcha::ingest {

namespace {

constexpr size_t mostDigits = 38;       // what 128 bits hold
constexpr size_t spreadsheetDigits = 15;  // significant digits that a spreadsheet keeps of a number

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view withoutZeros(std::string_view digits) { return digits.substr(std::min(digits.find_first_not_of('0'), digits.size())); }

/// `3.1234567890123E+15` as its digits and how many more the number had.
struct Scientific {
    std::string digits;
    size_t lost = 0;
};
std::optional<Scientific> scientific(std::string_view text)
{
    const size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos)
        return std::nullopt;
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    Scientific result;
    size_t decimals = 0;
    bool point = false;
    for (const char c : text.substr(0, e)) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            return std::nullopt;
        result.digits += c;
        decimals += point;
    }
    if (!allDigits(exponent) || exponent.size() > 2 || result.digits.empty())
        return std::nullopt;
    const auto power = static_cast<size_t>(std::stoi(std::string(exponent)));
    if (power < decimals || result.digits.size() + power - decimals > mostDigits)
        return std::nullopt;
    result.lost = power - decimals;
    return result;
}

/// The digits kept of a number whose last ones were lost: those behind the fifteenth are zeros.
std::optional<Scientific> cutShort(std::string_view digits)
{
    if (digits.size() <= spreadsheetDigits || digits.find_first_not_of('0', spreadsheetDigits) != std::string_view::npos)
        return std::nullopt;
    return Scientific{std::string(digits.substr(0, spreadsheetDigits)), digits.size() - spreadsheetDigits};
}

}  // namespace

bool KnownCustomers::isScientific(std::string_view text) { return scientific(text).has_value(); }
bool KnownCustomers::mayBeCutOff(std::string_view text) { return allDigits(text) && cutShort(text).has_value(); }

KnownCustomers::KnownCustomers(const records::Accounts& accounts, std::vector<char> onFile, std::vector<int> lengths)
    : m_accounts(&accounts), m_onFile(std::move(onFile)), m_lengths(std::move(lengths)) {}

namespace {

template <class Number>
Number valueOf(std::string_view digits)
{
    Number value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

}  // namespace

void KnownCustomers::index() const
{
    for (size_t code = 1; code < m_onFile.size(); ++code) {
        const std::string_view number = m_accounts->number(static_cast<std::int64_t>(code));
        if (m_onFile[code] && allDigits(number) && withoutZeros(number).size() <= mostDigits)
            m_byValue.push_back({valueOf<Number>(withoutZeros(number)), static_cast<std::int64_t>(code)});
    }
    std::sort(m_byValue.begin(), m_byValue.end(), [](const Entry& a, const Entry& b) { return std::tie(a.value, a.account) < std::tie(b.value, b.account); });
}

KnownCustomers::Match KnownCustomers::candidates(Range range, Repaired repaired) const
{
    std::call_once(m_indexed, [this] { index(); });
    const auto first = std::lower_bound(m_byValue.begin(), m_byValue.end(), range.first, [](const Entry& e, Number value) { return e.value < value; });
    const auto last = std::upper_bound(first, m_byValue.end(), range.second, [](Number value, const Entry& e) { return value < e.value; });
    if (first == last)
        return {Verdict::Unknown, 0, {}, Repaired::No};
    return last - first == 1 ? Match{Verdict::Repaired, first->account, {}, repaired} : Match{Verdict::Ambiguous, 0, {}, Repaired::No};
}

KnownCustomers::Match KnownCustomers::match(std::string_view cell) const
{
    CellText clean = plainText(cell);
    std::erase(clean.text, ' ');
    if (meansEmpty(clean.text))
        return {};
    const Repaired notation = clean.formula ? Repaired::FormulaText : clean.fullWidth ? Repaired::FullWidth : Repaired::No;
    std::string number = clean.text;
    if (const auto code = m_accounts->find(number); code && isOnFile(code))
        return {Verdict::OnFile, code, {}, notation};
    // 3100000001.0: a number that went through a decimal column.
    bool decimal = false;
    if (const size_t point = number.find('.'); point != std::string::npos && number.find_first_not_of('0', point + 1) == std::string::npos && allDigits(number.substr(0, point))) {
        number.resize(point);
        decimal = true;
        if (const auto code = m_accounts->find(number); code && isOnFile(code))
            return {Verdict::Repaired, code, {}, Repaired::NumberForm};
    }
    Match found{Verdict::Unknown, 0, {}, Repaired::No};
    if (allDigits(number) && withoutZeros(number).size() <= mostDigits) {
        const auto value = valueOf<Number>(withoutZeros(number));
        found = candidates({value, value}, Repaired::LeadingZeros);
    }
    const auto cut = allDigits(number) ? cutShort(withoutZeros(number)) : scientific(number);
    if (found.verdict == Verdict::Unknown && cut) {
        // Spreadsheets cut numbers off behind the fifteenth digit; fewer digits are what a narrow column shows, rounded.
        Number unit = 1;
        for (size_t i = 0; i < cut->lost; ++i)
            unit *= 10;
        const Number low = valueOf<Number>(withoutZeros(cut->digits)) * unit;
        const Number below = withoutZeros(cut->digits).size() < spreadsheetDigits ? std::min(low, unit / 2) : 0;
        found = candidates({low - below, low + unit - 1}, Repaired::LastDigits);
    }
    if (found.verdict != Verdict::Unknown)
        return found;
    const bool wellFormed = !decimal && allDigits(number) && std::find(m_lengths.begin(), m_lengths.end(), int(number.size())) != m_lengths.end();
    return wellFormed ? Match{Verdict::NewNumber, 0, std::move(number), notation} : found;
}

}  // namespace mingcha::ingest
