// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_value.h"
#include "ingest/chunk_parser.h"
#include "ingest/fast_value.h"
#include "ingest/header_find.h"
#include "reader_fuzzing.h"

#include <cstdlib>

using namespace mingcha;
using namespace mingcha::ingest;

/// What the fast path takes, the thorough one must read the same.
static void compareValues(std::string_view cell)
{
    std::int64_t fast = 0;
    if (fast::scaled(cell, 4, fast) && scaledValue(cell, 4).value != fast)
        std::abort();
    if (fast::date(cell, fast) && dateValue(cell).value != fast)
        std::abort();
    if (fast::period(cell, fast) && periodValue(cell).value != fast)
        std::abort();
    integerValue(cell);
    dateValue(cell, true, true);
}

/// Cells are separated by 0x1F, rows by line feeds: any text as a sheet of any shape.
static void fillBatch(std::string_view text, RowBatch& batch)
{
    for (qint64 row = 1; !text.empty(); ++row) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        bool any = false;
        for (bool more = true; more;) {
            const std::string_view cell = line.substr(0, line.find('\x1f'));
            more = cell.size() < line.size();
            line.remove_prefix(cell.size() + more);
            batch.addCell(cell);
            any = any || !cell.empty();
            compareValues(cell);
        }
        any ? batch.endRow(row) : batch.dropRow();
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    ParsedChunk chunk;
    fillBatch(fuzzing::view(data, size), chunk.batch);
    Grid grid;
    for (size_t r = 0; r < chunk.batch.rowCount(); ++r) {
        GridRow row{int(chunk.batch.rowNumber(r)), {}};
        for (const std::string_view cell : chunk.batch.cells(r))
            row.cells.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        grid.push_back(std::move(row));
    }
    HeaderSearch search;
    search.kinds.assign(std::begin(records::allKinds), std::end(records::allKinds));
    const auto found = findHeader(grid, {}, search);
    if (!found || !found->match.problems.empty())
        return 0;
    SheetTask task = taskFor(found->match.columns, found->match.kind);
    task.headerFirst = found->firstRow;
    task.headerLast = found->firstRow + found->rows - 1;
    const records::Accounts accounts;
    const KnownCustomers customers(accounts, {}, {10, 13, 16});
    ChunkParser(task, accounts, customers).parse(chunk);
    // Nothing is dropped silently: every row is kept, rejected or skipped.
    std::int64_t rows = chunk.keptRows + std::int64_t(chunk.faults.size());
    for (const std::int64_t skipped : chunk.skipped)
        rows += skipped;
    if (rows != std::int64_t(chunk.batch.rowCount()))
        std::abort();
    return 0;
}
