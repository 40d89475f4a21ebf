// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/cell_value.h"
#include "records/text_hash.h"

#include <string_view>
#include <vector>

namespace mingcha::ingest {

using records::mixed;

/// The texts of one chunk, each cleaned once. Views point into the batch they came from.
class LocalTexts {
public:
    struct Entry {
        std::string_view raw;
        std::int64_t code = records::nothing;   ///< of the cleaned text, from 1; nothing for an empty one
        Repaired repaired = Repaired::No;
        std::uint64_t hash = 0;                 ///< textHash of the cleaned text
    };
    LocalTexts() { clear(); }
    const Entry& intern(std::string_view raw);
    /// For texts that are made, not read.
    const Entry& internMade(std::string_view text);
    std::string_view text(std::int64_t code) const { return m_texts[static_cast<size_t>(code)]; }
    std::uint64_t hash(std::int64_t code) const { return m_hashes[static_cast<size_t>(code)]; }
    size_t size() const { return m_texts.size(); }   ///< codes are smaller; 0 is unused
    void clear();

private:
    /// Open addressing; the other half of the hash stands in the slot, so that a probe seldom has to look at a text.
    struct Slot {
        std::uint32_t mark = 0;
        std::uint32_t entry = 0;       ///< 0 = free
    };
    size_t slotOf(std::string_view raw, std::uint64_t hash) const;
    const Entry& put(Entry entry, std::uint64_t rawHash);
    const Entry& add(std::string_view raw, std::uint64_t hash);
    void grow();

    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
    std::vector<std::string_view> m_texts;
    std::vector<std::uint64_t> m_hashes;
    records::TextArena m_made;
};

}  // namespace mingcha::ingest
