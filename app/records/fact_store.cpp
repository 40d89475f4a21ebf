// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/fact_store.h"

#include "records/block_codec.h"
#include "records/column_reader.h"

namespace mingcha::records {

namespace {

constexpr size_t blockRows = 65536;

int periodField(Kind kind) { return spec(kind).fieldIndex("period"); }

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

/// A block as it will lie in the vault.
struct EncodedBlock {
    std::int64_t period, rows;
    std::vector<std::pair<std::string_view, std::string>> columns;  ///< field, bytes
};

}  // namespace

struct FactWriter::State {
    vault::Connection& connection;
    Kind kind;
    WriteStart start;
    std::optional<std::int64_t> importId = {};
    std::map<std::int64_t, Gathering> byPeriod = {};
    std::shared_ptr<StringPool> texts = {};
    std::vector<EncodedBlock> waiting = {};
    std::optional<vault::Statement> insertBlock = {}, insertColumn = {};

    base::Result<void> begin()
    {
        if (importId)
            return {};
        MINGCHA_ASSIGN(importId, start.begin());
        MINGCHA_ASSIGN(insertBlock, connection.prepare("INSERT INTO fact_block (import_id, kind, period, rows) VALUES (?, ?, ?, ?)"));
        MINGCHA_ASSIGN(insertColumn, connection.prepare("INSERT INTO fact_column (block_id, field, data) VALUES (?, ?, ?)"));
        return {};
    }

    std::string encoded(const FieldSpec& field, const Gathering& part, const Column& values) const
    {
        if (field.type == FieldType::Text)
            return encodeTexts(values, *texts);
        auto differences = field.against < 0 ? std::nullopt : encodeAgainst(values, part.columns[static_cast<size_t>(field.against)]);
        return differences ? *std::move(differences) : encodeNumbers(values);
    }

    void encode(std::int64_t period, Gathering& part)
    {
        EncodedBlock block{period, static_cast<std::int64_t>(part.rows()), {}};
        const auto& fields = spec(kind).fields;
        for (size_t f = 0; f < fields.size(); ++f)
            block.columns.emplace_back(fields[f].id, encoded(fields[f], part, part.columns[f]));
        block.columns.emplace_back(sourceRowField, encodeNumbers(part.row));
        block.columns.emplace_back(sourceColumnField, encodeNumbers(part.column));
        block.columns.emplace_back(sourceSheetField, encodeTexts(part.sheet, *texts));
        part.clear();
        waiting.push_back(std::move(block));
    }

    base::Result<void> write(const EncodedBlock& block)
    {
        insertBlock->bind(1, *importId).bind(2, spec(kind).id).bind(4, block.rows);
        if (block.period == nothing)
            insertBlock->bindNull(3);
        else
            insertBlock->bind(3, block.period);
        MINGCHA_TRY(insertBlock->run());
        const std::int64_t id = connection.lastInsertId();
        for (const auto& [field, bytes] : block.columns) {
            insertColumn->bind(1, id).bind(2, field).bindBlob(3, bytes);
            MINGCHA_TRY(insertColumn->run());
        }
        return {};
    }

    base::Result<void> writeWaiting()
    {
        MINGCHA_TRY(begin());
        for (const EncodedBlock& block : waiting)
            MINGCHA_TRY(write(block));
        waiting.clear();
        return {};
    }

    /// One block after the other, so that a file of many months is not encoded twice over in memory.
    base::Result<void> flush(std::int64_t period, Gathering& part)
    {
        if (part.rows() == 0)
            return {};
        encode(period, part);
        return importId || start.isReady() ? writeWaiting() : base::Result<void>();
    }

    Gathering& gathering(std::int64_t period)
    {
        auto& part = byPeriod[period];
        if (part.columns.empty())
            part.columns.resize(spec(kind).fields.size());
        return part;
    }
};

FactWriter::FactWriter(vault::Connection& connection, Kind kind, WriteStart start) : m_state(new State{connection, kind, std::move(start)}) {}
FactWriter::FactWriter(vault::Connection& connection, std::int64_t importId, Kind kind)
    : FactWriter(connection, kind, {[] { return true; }, [importId] { return base::Result<std::int64_t>(importId); }})
{
}
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
    return m_state->writeWaiting();
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
