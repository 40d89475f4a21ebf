// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/late_columns.h"

#include "records/block_codec.h"

namespace mingcha::records {

namespace {

base::Result<PackedColumn> read(vault::Connection& connection, const std::vector<StoredBlock>& blocks, std::string_view field)
{
    MINGCHA_ASSIGN(auto reader, ColumnReader::of(connection));
    PackedColumn column;
    for (const StoredBlock& block : blocks) {
        reader.toBlock(block);
        MINGCHA_TRY(reader.numbers(field, column));
    }
    return column;
}

PackedColumn zeros(const std::vector<StoredBlock>& blocks)
{
    PackedColumn column;
    for (const StoredBlock& block : blocks)
        column.appendNumbers(encodePlain(Column(block.rows, 0)), block.rows);
    return column;
}

}  // namespace

LateReader::LateReader(const std::vector<vault::Connection*>& connections)
{
    for (vault::Connection* connection : connections)
        m_lanes.push_back({connection});
}

LateReader::Lane* LateReader::free(vault::Connection* wanted)
{
    for (Lane& lane : m_lanes)
        if (!lane.isBusy && (!wanted || lane.connection == wanted))
            return &lane;
    return nullptr;
}

void LateReader::note(base::Error trouble)
{
    const std::lock_guard lock(m_mutex);
    if (!m_trouble)
        m_trouble = std::move(trouble);
}

std::optional<base::Error> LateReader::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

LateColumns::LateColumns(std::shared_ptr<LateReader> reader, Kind kind, std::vector<StoredBlock> blocks)
    : m_reader(std::move(reader)), m_kind(kind), m_blocks(std::move(blocks)), m_slots(std::make_unique<Slot[]>(spec(kind).fields.size()))
{
}

const PackedColumn& LateColumns::column(int field) const
{
    Slot& slot = m_slots[static_cast<size_t>(field)];
    std::call_once(slot.once, [&] { slot.column = load(field); });
    return slot.column;
}

PackedColumn LateColumns::load(int field) const
{
    auto column = m_reader->with(nullptr, [&](vault::Connection& connection) { return read(connection, m_blocks, spec(m_kind).fields[static_cast<size_t>(field)].id); });
    if (column)
        return *std::move(column);
    m_reader->note(std::move(column).error());
    return zeros(m_blocks);
}

}  // namespace mingcha::records
