// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/kind.h"

#include <array>
#include <bit>
#include <cstring>
#include <string_view>

// The bytes of a column of numbers (docs/fact-blocks.md): this header, the first value if differences follow, then offsets of `width` bytes.
namespace mingcha::records {

static_assert(std::endian::native == std::endian::little, "blocks are little endian and are copied as they are");

struct BlockHeader {
    std::uint8_t version = 1;
    std::uint8_t differences = 0;  // 1: the first value follows the header, then the difference of each value to the one before
    std::uint8_t width = 0;        // bytes per value: 0, 1, 2, 3, 4, 8
    std::uint8_t power = 0;        // values were divided by 10^power
    std::uint32_t rows = 0;
    std::int64_t base = 0;         // smallest value; the offset with every bit set means "nothing"
};
static_assert(sizeof(BlockHeader) == 16);

inline constexpr std::array<std::int64_t, 9> powersOfTen{1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};

/// The offset of so many bytes that means "nothing". Width: 1 to 8.
constexpr std::uint64_t everyBit(int width) { return ~std::uint64_t(0) >> (64 - 8 * width); }

/// a + b and a × b of stored numbers: unsigned, so that damaged bytes give wrong numbers rather than undefined ones.
constexpr std::int64_t wrappingSum(std::int64_t a, std::int64_t b) { return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b)); }
constexpr std::int64_t wrappingProduct(std::int64_t a, std::int64_t b) { return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b)); }

/// Takes the header, and the first value if differences follow it, off the bytes; false when they are not a column of `rows` values.
inline bool readHeader(std::string_view& bytes, size_t rows, BlockHeader& header, std::int64_t& first)
{
    if (bytes.size() < sizeof header)
        return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    bytes.remove_prefix(sizeof header);
    const bool knownWidth = header.width <= 4 || header.width == 8;
    if (header.version != 1 || header.differences > 1 || !knownWidth || header.power >= powersOfTen.size() || header.rows != rows || rows < header.differences)
        return false;
    if (header.differences) {
        if (bytes.size() < sizeof first)
            return false;
        std::memcpy(&first, bytes.data(), sizeof first);
        bytes.remove_prefix(sizeof first);
    }
    return bytes.size() == (rows - header.differences) * header.width;
}

}  // namespace mingcha::records
