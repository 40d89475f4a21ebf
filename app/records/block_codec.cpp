// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/block_codec.h"

#include "records/block_header.h"

#include <algorithm>
#include <optional>

namespace mingcha::records {

namespace {

struct Range {
    std::int64_t low = 0, high = 0;
    bool any = false, gaps = false;
};

Range rangeOf(std::span<const std::int64_t> values)
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

/// Bytes needed for offsets of the range; one offset is kept free for "nothing" when there are gaps.
std::uint8_t widthOf(const Range& range)
{
    const std::uint64_t span = static_cast<std::uint64_t>(range.high) - static_cast<std::uint64_t>(range.low);
    if (span == 0 && !range.gaps)
        return 0;
    return span < 0xff ? 1 : span < 0xffff ? 2 : span < 0xffffff ? 3 : span < 0xffffffff ? 4 : 8;
}

/// Position of the first value that 10^Power does not divide. The divisor is a constant, so that the compiler needs no division.
template <int Power>
size_t firstIndivisible(std::span<const std::int64_t> values, size_t from)
{
    while (from < values.size() && (values[from] % powersOfTen[Power] == 0 || values[from] == nothing))
        ++from;
    return from;
}

template <int Power>
void divideBy(std::span<const std::int64_t> values, std::int64_t* out)
{
    for (size_t i = 0; i < values.size(); ++i)
        out[i] = values[i] == nothing ? nothing : values[i] / powersOfTen[Power];
}

using FirstIndivisible = size_t (*)(std::span<const std::int64_t>, size_t);
using DivideBy = void (*)(std::span<const std::int64_t>, std::int64_t*);
constexpr FirstIndivisible firstIndivisibleBy[] = {nullptr, firstIndivisible<1>, firstIndivisible<2>, firstIndivisible<3>, firstIndivisible<4>,
                                                   firstIndivisible<5>, firstIndivisible<6>, firstIndivisible<7>, firstIndivisible<8>};
constexpr DivideBy divideByPower[] = {nullptr, divideBy<1>, divideBy<2>, divideBy<3>, divideBy<4>, divideBy<5>, divideBy<6>, divideBy<7>, divideBy<8>};

/// The largest power of ten that divides every value: kWh without decimals shrink from 10^-4 to whole numbers.
std::uint8_t commonPower(std::span<const std::int64_t> values)
{
    std::uint8_t power = 8;
    for (size_t at = 0; power > 0; --power) {
        at = firstIndivisibleBy[power](values, at);
        if (at == values.size())
            break;
    }
    return power;
}

/// Offsets are written and read eight bytes at a time, whatever their width; this many bytes behind the last one are touched.
constexpr size_t spill = 8;

template <int Width>
void putOffsets(std::string& out, std::span<const std::int64_t> values, std::int64_t base)
{
    const size_t at = out.size(), end = at + values.size() * Width;
    out.resize(end + spill);
    char* target = out.data() + at;
    for (const std::int64_t v : values) {
        const std::uint64_t offset = v == nothing ? everyBit(Width) : static_cast<std::uint64_t>(v) - static_cast<std::uint64_t>(base);
        std::memcpy(target, &offset, sizeof offset);
        target += Width;
    }
    out.resize(end);
}

/// `first`: the value before the differences, if `values` are such.
std::string pack(BlockHeader header, const Range& range, std::span<const std::int64_t> values, std::optional<std::int64_t> first = {})
{
    header.base = range.any ? range.low : nothing;
    header.width = range.any ? widthOf(range) : 0;
    header.differences = first.has_value();
    std::string out;
    out.reserve(sizeof header + sizeof *first + values.size() * header.width + spill);
    out.assign(reinterpret_cast<const char*>(&header), sizeof header);
    if (first)
        out.append(reinterpret_cast<const char*>(&*first), sizeof *first);
    switch (header.width) {
    case 1: putOffsets<1>(out, values, header.base); break;
    case 2: putOffsets<2>(out, values, header.base); break;
    case 3: putOffsets<3>(out, values, header.base); break;
    case 4: putOffsets<4>(out, values, header.base); break;
    case 8: putOffsets<8>(out, values, header.base); break;
    default: break;
    }
    return out;
}

template <int Width>
void takeOffsets(std::string_view from, std::int64_t base, std::span<std::int64_t> to)
{
    const auto take = [&](size_t i, size_t bytes) {
        std::uint64_t offset = 0;
        std::memcpy(&offset, from.data() + i * Width, bytes);
        offset &= everyBit(Width);
        to[i] = offset == everyBit(Width) ? nothing : static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + offset);
    };
    const size_t wide = to.size() * Width < sizeof(std::uint64_t) ? 0 : (to.size() * Width - sizeof(std::uint64_t)) / Width + 1;  // eight bytes are there
    for (size_t i = 0; i < wide; ++i)
        take(i, sizeof(std::uint64_t));
    for (size_t i = wide; i < to.size(); ++i)
        take(i, Width);
}

void undoTransforms(const BlockHeader& header, std::int64_t* values)
{
    if (header.differences)
        for (size_t i = 1; i < header.rows; ++i)
            values[i] = wrappingSum(values[i], values[i - 1]);
    if (header.power)
        for (size_t i = 0; i < header.rows; ++i)
            if (values[i] != nothing)
                values[i] = wrappingProduct(values[i], powersOfTen[header.power]);
}

}  // namespace

std::string encodeNumbers(std::span<const std::int64_t> given)
{
    thread_local Column divided, steps;  // kept between columns: their memory would be asked for a thousand times otherwise
    BlockHeader header;
    header.rows = static_cast<std::uint32_t>(given.size());
    header.power = commonPower(given);
    std::span<const std::int64_t> values = given;
    if (header.power > 0) {
        divided.resize(given.size());
        divideByPower[header.power](given, divided.data());
        values = divided;
    }
    const Range range = rangeOf(values);
    if (widthOf(range) <= 1 || range.gaps || range.low <= nothing / 4 || range.high >= -(nothing / 4))
        return pack(header, range, values);
    steps.resize(values.size() - 1);
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = values[i + 1] - values[i];
    const Range stepRange = rangeOf(steps);
    if (sizeof values[0] + steps.size() * widthOf(stepRange) >= values.size() * widthOf(range))
        return pack(header, range, values);
    return pack(header, stepRange, steps, values[0]);
}

namespace {

/// Numbers the codes in the order in which they come. The table of a large pool is cleared only where it was written.
struct Numbering {
    std::vector<std::int32_t> local;
    std::vector<std::int64_t> order;

    void begin(size_t poolSize)
    {
        for (const std::int64_t code : order)
            local[static_cast<size_t>(code)] = -1;
        order.clear();
        if (local.size() < poolSize)
            local.resize(poolSize, -1);
    }
    std::int64_t numberOf(std::int64_t code)
    {
        auto& number = local[static_cast<size_t>(code)];
        if (number < 0) {
            number = static_cast<std::int32_t>(order.size());
            order.push_back(code);
        }
        return number;
    }
};

}  // namespace

std::string encodeTexts(std::span<const std::int64_t> codes, const StringPool& pool)
{
    thread_local Numbering numbering;
    thread_local Column numbered;
    numbering.begin(pool.size());
    const std::vector<std::int64_t>& order = numbering.order;
    numbered.resize(codes.size());
    for (size_t i = 0; i < codes.size(); ++i)
        numbered[i] = codes[i] == nothing ? nothing : numbering.numberOf(codes[i]);
    const std::string numbers = encodeNumbers(numbered);
    std::string out;
    const auto put = [&out](std::uint32_t n) { out.append(reinterpret_cast<const char*>(&n), sizeof n); };
    put(static_cast<std::uint32_t>(numbers.size()));
    out += numbers;
    put(static_cast<std::uint32_t>(order.size()));
    for (const std::int64_t code : order)
        put(static_cast<std::uint32_t>(pool.text(code).size()));
    for (const std::int64_t code : order)
        out += pool.text(code);
    return out;
}

bool decodeNumbers(std::string_view bytes, size_t rows, Column& out)
{
    BlockHeader header;
    std::int64_t first = 0;
    if (!readHeader(bytes, rows, header, first))
        return false;
    const size_t at = out.size();
    out.resize(at + rows);
    const std::span values(out.data() + at, rows);
    if (header.differences)
        values[0] = first;
    const std::span stored = values.subspan(header.differences);
    switch (header.width) {
    case 0: std::ranges::fill(stored, header.base); break;
    case 1: takeOffsets<1>(bytes, header.base, stored); break;
    case 2: takeOffsets<2>(bytes, header.base, stored); break;
    case 3: takeOffsets<3>(bytes, header.base, stored); break;
    case 4: takeOffsets<4>(bytes, header.base, stored); break;
    default: takeOffsets<8>(bytes, header.base, stored); break;
    }
    undoTransforms(header, values.data());
    return true;
}

namespace {

/// Whether every place is one of so many texts, or nothing.
bool areWithin(std::span<const std::int64_t> places, size_t texts)
{
    return std::ranges::all_of(places, [texts](std::int64_t place) { return place == nothing || (place >= 0 && static_cast<size_t>(place) < texts); });
}

}  // namespace

bool splitTexts(std::string_view bytes, std::string_view& numbers, std::vector<std::string_view>& texts)
{
    const auto take = [&bytes](std::uint32_t& n) {
        if (bytes.size() < sizeof n)
            return false;
        std::memcpy(&n, bytes.data(), sizeof n);
        bytes.remove_prefix(sizeof n);
        return true;
    };
    std::uint32_t size = 0, count = 0;
    if (!take(size) || bytes.size() < size)
        return false;
    numbers = bytes.substr(0, size);
    bytes.remove_prefix(size);
    if (!take(count) || bytes.size() / 4 < count)
        return false;
    std::string_view rest = bytes.substr(size_t(count) * 4);
    texts.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t length = 0;
        if (!take(length) || rest.size() < length)
            return false;
        texts.push_back(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return rest.empty();
}

bool decodePlaces(std::string_view bytes, size_t rows, Column& places, std::vector<std::string_view>& texts)
{
    std::string_view numbers;
    const size_t at = places.size();
    return splitTexts(bytes, numbers, texts) && decodeNumbers(numbers, rows, places) && areWithin(std::span(places).subspan(at), texts.size());
}

bool listTexts(std::string_view bytes, size_t rows, std::vector<std::string_view>& out)
{
    Column places;
    std::vector<std::string_view> texts;
    if (!decodePlaces(bytes, rows, places, texts) || std::ranges::find(places, nothing) != places.end())
        return false;
    for (const std::int64_t place : places)
        out.push_back(texts[static_cast<size_t>(place)]);
    return true;
}

bool decodeTexts(std::string_view bytes, size_t rows, StringPool& pool, Column& out)
{
    std::vector<std::string_view> texts;
    const size_t at = out.size();
    if (!decodePlaces(bytes, rows, out, texts))
        return false;
    std::vector<std::int64_t> codes;
    codes.reserve(texts.size());
    for (const std::string_view text : texts)
        codes.push_back(pool.intern(text));
    for (size_t i = at; i < out.size(); ++i)
        if (out[i] != nothing)
            out[i] = codes[static_cast<size_t>(out[i])];
    return true;
}

}  // namespace mingcha::records
