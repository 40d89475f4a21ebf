// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/string_pool.h"

namespace mingcha::records {

StringPool::StringPool() : m_slots(256) { intern({}); }

size_t StringPool::slotOf(std::string_view text, std::uint64_t hash) const
{
    const size_t mask = m_slots.size() - 1;
    const auto mark = static_cast<std::uint32_t>(hash >> 32);
    size_t slot = hash & mask;
    while (m_slots[slot].code != 0 && (m_slots[slot].mark != mark || m_texts[m_slots[slot].code - 1] != text))
        slot = (slot + 1) & mask;
    return slot;
}

void StringPool::grow()
{
    m_slots.assign(m_slots.size() * 4, {});
    const size_t mask = m_slots.size() - 1;
    for (size_t code = 0; code < m_texts.size(); ++code) {
        const std::uint64_t hash = m_hashes[code];
        size_t slot = hash & mask;
        while (m_slots[slot].code != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(code + 1)};
    }
}

std::int64_t StringPool::intern(std::string_view text, std::uint64_t hash)
{
    const size_t slot = slotOf(text, hash);
    if (m_slots[slot].code != 0)
        return m_slots[slot].code - 1;
    m_texts.push_back(m_arena.keep(text));
    m_hashes.push_back(hash);
    m_slots[slot] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(m_texts.size())};
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    return static_cast<std::int64_t>(m_texts.size() - 1);
}

std::int64_t StringPool::find(std::string_view text) const
{
    const Slot& slot = m_slots[slotOf(text, textHash(text))];
    return static_cast<std::int64_t>(slot.code) - 1;
}

}  // namespace mingcha::records
