// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

// Offsets one behind the other without gaps between their bits, the lowest bit first.
namespace mingcha::records {

/// So many bits, wherever they begin, lie within eight bytes that begin at a byte. Offsets that need more take eight bytes.
inline constexpr int mostPackedBits = 56, wholeBits = 64;

constexpr size_t offsetBytes(size_t count, int bits) { return (count * static_cast<size_t>(bits) + 7) / 8; }

/// Appends offsets; each has to be below 2^bits.
void putOffsets(std::string& out, std::span<const std::uint64_t> offsets, int bits);
void takeOffsets(std::string_view from, int bits, std::span<std::uint64_t> to);
/// Whether each is below `limit` or has every bit set.
bool areBelow(std::string_view from, int bits, size_t count, std::uint64_t limit);
/// One of them, bits > 0. Eight bytes from the one it begins in have to be there: `from` has that many to spare behind its end.
inline std::uint64_t offsetAt(const char* from, int bits, size_t index)
{
    const size_t bit = index * static_cast<size_t>(bits);
    std::uint64_t word = 0;
    std::memcpy(&word, from + bit / 8, sizeof word);
    return word >> (bit % 8) & (~std::uint64_t(0) >> (64 - bits));
}

}  // namespace mingcha::records
