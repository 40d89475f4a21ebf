// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/block_codec.h"
#include "records/block_layout.h"
#include "records/column_reader.h"
#include "records/fact_store.h"

#include <QCoreApplication>
#include <algorithm>

namespace mingcha::records {

base::Error damagedBlock(std::int64_t block)
{
    return {base::ErrorCode::Damaged, QCoreApplication::translate("records", "A block of facts in the vault cannot be read."),
            QCoreApplication::translate("records", "Nothing was changed."),
            QCoreApplication::translate("records", "Verify the vault and restore the newest sound backup into a new file."),
            QStringLiteral("fact_block %1").arg(block)};
}

namespace {

base::Result<std::vector<StoredBlock>> blocksOf(vault::Connection& connection, const LoadRequest& request)
{
    std::string sql = "SELECT id, import_id, rows FROM fact_block WHERE kind = ?1";
    if (request.periods)
        sql += " AND period BETWEEN ?2 AND ?3";
    if (request.importId)
        sql += " AND import_id = ?4";
    MINGCHA_ASSIGN(auto query, connection.prepare(sql + " ORDER BY id"));
    query.bind(1, spec(request.kind).id);
    if (request.periods)
        query.bind(2, std::int64_t(request.periods->from.index())).bind(3, std::int64_t(request.periods->to.index()));
    if (request.importId)
        query.bind(4, *request.importId);
    std::vector<StoredBlock> blocks;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return blocks;
        blocks.push_back({query.integer(0), query.integer(1), static_cast<size_t>(query.integer(2))});
    }
}

/// How a field is wanted.
struct Wanted {
    int field;
    bool decoded, packed, ownTexts;
};

/// Whether the column holds differences; then they are made good with the values they are taken against.
base::Result<void> addReference(ColumnReader& reader, const FieldSpec& field, const Table& table, std::span<std::int64_t> values)
{
    const auto number = static_cast<size_t>(field.against);
    Column reference;
    std::span<const std::int64_t> against;
    if (table.columns[number].size() == table.rows + values.size()) {  // decoded just before
        against = std::span(table.columns[number]).last(values.size());
    } else {
        MINGCHA_TRY(reader.read(spec(table.kind).fields[number].id, [&](std::string_view bytes) { return !isAgainst(bytes) && decodeNumbers(bytes, reader.rows(), reference); }));
        against = reference;
    }
    for (size_t row = 0; row < values.size(); ++row)
        if (values[row] != nothing)
            values[row] = wrappingSum(values[row], against[row]);
    return {};
}

base::Result<void> loadField(ColumnReader& reader, Table& table, const Wanted& wanted)
{
    const auto number = static_cast<size_t>(wanted.field);
    const FieldSpec& field = spec(table.kind).fields[number];
    const bool isText = field.type == FieldType::Text;
    PackedColumn& asStored = table.packed[number];
    Column& column = table.columns[number];
    bool differences = false;
    MINGCHA_TRY(reader.read(field.id, [&](std::string_view bytes) {
        if (wanted.packed && !(isText ? asStored.appendTexts(bytes, reader.rows(), *table.texts) : asStored.appendNumbers(bytes, reader.rows())))
            return false;
        if (wanted.ownTexts && !table.ownTexts[number].append(bytes, reader.rows()))
            return false;
        differences = !isText && isAgainst(bytes);
        if (differences && field.against < 0)
            return false;
        return !wanted.decoded || (isText ? decodeTexts(bytes, reader.rows(), *table.texts, column) : decodeNumbers(bytes, reader.rows(), column));
    }));
    return differences && wanted.decoded ? addReference(reader, field, table, std::span(column).last(reader.rows())) : base::Result<void>();
}

base::Result<void> loadSources(ColumnReader& reader, std::int64_t importId, Table& table)
{
    StoredSources& sources = table.stored;
    sources.parts.push_back({table.rows, importId});
    MINGCHA_TRY(reader.numbers(sourceRowField, sources.row));
    MINGCHA_TRY(reader.numbers(sourceColumnField, sources.column));
    return reader.texts(sourceSheetField, *table.texts, sources.sheet);
}

/// The fields asked for, with room for all their rows.
std::vector<Wanted> prepareFields(const LoadRequest& request, const std::vector<StoredBlock>& blocks, Table& table)
{
    size_t rows = 0;
    for (const StoredBlock& block : blocks)
        rows += block.rows;
    const auto asks = [](const std::vector<int>& fields, int field) { return std::ranges::find(fields, field) != fields.end(); };
    const bool all = request.fields.empty() && request.packed.empty() && request.ownTexts.empty();
    std::vector<Wanted> wanted;
    for (int field = 0; field < static_cast<int>(table.columns.size()); ++field) {
        const Wanted want{field, all || asks(request.fields, field), asks(request.packed, field), asks(request.ownTexts, field)};
        if (want.decoded)
            table.columns[static_cast<size_t>(field)].reserve(rows);
        if (want.decoded || want.packed || want.ownTexts)
            wanted.push_back(want);
    }
    return wanted;
}

}  // namespace

base::Result<Table> loadFacts(vault::Connection& connection, const LoadRequest& request, base::Progress* progress)
{
    MINGCHA_ASSIGN(auto blocks, blocksOf(connection, request));
    MINGCHA_ASSIGN(auto reader, ColumnReader::of(connection));
    Table table(request.kind);
    const auto wanted = prepareFields(request, blocks, table);
    for (const StoredBlock& block : blocks) {
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        reader.toBlock(block);
        for (const Wanted& want : wanted)
            MINGCHA_TRY(loadField(reader, table, want));
        if (request.withSources && block.rows > 0)
            MINGCHA_TRY(loadSources(reader, block.importId, table));
        table.rows += block.rows;
    }
    if (request.late)
        table.late = std::make_shared<LateColumns>(request.late, request.kind, std::move(blocks));
    return table;
}

}  // namespace mingcha::records
