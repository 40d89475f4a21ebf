// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/local_texts.h"

#include "ingest/cell_text.h"

#include <cstring>

namespace mingcha::ingest {

std::uint64_t fingerprintOf(std::string_view text)
{
    std::uint64_t hash = 0x2545f4914f6cdd1dULL + text.size();
    for (; text.size() >= 8; text.remove_prefix(8)) {
        std::uint64_t word;
        std::memcpy(&word, text.data(), 8);
        hash = mixed(hash, word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data(), text.size());
    return mixed(hash, rest);
}

void LocalTexts::clear()
{
    m_slots.assign(256, 0);
    m_entries.assign(1, {});
    m_texts.assign(1, {});
    m_made.clear();
}

size_t LocalTexts::slotOf(std::string_view raw, std::uint64_t hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot] != 0 && m_entries[m_slots[slot]].raw != raw)
        slot = (slot + 1) & mask;
    return slot;
}

void LocalTexts::grow()
{
    m_slots.assign(m_slots.size() * 4, 0);
    for (std::uint32_t e = 1; e < m_entries.size(); ++e)
        m_slots[slotOf(m_entries[e].raw, fingerprintOf(m_entries[e].raw))] = e;
}

const LocalTexts::Entry& LocalTexts::intern(std::string_view raw)
{
    const std::uint64_t hash = fingerprintOf(raw);
    const size_t slot = slotOf(raw, hash);
    return m_slots[slot] ? m_entries[m_slots[slot]] : add(slot, raw, hash);
}

const LocalTexts::Entry& LocalTexts::add(size_t slot, std::string_view raw, std::uint64_t hash)
{
    CellText clean = wordText(raw);
    Entry entry{raw, records::nothing, clean.formula ? Repaired::FormulaText : clean.fullWidth ? Repaired::FullWidth : Repaired::No, 0};
    if (clean.text == raw && !meansEmpty(raw)) {
        entry.code = static_cast<std::int64_t>(m_texts.size());
        entry.fingerprint = hash;
        m_texts.push_back(raw);
    } else if (!meansEmpty(clean.text)) {
        const Entry& plain = internMade(std::move(clean.text));
        entry.code = plain.code;
        entry.fingerprint = plain.fingerprint;
        slot = slotOf(raw, hash);  // the table may have grown or got the clean text in this place
    }
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back(entry);
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return m_entries.back();
}

const LocalTexts::Entry& LocalTexts::internMade(std::string text)
{
    const std::uint64_t hash = fingerprintOf(text);
    const size_t known = slotOf(text, hash);
    if (m_slots[known] != 0)
        return m_entries[m_slots[known]];
    const std::string_view kept = m_made.emplace_back(std::move(text));
    Entry entry{kept, static_cast<std::int64_t>(m_texts.size()), Repaired::No, hash};
    m_texts.push_back(kept);
    m_slots[known] = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back(entry);
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return m_entries.back();
}

}  // namespace mingcha::ingest
