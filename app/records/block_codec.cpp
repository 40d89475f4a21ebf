// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/block_codec.h"

#include "records/bit_offsets.h"
#include "records/block_layout.h"

#include <algorithm>

namespace mingcha::records {

namespace {

/// Appends the values of a column that stands inside another, and has no more values than that: plain, or differences without exceptions.
bool decodeInner(std::string_view bytes, size_t most, Column& out)
{
    BlockHeader header;
    if (bytes.size() < sizeof header)
        return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    return (header.form & ~form::differences) == 0 && header.rows <= most && decodeNumbers(bytes, header.rows, out);
}

void takeValues(const NumberBlock& block, std::span<std::int64_t> to)
{
    constexpr size_t piece = 1024;  // a multiple of eight offsets ends with a byte
    const int bits = block.header.bits;
    const std::uint64_t gap = everyBit(bits);
    std::array<std::uint64_t, piece> offsets;
    for (size_t first = 0; first < to.size(); first += piece) {
        const size_t count = std::min(piece, to.size() - first);
        takeOffsets(block.offsets.substr(offsetBytes(first, bits)), bits, std::span(offsets).first(count));
        for (size_t i = 0; i < count; ++i)
            to[first + i] = offsets[i] == gap && bits > 0 ? nothing : wrappingSum(block.header.base, static_cast<std::int64_t>(offsets[i]));
    }
}

/// The list has a value for every offset but the one that means nothing.
bool lookUp(const NumberBlock& block, std::span<std::int64_t> places)
{
    Column values;
    if (!decodeList(block, values))
        return false;
    for (std::int64_t& place : places)
        place = place == nothing ? nothing : values[static_cast<size_t>(place)];
    return true;
}

void undoTransforms(const BlockHeader& header, std::span<std::int64_t> values)
{
    if (header.is(form::differences))
        for (size_t i = 1; i < values.size(); ++i)
            values[i] = wrappingSum(values[i], values[i - 1]);
    if (header.power)
        for (std::int64_t& value : values)
            if (value != nothing)
                value = wrappingProduct(value, powersOfTen[header.power]);
}

}  // namespace

bool decodePatches(const NumberBlock& block, Column& rows, Column& values)
{
    return !block.header.is(form::patched) ||
        (decodeInner(block.patchRows, block.offsetCount, rows) && decodeInner(block.patchValues, block.offsetCount, values) && rows.size() == values.size() &&
         std::ranges::is_sorted(rows) && std::ranges::all_of(rows, [&](std::int64_t row) { return row >= 0 && static_cast<size_t>(row) < block.offsetCount; }));
}

bool decodeList(const NumberBlock& block, Column& values)
{
    constexpr int mostBits = 16;
    const int bits = block.header.bits;
    return !block.header.is(form::listed) || (bits > 0 && bits <= mostBits && decodeInner(block.list, everyBit(bits), values) && values.size() == everyBit(bits));
}

bool decodeNumbers(std::string_view bytes, size_t rows, Column& out)
{
    NumberBlock block;
    Column patchRows, patchValues;
    if (!takeApart(bytes, rows, block) || !decodePatches(block, patchRows, patchValues))
        return false;
    const size_t at = out.size(), differences = rows - block.offsetCount;
    out.resize(at + rows);
    const std::span values(out.data() + at, rows);
    if (differences)
        values[0] = block.first;
    const std::span stored = values.subspan(differences);
    takeValues(block, stored);
    if (block.header.is(form::listed) && !lookUp(block, stored))
        return false;
    for (size_t i = 0; i < patchRows.size(); ++i)
        stored[static_cast<size_t>(patchRows[i])] = patchValues[i];
    undoTransforms(block.header, values);
    return true;
}

bool isAgainst(std::string_view bytes)
{
    BlockHeader header;
    if (bytes.size() < sizeof header)
        return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header.is(form::against);
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
    Column lengths;
    for (const std::int64_t code : order)
        lengths.push_back(static_cast<std::int64_t>(pool.text(code).size()));
    std::string out;
    for (const std::string& column : {encodeNumbers(numbered), encodePlain(lengths)}) {
        const auto size = static_cast<std::uint32_t>(column.size());
        out.append(reinterpret_cast<const char*>(&size), sizeof size);
        out += column;
    }
    for (const std::int64_t code : order)
        out += pool.text(code);
    return out;
}

namespace {

bool takeColumn(std::string_view& bytes, std::string_view& column)
{
    std::uint32_t size = 0;
    if (bytes.size() < sizeof size)
        return false;
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    if (bytes.size() < size)
        return false;
    column = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

}  // namespace

bool areWithin(std::span<const std::int64_t> places, size_t texts)
{
    return std::ranges::all_of(places, [texts](std::int64_t place) { return place == nothing || (place >= 0 && static_cast<size_t>(place) < texts); });
}

bool splitTexts(std::string_view bytes, std::string_view& numbers, std::vector<std::string_view>& texts)
{
    std::string_view lengthColumn;
    Column lengths;
    if (!takeColumn(bytes, numbers) || !takeColumn(bytes, lengthColumn) || !decodeInner(lengthColumn, rowsOf(numbers), lengths))
        return false;
    texts.reserve(lengths.size());
    for (const std::int64_t length : lengths) {
        if (length < 0 || bytes.size() < static_cast<size_t>(length))
            return false;
        texts.push_back(bytes.substr(0, static_cast<size_t>(length)));
        bytes.remove_prefix(static_cast<size_t>(length));
    }
    return bytes.empty();
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
