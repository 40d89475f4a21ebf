// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "ingest/readers/csv_quotes.h"

#include <vector>

namespace mingcha::ingest {

/// A stretch of whole records.
struct CsvChunk {
    size_t begin, end; ///< offsets in the text
    qint64 firstLine;  ///< 1-based physical line of its first record
};

/// Cuts a text into chunks of about `chunkBytes` at line ends outside quotes, and refuses broken quotes. The text
/// comes as a whole or in stretches, so that it need not be in memory.
class CsvIndex {
public:
    /// `begin`: offset of the first record; the lines before it have been counted in `firstLine`.
    CsvIndex(size_t begin, qint64 firstLine, CsvDialect dialect, size_t chunkBytes);

    /// Takes what stands behind the chunks cut so far: all of the rest when `last`, else as much as is at hand. Returns
    /// how many of its bytes are in chunks now; none when no line end outside quotes lies far enough behind.
    base::Result<size_t> add(std::string_view stretch, bool last);

    std::vector<CsvChunk> takeChunks() { return std::move(m_chunks); }

private:
    base::Result<void> walkQuotes();
    void outside(size_t from, size_t to);
    void closeChunk(size_t end);
    base::Result<void> checkCell(const char* open, const char* close) const;
    base::Error neverClosed(size_t open) const;
    base::Error brokenQuotes(size_t open) const;
    qint64 lineOf(size_t at) const;

    CsvDialect m_dialect;
    size_t m_chunkBytes;
    std::string_view m_text; ///< the stretch at hand
    size_t m_begin;          ///< its offset
    bool m_last = false;
    size_t m_cut = 0;        ///< where in the stretch the open chunk begins
    qint64 m_line;           ///< line there
    std::vector<CsvChunk> m_chunks;
};

} // namespace mingcha::ingest
