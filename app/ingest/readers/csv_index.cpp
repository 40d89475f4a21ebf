// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/csv_index.h"

#include "ingest/readers/byte_scan.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {
namespace {

/// Counts lines from border to border, by the facts of whole pieces where it can.
class LineCounter {
public:
    LineCounter(const Bytes& bytes, char newline) : m_bytes(bytes), m_newline(newline) {}

    /// Line of offset `to`, which does not lie before the last one.
    qint64 advance(size_t to)
    {
        while (m_at < to) {
            const size_t pieceEnd = std::min((m_at / Bytes::piece + 1) * Bytes::piece, m_bytes.view().size());
            const size_t end = std::min(pieceEnd, to);
            const bool whole = m_newline == '\n' && m_at % Bytes::piece == 0 && end == pieceEnd;
            m_line += whole ? m_bytes.pieces()[m_at / Bytes::piece].lineFeeds
                            : scan::count(m_bytes.view().substr(m_at, end - m_at), m_newline);
            m_at = end;
        }
        return static_cast<qint64>(m_line);
    }

private:
    const Bytes& m_bytes;
    char m_newline;
    size_t m_at = 0;
    size_t m_line = 1;
};

class Indexer {
public:
    Indexer(const Bytes& bytes, size_t begin, CsvDialect dialect, size_t chunkBytes)
        : m_text(bytes.view()), m_begin(begin), m_dialect(dialect),
          m_chunkBytes(std::max<size_t>(chunkBytes, 1)), m_lines(bytes, dialect.newline), m_chunkBegin(begin)
    {}

    base::Result<std::vector<CsvChunk>> run(bool quotes)
    {
        if (quotes)
            MINGCHA_TRY(walkQuotes());
        else
            outside(m_begin, m_text.size());
        if (m_chunkBegin < m_text.size() || m_chunks.empty())
            closeChunk(m_text.size());
        return std::move(m_chunks);
    }

private:
    /// A stretch outside quotes: borders may lie behind its line ends.
    void outside(size_t from, size_t to)
    {
        for (;;) {
            const size_t target = std::max(from, m_chunkBegin + m_chunkBytes);
            if (target >= to)
                return;
            const size_t at = m_text.substr(0, to).find(m_dialect.newline, target - (target > from ? 1 : 0));
            if (at == std::string_view::npos || at + 1 >= m_text.size())
                return;
            closeChunk(at + 1);
        }
    }

    void closeChunk(size_t end)
    {
        const qint64 line = m_lines.advance(m_chunkBegin);
        m_chunks.push_back({m_chunkBegin, end, line});
        m_chunkBegin = end;
    }

    base::Result<void> walkQuotes()
    {
        const char* const data = m_text.data();
        const char* const end = data + m_text.size();
        size_t outsideFrom = m_begin;
        for (const char* at = data + m_begin; (at = scan::find(at, end, '"'));) {
            const auto open = static_cast<size_t>(at - data);
            if (open != m_begin && at[-1] != m_dialect.delimiter && at[-1] != m_dialect.newline) {
                ++at;
                continue;
            }
            const QuotedCell quoted = QuotedCell::find(at, end);
            if (!quoted.close)
                return base::fail(neverClosed(open));
            MINGCHA_TRY(checkCell(at, quoted.close, end));
            outside(outsideFrom, open);
            at = quoted.close + 1;
            outsideFrom = static_cast<size_t>(at - data);
        }
        outside(outsideFrom, m_text.size());
        return {};
    }

    /// A stray opening quote swallows lines up to the next quoted cell, whose opening quote then seems to
    /// close it: text stands behind.
    base::Result<void> checkCell(const char* open, const char* close, const char* end)
    {
        const std::string_view inner(open + 1, static_cast<size_t>(close - open - 1));
        const bool textBehind = close + 1 < end && !m_dialect.endsCell(close[1]);
        const bool stray = textBehind && inner.find(m_dialect.newline) != std::string_view::npos;
        if (stray || inner.size() > limits::cellBytes)
            return base::fail(brokenQuotes(static_cast<size_t>(open - m_text.data())));
        return {};
    }

    base::Error neverClosed(size_t open)
    {
        return readError(
            QCoreApplication::translate("ingest", "The quotation mark opened in line %1 is never closed.")
                .arg(m_lines.advance(open)),
            QCoreApplication::translate("ingest",
                                        "Correct that line in a text editor, or export the file again."));
    }

    base::Error brokenQuotes(size_t open)
    {
        return readError(
            QCoreApplication::translate("ingest", "The quotation marks do not match from line %1 on.")
                .arg(m_lines.advance(open)),
            QCoreApplication::translate("ingest",
                                        "Correct that line in a text editor, or export the file again."));
    }

    std::string_view m_text;
    size_t m_begin;
    CsvDialect m_dialect;
    size_t m_chunkBytes;
    LineCounter m_lines;
    size_t m_chunkBegin;
    std::vector<CsvChunk> m_chunks;
};

} // namespace

base::Result<std::vector<CsvChunk>> indexCsv(const Bytes& bytes, size_t begin, CsvDialect dialect,
                                             size_t chunkBytes)
{
    const bool quotes = std::any_of(bytes.pieces().begin(), bytes.pieces().end(),
                                    [](const PieceFacts& piece) { return piece.quote; });
    return Indexer(bytes, begin, dialect, chunkBytes).run(quotes);
}

} // namespace mingcha::ingest
