// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/fact_store.h"

#include "records/block_codec.h"

#include <QCoreApplication>
#include <algorithm>

namespace mingcha::records {

namespace {

constexpr size_t blockRows = 65536;

// Names of the columns that say where a fact came from.
constexpr std::string_view sourceRowField = "source_row", sourceColumnField = "source_column", sourceSheetField = "source_sheet";

int periodField(Kind kind) { return spec(kind).fieldIndex("period"); }

base::Error damagedBlock(std::int64_t block)
{
    return {base::ErrorCode::Damaged, QCoreApplication::translate("records", "A block of facts in the vault cannot be read."),
            QCoreApplication::translate("records", "Nothing was changed."),
            QCoreApplication::translate("records", "Verify the vault and restore the newest sound backup into a new file."),
            QStringLiteral("fact_block %1").arg(block)};
}

/// A table under construction by period.
struct Gathering {
    std::vector<Column> columns;
    Column row, column, sheet;
    size_t rows() const { return row.size(); }
    /// Keeps the memory for the next block.
    void clear()
    {
        for (Column& values : columns)
            values.clear();
        for (Column* values : {&row, &column, &sheet})
            values->clear();
    }
};

void appendRange(Column& to, const Column& from, size_t first, size_t last)
{
    to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(first), from.begin() + static_cast<std::ptrdiff_t>(last));
}

}  // namespace

struct FactWriter::State {
    vault::Connection& connection;
    std::int64_t importId;
    Kind kind;
    std::map<std::int64_t, Gathering> byPeriod;
    std::shared_ptr<StringPool> texts;
    std::optional<vault::Statement> insertBlock, insertColumn;

    base::Result<void> prepare()
    {
        if (insertBlock)
            return {};
        MINGCHA_ASSIGN(insertBlock, connection.prepare("INSERT INTO fact_block (import_id, kind, period, rows) VALUES (?, ?, ?, ?)"));
        MINGCHA_ASSIGN(insertColumn, connection.prepare("INSERT INTO fact_column (block_id, field, data) VALUES (?, ?, ?)"));
        return {};
    }

    base::Result<void> putColumn(std::int64_t block, std::string_view field, const std::string& bytes)
    {
        insertColumn->bind(1, block).bind(2, field).bindBlob(3, bytes);
        return insertColumn->run();
    }

    base::Result<void> flush(std::int64_t period, Gathering& part)
    {
        if (part.rows() == 0)
            return {};
        MINGCHA_TRY(prepare());
        insertBlock->bind(1, importId).bind(2, spec(kind).id).bind(4, static_cast<std::int64_t>(part.rows()));
        if (period == nothing)
            insertBlock->bindNull(3);
        else
            insertBlock->bind(3, period);
        MINGCHA_TRY(insertBlock->run());
        const std::int64_t block = connection.lastInsertId();
        const auto& fields = spec(kind).fields;
        for (size_t f = 0; f < fields.size(); ++f)
            MINGCHA_TRY(putColumn(block, fields[f].id, fields[f].type == FieldType::Text ? encodeTexts(part.columns[f], *texts) : encodeNumbers(part.columns[f])));
        MINGCHA_TRY(putColumn(block, sourceRowField, encodeNumbers(part.row)));
        MINGCHA_TRY(putColumn(block, sourceColumnField, encodeNumbers(part.column)));
        MINGCHA_TRY(putColumn(block, sourceSheetField, encodeTexts(part.sheet, *texts)));
        part.clear();
        return {};
    }

    Gathering& gathering(std::int64_t period)
    {
        auto& part = byPeriod[period];
        if (part.columns.empty())
            part.columns.resize(spec(kind).fields.size());
        return part;
    }
};

FactWriter::FactWriter(vault::Connection& connection, std::int64_t importId, Kind kind)
    : m_state(new State{connection, importId, kind, {}, nullptr, {}, {}}) {}
FactWriter::~FactWriter() = default;

base::Result<void> FactWriter::append(const Table& facts)
{
    State& s = *m_state;
    s.texts = facts.texts;
    const int field = periodField(s.kind);
    const auto periodOf = [&](size_t row) { return field < 0 ? nothing : facts.value(field, row); };
    for (size_t first = 0; first < facts.rows;) {
        const std::int64_t period = periodOf(first);
        Gathering& part = s.gathering(period);
        size_t last = first + 1;
        const size_t room = first + blockRows - part.rows();
        while (last < facts.rows && last < room && periodOf(last) == period)
            ++last;
        for (size_t f = 0; f < part.columns.size(); ++f)
            appendRange(part.columns[f], facts.columns[f], first, last);
        appendRange(part.row, facts.sourceRow, first, last);
        appendRange(part.column, facts.sourceColumn, first, last);
        appendRange(part.sheet, facts.sourceSheet, first, last);
        if (part.rows() >= blockRows)
            MINGCHA_TRY(s.flush(period, part));
        first = last;
    }
    return {};
}

base::Result<void> FactWriter::finish()
{
    for (auto& [period, part] : m_state->byPeriod)
        MINGCHA_TRY(m_state->flush(period, part));
    return {};
}

namespace {

struct BlockRow {
    std::int64_t id, importId;
    size_t rows;
};

base::Result<std::vector<BlockRow>> blocksOf(vault::Connection& connection, const LoadRequest& request)
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
    std::vector<BlockRow> blocks;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return blocks;
        blocks.push_back({query.integer(0), query.integer(1), static_cast<size_t>(query.integer(2))});
    }
}

/// Reads the columns of blocks one by one.
struct ColumnReader {
    vault::Statement query;
    std::int64_t block = 0;
    size_t rows = 0;

    /// `take` gets the bytes and says whether they are a column.
    template <class Take>
    base::Result<void> read(std::string_view field, Take&& take)
    {
        query.bind(1, block).bind(2, field);
        MINGCHA_ASSIGN(const bool found, query.step());
        const bool good = found && take(query.blob(0));
        query.reset();
        return good ? base::Result<void>() : base::fail(damagedBlock(block));
    }
    base::Result<void> numbers(std::string_view field, PackedColumn& out)
    {
        return read(field, [&](std::string_view bytes) { return out.appendNumbers(bytes, rows); });
    }
    base::Result<void> texts(std::string_view field, StringPool& pool, PackedColumn& out)
    {
        return read(field, [&](std::string_view bytes) { return out.appendTexts(bytes, rows, pool); });
    }
};

base::Result<void> loadField(ColumnReader& reader, Table& table, int number, bool packed)
{
    const FieldSpec& field = spec(table.kind).fields[static_cast<size_t>(number)];
    const bool isText = field.type == FieldType::Text;
    PackedColumn& asStored = table.packed[static_cast<size_t>(number)];
    if (packed)
        return isText ? reader.texts(field.id, *table.texts, asStored) : reader.numbers(field.id, asStored);
    Column& column = table.columns[static_cast<size_t>(number)];
    return reader.read(field.id, [&](std::string_view bytes) { return isText ? decodeTexts(bytes, reader.rows, *table.texts, column) : decodeNumbers(bytes, reader.rows, column); });
}

base::Result<void> loadSources(ColumnReader& reader, std::int64_t importId, Table& table)
{
    StoredSources& sources = table.stored;
    sources.parts.push_back({table.rows, importId});
    MINGCHA_TRY(reader.numbers(sourceRowField, sources.row));
    MINGCHA_TRY(reader.numbers(sourceColumnField, sources.column));
    return reader.texts(sourceSheetField, *table.texts, sources.sheet);
}

/// The fields asked for, with room for all their rows; true: as they lie in the vault.
std::vector<std::pair<int, bool>> prepareFields(const LoadRequest& request, const std::vector<BlockRow>& blocks, Table& table)
{
    size_t rows = 0;
    for (const BlockRow& block : blocks)
        rows += block.rows;
    std::vector<std::pair<int, bool>> wanted;
    for (int field = 0; field < static_cast<int>(table.columns.size()); ++field) {
        if (!request.fields.empty() && std::ranges::find(request.fields, field) == request.fields.end())
            continue;
        const bool packed = std::ranges::find(request.packed, field) != request.packed.end();
        wanted.emplace_back(field, packed);
        if (!packed)
            table.columns[static_cast<size_t>(field)].reserve(rows);
    }
    return wanted;
}

}  // namespace

base::Result<Table> loadFacts(vault::Connection& connection, const LoadRequest& request, base::Progress* progress)
{
    MINGCHA_ASSIGN(const auto blocks, blocksOf(connection, request));
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT data FROM fact_column WHERE block_id = ? AND field = ?"));
    ColumnReader reader{std::move(query)};
    Table table(request.kind);
    const auto wanted = prepareFields(request, blocks, table);
    for (const BlockRow& block : blocks) {
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        reader.block = block.id;
        reader.rows = block.rows;
        for (const auto& [field, packed] : wanted)
            MINGCHA_TRY(loadField(reader, table, field, packed));
        if (request.withSources && block.rows > 0)
            MINGCHA_TRY(loadSources(reader, block.importId, table));
        table.rows += block.rows;
    }
    return table;
}

base::Result<void> removeFacts(vault::Connection& connection, std::int64_t importId, std::optional<base::Period> period)
{
    const std::string which = period ? "import_id = ?1 AND period = ?2" : "import_id = ?1";
    MINGCHA_ASSIGN(auto columns, connection.prepare("DELETE FROM fact_column WHERE block_id IN (SELECT id FROM fact_block WHERE " + which + ")"));
    MINGCHA_ASSIGN(auto blocks, connection.prepare("DELETE FROM fact_block WHERE " + which));
    for (vault::Statement* statement : {&columns, &blocks}) {
        statement->bind(1, importId);
        if (period)
            statement->bind(2, std::int64_t(period->index()));
        MINGCHA_TRY(statement->run());
    }
    return {};
}

base::Result<std::map<Kind, std::int64_t>> countFacts(vault::Connection& connection)
{
    std::map<Kind, std::int64_t> counts;
    for (const Kind kind : allKinds)
        counts[kind] = 0;
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT kind, sum(rows) FROM fact_block GROUP BY kind"));
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return counts;
        if (const auto kind = kindFromId(query.text(0)))
            counts[*kind] = query.integer(1);
    }
}

base::Result<std::optional<base::PeriodRange>> billedPeriods(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT min(period), max(period) FROM fact_block WHERE kind = 'bills'"));
    MINGCHA_TRY(query.step());
    if (query.isNull(0))
        return std::optional<base::PeriodRange>();
    return std::optional(base::PeriodRange{base::Period::fromIndex(static_cast<int>(query.integer(0))), base::Period::fromIndex(static_cast<int>(query.integer(1)))});
}

base::Result<std::optional<base::Period>> nextBilledMonth(vault::Connection& connection, base::Period after)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT min(period) FROM fact_block WHERE kind = 'bills' AND period > ?"));
    query.bind(1, after.index());
    MINGCHA_TRY(query.step());
    return query.isNull(0) ? std::optional<base::Period>() : std::optional(base::Period::fromIndex(static_cast<int>(query.integer(0))));
}

}  // namespace mingcha::records
