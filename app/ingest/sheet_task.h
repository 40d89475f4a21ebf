// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/plan.h"

namespace mingcha::ingest {

/// One column that is read, ready for the parser.
struct ColumnTask {
    int column = 0;
    int field = 0;
    records::FieldType type = records::FieldType::Text;
    bool required = false;
    int decimals = 0;                          ///< of the stored integer in the unit of the column: 万kWh keeps four more
    std::optional<base::Period> month;
    std::string header;
};

/// A sheet's plan in the form the parser works by. Immutable while it does.
struct SheetTask {
    records::Kind kind = records::Kind::Bills;
    size_t sheet = 0;
    std::string name;
    int headerFirst = 0, headerLast = 0;       ///< rows of the sheet
    std::vector<ColumnTask> columns;           ///< in the order of the file; months across are not among them
    std::vector<ColumnTask> months;            ///< one fact each
    std::vector<ColumnTask> rowTotals;         ///< total columns beside months
    std::vector<std::pair<int, std::string>> extras;  ///< survey: columns kept as named text
    int extraField = -1;
    int keyColumn = 0;                         ///< of the first key field
    int probeColumn = 0;                       ///< another required column, of numbers or dates: its digits tell data from words
    size_t width = SIZE_MAX;                   ///< columns that have a place in the header
    std::vector<int> unnamed;                  ///< those of them without a name
    std::vector<QStringList> headerLines;      ///< comparable texts of the header rows, to know them when they come again
    QStringList titles;                        ///< comparable texts above the header
    bool isTotalled(size_t task) const;        ///< columns whose sums total rows state
    bool hasHeader() const { return headerFirst > 0; }
    /// The same fields in the same order: the sums of the two sheets can be added.
    bool addsUpWith(const SheetTask& other) const;
};

base::Result<SheetTask> taskFor(const SheetPlan& plan, records::Kind kind, const Sheet& sheet);
/// Columns only: what a stored mapping gives when rejected rows are tried again.
SheetTask taskFor(const std::vector<ColumnPlan>& columns, records::Kind kind);

}  // namespace mingcha::ingest
