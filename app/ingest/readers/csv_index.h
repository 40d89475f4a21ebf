// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "ingest/readers/bytes.h"
#include "ingest/readers/csv_quotes.h"

namespace mingcha::ingest {

/// A stretch of whole records.
struct CsvChunk {
    size_t begin, end; ///< offsets in the buffer
    qint64 firstLine;  ///< 1-based physical line of its first record
};

/// Cuts the text from `begin` on into chunks of about `chunkBytes` at line ends outside quotes, and refuses
/// broken quotes.
base::Result<std::vector<CsvChunk>> indexCsv(const Bytes& bytes, size_t begin, CsvDialect dialect,
                                             size_t chunkBytes);

} // namespace mingcha::ingest
