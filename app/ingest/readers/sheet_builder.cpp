// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/sheet_builder.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {
namespace {
constexpr size_t chunkRows = 8192;
constexpr size_t chunkText = 32u << 20;
constexpr size_t rowText = 32u << 20;
} // namespace

struct SheetBuilder::Stored {
    struct Row {
        int number;
        uint32_t cellsEnd;
    };

    std::string text;
    std::vector<uint32_t> cellEnds;
    std::vector<Row> rows;
};

class SheetBuilder::StoredSheet final : public Sheet {
public:
    StoredSheet(std::string name, bool hidden, std::vector<Merge> merges, std::vector<std::string> warnings,
                std::vector<std::shared_ptr<Stored>> chunks)
        : m_name(std::move(name)), m_hidden(hidden), m_merges(std::move(merges)),
          m_warnings(std::move(warnings)), m_chunks(std::move(chunks))
    {}

    const std::string& name() const override { return m_name; }

    bool hidden() const override { return m_hidden; }

    const std::vector<Merge>& merges() const override { return m_merges; }

    const std::vector<std::string>& warnings() const override { return m_warnings; }

    size_t chunkCount() const override { return m_chunks.size(); }

    base::Result<void> readChunk(size_t chunk, RowBatch& out) const override
    {
        const auto& stored = m_chunks.at(chunk);
        out.clear();
        out.keep(stored);
        const std::string_view text = stored->text;
        uint32_t cell = 0, begin = 0;
        for (const Stored::Row& row : stored->rows) {
            for (; cell < row.cellsEnd; ++cell) {
                out.addCell(text.substr(begin, stored->cellEnds[cell] - begin));
                begin = stored->cellEnds[cell];
            }
            out.endRow(row.number);
        }
        return {};
    }

private:
    std::string m_name;
    bool m_hidden;
    std::vector<Merge> m_merges;
    std::vector<std::string> m_warnings;
    std::vector<std::shared_ptr<Stored>> m_chunks;
};

base::Result<void> StorageBudget::take(size_t bytes)
{
    m_taken += bytes;
    if (m_taken > limits::storedBytes)
        return base::fail(tooLarge(
            QCoreApplication::translate("ingest", "The document holds more than 1 GB of cell text.")));
    return {};
}

SheetBuilder::SheetBuilder(std::string name, bool hidden, StorageBudget& budget)
    : m_name(std::move(name)), m_hidden(hidden), m_budget(&budget)
{}

base::Result<void> SheetBuilder::setCell(int column, std::string_view text)
{
    if (column < 1 || (column > limits::columns && !text.empty()))
        return base::fail(
            tooLarge(QCoreApplication::translate("ingest", "The sheet “%1” has more than %2 columns.")
                         .arg(QString::fromStdString(m_name))
                         .arg(limits::columns)));
    if (text.size() > limits::cellBytes)
        return base::fail(cellTooLong(
            QCoreApplication::translate("ingest", "The sheet “%1” has a cell of more than 32,767 characters.")
                .arg(QString::fromStdString(m_name))));
    if (text.empty() && column > m_lastColumn)
        return {};
    if (m_row.size() < static_cast<size_t>(column))
        m_row.resize(static_cast<size_t>(column));
    m_row[static_cast<size_t>(column) - 1] = {static_cast<uint32_t>(m_rowText.size()),
                                              static_cast<uint32_t>(text.size())};
    m_rowText += text;
    if (m_rowText.size() > rowText)
        return base::fail(
            tooLarge(QCoreApplication::translate("ingest", "The sheet “%1” has a row of more than 32 MB.")
                         .arg(QString::fromStdString(m_name))));
    m_lastColumn = std::max(m_lastColumn, column);
    return {};
}

bool SheetBuilder::hasText(int column) const
{
    return column >= 1 && column <= m_lastColumn && !cell(column).empty();
}

std::string_view SheetBuilder::cell(int column) const
{
    const Span span = m_row[static_cast<size_t>(column) - 1];
    return std::string_view(m_rowText).substr(span.begin, span.size);
}

void SheetBuilder::store(int row)
{
    if (m_chunks.empty() || m_chunks.back()->rows.size() >= chunkRows ||
        m_chunks.back()->text.size() > chunkText)
        m_chunks.push_back(std::make_shared<Stored>());
    Stored& chunk = *m_chunks.back();
    m_width = std::max(m_width, m_lastColumn);
    m_hiddenRows += m_rowHidden;
    for (int column = 1; column <= m_lastColumn; ++column) {
        chunk.text += cell(column);
        chunk.cellEnds.push_back(static_cast<uint32_t>(chunk.text.size()));
    }
    chunk.rows.push_back({row, static_cast<uint32_t>(chunk.cellEnds.size())});
}

void SheetBuilder::clearRow()
{
    std::fill_n(m_row.begin(), m_lastColumn, Span());
    m_rowText.clear();
    m_lastColumn = 0;
    m_rowHidden = false;
}

base::Result<void> SheetBuilder::endRow(int row)
{
    return endRepeatedRow(row, 1);
}

base::Result<void> SheetBuilder::endRepeatedRow(int row, int count)
{
    if (hasText()) {
        if (row < 1 || row > limits::sheetRows || count > limits::sheetRows - row + 1)
            return base::fail(
                tooLarge(QCoreApplication::translate("ingest", "The sheet “%1” has more than %2 rows.")
                             .arg(QString::fromStdString(m_name))
                             .arg(limits::sheetRows)));
        const size_t rowBytes =
            m_rowText.size() + static_cast<size_t>(m_lastColumn) * sizeof(uint32_t) + sizeof(Stored::Row);
        MINGCHA_TRY(m_budget->take(rowBytes * static_cast<size_t>(count)));
        for (int n = 0; n < count; ++n)
            store(row + n);
    }
    clearRow();
    return {};
}

void SheetBuilder::addMerge(const Merge& merge)
{
    if (merge.firstRow <= limits::mergeRows)
        m_merges.push_back(merge);
}

bool SheetBuilder::empty() const
{
    return m_chunks.empty();
}

int SheetBuilder::hiddenColumns() const
{
    std::vector<bool> hidden(static_cast<size_t>(m_width) + 1);
    for (const auto& [first, last] : m_hiddenColumns)
        for (int column = std::max(first, 1); column <= std::min(last, m_width); ++column)
            hidden[static_cast<size_t>(column)] = true;
    return static_cast<int>(std::count(hidden.begin(), hidden.end(), true));
}

std::unique_ptr<Sheet> SheetBuilder::finish()
{
    std::vector<std::string> warnings;
    if (m_hidden)
        warnings.emplace_back(warning::hiddenSheet);
    if (m_hiddenRows > 0)
        warnings.push_back(std::string(warning::hiddenRows) + ":" + std::to_string(m_hiddenRows));
    if (const int columns = hiddenColumns(); columns > 0)
        warnings.push_back(std::string(warning::hiddenColumns) + ":" + std::to_string(columns));
    m_cellWarnings.appendTo(warnings);
    for (auto& chunk : m_chunks)
        chunk->text.shrink_to_fit();
    return std::make_unique<StoredSheet>(std::move(m_name), m_hidden, std::move(m_merges),
                                         std::move(warnings), std::move(m_chunks));
}

} // namespace mingcha::ingest
