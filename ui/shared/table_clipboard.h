// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/table_source.h"

namespace mingcha::ui {

/// A table as the clipboard carries it.
struct CopiedTable {
    QString tsv, html;
};

/// The given rows of the source and columns with their headers, as TSV and as an HTML table (in which a spreadsheet keeps ids as text).
CopiedTable copiedTable(const TableSource& source, const std::vector<TableColumn>& all, const std::vector<int>& rows, const std::vector<int>& columns);
void putOnClipboard(const CopiedTable& table);

}  // namespace mingcha::ui
