// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/bit_offsets.h"

#include <algorithm>
#include <array>

namespace mingcha::records {

void putOffsets(std::string& out, std::span<const std::uint64_t> offsets, int bits)
{
    if (bits == 0)
        return;
    const size_t at = out.size(), end = at + offsetBytes(offsets.size(), bits);
    out.resize(end + sizeof(std::uint64_t));  // words are written whole
    char* target = out.data() + at;
    std::uint64_t word = 0;
    int filled = 0;
    for (const std::uint64_t offset : offsets) {
        word |= offset << filled;
        filled += bits;
        if (filled < 64)
            continue;
        std::memcpy(target, &word, sizeof word);
        target += sizeof word;
        filled -= 64;
        word = filled == 0 ? 0 : offset >> (bits - filled);
    }
    std::memcpy(target, &word, sizeof word);
    out.resize(end);
}

void takeOffsets(std::string_view from, int bits, std::span<std::uint64_t> to)
{
    if (bits == 0) {
        std::ranges::fill(to, 0);
        return;
    }
    constexpr size_t word = sizeof(std::uint64_t);
    const size_t wide = from.size() < word ? 0 : std::min(to.size(), (from.size() - word) * 8 / static_cast<size_t>(bits) + 1);  // eight bytes are there
    for (size_t i = 0; i < wide; ++i)
        to[i] = offsetAt(from.data(), bits, i);
    std::array<char, 2 * word + word> tail{};
    const size_t firstBit = wide * static_cast<size_t>(bits), firstByte = firstBit / 8;
    if (wide == to.size())
        return;
    std::memcpy(tail.data(), from.data() + firstByte, from.size() - firstByte);
    for (size_t i = wide; i < to.size(); ++i) {
        const size_t bit = i * static_cast<size_t>(bits) - firstByte * 8;
        std::uint64_t value = 0;
        std::memcpy(&value, tail.data() + bit / 8, word);
        to[i] = value >> (bit % 8) & (~std::uint64_t(0) >> (64 - bits));
    }
}

bool areBelow(std::string_view from, int bits, size_t count, std::uint64_t limit)
{
    const std::uint64_t every = bits == 0 ? 0 : ~std::uint64_t(0) >> (64 - bits);
    if (bits == 0 || limit >= every)
        return count == 0 || limit > 0;
    constexpr size_t piece = 1024;  // a multiple of eight offsets ends with a byte
    std::array<std::uint64_t, piece> offsets;
    for (size_t first = 0; first < count; first += piece) {
        const std::span part(offsets.data(), std::min(piece, count - first));
        takeOffsets(from.substr(offsetBytes(first, bits)), bits, part);
        bool below = true;
        for (const std::uint64_t offset : part)
            below &= offset < limit || offset == every;
        if (!below)
            return false;
    }
    return true;
}

}  // namespace mingcha::records
