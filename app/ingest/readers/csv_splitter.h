// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "ingest/readers/csv_quotes.h"
#include "ingest/readers/row_batch.h"

#include <limits>
#include <optional>

namespace mingcha::ingest {

/// Splits text into rows and cells; the cells are views into the text wherever they stand there as they are.
/// The text begins at a record, and must lie in a `Bytes` buffer (it is read in whole windows).
class CsvSplitter {
public:
    CsvSplitter(std::string_view text, CsvDialect dialect, qint64 firstLine, RowBatch& out);
    base::Result<void> run(size_t maxRows = std::numeric_limits<size_t>::max());

private:
    /// Handles the structural characters of one window; returns where to go on.
    const char* runWindow(const char* at);
    /// Reads the quoted cell that opens at `open` and the character that ends it; returns where to go on.
    const char* takeQuoted(const char* open);
    std::string_view quotedText(const char* open, const QuotedCell& quoted, const char* cellEnd);

    void takeCell(const char* end) { m_out.addCell({m_cell, static_cast<size_t>(end - m_cell)}); }

    void endRow(const char* newline);
    void finish();
    void checkRow(size_t rowBytes);

    const char* m_end;
    const char* m_cell; ///< where the open cell begins
    const char* m_rowBegin;
    CsvDialect m_dialect;
    qint64 m_line;           ///< of the open row's beginning
    qint64 m_innerLines = 0; ///< line ends inside the open row's quoted cells
    RowBatch& m_out;
    std::optional<base::Error> m_error;
};

} // namespace mingcha::ingest
