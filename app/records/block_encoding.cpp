// SPDX-License-Identifier: GPL-3.0-or-later
// Which form a column of numbers takes. A sample decides what is tried, the values themselves what it costs: the form is never wrong, at worst a little large.
#include "records/bit_offsets.h"
#include "records/block_codec.h"
#include "records/block_layout.h"

#include <algorithm>
#include <optional>

namespace mingcha::records {

namespace {

using Values = std::span<const std::int64_t>;

constexpr size_t sampled = 512;
constexpr size_t mostListed = 255;                        // values in a list
constexpr std::uint64_t patchOverhead = 8 * 52;           // bits of what is needed for a first patch

struct Range {
    std::int64_t low = 0, high = 0;
    bool any = false, gaps = false;

    std::uint64_t span() const { return static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low); }
    bool isConstant() const { return !any || (span() == 0 && !gaps); }
    bool allowsDifferences() const { return any && !gaps && low > nothing / 4 && high < -(nothing / 4); }
};

Range rangeOf(Values values)
{
    Range range{std::numeric_limits<std::int64_t>::max(), nothing};
    for (const std::int64_t v : values) {
        range.low = std::min(range.low, v);
        range.high = std::max(range.high, v);
    }
    range.any = range.high != nothing;   // also without rows
    range.gaps = !values.empty() && range.low == nothing;
    if (range.any && !range.gaps)
        return range;
    range.low = range.any ? range.high : 0;
    range.high = range.any ? range.high : 0;
    for (const std::int64_t v : values)
        if (v != nothing)
            range.low = std::min(range.low, v);
    return range;
}

/// Position of the first value that 10^Power does not divide. The divisor is a constant, so that the compiler needs no division.
template <int Power>
size_t firstIndivisible(Values values, size_t from)
{
    while (from < values.size() && (values[from] % powersOfTen[Power] == 0 || values[from] == nothing))
        ++from;
    return from;
}

template <int Power>
void divideBy(Values values, std::int64_t* out)
{
    for (size_t i = 0; i < values.size(); ++i)
        out[i] = values[i] == nothing ? nothing : values[i] / powersOfTen[Power];
}

using FirstIndivisible = size_t (*)(Values, size_t);
using DivideBy = void (*)(Values, std::int64_t*);
constexpr FirstIndivisible firstIndivisibleBy[] = {nullptr, firstIndivisible<1>, firstIndivisible<2>, firstIndivisible<3>, firstIndivisible<4>,
                                                   firstIndivisible<5>, firstIndivisible<6>, firstIndivisible<7>, firstIndivisible<8>};
constexpr DivideBy divideByPower[] = {nullptr, divideBy<1>, divideBy<2>, divideBy<3>, divideBy<4>, divideBy<5>, divideBy<6>, divideBy<7>, divideBy<8>};

/// The largest power of ten that divides every value: kWh without decimals shrink from 10^-4 to whole numbers.
std::uint8_t commonPower(Values values)
{
    std::uint8_t power = 8;
    for (size_t at = 0; power > 0; --power) {
        at = firstIndivisibleBy[power](values, at);
        if (at == values.size())
            break;
    }
    return power;
}

/// Every so many values, so that they come from everywhere.
Column sampleOf(Values values)
{
    Column sample;
    const size_t step = std::max<size_t>(1, values.size() / sampled);
    for (size_t i = 0; i < values.size() && sample.size() < sampled; i += step)
        sample.push_back(values[i]);
    return sample;
}

/// Bits of an offset from `base`: one pattern of each width is kept for "nothing". More than 64: no offset can say it.
int bitsFor(std::int64_t value, std::int64_t base)
{
    if (value == nothing)
        return 1;
    if (value < base)
        return 65;
    const std::uint64_t offset = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(base);
    const int bits = offset == 0 ? 0 : static_cast<int>(std::bit_width(offset + 1));
    return bits <= mostPackedBits ? bits : wholeBits;
}

struct OffsetPlan {
    std::int64_t base = 0;
    int bits = 0;
    std::uint64_t patches = 0, cost = 0;  ///< values that stand apart; bits of it all
};

/// As many bits as are cheapest when the values that need more stand apart.
OffsetPlan planFrom(std::int64_t base, Values values, const Range& range)
{
    std::array<std::uint32_t, 66> counts{};
    for (const std::int64_t v : values)
        ++counts[static_cast<size_t>(bitsFor(v, base))];
    const std::uint64_t patchCost = 12 + static_cast<std::uint64_t>(std::bit_width(range.span() + 1));
    OffsetPlan best{base, wholeBits, counts[65], ~std::uint64_t(0)};
    for (std::uint64_t bits = wholeBits + 1, above = counts[65]; bits-- > 0; above += counts[bits]) {
        if (above * 8 > values.size())
            break;
        const std::uint64_t cost = values.size() * bits + (above ? patchOverhead + above * patchCost : 0);
        if (cost <= best.cost && (bits <= mostPackedBits || bits == wholeBits))
            best = {base, static_cast<int>(bits), above, cost};
    }
    return best;
}

/// From the smallest value, or from one that a few are below of.
OffsetPlan planOffsets(Values values, const Range& range)
{
    Column sample = sampleOf(values);
    std::ranges::sort(sample);
    sample.erase(sample.begin(), std::ranges::upper_bound(sample, nothing));
    OffsetPlan best = planFrom(range.low, sample, range);
    for (const size_t place : {size_t(1), sample.size() / 64, sample.size() / 16})
        if (place < sample.size())
            if (const OffsetPlan plan = planFrom(sample[place], sample, range); plan.cost < best.cost)
                best = plan;
    return planFrom(best.base, values, range);
}

void append(std::string& out, const auto& number) { out.append(reinterpret_cast<const char*>(&number), sizeof number); }

/// `first`: the value before the differences, if `values` are such.
std::string pack(BlockHeader header, const OffsetPlan& plan, Values values, std::optional<std::int64_t> first = {})
{
    thread_local std::vector<std::uint64_t> offsets;
    Column patchRows, patchValues;
    offsets.resize(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const bool isGap = values[i] == nothing && plan.bits > 0;
        const bool fits = isGap || (values[i] != nothing && bitsFor(values[i], plan.base) <= plan.bits);
        offsets[i] = isGap ? everyBit(plan.bits) : fits ? static_cast<std::uint64_t>(values[i]) - static_cast<std::uint64_t>(plan.base) : 0;
        if (!fits) {
            patchRows.push_back(static_cast<std::int64_t>(i));
            patchValues.push_back(values[i]);
        }
    }
    header.base = plan.base;
    header.bits = static_cast<std::uint8_t>(plan.bits);
    header.form |= (first ? form::differences : 0) | (patchRows.empty() ? 0 : form::patched);
    std::string out;
    append(out, header);
    if (first)
        append(out, *first);
    putOffsets(out, offsets, plan.bits);
    if (!patchRows.empty()) {
        const std::string rows = encodePlain(patchRows);
        append(out, static_cast<std::uint32_t>(rows.size()));
        out += rows + encodePlain(patchValues);
    }
    return out;
}

std::string packConstant(BlockHeader header, const Range& range)
{
    header.base = range.any ? range.low : nothing;
    std::string out;
    append(out, header);
    return out;
}

Column differencesOf(Values values)
{
    Column steps(values.empty() ? 0 : values.size() - 1);
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = values[i + 1] - values[i];
    return steps;
}

/// Whether runs of neighbours are much cheaper as differences.
bool differencesPromise(Values values)
{
    constexpr size_t runs = 8, run = sampled / runs;
    Column plain, steps;
    for (size_t i = 0; i < runs; ++i) {
        const Values part = values.size() <= sampled ? values : values.subspan(i * (values.size() - run) / (runs - 1), run);
        const Column partSteps = differencesOf(part);
        plain.insert(plain.end(), part.begin(), part.end());
        steps.insert(steps.end(), partSteps.begin(), partSteps.end());
    }
    return planOffsets(steps, rangeOf(steps)).cost < planOffsets(plain, rangeOf(plain)).cost;
}

/// The values in the order in which they come, if they are few, and the place of each value in that list.
struct List {
    Column values, places;

    bool take(Values all)
    {
        struct Slot {
            std::int64_t value, place = -1;
        };
        std::array<Slot, 4 * (mostListed + 1)> slots{};
        for (const std::int64_t v : all) {
            if (v == nothing) {
                places.push_back(nothing);
                continue;
            }
            size_t slot = static_cast<std::uint64_t>(v) * 0x9e3779b97f4a7c15u >> 54;
            while (slots[slot].place >= 0 && slots[slot].value != v)
                slot = (slot + 1) % slots.size();
            if (slots[slot].place < 0) {
                if (values.size() == mostListed)
                    return false;
                slots[slot] = {v, static_cast<std::int64_t>(values.size())};
                values.push_back(v);
            }
            places.push_back(slots[slot].place);
        }
        return true;
    }
};

bool listPromises(Values values, const OffsetPlan& plan)
{
    Column sample = sampleOf(values);
    std::ranges::sort(sample);
    const auto distinct = static_cast<size_t>(std::unique(sample.begin(), sample.end()) - sample.begin());
    return distinct * 8 <= sample.size() && values.size() * std::bit_width(distinct) < plan.cost;
}

std::optional<std::string> packListed(BlockHeader header, Values values, const OffsetPlan& plan)
{
    List list;
    list.places.reserve(values.size());
    if (!list.take(values))
        return {};
    const int bits = static_cast<int>(std::bit_width(list.values.size()));
    list.values.resize(everyBit(bits), list.values.back());  // no offset is without a value, so that readers need not look at each
    const std::string listed = encodePlain(list.values);
    if (values.size() * static_cast<size_t>(bits) + listed.size() * 8 >= plan.cost)
        return {};
    header.form |= form::listed;
    return pack(header, {.base = 0, .bits = bits}, list.places) + listed;
}

std::string encode(Values given, std::uint8_t formFlags, bool plainly)
{
    thread_local Column divided;  // kept between columns: its memory would be asked for a thousand times otherwise
    BlockHeader header;
    header.form = formFlags;
    header.rows = static_cast<std::uint32_t>(given.size());
    header.power = commonPower(given);
    Column own;
    Values values = given;
    if (header.power > 0) {
        Column& target = plainly ? own : divided;  // what stands inside a column is encoded while that one is
        target.resize(given.size());
        divideByPower[header.power](given, target.data());
        values = target;
    }
    const Range range = rangeOf(values);
    if (range.isConstant())
        return packConstant(header, range);
    if (plainly) {
        Column steps = range.allowsDifferences() ? differencesOf(values) : Column();
        const Range stepRange = rangeOf(steps);
        const auto widest = [](const Range& r) { return std::max(0, bitsFor(r.high, r.low)); };
        if (!steps.empty() && steps.size() * static_cast<size_t>(widest(stepRange)) + 64 < values.size() * static_cast<size_t>(widest(range)))
            return pack(header, {.base = stepRange.low, .bits = widest(stepRange)}, steps, values[0]);
        return pack(header, {.base = range.low, .bits = std::max(widest(range), range.gaps ? 1 : 0)}, values);
    }
    const OffsetPlan plan = planOffsets(values, range);
    if (listPromises(values, plan))
        if (auto listed = packListed(header, values, plan))
            return *std::move(listed);
    if (range.allowsDifferences() && differencesPromise(values)) {
        const Column steps = differencesOf(values);
        const OffsetPlan stepPlan = planOffsets(steps, rangeOf(steps));
        if (stepPlan.cost + 64 < plan.cost)
            return pack(header, stepPlan, steps, values[0]);
    }
    return pack(header, plan, values);
}

}  // namespace

std::string encodePlain(Values values) { return encode(values, 0, true); }
std::string encodeNumbers(Values values) { return encode(values, 0, false); }

std::optional<std::string> encodeAgainst(Values values, Values reference)
{
    thread_local Column differences;
    differences.resize(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        differences[i] = values[i] == nothing ? nothing : wrappingDifference(values[i], reference[i]);
        if (values[i] != nothing && (reference[i] == nothing || differences[i] == nothing))
            return {};
    }
    return encode(differences, form::against, false);
}

}  // namespace mingcha::records
