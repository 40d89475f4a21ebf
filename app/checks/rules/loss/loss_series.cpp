// SPDX-License-Identifier: GPL-3.0-or-later
// Loss rates of transformer areas (domain.md 3.1, 3.2): sale is what the area's customers on file were billed, check use included.
#include "checks/rules/loss/loss_series.h"

#include "checks/exact.h"

namespace mingcha::checks {

using base::Int128;

namespace {

constexpr std::int64_t hundredPercent = 10000;  // in 0.01 %

/// Why areas were not judged in a month.
struct Refused {
    std::int64_t supply = 0, gate = 0, coverage = 0;
};

struct Gate {
    std::int64_t least;      // 10^-4 kWh
    std::int64_t coverage;   // 0.1 %

    explicit Gate(const Limits& limits) : least(limits.scaled("gate_kwh", base::Energy::decimals)), coverage(limits.scaled("coverage", 1)) {}

    std::optional<LossPoint> admit(const RunScope& scope, size_t index, size_t area, Refused& refused) const
    {
        const Month& month = scope.facts.months[index];
        const AreaFacts& facts = scope.facts.areas[area];
        const std::int32_t row = month.supplyRow[area];
        if (row < 0) {
            refused.supply += facts.customers > 0;
            return {};
        }
        const std::int64_t supplied = scope.facts.supply.value(area_supply::Supplied, static_cast<size_t>(row));
        if (supplied < least || supplied <= 0) {
            ++refused.gate;
            return {};
        }
        const AreaSum& sum = month.sums(scope.facts)[area];
        const LossPoint point{index, supplied, sum.sold, sum.billed, facts.customers, row};
        if (point.customers == 0 || Int128(point.billed) * 1000 < Int128(coverage) * point.customers) {
            ++refused.coverage;
            return {};
        }
        return point;
    }
};

/// An area's finding whose amounts are too large stands without them.
template <class Act>
void withAmounts(const RunScope& scope, Sink& sink, std::int32_t area, const LossPoint& point, Act&& act)
{
    try {
        act();
    } catch (const TooLarge&) {
        ProofWriter proof(scope.facts, scope.limits, scope.facts.months[point.month].period);
        proof.supply(static_cast<size_t>(point.supplyRow)).between("sold", energyText(point.sold)).formula(statement("too_large"));
        reportLoss(scope, sink, area, point, scope.limits.rule().severity.value_or(Severity::Major), {}, proof.json());
    }
}

/// The last so many points of an area before the range.
LossSeries pointsBefore(const RunScope& scope, const Gate& gate, size_t area, size_t count)
{
    const auto& months = scope.facts.months;
    LossSeries points;
    Refused notTold;
    for (size_t m = months.size(); m-- > 0 && points.size() < count;)
        if (months[m].period < scope.facts.range.from && !months[m].isEmpty())
            if (const auto point = gate.admit(scope, m, area, notTold))
                points.push_back(*point);
    std::ranges::reverse(points);
    return points;
}

void tell(const RunScope& scope, Sink& sink, const Month& month, const Refused& refused)
{
    const int period = month.period.index();
    if (month.isEmpty())
        return sink.notJudged(scope.code(), period, "no_bills", 0);
    const bool anySupply = std::ranges::any_of(month.supplyRow, [](std::int32_t row) { return row >= 0; });
    if (!anySupply)
        return sink.notJudged(scope.code(), period, "no_area_supply", 0);
    const std::pair<const char*, std::int64_t> reasons[] = {{"no_area_supply", refused.supply}, {"below_gate:supply", refused.gate}, {"below_gate:coverage", refused.coverage}};
    for (const auto& [reason, areas] : reasons)
        if (areas)
            sink.notJudged(scope.code(), period, reason, areas);
}

}  // namespace

bool LossPoint::isAbove(std::int64_t limit, std::int64_t soldMore) const { return Int128(lost() - soldMore) * hundredPercent > Int128(supplied) * limit; }
bool LossPoint::isBelow(std::int64_t limit, std::int64_t soldMore) const { return Int128(lost() - soldMore) * hundredPercent < Int128(supplied) * limit; }

std::string LossPoint::rateText(int decimals) const
{
    Int128 parts = 100;
    for (int i = 0; i < decimals; ++i)
        parts *= 10;
    return base::decimalText(stored(base::divideHalfUp(product(lost(), parts), supplied)), decimals) + "%";
}

std::string LossPoint::rateTextBeside(std::int64_t limit) const
{
    constexpr int most = 12;
    const std::string limitText = base::decimalText(limit, 2) + "%";
    int decimals = 2;
    while (decimals < most && rateText(decimals) == limitText)
        decimals += 2;
    return rateText(decimals);
}

void eachLossPoint(const RunScope& scope, Sink& sink, size_t lookBack, const std::function<void(std::int32_t, const LossSeries&, size_t)>& judge)
{
    const Facts& facts = scope.facts;
    const Gate gate(scope.limits);
    std::vector<Refused> refused(facts.months.size());
    for (size_t area = 0; area < facts.areas.size(); ++area) {
        LossSeries judged;
        for (size_t m = 0; m < facts.months.size(); ++m)
            if (facts.months[m].judged && !facts.months[m].isEmpty())
                if (const auto point = gate.admit(scope, m, area, refused[m]))
                    judged.push_back(*point);
        LossSeries series = judged.empty() ? judged : pointsBefore(scope, gate, area, lookBack);
        const size_t first = series.size();
        series.insert(series.end(), judged.begin(), judged.end());
        for (size_t position = first; position < series.size(); ++position)
            withAmounts(scope, sink, static_cast<std::int32_t>(area), series[position], [&] { judge(static_cast<std::int32_t>(area), series, position); });
    }
    for (size_t m = 0; m < facts.months.size(); ++m)
        if (facts.months[m].judged)
            tell(scope, sink, facts.months[m], refused[m]);
}

ProofWriter lossProof(const RunScope& scope, const LossPoint& point)
{
    ProofWriter proof(scope.facts, scope.limits, scope.facts.months[point.month].period);
    proof.supply(static_cast<size_t>(point.supplyRow));
    proof.between("sold", energyText(point.sold)).between("customers", std::to_string(point.customers)).between("billed", std::to_string(point.billed)).between("loss_rate", point.rateText());
    const std::string supplied = energyText(point.supplied);
    const bool isExact = Int128(point.lost()) * hundredPercent % point.supplied == 0;
    proof.formula("(" + supplied + " − " + bracketed(energyText(point.sold)) + ") ÷ " + supplied + (isExact ? " = " : " ≈ ") + point.rateText());
    return proof;
}

void reportLoss(const RunScope& scope, Sink& sink, std::int32_t area, const LossPoint& point, Severity severity, base::Energy kwh, std::string proof)
{
    const AreaFacts& facts = scope.facts.areas[static_cast<size_t>(area)];
    Hit hit;
    hit.rule = scope.code();
    hit.ruleVersion = scope.limits.rule().version;
    hit.subjectKind = SubjectKind::Area;
    hit.subject = facts.number;
    hit.period = hit.month = scope.facts.months[point.month].period.index();
    hit.unit = scope.facts.stations[static_cast<size_t>(facts.station)];
    hit.severity = scope.limits.severity(severity);
    hit.kwh = kwh;
    hit.proof = std::move(proof);
    sink.found({std::move(hit), 0, area, 0});
}

std::string energyText(std::int64_t scaled) { return base::decimalText(scaled, base::Energy::decimals); }

base::Energy beyondLimit(const LossPoint& point, std::int64_t limit)
{
    const Int128 apart = Int128(point.lost()) * hundredPercent - Int128(point.supplied) * limit;
    return kwhOf(apart, hundredPercent);
}

}  // namespace mingcha::checks
