// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/chunk_parser.h"

#include "ingest/cell_text.h"
#include "ingest/fast_value.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace mingcha::ingest {

using records::FieldType;
using records::nothing;

namespace {

constexpr size_t tileRows = 256;  // rows whose cells stay in the processor's cache while the columns are parsed one after the other

std::string_view cellAt(std::span<const std::string_view> cells, int column) { return size_t(column) < cells.size() ? cells[size_t(column)] : std::string_view(); }

bool isDigit(char c) { return static_cast<unsigned>(c - '0') < 10; }
/// A row whose key cell cannot be anything but a key needs no closer look.
bool isPlainlyData(const SheetTask& task, std::span<const std::string_view> cells)
{
    const std::string_view key = cellAt(cells, task.keyColumn);
    if (key.empty() || static_cast<unsigned char>(key.front()) <= 0x20 || static_cast<unsigned char>(key.front() | key.back()) >= 0x80)
        return false;
    if (isDigit(key.front()))
        return true;
    const std::string_view probe = cellAt(cells, task.probeColumn);
    return !probe.empty() && isDigit(probe.front());
}

/// A value in a column without a name, or beyond the last one: a separator too many, or something that nobody would miss until it is too late.
bool holdsUnnamed(const SheetTask& task, std::span<const std::string_view> cells)
{
    const auto holds = [](std::string_view cell) { return !isBlank(cell); };
    return (cells.size() > task.width && std::any_of(cells.begin() + std::ptrdiff_t(task.width), cells.end(), holds))
        || std::any_of(task.unnamed.begin(), task.unnamed.end(), [&](int column) { return holds(cellAt(cells, column)); });
}

bool isPlainNumber(std::string_view text)
{
    bool digits = !text.empty();
    for (const char c : text)
        digits &= isDigit(c);
    return digits;
}

/// Text of a stored value for the list of repairs.
std::string shown(const ColumnTask& task, std::int64_t value)
{
    static const records::StringPool noTexts;
    static const records::Accounts noAccounts;
    return records::valueText({{}, task.type, false, false, {}, {}, {}}, value, noTexts, noAccounts);
}

}  // namespace

void ParsedChunk::clear(records::Kind kind)
{
    facts.kind = kind;
    facts.rows = 0;
    facts.columns.resize(records::spec(kind).fields.size());
    for (auto* column : {&facts.sourceRow, &facts.sourceColumn, &facts.sourceSheet})
        column->clear();
    for (auto& column : facts.columns)
        column.clear();
    batchRow.clear();
    fingerprint.clear();
    texts.clear();
    skipped = {};
    faults.clear();
    repairs.clear();
    segments.clear();
    totals.clear();
    rowTotals.clear();
    emptyMonths = unnamedRows = firstUnnamed = keptRows = 0;
}

/// Up to 256 rows of data on their way into the columns of the chunk.
struct ChunkParser::Tile {
    std::array<std::uint32_t, tileRows> rows;  // in the batch
    size_t count = 0;
    std::array<bool, tileRows> bad{};
    bool anyBad = false;
    size_t base = 0;                           // where the tile begins in the chunk's columns
    std::int64_t hint = 0;                     // account of the row before

    void fault(ParsedChunk& out, size_t row, const ColumnTask& task, std::string_view reason)
    {
        if (!bad[row])
            out.faults.push_back({rows[row], task.field, task.column, reason});
        bad[row] = anyBad = true;
    }
};

void ChunkParser::parse(ParsedChunk& out) const
{
    out.clear(m_task.kind);
    const auto openSegment = [&] { out.segments.emplace_back(m_task.columns.size() + m_task.months.size(), 0); };
    openSegment();
    const auto skip = [&out](Skip reason) { ++out.skipped[size_t(reason)]; };
    const size_t rows = out.batch.rowCount();
    for (auto& column : out.facts.columns)
        column.reserve(rows);
    Tile tile;
    for (size_t r = 0; r < rows; ++r) {
        const auto cells = out.batch.cells(r);
        const auto number = out.batch.rowNumber(r);
        if (number <= m_task.headerLast) {
            skip(number < m_task.headerFirst ? Skip::Title : Skip::Header);
            continue;
        }
        if (!isPlainlyData(m_task, cells)) {
            if (const auto reason = classifyRow(m_task, cells)) {
                skip(*reason);
                if (*reason == Skip::Total) {
                    parseTile(tile, out);
                    out.totals.push_back({r, out.segments.size() - 1, isPageTotal(m_task, cells)});
                    openSegment();
                }
                continue;
            }
        }
        if ((cells.size() > m_task.width || !m_task.unnamed.empty()) && holdsUnnamed(m_task, cells) && out.unnamedRows++ == 0)
            out.firstUnnamed = number;
        tile.rows[tile.count++] = static_cast<std::uint32_t>(r);
        if (tile.count == tileRows)
            parseTile(tile, out);
    }
    parseTile(tile, out);
    if (!out.faults.empty())
        settleFaults(out);
}

/// Faults in the order of the file, and no repairs of rows that are not kept.
void ChunkParser::settleFaults(ParsedChunk& out) const
{
    std::sort(out.faults.begin(), out.faults.end(), [](const RowFault& a, const RowFault& b) { return a.batchRow < b.batchRow; });
    std::erase_if(out.repairs, [&out](const RepairNote& note) {
        const auto at = std::lower_bound(out.faults.begin(), out.faults.end(), note.row, [&out](const RowFault& f, std::int64_t row) { return out.batch.rowNumber(f.batchRow) < row; });
        return at != out.faults.end() && out.batch.rowNumber(at->batchRow) == note.row;
    });
}

void ChunkParser::parseTile(Tile& tile, ParsedChunk& out) const
{
    tile.base = out.facts.rows;
    out.facts.rows += tile.count;
    for (auto& column : out.facts.columns)
        column.resize(out.facts.rows, nothing);
    out.fingerprint.resize(out.facts.rows, 0);
    for (const ColumnTask& task : m_task.columns)
        parseColumn(task, tile, out);
    for (size_t c = 0; c < m_task.columns.size(); ++c)
        if (m_task.isTotalled(c)) {
            const auto& column = out.facts.columns[size_t(m_task.columns[c].field)];
            for (size_t i = 0; i < tile.count; ++i)
                if (const auto value = column[tile.base + i]; value != nothing)
                    out.segments.back()[c] += value;
        }
    if (!m_task.extras.empty())
        parseExtras(tile, out);
    if (m_task.months.empty())
        finishTile(tile, out);
    else
        parseMonths(tile, out);
    tile.count = 0;
    tile.bad = {};
    tile.anyBad = false;
}

void ChunkParser::parseColumn(const ColumnTask& task, Tile& tile, ParsedChunk& out) const
{
    std::int64_t* const values = out.facts.columns[size_t(task.field)].data() + tile.base;
    std::uint64_t* const prints = out.fingerprint.data() + tile.base;
    // One loop for each form of value, so that the compiler sees which fast path it is.
    const auto each = [&](auto fast) {
        for (size_t i = 0; i < tile.count; ++i) {
            const std::string_view cell = cellAt(out.batch.cells(tile.rows[i]), task.column);
            if (!fast(cell, values[i]))
                values[i] = closer(task, i, cell, tile, out);
            prints[i] = mixed(prints[i], static_cast<std::uint64_t>(values[i]));
        }
    };
    switch (task.type) {
    case FieldType::Account:
        for (size_t i = 0; i < tile.count; ++i)
            values[i] = accountOf(task, i, cellAt(out.batch.cells(tile.rows[i]), task.column), tile, out);
        break;
    case FieldType::Text:
        for (size_t i = 0; i < tile.count; ++i) {
            const std::string_view cell = cellAt(out.batch.cells(tile.rows[i]), task.column);
            const LocalTexts::Entry& entry = out.texts.intern(cell);
            values[i] = entry.code;
            prints[i] = mixed(prints[i], entry.hash);
            if (entry.code == nothing && task.required)
                tile.fault(out, i, task, "missing");
            else if (entry.repaired != Repaired::No)
                out.repairs.push_back({out.batch.rowNumber(tile.rows[i]), task.column, entry.repaired, std::string(cell), std::string(out.texts.text(entry.code))});
        }
        break;
    case FieldType::Date: each([](std::string_view cell, std::int64_t& value) { return fast::date(cell, value); }); break;
    case FieldType::Period: each([](std::string_view cell, std::int64_t& value) { return fast::period(cell, value); }); break;
    default: each([decimals = task.decimals](std::string_view cell, std::int64_t& value) { return fast::scaled(cell, decimals, value); }); break;
    }
}

std::int64_t ChunkParser::accountOf(const ColumnTask& task, size_t row, std::string_view cell, Tile& tile, ParsedChunk& out) const
{
    const auto note = [&](Repaired repaired, std::string_view to) {
        out.repairs.push_back({out.batch.rowNumber(tile.rows[row]), task.column, repaired, std::string(cell), std::string(to)});
    };
    if (m_task.kind == records::Kind::Customers) {  // every whole number that is there is the customer's own
        const CellText clean = isPlainNumber(cell) ? CellText{} : plainText(cell);
        const std::string_view number = clean.text.empty() ? cell : std::string_view(clean.text);
        if (meansEmpty(number) || isBlank(number)) {
            tile.fault(out, row, task, "missing");
            return nothing;
        }
        if (KnownCustomers::isScientific(number)) {
            tile.fault(out, row, task, "unreadable");
            return nothing;
        }
        if (clean.formula || clean.fullWidth)
            note(clean.formula ? Repaired::FormulaText : Repaired::FullWidth, number);
        if (const auto account = m_accounts.find(number, tile.hint))
            return tile.hint = account;
        return -out.texts.internMade(number).code;
    }
    if (isPlainNumber(cell)) {
        const auto account = m_accounts.find(cell, tile.hint);
        if (m_customers.isOnFile(account))
            return tile.hint = account;
    }
    KnownCustomers::Match match = m_customers.match(cell);
    using enum KnownCustomers::Verdict;
    switch (match.verdict) {
    case OnFile:
    case Repaired:
        if (match.repaired != ingest::Repaired::No)
            note(match.repaired, m_accounts.number(match.account));
        return tile.hint = match.account;
    case NewNumber:
        if (match.repaired != ingest::Repaired::No)
            note(match.repaired, match.number);
        if (const auto account = m_accounts.find(match.number))
            return account;
        return -out.texts.internMade(match.number).code;
    case Missing: tile.fault(out, row, task, "missing"); break;
    case Unknown: tile.fault(out, row, task, "unknown_customer"); break;
    case Ambiguous: tile.fault(out, row, task, "ambiguous_customer"); break;
    }
    return nothing;
}

std::int64_t ChunkParser::closer(const ColumnTask& task, size_t row, std::string_view cell, Tile& tile, ParsedChunk& out) const
{
    if (cell.empty())
        return valueOr(task, row, cell, {}, tile, out);
    switch (task.type) {
    case FieldType::Date: {
        // A price list may give the months of its validity; no other date is guessed.
        const bool validity = m_task.kind == records::Kind::Tariffs;
        return valueOr(task, row, cell, dateValue(cell, validity, task.field == records::tariff::ValidTo), tile, out);
    }
    case FieldType::Period: return valueOr(task, row, cell, periodValue(cell), tile, out);
    case FieldType::Integer: return valueOr(task, row, cell, integerValue(cell), tile, out);
    default: return valueOr(task, row, cell, scaledValue(cell, task.decimals), tile, out);
    }
}

std::int64_t ChunkParser::valueOr(const ColumnTask& task, size_t row, std::string_view cell, const CellValue& value, Tile& tile, ParsedChunk& out) const
{
    if (value.state != ValueState::Value && task.required) {
        tile.fault(out, row, task, value.state == ValueState::Empty ? "missing" : "unreadable");
        return nothing;
    }
    const bool lost = value.state == ValueState::Unreadable;
    if (lost || value.repaired != Repaired::No)
        out.repairs.push_back({out.batch.rowNumber(tile.rows[row]), task.column, lost ? Repaired::LeftEmpty : value.repaired, std::string(cell), lost ? std::string() : shown(task, value.value)});
    return value.value;
}

/// Everything else of a survey form, as one JSON object by header; a column that already holds such objects is joined in.
void ChunkParser::parseExtras(Tile& tile, ParsedChunk& out) const
{
    auto& column = out.facts.columns[size_t(m_task.extraField)];
    for (size_t i = 0; i < tile.count; ++i) {
        QJsonObject object;
        for (const auto& [position, header] : m_task.extras) {
            const std::string text = wordText(cellAt(out.batch.cells(tile.rows[i]), position)).text;
            if (!text.empty())
                object.insert(QString::fromStdString(header), QString::fromStdString(text));
        }
        auto& value = column[tile.base + i];
        if (object.isEmpty())
            continue;
        if (value != nothing) {
            const auto held = out.texts.text(value);
            const auto known = QJsonDocument::fromJson(QByteArray(held.data(), qsizetype(held.size()))).object();
            for (auto entry = known.begin(); entry != known.end(); ++entry)
                object.insert(entry.key(), entry.value());
        }
        const auto& entry = out.texts.internMade(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
        value = entry.code;
        out.fingerprint[tile.base + i] = mixed(out.fingerprint[tile.base + i], entry.hash);
    }
}

void ChunkParser::finishTile(Tile& tile, ParsedChunk& out) const
{
    auto& facts = out.facts;
    size_t to = tile.base;
    for (size_t i = 0; i < tile.count; ++i) {
        if (tile.bad[i])
            continue;
        if (const size_t from = tile.base + i; from != to) {
            for (auto& column : facts.columns)
                column[to] = column[from];
            out.fingerprint[to] = out.fingerprint[from];
        }
        out.batchRow.push_back(tile.rows[i]);
        facts.sourceRow.push_back(out.batch.rowNumber(tile.rows[i]));
        ++to;
    }
    out.keptRows += std::int64_t(to - tile.base);
    facts.rows = to;
    for (auto& column : facts.columns)
        column.resize(to);
    out.fingerprint.resize(to);
    facts.sourceColumn.resize(to, 0);
}

/// One fact for each month column that holds a value.
void ChunkParser::parseMonths(Tile& tile, ParsedChunk& out) const
{
    // The tile's rows are taken out of the columns again and come back once for each month.
    auto& facts = out.facts;
    const int periodField = records::spec(m_task.kind).fieldIndex("period");
    std::vector<records::Column> own;
    for (auto& column : facts.columns) {
        own.emplace_back(column.begin() + std::ptrdiff_t(tile.base), column.end());
        column.resize(tile.base);
    }
    const std::vector<std::uint64_t> prints(out.fingerprint.begin() + std::ptrdiff_t(tile.base), out.fingerprint.end());
    out.fingerprint.resize(tile.base);
    for (size_t i = 0; i < tile.count; ++i) {
        const auto cells = out.batch.cells(tile.rows[i]);
        const auto number = out.batch.rowNumber(tile.rows[i]);
        std::vector<std::pair<const ColumnTask*, std::int64_t>> values;
        base::Int128 sum = 0;
        for (const ColumnTask& month : m_task.months) {
            std::int64_t value = 0;
            const std::string_view cell = cellAt(cells, month.column);
            if (!fast::scaled(cell, month.decimals, value)) {
                const CellValue read = scaledValue(cell, month.decimals);
                if (read.state == ValueState::Empty)
                    continue;
                value = valueOr(month, i, cell, read, tile, out);
            }
            if (value == nothing)
                continue;
            values.emplace_back(&month, value);
            out.segments.back()[m_task.columns.size() + size_t(&month - m_task.months.data())] += value;
            sum += value;
        }
        if (values.empty() && !m_task.months.empty())
            tile.fault(out, i, m_task.months.front(), "missing");
        if (tile.bad[i])
            continue;
        ++out.keptRows;
        out.emptyMonths += std::int64_t(m_task.months.size() - values.size());
        for (const auto& [month, value] : values) {
            for (size_t f = 0; f < own.size(); ++f)
                facts.columns[f].push_back(own[f][i]);
            facts.columns[size_t(month->field)].back() = value;
            facts.columns[size_t(periodField)].back() = month->month->index();
            out.fingerprint.push_back(mixed(prints[i], std::uint64_t(value)));
            out.batchRow.push_back(tile.rows[i]);
            facts.sourceRow.push_back(number);
            facts.sourceColumn.push_back(month->column + 1);
        }
        for (const ColumnTask& total : m_task.rowTotals) {
            const CellValue stated = scaledValue(cellAt(cells, total.column), total.decimals);
            if (stated.state == ValueState::Value)
                out.rowTotals.push_back({number, total.column, stated.value, sum});
        }
    }
    facts.rows = out.batchRow.size();
}

}  // namespace mingcha::ingest
