// SPDX-License-Identifier: GPL-3.0-or-later
// L03 线损突变 (domain.md 3.4, 4.4). The only rule that computes in binary floating point: median and median absolute deviation are statistics, nothing is billed by them.
#include "checks/rules/loss/loss_series.h"
#include "checks/rules/rules.h"

#include <cmath>

namespace mingcha::checks::rules {

namespace {

/// Makes the median absolute deviation comparable with a standard deviation of a normal distribution.
constexpr double consistency = 1.4826;

/// What binary fractions may be off at a limit: 5 % − 2 % is not more than 3 points.
constexpr double grain = 1e-12;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::int64_t nearest(double value)
{
    if (!(std::abs(value) < static_cast<double>(base::storedLimit)))
        throw TooLarge();
    return std::llround(value);
}

/// A rate in 0.0001 % or finer, so that texts need no locale.
std::string percent(double rate, int decimals = 4) { return base::decimalText(nearest(rate * 100 * std::pow(10, decimals)), decimals) + "%"; }

/// What the kWh are computed with: fine enough to come to the same hundredths of a kWh by hand.
constexpr int fine = 10;

struct Jump {
    std::vector<double> past;
    double rate, middle, deviation, limit;
    bool isFar, changesSign;
};

Jump jumpOf(const Limits& limits, const LossSeries& series, size_t position, size_t first)
{
    Jump jump{};
    for (size_t i = first; i < position; ++i)
        jump.past.push_back(series[i].rate());
    jump.rate = series[position].rate();
    jump.middle = median(jump.past);
    std::vector<double> deviations;
    for (const double r : jump.past)
        deviations.push_back(std::abs(r - jump.middle));
    jump.deviation = median(deviations);
    const double points = static_cast<double>(limits.scaled("points", 2)) / 1e4, times = static_cast<double>(limits.scaled("deviations", 1)) / 10;
    jump.limit = std::max(points, times * consistency * jump.deviation);
    jump.isFar = std::abs(jump.rate - jump.middle) > jump.limit + grain;
    jump.changesSign = series[position - 1].lost() >= 0 && series[position].isBelow(limits.scaled("negative", 2));
    return jump;
}

std::string proofOf(const RunScope& scope, const LossSeries& series, size_t position, size_t first, const Jump& jump, base::Energy kwh)
{
    const LossPoint& point = series[position];
    ProofWriter proof = lossProof(scope, point);
    std::string rates;
    for (size_t i = position; i-- > first;) {
        proof.supply(static_cast<size_t>(series[i].supplyRow));
        proof.between("earlier_sold", scope.facts.months[series[i].month].period.text() + ": " + energyText(series[i].sold));
        rates += (rates.empty() ? "" : ", ") + percent(series[i].rate());
    }
    proof.between("median", percent(jump.middle)).between("mad", percent(jump.deviation));
    proof.formula("m = median(" + rates + ") = " + percent(jump.middle) + ", MAD = " + percent(jump.deviation));
    if (jump.isFar) {
        const double apart = std::abs(jump.rate - jump.middle);
        const int decimals = percent(apart) == percent(jump.limit) ? fine : 4;
        proof.formula("|" + percent(jump.rate, decimals) + " − " + bracketed(percent(jump.middle, decimals)) + "| = " + percent(apart, decimals) + " ＞ max(" + scope.limits.text("points") + "%, " +
                      scope.limits.text("deviations") + " × 1.4826 × " + percent(jump.deviation, decimals) + ") = " + percent(jump.limit, decimals));
    }
    if (jump.changesSign)
        proof.formula(series[position - 1].rateText() + " ≥ 0, " + point.rateTextBeside(scope.limits.scaled("negative", 2)) + " ＜ " + scope.limits.text("negative") + "%");
    proof.formula("|" + energyText(point.lost()) + " − " + energyText(point.supplied) + " × " + bracketed(percent(jump.middle, fine)) + "| ≈ " + kwh.text());
    return proof.json();
}

void judge(const RunScope& scope, Sink& sink, std::int32_t area, const LossSeries& series, size_t position)
{
    const auto lookBack = static_cast<size_t>(scope.limits.whole("look_back")), least = static_cast<size_t>(scope.limits.whole("least"));
    const size_t first = position > lookBack ? position - lookBack : 0;
    const LossPoint& point = series[position];
    if (position - first < least)
        return sink.notJudged(scope.code(), scope.facts.months[point.month].period.index(), "few_periods");
    const Jump jump = jumpOf(scope.limits, series, position, first);
    if (!jump.isFar && !jump.changesSign)
        return;
    // Whole kWh are beyond what the statistics carry; hundredths are shown, as supply is.
    const double kwh = static_cast<double>(point.supplied) / base::Energy::one * std::abs(jump.rate - jump.middle);
    const auto rounded = base::Energy::fromScaled(nearest(kwh * 100) * (base::Energy::one / 100));
    reportLoss(scope, sink, area, point, *scope.limits.rule().severity, rounded, proofOf(scope, series, position, first, jump, rounded));
}

}  // namespace

void l03LossJump(const RunScope& scope, Sink& sink)
{
    eachLossPoint(scope, sink, static_cast<size_t>(scope.limits.whole("look_back")), [&](std::int32_t area, const LossSeries& series, size_t position) { judge(scope, sink, area, series, position); });
}

}  // namespace mingcha::checks::rules
