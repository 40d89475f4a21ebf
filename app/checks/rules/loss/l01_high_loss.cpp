// SPDX-License-Identifier: GPL-3.0-or-later
// L01 台区高损 (domain.md 4.4, 3.3): 较大; 重大 above the very high limit, or above the serious limit here and in one of the valid periods looked back on.
// A consequence of Q04, Q06 or M13 when putting that one bill right brings the rate inside the limit (checks/causes.cpp).
#include "checks/rules/loss/loss_series.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

namespace {

/// The earlier point above the serious limit that makes this one the second, if there is one.
std::optional<LossPoint> seriousBefore(const Limits& limits, const LossSeries& series, size_t position)
{
    const std::int64_t serious = limits.scaled("serious", 2);
    if (!series[position].isAbove(serious))
        return {};
    const auto lookBack = static_cast<size_t>(limits.whole("look_back"));
    for (size_t back = 1; back <= std::min(lookBack, position); ++back)
        if (series[position - back].isAbove(serious))
            return series[position - back];
    return {};
}

void judge(const RunScope& scope, Sink& sink, std::int32_t area, const LossSeries& series, size_t position)
{
    const LossPoint& point = series[position];
    const std::int64_t high = scope.limits.scaled("high", 2);
    if (!point.isAbove(high))
        return;
    const base::Energy kwh = beyondLimit(point, high);
    ProofWriter proof = lossProof(scope, point);
    proof.formula(point.rateTextBeside(high) + " ＞ " + scope.limits.text("high") + "%");
    const auto before = seriousBefore(scope.limits, series, position);
    const bool veryHigh = point.isAbove(scope.limits.scaled("very_high", 2));
    if (before) {
        proof.supply(static_cast<size_t>(before->supplyRow)).between("earlier_sold", scope.facts.months[before->month].period.text() + ": " + energyText(before->sold)).between("earlier_loss_rate", before->rateText());
        const std::int64_t serious = scope.limits.scaled("serious", 2);
        proof.formula(before->rateTextBeside(serious) + " ＞ " + scope.limits.text("serious") + "%, " + point.rateTextBeside(serious) + " ＞ " + scope.limits.text("serious") + "%");
    }
    if (veryHigh)
        proof.formula(point.rateTextBeside(scope.limits.scaled("very_high", 2)) + " ＞ " + scope.limits.text("very_high") + "%");
    proof.formula(energyText(point.lost()) + " − " + energyText(point.supplied) + " × " + scope.limits.text("high") + "% = " + kwh.text());
    reportLoss(scope, sink, area, point, before || veryHigh ? Severity::Major : Severity::Considerable, kwh, proof.json());
}

}  // namespace

void l01HighLoss(const RunScope& scope, Sink& sink)
{
    eachLossPoint(scope, sink, static_cast<size_t>(scope.limits.whole("look_back")), [&](std::int32_t area, const LossSeries& series, size_t position) { judge(scope, sink, area, series, position); });
}

}  // namespace mingcha::checks::rules
