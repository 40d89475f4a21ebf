// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/kind.h"

#include <array>
#include <bit>
#include <string_view>

// How the bytes of a column of numbers lie (docs/fact-blocks.md): a header, the first value if differences follow, offsets of some bits each,
// and what the form calls for behind them.
namespace mingcha::records {

static_assert(std::endian::native == std::endian::little, "blocks are little endian and are copied as they are");

/// Flags of BlockHeader::form.
namespace form {
inline constexpr std::uint8_t differences = 1;  ///< the first value follows the header, then the difference of each value to the one before
inline constexpr std::uint8_t listed = 2;       ///< places in a list of values
inline constexpr std::uint8_t patched = 4;      ///< some offsets do not count: their rows and values follow
inline constexpr std::uint8_t against = 8;      ///< differences to another field of the same block (FieldSpec::against)
}

struct BlockHeader {
    std::uint8_t version = 2;
    std::uint8_t form = 0;
    std::uint8_t bits = 0;         // per offset: 0 to 56, or 64
    std::uint8_t power = 0;        // values were divided by 10^power
    std::uint32_t rows = 0;
    std::int64_t base = 0;         // smallest value; the offset with every bit set means "nothing"

    bool is(std::uint8_t flag) const { return (form & flag) != 0; }
};
static_assert(sizeof(BlockHeader) == 16);

/// A column taken apart; views into its bytes.
struct NumberBlock {
    BlockHeader header;
    std::int64_t first = 0;        ///< before the differences
    size_t offsetCount = 0;
    std::string_view offsets;
    std::string_view list;         ///< a column of its own: what the offsets are places in
    std::string_view patchRows, patchValues;
};

/// False when the bytes are not a column of `rows` values. The columns inside are not looked into.
bool takeApart(std::string_view bytes, size_t rows, NumberBlock& block);
/// Rows of a column inside another, by its header; 0 when there is none.
size_t rowsOf(std::string_view bytes);

inline constexpr std::array<std::int64_t, 9> powersOfTen{1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};

/// The offset of so many bits that means "nothing"; without bits there is none.
constexpr std::uint64_t everyBit(int bits) { return bits == 0 ? 0 : ~std::uint64_t(0) >> (64 - bits); }

/// a + b, a − b and a × b of stored numbers: unsigned, so that damaged bytes give wrong numbers rather than undefined ones.
constexpr std::int64_t wrappingSum(std::int64_t a, std::int64_t b) { return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b)); }
constexpr std::int64_t wrappingDifference(std::int64_t a, std::int64_t b) { return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b)); }
constexpr std::int64_t wrappingProduct(std::int64_t a, std::int64_t b) { return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b)); }

}  // namespace mingcha::records
