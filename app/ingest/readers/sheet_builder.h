// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet.h"
#include "ingest/readers/warnings.h"

namespace mingcha::ingest {

/// Bytes kept for the sheets of one document, so that a small file cannot fill the memory.
class StorageBudget {
public:
    base::Result<void> take(size_t bytes);

private:
    size_t m_taken = 0;
};

/// Collects a sheet cell by cell and keeps it compactly: one text and one list of ends for some thousand
/// rows.
class SheetBuilder {
public:
    SheetBuilder(std::string name, bool hidden, StorageBudget& budget);

    /// Text of a cell of the open row, 1-based; replaces what was there. Gaps become empty cells.
    base::Result<void> setCell(int column, std::string_view text);

    bool hasText() const { return m_lastColumn > 0; }

    bool hasText(int column) const;
    /// Stores the open row (nothing when it has no text) and opens the next.
    base::Result<void> endRow(int row);
    /// Stores the open row under `count` numbers from `row` on.
    base::Result<void> endRepeatedRow(int row, int count);

    void addMerge(const Merge& merge);

    /// The open row (and its repetitions) is hidden; only rows with text are counted.
    void hideRow() { m_rowHidden = true; }

    /// Only columns within the sheet's width are counted.
    void hideColumns(int first, int last) { m_hiddenColumns.emplace_back(first, last); }

    void warn(const char* code, int row, int column) { m_cellWarnings.add(code, row, column); }

    bool empty() const;

    void setName(std::string name) { m_name = std::move(name); }

    std::unique_ptr<Sheet> finish();

private:
    struct Stored;
    class StoredSheet;
    void store(int row);
    void clearRow();
    std::string_view cell(int column) const;
    int hiddenColumns() const;

    std::string m_name;
    bool m_hidden;
    StorageBudget* m_budget;

    struct Span {
        uint32_t begin = 0, size = 0;
    };

    std::string m_rowText;
    std::vector<Span> m_row; ///< parts of m_rowText, by column
    int m_lastColumn = 0;    ///< of the open row that holds text
    std::vector<std::shared_ptr<Stored>> m_chunks;
    std::vector<Merge> m_merges;
    CellWarnings m_cellWarnings;
    bool m_rowHidden = false;
    int m_hiddenRows = 0;
    int m_width = 0;
    std::vector<std::pair<int, int>> m_hiddenColumns;
};

} // namespace mingcha::ingest
