// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/packed_column.h"

#include "records/bit_offsets.h"
#include "records/block_codec.h"

#include <algorithm>

namespace mingcha::records {

namespace {

bool arePlaces(std::string_view bytes, size_t rows, size_t texts)
{
    Column places;
    return decodeNumbers(bytes, rows, places) && areWithin(places, texts);
}

}  // namespace

bool PackedColumn::appendNumbers(std::string_view bytes, size_t rows)
{
    Block block;
    block.first = size();
    NumberBlock parts;
    if (!takeApart(bytes, rows, parts) || !decodePatches(parts, block.patchRows, block.patchValues) || !decodeList(parts, block.list))
        return false;
    block.header = parts.header;
    block.start = parts.first;
    if (parts.header.is(form::differences) && !(parts.header.bits == 0 && block.patchRows.empty())) {
        if (!decodeNumbers(bytes, rows, block.decoded))
            return false;
    } else {
        block.offsets.reserve(parts.offsets.size() + sizeof(std::uint64_t));
        block.offsets = parts.offsets;
        block.offsets.append(sizeof(std::uint64_t), '\0');  // what offsetAt reads behind the last one
    }
    m_blocks.push_back(std::move(block));
    return true;
}

bool PackedColumn::appendTexts(std::string_view bytes, size_t rows, StringPool& pool)
{
    std::string_view places;
    std::vector<std::string_view> texts;
    NumberBlock parts;
    if (!splitTexts(bytes, places, texts) || !takeApart(places, rows, parts))
        return false;
    // Plain places from 0 are what is written; of any other form each has to be looked at. Without bits all are 0, whatever they are multiplied by.
    const bool isPlain = parts.header.form == 0 && parts.header.base == 0 && (parts.header.power == 0 || parts.header.bits == 0);
    if (!(isPlain ? areBelow(parts.offsets, parts.header.bits, rows, texts.size()) : arePlaces(places, rows, texts.size())) || !appendNumbers(places, rows))
        return false;
    Block& block = m_blocks.back();
    block.isText = true;
    for (const std::string_view text : texts)
        block.codes.push_back(pool.intern(text));
    return true;
}

const PackedColumn::Block& PackedColumn::blockOf(size_t row) const { return *std::prev(std::ranges::upper_bound(m_blocks, row, {}, &Block::first)); }

std::int64_t PackedColumn::value(size_t row) const
{
    const Block& block = blockOf(row);
    return block.at(row - block.first);
}

std::int64_t PackedColumn::Block::at(size_t row) const
{
    const std::int64_t value = stored(row);
    return isText && value != nothing ? codes[static_cast<size_t>(value)] : value;
}

std::int64_t PackedColumn::Block::stored(size_t row) const
{
    if (!decoded.empty())
        return decoded[row];
    const std::int64_t value = header.is(form::differences) ? wrappingSum(start, wrappingProduct(static_cast<std::int64_t>(row), header.base)) : offsetOrPatch(row);
    return value == nothing ? nothing : wrappingProduct(value, powersOfTen[header.power]);
}

std::int64_t PackedColumn::Block::offsetOrPatch(size_t row) const
{
    if (!patchRows.empty())
        if (const auto patch = std::ranges::lower_bound(patchRows, static_cast<std::int64_t>(row)); patch != patchRows.end() && *patch == static_cast<std::int64_t>(row))
            return patchValues[static_cast<size_t>(patch - patchRows.begin())];
    const std::uint64_t offset = header.bits == 0 ? 0 : offsetAt(offsets.data(), header.bits, row);
    if (header.bits > 0 && offset == everyBit(header.bits))
        return nothing;
    return list.empty() ? wrappingSum(header.base, static_cast<std::int64_t>(offset)) : list[offset];
}

}  // namespace mingcha::records
