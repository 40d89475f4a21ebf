// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/packed_column.h"

#include "records/block_codec.h"

#include <algorithm>

namespace mingcha::records {

bool PackedColumn::appendNumbers(std::string_view bytes, size_t rows)
{
    Block block;
    block.first = size();
    std::string_view offsets = bytes;
    if (!readHeader(offsets, rows, block.header, block.start))
        return false;
    if (block.header.differences && block.header.width > 0) {
        if (!decodeNumbers(bytes, rows, block.decoded))
            return false;
    } else {
        block.offsets = offsets;
    }
    m_blocks.push_back(std::move(block));
    return true;
}

bool PackedColumn::appendTexts(std::string_view bytes, size_t rows, StringPool& pool)
{
    thread_local Column places;  // its memory is kept for the next column
    std::string_view numbers;
    std::vector<std::string_view> texts, unused;
    places.clear();
    if (!decodePlaces(bytes, rows, places, texts) || !splitTexts(bytes, numbers, unused) || !appendNumbers(numbers, rows))
        return false;
    Block& block = m_blocks.back();
    block.isText = true;
    block.hasGaps = std::ranges::find(places, nothing) != places.end();
    for (const std::string_view text : texts)
        block.codes.push_back(pool.intern(text));
    return true;
}

Column PackedColumn::codesInUse() const
{
    Column codes;
    for (const Block& block : m_blocks) {
        codes.insert(codes.end(), block.codes.begin(), block.codes.end());
        if (block.hasGaps)
            codes.push_back(nothing);
    }
    return codes;
}

std::int64_t PackedColumn::value(size_t row) const
{
    const auto behind = std::ranges::upper_bound(m_blocks, row, {}, &Block::first);
    const Block& block = *std::prev(behind);
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
    std::int64_t value = header.base;
    if (header.differences)
        value = wrappingSum(start, wrappingProduct(static_cast<std::int64_t>(row), header.base));
    else if (header.width > 0) {
        std::uint64_t offset = 0;
        std::memcpy(&offset, offsets.data() + row * header.width, header.width);
        value = offset == everyBit(header.width) ? nothing : wrappingSum(header.base, static_cast<std::int64_t>(offset));
    }
    return value == nothing ? nothing : wrappingProduct(value, powersOfTen[header.power]);
}

}  // namespace mingcha::records
