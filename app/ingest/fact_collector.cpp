// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fact_collector.h"

#include <algorithm>

namespace mingcha::ingest {

using records::nothing;

FactCollector::FactCollector(records::Kind kind, Overlap overlap, const records::Accounts& accounts, LoadKeys loadKeys)
    : m_kind(kind), m_overlap(overlap), m_accounts(accounts), m_loadKeys(std::move(loadKeys))
{
    const auto& fields = records::spec(kind).fields;
    m_denseField = -1;
    for (int f = 0; f < int(fields.size()); ++f)
        if (fields[size_t(f)].key)
            (m_denseField < 0 ? m_denseField : m_otherField) = f;
    m_periodField = records::spec(kind).fieldIndex("period");
    m_textKeys = fields[size_t(m_denseField)].type == records::FieldType::Text;
}

void FactCollector::beginSheet(const SheetTask& task)
{
    const bool goesOn = m_table && m_table->addsUpWith(task);
    m_table = task;
    m_task = &task;
    m_sheetBegin = m_lastPlace;
    m_running.sincePage.assign(task.columns.size() + task.months.size(), 0);
    m_running.sinceStart = m_running.sincePage;
    if (!goesOn)
        m_running.sinceTable = m_running.sincePage;
}

std::int64_t FactCollector::read() const
{
    std::int64_t rows = result.kept + std::int64_t(result.rejects.size());
    for (const std::int64_t skipped : result.skipped)
        rows += skipped;
    return rows;
}

base::Result<void> FactCollector::take(ParsedChunk& chunk)
{
    MINGCHA_TRY(expectPeriods(chunk.facts));
    m_localKeys.assign(chunk.texts.size(), -1);
    for (size_t reason = 0; reason < skipReasons; ++reason)
        result.skipped[reason] += chunk.skipped[reason];
    result.kept += chunk.keptRows;
    result.emptyMonths += chunk.emptyMonths;
    if (result.unnamedRows == 0)
        result.firstUnnamed = chunk.firstUnnamed;
    result.unnamedRows += chunk.unnamedRows;
    checkTotals(chunk);
    resolveAccounts(chunk);
    decide(chunk);
    listRejects(chunk);
    listRepairs(chunk);
    addSums(chunk.facts);
    result.facts += std::int64_t(chunk.facts.rows);
    return {};
}

/// Makes sure that the older keys of every period in the chunk are known.
base::Result<void> FactCollector::expectPeriods(const records::Table& facts)
{
    if (m_periodField < 0) {
        if (!m_allKnown)
            MINGCHA_TRY(remember({}));
        m_allKnown = true;
        return {};
    }
    std::int64_t last = nothing;
    for (size_t row = 0; row < facts.rows; ++row) {
        const std::int64_t period = facts.value(m_periodField, row);
        if (period == last)
            continue;
        last = period;
        if (m_periods.insert(period).second)
            MINGCHA_TRY(remember(base::Period::fromIndex(static_cast<int>(period))));
    }
    return {};
}

base::Result<void> FactCollector::remember(std::optional<base::Period> period)
{
    MINGCHA_ASSIGN(const records::Table older, m_loadKeys(period));
    for (size_t row = 0; row < older.rows; ++row) {
        const Keys keys = keysOf(older, row, nullptr);
        m_index.at(keys.dense, keys.other).import = static_cast<std::uint32_t>(older.stored.importOf(row));
    }
    return {};
}

/// Texts of keys are numbered by this collector, because the facts' own numbers are given only when they are written.
FactCollector::Keys FactCollector::keysOf(const records::Table& facts, size_t row, const LocalTexts* texts)
{
    Keys keys{facts.value(m_denseField, row), m_otherField < 0 ? 0 : facts.value(m_otherField, row)};
    if (!m_textKeys)
        return keys;
    if (!texts) {
        keys.dense = m_keyTexts.intern(facts.texts->text(keys.dense));
        return keys;
    }
    std::int64_t& known = m_localKeys[size_t(keys.dense)];
    if (known < 0)
        known = m_keyTexts.intern(texts->text(keys.dense));
    keys.dense = known;
    return keys;
}

bool FactCollector::replaces(const records::Table& older, size_t row)
{
    const Keys keys = keysOf(older, row, nullptr);
    return m_index.at(keys.dense, keys.other).place != 0;
}

void FactCollector::resolveAccounts(ParsedChunk& chunk)
{
    const int field = records::spec(m_kind).fieldIndex("customer");
    if (field < 0)
        return;
    std::int64_t hint = 0;
    const auto known = std::int64_t(m_accounts.size());
    for (auto& value : chunk.facts.columns[size_t(field)]) {
        if (value >= 0)
            continue;
        const std::string_view number = chunk.texts.text(-value);
        std::int64_t code = m_fresh.find(number, hint);
        if (!code)
            code = m_fresh.add(number);
        hint = code;
        value = known + code;
    }
}

/// What becomes of a fact; one that is new to the file is registered.
FactCollector::Fate FactCollector::fateOf(ParsedChunk& chunk, size_t row)
{
    const Keys keys = keysOf(chunk.facts, row, &chunk.texts);
    KeyIndex::Entry& entry = m_index.at(keys.dense, keys.other);
    if (entry.place != 0)
        return entry.fingerprint == chunk.fingerprint[row] ? Fate::Identical : Fate::Repeated;
    m_lastPlace = entry.place = m_sheetBegin + static_cast<std::uint32_t>(chunk.facts.sourceRow[row]);
    entry.fingerprint = chunk.fingerprint[row];
    if (entry.import == 0)
        return Fate::Keep;
    noteOverlap(chunk.facts, row, chunk.texts, entry.import);
    m_overlapped[entry.import].insert(m_periodField < 0 ? nothing : chunk.facts.value(m_periodField, row));
    return Fate::Existing;
}

/// True when the file has given the key with other content before; the row is then rejected.
bool FactCollector::isRepeated(ParsedChunk& chunk, size_t row)
{
    const Keys keys = keysOf(chunk.facts, row, &chunk.texts);
    const KeyIndex::Entry& entry = m_index.at(keys.dense, keys.other);
    if (entry.place == 0 || entry.fingerprint == chunk.fingerprint[row])
        return false;
    rejectRepeated(chunk, row, entry.place > m_sheetBegin ? entry.place - m_sheetBegin : 0);
    return true;
}

void FactCollector::decide(ParsedChunk& chunk)
{
    const size_t rows = chunk.facts.rows;
    std::vector<Fate> fates;
    const auto setFate = [&](size_t row, Fate fate) {
        if (fate != Fate::Keep && fates.empty())
            fates.assign(rows, Fate::Keep);
        if (!fates.empty())
            fates[row] = fate;
    };
    for (size_t first = 0, last = 0; first < rows; first = last) {
        // The facts of one row of the file: several only with months across. The row is rejected as a whole or not at all.
        for (last = first + 1; last < rows && chunk.batchRow[last] == chunk.batchRow[first];)
            ++last;
        bool repeated = false;
        std::array<size_t, 4> count{};
        const auto settle = [&](size_t row, Fate fate) {
            setFate(row, fate);
            ++count[size_t(fate)];
        };
        if (last == first + 1) {
            const Fate fate = fateOf(chunk, first);
            if (fate == Fate::Keep)
                continue;
            repeated = fate == Fate::Repeated && isRepeated(chunk, first);
            settle(first, fate);
        } else {
            for (size_t row = first; row < last && !repeated; ++row)
                repeated = isRepeated(chunk, row);
            for (size_t row = first; row < last; ++row)
                settle(row, repeated ? Fate::Repeated : fateOf(chunk, row));
        }
        if (repeated) {
            --result.kept;
        } else if (count[size_t(Fate::Keep)] == 0 && (m_overlap == Overlap::Keep || count[size_t(Fate::Existing)] == 0)) {
            --result.kept;
            ++result.skipped[size_t(count[size_t(Fate::Existing)] ? Skip::KeptExisting : Skip::Identical)];
        }
    }
    if (!fates.empty())
        compact(chunk, fates);
}

void FactCollector::compact(ParsedChunk& chunk, const std::vector<Fate>& fates)
{
    auto& facts = chunk.facts;
    const auto stays = [&](size_t row) { return fates[row] == Fate::Keep || (fates[row] == Fate::Existing && m_overlap != Overlap::Keep); };
    size_t to = 0;
    for (size_t row = 0; row < facts.rows; ++row) {
        if (!stays(row))
            continue;
        for (auto& column : facts.columns)
            column[to] = column[row];
        facts.sourceRow[to] = facts.sourceRow[row];
        facts.sourceColumn[to] = facts.sourceColumn[row];
        chunk.batchRow[to] = chunk.batchRow[row];
        ++to;
    }
    facts.rows = to;
    for (auto& column : facts.columns)
        column.resize(to);
    facts.sourceRow.resize(to);
    facts.sourceColumn.resize(to);
    // A repair of a row that is not kept is none.
    std::erase_if(chunk.repairs, [&facts](const RepairNote& note) { return !std::ranges::binary_search(facts.sourceRow, note.row); });
    chunk.batchRow.resize(to);
}

void FactCollector::addSums(const records::Table& facts)
{
    const auto sum = [&facts](int field) {
        base::Int128 total = 0;
        for (const std::int64_t value : facts.columns[size_t(field)])
            total += value == nothing ? 0 : value;
        return total;
    };
    if (m_kind == records::Kind::Bills) {
        result.kwh += sum(records::bill::Kwh);
        result.fen += sum(records::bill::Total);
    } else if (m_kind == records::Kind::AreaSupply) {
        result.kwh += sum(records::area_supply::Supplied);
    }
}

}  // namespace mingcha::ingest
