// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/csv_index.h"

#include "ingest/readers/byte_scan.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {

CsvIndex::CsvIndex(size_t begin, qint64 firstLine, CsvDialect dialect, size_t chunkBytes)
    : m_dialect(dialect), m_chunkBytes(std::max<size_t>(chunkBytes, 1)), m_begin(begin), m_line(firstLine)
{}

base::Result<size_t> CsvIndex::add(std::string_view stretch, bool last)
{
    m_text = stretch;
    m_last = last;
    m_cut = 0;
    if (scan::find(m_text.data(), m_text.data() + m_text.size(), '"'))
        MINGCHA_TRY(walkQuotes());
    else
        outside(0, m_text.size());
    if (last && (m_cut < m_text.size() || m_chunks.empty()))
        closeChunk(m_text.size());
    m_begin += m_cut;
    return m_cut;
}

/// A stretch outside quotes: borders may lie behind its line ends.
void CsvIndex::outside(size_t from, size_t to)
{
    for (;;) {
        const size_t target = std::max(from, m_cut + m_chunkBytes);
        if (target >= to)
            return;
        const size_t at = m_text.substr(0, to).find(m_dialect.newline, target - (target > from ? 1 : 0));
        if (at == std::string_view::npos || (m_last && at + 1 >= m_text.size()))
            return;
        closeChunk(at + 1);
    }
}

void CsvIndex::closeChunk(size_t end)
{
    m_chunks.push_back({m_begin + m_cut, m_begin + end, m_line});
    m_line += static_cast<qint64>(scan::count(m_text.substr(m_cut, end - m_cut), m_dialect.newline));
    m_cut = end;
}

base::Result<void> CsvIndex::walkQuotes()
{
    const char* const data = m_text.data();
    const char* const end = data + m_text.size();
    size_t outsideFrom = 0;
    for (const char* at = data; (at = scan::find(at, end, '"'));) {
        const auto open = static_cast<size_t>(at - data);
        if (open != 0 && at[-1] != m_dialect.delimiter && at[-1] != m_dialect.newline) {
            ++at;
            continue;
        }
        const QuotedCell quoted = QuotedCell::find(at, end);
        // At the very end of a stretch nobody knows yet whether the quote is written twice or text stands behind it.
        if (!m_last && (!quoted.close || quoted.close + 1 == end)) {
            outside(outsideFrom, open);
            return {};
        }
        if (!quoted.close)
            return base::fail(neverClosed(open));
        MINGCHA_TRY(checkCell(at, quoted.close));
        outside(outsideFrom, open);
        at = quoted.close + 1;
        outsideFrom = static_cast<size_t>(at - data);
    }
    outside(outsideFrom, m_text.size());
    return {};
}

/// A stray opening quote swallows lines up to the next quoted cell, whose opening quote then seems to
/// close it: text stands behind.
base::Result<void> CsvIndex::checkCell(const char* open, const char* close) const
{
    const char* const end = m_text.data() + m_text.size();
    const std::string_view inner(open + 1, static_cast<size_t>(close - open - 1));
    const bool textBehind = close + 1 < end && !m_dialect.endsCell(close[1]);
    const bool stray = textBehind && inner.find(m_dialect.newline) != std::string_view::npos;
    if (stray || inner.size() > limits::cellBytes)
        return base::fail(brokenQuotes(static_cast<size_t>(open - m_text.data())));
    return {};
}

base::Error CsvIndex::neverClosed(size_t open) const
{
    return readError(
        QCoreApplication::translate("ingest", "The quotation mark opened in line %1 is never closed.").arg(lineOf(open)),
        QCoreApplication::translate("ingest", "Correct that line in a text editor, or export the file again."));
}

base::Error CsvIndex::brokenQuotes(size_t open) const
{
    return readError(
        QCoreApplication::translate("ingest", "The quotation marks do not match from line %1 on.").arg(lineOf(open)),
        QCoreApplication::translate("ingest", "Correct that line in a text editor, or export the file again."));
}

qint64 CsvIndex::lineOf(size_t at) const
{
    return m_line + static_cast<qint64>(scan::count(m_text.substr(m_cut, at - m_cut), m_dialect.newline));
}

} // namespace mingcha::ingest
