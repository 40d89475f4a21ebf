// SPDX-License-Identifier: GPL-3.0-or-later
// What the collector writes down for the receipt: rejects, repairs, totals, overlap.
#include "ingest/fact_collector.h"

#include "ingest/cell_value.h"

#include <algorithm>

namespace mingcha::ingest {

using records::nothing;

namespace {

Reject rejectOf(const SheetTask& task, const RowBatch& batch, size_t batchRow, int field, int column, std::string_view reason)
{
    Reject reject;
    reject.sheet = QString::fromStdString(task.name);
    reject.row = batch.rowNumber(batchRow);
    reject.reason = cellText(reason);
    reject.state = QStringLiteral("open");
    const auto cells = batch.cells(batchRow);
    for (const std::string_view cell : cells)
        reject.cells.append(cellText(cell));
    if (field >= 0)
        reject.field = cellText(records::spec(task.kind).fields[size_t(field)].id);
    if (column >= 0 && column < reject.cells.size())
        reject.value = reject.cells[column];
    for (const auto* tasks : {&task.columns, &task.months})
        for (const ColumnTask& entry : *tasks)
            if (entry.column == column)
                reject.column = QString::fromStdString(entry.header);
    return reject;
}

QString headerOf(const SheetTask& task, int column)
{
    for (const auto* tasks : {&task.columns, &task.months, &task.rowTotals})
        for (const ColumnTask& entry : *tasks)
            if (entry.column == column)
                return QString::fromStdString(entry.header);
    return {};
}

/// Text of a sum that need not fit 64 bits.
QString sumText(base::Int128 sum, records::FieldType type)
{
    const auto fits = sum <= std::numeric_limits<std::int64_t>::max() && sum >= std::numeric_limits<std::int64_t>::min();
    return fits ? QString::fromStdString(base::decimalText(static_cast<std::int64_t>(sum), records::decimalsOf(type), records::minDecimalsOf(type))) : QStringLiteral("∞");
}

}  // namespace

void FactCollector::rejectRepeated(ParsedChunk& chunk, size_t fact, std::int64_t firstRow)
{
    const std::uint32_t row = chunk.batchRow[fact];
    Reject reject = rejectOf(*m_task, chunk.batch, row, m_denseField, m_task->keyColumn, "repeated_key");
    reject.firstRow = firstRow;
    m_repeated.emplace_back(row, std::move(reject));
}

void FactCollector::listRejects(ParsedChunk& chunk)
{
    for (const RowFault& fault : chunk.faults)
        m_repeated.emplace_back(static_cast<std::uint32_t>(fault.batchRow), rejectOf(*m_task, chunk.batch, fault.batchRow, fault.field, fault.column, fault.reason));
    std::sort(m_repeated.begin(), m_repeated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [row, reject] : m_repeated)
        result.rejects.push_back(std::move(reject));
    m_repeated.clear();
}

void FactCollector::listRepairs(const ParsedChunk& chunk)
{
    std::set<std::int64_t> rows;
    for (const RepairNote& note : chunk.repairs) {
        rows.insert(note.row);
        result.repairs.push_back({QString::fromStdString(m_task->name), note.row, headerOf(*m_task, note.column), repairId(note.repaired), cellText(note.from), cellText(note.to)});
    }
    result.repairedRows += std::int64_t(rows.size());
}

/// A total may cover its page, its sheet, or all sheets of a table that goes on over several, and files are not strict about the words: it agrees when it is any
/// of these sums.
void FactCollector::checkTotals(const ParsedChunk& chunk)
{
    const QString sheet = QString::fromStdString(m_task->name);
    for (const RowTotal& total : chunk.rowTotals) {
        result.agreeingRowTotals += total.agrees();
        const auto type = m_task->rowTotals.front().type;
        if (!total.agrees())
            result.totals.push_back({sheet, total.row, headerOf(*m_task, total.column), sumText(total.stated, type), sumText(total.computed, type), false});
    }
    const auto addSegment = [this](const Sums& sums) {
        for (size_t c = 0; c < sums.size(); ++c) {
            m_running.sincePage[c] += sums[c];
            m_running.sinceStart[c] += sums[c];
            m_running.sinceTable[c] += sums[c];
        }
    };
    for (const TotalRow& total : chunk.totals) {
        addSegment(chunk.segments[total.segment]);
        const auto cells = chunk.batch.cells(total.batchRow);
        for (size_t c = 0; c < m_running.sinceStart.size(); ++c) {
            const bool month = c >= m_task->columns.size();
            const ColumnTask& column = month ? m_task->months[c - m_task->columns.size()] : m_task->columns[c];
            if ((!month && !m_task->isTotalled(c)) || size_t(column.column) >= cells.size())
                continue;
            const CellValue stated = scaledValue(cells[size_t(column.column)], column.decimals);
            if (stated.state != ValueState::Value)
                continue;
            const base::Int128 page = m_running.sincePage[c], sheetSum = m_running.sinceStart[c], table = m_running.sinceTable[c];
            const bool agrees = stated.value == page || stated.value == sheetSum || stated.value == table;
            const base::Int128 computed = agrees ? base::Int128(stated.value) : total.page ? page : m_task->hasHeader() ? sheetSum : table;
            result.totals.push_back({sheet, chunk.batch.rowNumber(total.batchRow), QString::fromStdString(column.header), sumText(stated.value, column.type),
                                     sumText(computed, column.type), agrees});
        }
        std::fill(m_running.sincePage.begin(), m_running.sincePage.end(), 0);
    }
    addSegment(chunk.segments.back());
}

void FactCollector::noteOverlap(const records::Table& facts, size_t row, const LocalTexts& texts, std::uint32_t import)
{
    if (result.overlapping++ != 0)
        return;
    const auto& fields = records::spec(m_kind).fields;
    const auto shown = [&](int field) {
        const std::int64_t value = facts.value(field, row);
        if (fields[size_t(field)].type == records::FieldType::Text)
            return cellText(texts.text(value));
        const auto known = std::int64_t(m_accounts.size());
        if (fields[size_t(field)].type == records::FieldType::Account)
            return cellText(value > known ? m_fresh.number(value - known) : m_accounts.number(value));
        return QString::fromStdString(records::valueText(fields[size_t(field)], value, *facts.texts, m_accounts));
    };
    result.firstOverlap = m_otherField < 0 ? shown(m_denseField) : shown(m_denseField) + QLatin1Char(' ') + shown(m_otherField);
    result.firstOverlapImport = import;
}

}  // namespace mingcha::ingest
