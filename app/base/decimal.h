// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::base {

__extension__ using Int128 = __int128;

/// What a number of a file may come to in its scaled units: 12 digits before the point for kWh, readings and multipliers, 14 for 元, 8 for 元/kWh. Larger ones are slips;
/// refused where they come in, they leave every sum of facts room in 64 bits.
inline constexpr std::int64_t storedLimit = 10'000'000'000'000'000;
inline constexpr int storedDigits = 16;

/// Why a text is not the decimal that was asked for.
enum class DecimalFault { Empty, NotANumber, TooLarge };

/// A parsed decimal: the scaled integer, and whether digits beyond the scale had to be rounded away (half up, away from zero).
struct ParsedDecimal {
    std::int64_t scaled;
    bool rounded;
};

/// Reads `[+-]digits[.digits][e±n]` exactly; no separators, no spaces (ingest cleans those first). ASCII only, locale-free.
std::optional<ParsedDecimal> parseDecimal(std::string_view text, int decimals, DecimalFault* fault = nullptr);

/// Exact text of `scaled × 10^-decimals` with at least `minDecimals` and no needless zeros beyond them: "1099.74", "-0.5".
std::string decimalText(std::int64_t scaled, int decimals, int minDecimals = 0);
/// The same with thousands separated by `,`.
std::string groupedText(std::int64_t scaled, int decimals, int minDecimals = 0);

/// value / divisor rounded half away from zero (四舍五入; domain.md 2.1). divisor > 0.
constexpr Int128 divideHalfUp(Int128 value, Int128 divisor)
{
    const Int128 half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : -((-value + half) / divisor);
}

/// An exact decimal quantity: an integer count of 10^-Decimals units, of one physical kind. Kinds do not mix by accident.
template <int Decimals, class Kind>
class Fixed {
public:
    static constexpr int decimals = Decimals;
    static constexpr std::int64_t one = [] {
        std::int64_t n = 1;
        for (int i = 0; i < Decimals; ++i)
            n *= 10;
        return n;
    }();

    constexpr Fixed() = default;
    static constexpr Fixed fromScaled(std::int64_t scaled) { return Fixed(scaled); }
    static constexpr Fixed fromWhole(std::int64_t whole) { return Fixed(whole * one); }
    static std::optional<Fixed> parse(std::string_view text)
    {
        const auto parsed = parseDecimal(text, Decimals);
        return parsed && !parsed->rounded ? std::optional(Fixed(parsed->scaled)) : std::nullopt;
    }

    constexpr std::int64_t scaled() const { return m_scaled; }
    std::string text(int minDecimals = 0) const { return decimalText(m_scaled, Decimals, minDecimals); }
    std::string grouped(int minDecimals = 0) const { return groupedText(m_scaled, Decimals, minDecimals); }

    constexpr auto operator<=>(const Fixed&) const = default;
    constexpr Fixed operator-() const { return Fixed(-m_scaled); }
    constexpr Fixed operator+(Fixed other) const { return Fixed(m_scaled + other.m_scaled); }
    constexpr Fixed operator-(Fixed other) const { return Fixed(m_scaled - other.m_scaled); }
    constexpr Fixed& operator+=(Fixed other) { m_scaled += other.m_scaled; return *this; }
    constexpr Fixed& operator-=(Fixed other) { m_scaled -= other.m_scaled; return *this; }
    constexpr Fixed abs() const { return Fixed(m_scaled < 0 ? -m_scaled : m_scaled); }

private:
    explicit constexpr Fixed(std::int64_t scaled) : m_scaled(scaled) {}
    std::int64_t m_scaled = 0;
};

using Money = Fixed<2, struct MoneyKind>;            ///< 元, counted in fen
using Energy = Fixed<4, struct EnergyKind>;          ///< kWh
using Reading = Fixed<4, struct ReadingKind>;        ///< register reading, in units of the register
using Price = Fixed<8, struct PriceKind>;            ///< 元/kWh, as published up to 8 decimals (domain.md 2.1)
using Multiplier = Fixed<4, struct MultiplierKind>;  ///< overall multiplier 综合倍率

/// kWh × price in fen, rounded half up (domain.md 2.1, money per price line). Products of two quantities need not fit 64 bits.
constexpr Int128 chargeInFen(Energy energy, Price price)
{
    constexpr Int128 divisor = Int128(Energy::one) * Price::one / Money::one;
    return divideHalfUp(Int128(energy.scaled()) * price.scaled(), divisor);
}

/// Reading difference × multiplier, exact to 10^-8 kWh; see `wholeKwh`.
constexpr Int128 exactKwhE8(Reading difference, Multiplier multiplier) { return Int128(difference.scaled()) * multiplier.scaled(); }

/// Metered kWh: (current − previous) × multiplier, rounded half up to whole kWh (domain.md 2.1, metered kWh per register).
constexpr Int128 wholeKwh(Reading difference, Multiplier multiplier)
{
    constexpr Int128 divisor = Int128(Reading::one) * Multiplier::one;
    return divideHalfUp(exactKwhE8(difference, multiplier), divisor);
}

}  // namespace mingcha::base
