// SPDX-License-Identifier: GPL-3.0-or-later
// Q01 and Q02 (domain.md 4.1). The mean m = Σ ÷ n is never divided out: kWh × n is compared with Σ, in exact integers.
#include "checks/rules/quantity/trend.h"

#include "checks/exact.h"
#include "checks/rules/corrections.h"

namespace mingcha::checks {

using base::Int128;

namespace {

constexpr std::int64_t whole = 1000;            // 100 % in steps of 0.1 %
constexpr std::int64_t yearAgoScale = 100;      // the factor for last year has two decimals

struct Judge {
    Direction direction;
    int lookBack, least;
    std::int64_t yearAgoFactor;
    TrendLimits residential, low, high;

    Judge(const Limits& limits, Direction d)
        : direction(d), lookBack(limits.whole("look_back")), least(limits.whole("least")), yearAgoFactor(limits.scaled("year_ago", 2)),
          residential(of(limits, "alpha_residential", "delta_residential")), low(of(limits, "alpha_low", "delta_low")), high(of(limits, "alpha_high", "delta_high"))
    {
    }

    static TrendLimits of(const Limits& limits, const char* alpha, const char* delta)
    {
        return {limits.scaled(alpha, 1), limits.scaled(delta, base::Energy::decimals), alpha, delta};
    }

    const TrendLimits& limitsFor(CustomerClass cls) const
    {
        return cls == CustomerClass::Residential ? residential : cls == CustomerClass::LowVoltage ? low : high;
    }

    /// kWh beyond m (1 ± α) and further than δ from m.
    bool beyond(std::int64_t kwh, std::int64_t sum, std::int64_t n, const TrendLimits& l) const
    {
        const Int128 times = Int128(kwh) * n;
        return direction == Direction::Up ? times * whole > Int128(sum) * (whole + l.alpha) && times - sum > Int128(l.delta) * n
                                          : times * whole < Int128(sum) * (whole - l.alpha) && sum - times > Int128(l.delta) * n;
    }

    /// Last year's month does not explain it.
    bool beyondYearAgo(std::int64_t kwh, std::int64_t yearAgo) const
    {
        const Int128 now = Int128(kwh) * yearAgoScale, then = Int128(yearAgo) * yearAgoFactor;
        return direction == Direction::Up ? now > then : now < then;
    }

    bool fires(const Trend& t, std::int64_t kwh, const TrendLimits& l) const
    {
        return beyond(kwh, t.sum, t.valid, l) && (!t.yearAgo || beyondYearAgo(kwh, t.yearAgoKwh));
    }
};

/// Σ and count of the kWh on file before a bill; the places only on demand, since almost every bill is as it should be.
struct Past {
    std::int64_t sum = 0;
    std::int32_t valid = 0, bills = 0;
};

/// By bill of the scope. Month by month rather than bill by bill, so that memory is read in its order.
std::vector<Past> pastsOf(const BillScope& scope, int lookBack)
{
    std::vector<Past> pasts(scope.lastRow - scope.firstRow);
    size_t unfinished = pasts.size();
    for (size_t m = scope.index; m-- > 0 && unfinished > 0;) {
        const Month& month = scope.facts.months[m];
        for (size_t i = 0; i < pasts.size() && !month.isEmpty(); ++i) {
            Past& past = pasts[i];
            const auto row = past.bills == lookBack ? -1 : month.row(scope.account(scope.firstRow + i));
            if (row < 0)
                continue;
            const std::int64_t kwh = month.bills.value(bill::Kwh, static_cast<size_t>(row));
            past.sum += kwh;
            past.valid += kwh != 0;
            unfinished -= ++past.bills == lookBack;
        }
    }
    return pasts;
}

std::optional<BillPlace> yearAgo(const BillScope& scope, std::int64_t account)
{
    constexpr size_t year = 12;
    if (scope.index < year)
        return {};
    const auto row = scope.facts.months[scope.index - year].row(account);
    return row < 0 ? std::nullopt : std::optional(BillPlace{scope.index - year, static_cast<size_t>(row)});
}

Trend trendOf(const BillScope& scope, size_t row, std::int64_t account, const Past& past, int lookBack)
{
    Trend trend{scope.value(bill::Kwh, row), past.sum, past.valid, {}, yearAgo(scope, account), 0};
    BillPlace place = scope.place(row);
    while (trend.earlier.size() < static_cast<size_t>(lookBack)) {
        const auto before = billBefore(scope.facts, place, account);
        if (!before)
            break;
        trend.earlier.push_back(place = *before);
    }
    if (trend.yearAgo)
        trend.yearAgoKwh = scope.facts.months[trend.yearAgo->month].bills.value(bill::Kwh, trend.yearAgo->row);
    return trend;
}

std::string text(Int128 scaled, int decimals) { return base::decimalText(stored(scaled), decimals); }
std::string kwhText(std::int64_t scaled) { return text(scaled, base::Energy::decimals); }

/// "= 306.5" or, where four decimals do not hold it, "≈ 306.1667".
std::string quotientText(Int128 numerator, std::int64_t divisor)
{
    return (numerator % divisor == 0 ? "= " : "≈ ") + text(base::divideHalfUp(numerator, divisor), base::Energy::decimals);
}

std::string meanFormula(const BillScope& scope, const Trend& trend)
{
    std::string terms;
    for (const BillPlace& place : trend.earlier) {
        const std::int64_t kwh = scope.facts.months[place.month].bills.value(bill::Kwh, place.row);
        if (kwh != 0)
            terms += (terms.empty() ? "" : " + ") + bracketed(kwhText(kwh));
    }
    return "m = (" + terms + ") ÷ " + std::to_string(trend.valid) + " " + quotientText(trend.sum, trend.valid);
}

std::string proofOf(const BillScope& scope, const Judge& judge, size_t row, const Trend& t, const TrendLimits& l, const Rate& rate)
{
    const bool up = judge.direction == Direction::Up;
    const std::string sign = up ? " + " : " − ", compare = up ? " ＞ " : " ＜ ", kwh = kwhText(t.kwh), mean = text(base::divideHalfUp(t.sum, t.valid), base::Energy::decimals);
    const Int128 apart = up ? Int128(t.kwh) * t.valid - t.sum : t.sum - Int128(t.kwh) * t.valid;
    ProofWriter proof = scope.proof();
    proof.bill(scope.place(row), bill::Kwh);
    for (const BillPlace& place : t.earlier)
        proof.bill(place, bill::Kwh);
    if (t.yearAgo && std::ranges::none_of(t.earlier, [&](const BillPlace& place) { return place.month == t.yearAgo->month; }))
        proof.bill(*t.yearAgo, bill::Kwh);
    proof.classOf(scope.account(row));
    proof.between("mean", mean);
    proof.formula(meanFormula(scope, t));
    const Int128 limit = Int128(t.sum) * (up ? whole + l.alpha : whole - l.alpha);
    proof.formula(kwh + compare + mean + " × (1" + sign + scope.limits.text(l.alphaText) + "%) " + quotientText(limit, t.valid * whole));
    if (t.yearAgo)
        proof.formula(kwh + compare + scope.limits.text("year_ago") + " × " + bracketed(kwhText(t.yearAgoKwh)) + " " + quotientText(Int128(t.yearAgoKwh) * judge.yearAgoFactor, yearAgoScale));
    proof.formula((up ? kwh + " − " + mean : mean + " − " + bracketed(kwh)) + " " + quotientText(apart, t.valid) + " ＞ " + scope.limits.text(l.deltaText));
    proof.rate(scope.place(row), rate);
    const std::string quotient = kwhText(t.sum) + " ÷ " + std::to_string(t.valid);
    proof.money(moneyText(up ? "(" + kwh + " − " + quotient + ")" : "(" + quotient + " − " + bracketed(kwh) + ")", rate, apart, t.valid));
    return proof.json();
}

void reportTrend(const BillScope& scope, Sink& sink, const Judge& judge, size_t row, const Trend& trend, const TrendLimits& limits)
{
    const Rate rate = rateOf(scope.month(), row);
    const Int128 apart = Int128(trend.kwh) * trend.valid - trend.sum;
    report(scope, sink,
           {.row = row,
            .severity = *scope.limits.rule().severity,
            .kwh = kwhOf(apart, trend.valid),
            .money = chargeOf(apart, trend.valid, rate.sum()),
            .proof = proofOf(scope, judge, row, trend, limits, rate),
            .becauseOf = causeOnBill(scope, row, [&](std::int64_t kwh) { return judge.fires(trend, kwh, limits); })});
}

}  // namespace

void judgeTrend(const BillScope& scope, Sink& sink, Direction direction)
{
    const Judge judge(scope.limits, direction);
    std::int64_t notOnFile = 0, noVoltage = 0, few = 0;
    const std::vector<Past> pasts = pastsOf(scope, judge.lookBack);
    for (size_t row = scope.firstRow; row < scope.lastRow; ++row) {
        const std::int64_t account = scope.account(row);
        const CustomerFacts& c = scope.facts.customer(account);
        if (c.checkUse)
            continue;
        if (c.cls == CustomerClass::Unknown) {
            ++(c.onFile() ? noVoltage : notOnFile);
            continue;
        }
        const Past& past = pasts[row - scope.firstRow];
        if (past.valid < judge.least) {
            ++few;
            continue;
        }
        const TrendLimits& limits = judge.limitsFor(c.cls);
        if (!judge.beyond(scope.value(bill::Kwh, row), past.sum, past.valid, limits))
            continue;
        const Trend trend = trendOf(scope, row, account, past, judge.lookBack);
        if (judge.fires(trend, trend.kwh, limits))
            withAmounts(scope, sink, row, [&] { reportTrend(scope, sink, judge, row, trend, limits); });
    }
    const auto tell = [&](const char* reason, std::int64_t subjects) {
        if (subjects)
            sink.notJudged(scope.code(), scope.period(), reason, subjects);
    };
    tell("customer_not_on_file", notOnFile);
    tell("unknown_voltage", noVoltage);
    tell("few_bills", few);
}

}  // namespace mingcha::checks
