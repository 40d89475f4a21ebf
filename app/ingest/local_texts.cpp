// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/local_texts.h"

#include "ingest/cell_text.h"

namespace mingcha::ingest {

using records::textHash;

void LocalTexts::clear()
{
    m_slots.assign(256, {});
    m_entries.assign(1, {});
    m_texts.assign(1, {});
    m_hashes.assign(1, 0);
    m_made.clear();
}

size_t LocalTexts::slotOf(std::string_view raw, std::uint64_t hash) const
{
    const size_t mask = m_slots.size() - 1;
    const auto mark = static_cast<std::uint32_t>(hash >> 32);
    size_t slot = hash & mask;
    while (m_slots[slot].entry != 0 && (m_slots[slot].mark != mark || m_entries[m_slots[slot].entry].raw != raw))
        slot = (slot + 1) & mask;
    return slot;
}

void LocalTexts::grow()
{
    m_slots.assign(m_slots.size() * 4, {});
    for (std::uint32_t e = 1; e < m_entries.size(); ++e) {
        const std::uint64_t hash = textHash(m_entries[e].raw);
        m_slots[slotOf(m_entries[e].raw, hash)] = {static_cast<std::uint32_t>(hash >> 32), e};
    }
}

const LocalTexts::Entry& LocalTexts::put(Entry entry, std::uint64_t rawHash)
{
    m_slots[slotOf(entry.raw, rawHash)] = {static_cast<std::uint32_t>(rawHash >> 32), static_cast<std::uint32_t>(m_entries.size())};
    m_entries.push_back(entry);
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return m_entries.back();
}

const LocalTexts::Entry& LocalTexts::intern(std::string_view raw)
{
    const std::uint64_t hash = textHash(raw);
    const Slot slot = m_slots[slotOf(raw, hash)];
    return slot.entry ? m_entries[slot.entry] : add(raw, hash);
}

const LocalTexts::Entry& LocalTexts::add(std::string_view raw, std::uint64_t hash)
{
    const CellText clean = wordText(raw);
    Entry entry{raw, records::nothing, clean.formula ? Repaired::FormulaText : clean.fullWidth ? Repaired::FullWidth : Repaired::No, hash};
    if (!meansEmpty(clean.text) && clean.text == raw) {
        entry.code = static_cast<std::int64_t>(m_texts.size());
        m_texts.push_back(raw);
        m_hashes.push_back(hash);
    } else if (!meansEmpty(clean.text)) {
        const Entry& plain = internMade(clean.text);
        entry.code = plain.code;
        entry.hash = plain.hash;
    }
    return put(entry, hash);
}

const LocalTexts::Entry& LocalTexts::internMade(std::string_view text)
{
    const std::uint64_t hash = textHash(text);
    if (const Slot slot = m_slots[slotOf(text, hash)]; slot.entry)
        return m_entries[slot.entry];
    const std::string_view kept = m_made.keep(text);
    const Entry entry{kept, static_cast<std::int64_t>(m_texts.size()), Repaired::No, hash};
    m_texts.push_back(kept);
    m_hashes.push_back(hash);
    return put(entry, hash);
}

}  // namespace mingcha::ingest
