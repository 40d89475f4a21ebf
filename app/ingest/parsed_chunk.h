// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"
#include "ingest/local_texts.h"
#include "ingest/row_class.h"
#include "records/table.h"

#include <array>

namespace mingcha::ingest {

/// A row that cannot be kept, and the cell that is to blame.
struct RowFault {
    size_t batchRow = 0;
    int field = -1;
    int column = -1;
    std::string_view reason;
};

/// A value that was repaired.
struct RepairNote {
    std::int64_t row = 0;
    int column = 0;
    Repaired repaired = Repaired::No;
    std::string from, to;
};

/// Sums of the totalled columns between two total rows, in the order of SheetTask::columns, then of its months.
using Sums = std::vector<base::Int128>;

/// A total row: it closes the segment of rows before it.
struct TotalRow {
    size_t batchRow = 0;
    size_t segment = 0;                        ///< the sums that end at this row
    bool page = false;
};

/// A total column beside months that says something else than the sum of the months.
struct RowTotal {
    std::int64_t row = 0;
    int column = 0;
    std::int64_t stated = 0;
    base::Int128 computed = 0;
    bool agrees() const { return stated == computed; }
};

/// What one worker makes of one chunk: facts in typed columns, with texts and new customer numbers still by local number.
struct ParsedChunk {
    RowBatch batch;
    records::Table facts;                      ///< texts: codes of `texts`; new customer numbers: −code of `texts`
    std::vector<std::uint32_t> batchRow;       ///< of each fact
    std::vector<std::uint64_t> fingerprint;    ///< of the content of each fact: equal for identical repeats
    LocalTexts texts;
    std::array<std::int64_t, skipReasons> skipped{};
    std::vector<RowFault> faults;
    std::vector<RepairNote> repairs;
    std::vector<Sums> segments;
    std::vector<TotalRow> totals;
    std::vector<RowTotal> rowTotals;
    std::int64_t emptyMonths = 0;              ///< month cells without a value in rows that have others
    std::int64_t unnamedRows = 0, firstUnnamed = 0;  ///< rows with values where the header has no name, and the first of them
    std::int64_t keptRows = 0;                 ///< rows of the file behind `facts`

    void clear(records::Kind kind);
};

}  // namespace mingcha::ingest
