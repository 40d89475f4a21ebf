// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/cell_value.h"

#include <deque>
#include <string_view>
#include <vector>

namespace mingcha::ingest {

/// 64 bits that differ for different texts (multiply and fold, eight bytes at a time).
std::uint64_t fingerprintOf(std::string_view text);
inline std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide(hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// The texts of one chunk, each cleaned once. Views point into the batch they came from.
class LocalTexts {
public:
    struct Entry {
        std::string_view raw;
        std::int64_t code = records::nothing;   ///< of the cleaned text, from 1; nothing for an empty one
        Repaired repaired = Repaired::No;
        std::uint64_t fingerprint = 0;
    };
    LocalTexts() { clear(); }
    const Entry& intern(std::string_view raw);
    /// For texts that are made, not read.
    const Entry& internMade(std::string text);
    std::string_view text(std::int64_t code) const { return m_texts[static_cast<size_t>(code)]; }
    const std::vector<std::string_view>& texts() const { return m_texts; }  ///< by code; 0 is unused
    void clear();

private:
    size_t slotOf(std::string_view raw, std::uint64_t hash) const;
    const Entry& add(size_t slot, std::string_view raw, std::uint64_t hash);
    void grow();

    std::vector<std::uint32_t> m_slots;
    std::vector<Entry> m_entries;
    std::vector<std::string_view> m_texts;
    std::deque<std::string> m_made;
};

}  // namespace mingcha::ingest
