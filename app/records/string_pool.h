// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/text_hash.h"

namespace mingcha::records {

/// Texts by small number, each once. Code 0 is the empty text.
class StringPool {
public:
    StringPool();
    std::int64_t intern(std::string_view text) { return intern(text, textHash(text)); }
    /// For callers that have the text's textHash already.
    std::int64_t intern(std::string_view text, std::uint64_t hash);
    std::int64_t find(std::string_view text) const;   ///< −1 when it is not there
    std::string_view text(std::int64_t code) const { return m_texts[static_cast<size_t>(code)]; }
    size_t size() const { return m_texts.size(); }

private:
    /// Open addressing; the other half of the hash stands in the slot, so that a probe seldom has to look at a text.
    struct Slot {
        std::uint32_t mark = 0;
        std::uint32_t code = 0;    ///< code + 1; 0 = free
    };
    size_t slotOf(std::string_view text, std::uint64_t hash) const;
    void grow();
    std::vector<Slot> m_slots;
    std::vector<std::string_view> m_texts;
    std::vector<std::uint64_t> m_hashes;   ///< of the texts, so that growing need not look at them again
    TextArena m_arena;
};

}  // namespace mingcha::records
