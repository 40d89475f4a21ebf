// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet_builder.h"

#include <string>
#include <vector>

namespace mingcha::ingest {

/// One HTML table while it is read: rows, cells, spans (HTML standard, 4.9.12, the algorithm for forming a
/// table).
class HtmlTable {
public:
    HtmlTable(std::string name, StorageBudget& budget);

    base::Result<void> startRow(bool hidden);
    base::Result<void> startCell(int columnSpan, int rowSpan, std::string exactNumber);
    base::Result<void> endCell();
    base::Result<void> endRow();
    void addText(std::string_view text);
    void addBreak();

    void setName(std::string name) { m_sheet.setName(std::move(name)); }

    bool inCell() const { return m_inCell; }

    bool empty() const { return m_sheet.empty(); }

    std::unique_ptr<Sheet> finish() { return m_sheet.finish(); }

private:
    SheetBuilder m_sheet;
    int m_row = 0;
    int m_column = 0;
    int m_columnSpan = 1;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_space = false; ///< white space seen that is not yet written
    std::string m_text;
    std::string m_exactNumber;
    std::vector<int> m_coveredUntil; ///< by column: the last row that a cell above reaches into
};

} // namespace mingcha::ingest
