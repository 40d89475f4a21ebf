// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace mingcha::ingest {

/// Rows of a sheet in file order; every cell is UTF-8 text exactly as the user would read it. The views live
/// as long as the batch is neither cleared nor destroyed, whatever happens to the file. Reuse one batch per
/// worker: clear() keeps its memory. Rows that hold no text at all are not in it; the row numbers show the
/// gap.
class RowBatch {
public:
    size_t rowCount() const { return m_rows.size(); }

    /// 1-based number shown to people: in text files the physical line where the record begins, in sheets the
    /// sheet's row.
    qint64 rowNumber(size_t row) const { return m_rows[row].number; }

    std::span<const std::string_view> cells(size_t row) const
    {
        const size_t begin = row == 0 ? 0 : m_rows[row - 1].cellsEnd;
        return {m_cells.data() + begin, m_rows[row].cellsEnd - begin};
    }

    void clear();

    // For the readers.
    void addCell(std::string_view text)
    {
        if (m_cellCount == m_cells.size())
            m_cells.resize(m_cellCount < 512 ? 1024 : m_cellCount * 2);
        m_cells[m_cellCount++] = text;
    }

    size_t openCells() const { return m_cellCount - m_rowBegin; }

    std::span<const std::string_view> openRow() const { return {m_cells.data() + m_rowBegin, openCells()}; }

    void endRow(qint64 number)
    {
        m_rows.push_back({number, m_cellCount});
        m_rowBegin = m_cellCount;
    }

    void dropRow() { m_cellCount = m_rowBegin; }

    /// Room for text that is not in the file as it stands; lives as long as the batch.
    char* allocate(size_t bytes);

    /// Room for the text the batch is cut from; the memory is used again after clear().
    char* room(size_t bytes);

    /// Holds what the views point into.
    void keep(std::shared_ptr<const void> owner) { m_owners.push_back(std::move(owner)); }

private:
    struct Row {
        qint64 number;
        size_t cellsEnd;
    };

    std::vector<std::string_view> m_cells; ///< grown ahead; m_cellCount are in use
    std::vector<Row> m_rows;
    size_t m_cellCount = 0;
    size_t m_rowBegin = 0;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_blockUsed = 0;
    std::vector<std::shared_ptr<const void>> m_owners;
    std::unique_ptr<char[]> m_room;
    size_t m_roomBytes = 0;
};

} // namespace mingcha::ingest
