// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/csv_splitter.h"

#include "ingest/readers/byte_scan.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {

CsvSplitter::CsvSplitter(std::string_view text, CsvDialect dialect, qint64 firstLine, RowBatch& out)
    : m_end(text.data() + text.size()), m_cell(text.data()), m_rowBegin(text.data()), m_dialect(dialect),
      m_line(firstLine), m_out(out)
{}

base::Result<void> CsvSplitter::run(size_t maxRows)
{
    const char* at = m_rowBegin;
    while (at < m_end && !m_error && m_out.rowCount() < maxRows) {
        at = runWindow(at);
        if (m_out.openCells() > limits::columns)
            checkRow(0);
    }
    if (!m_error && m_rowBegin < m_end && m_out.rowCount() < maxRows)
        finish();
    if (m_error)
        return base::fail(*m_error);
    return {};
}

const char* CsvSplitter::runWindow(const char* at)
{
    uint64_t found = scan::equalAny(at, m_dialect.delimiter, m_dialect.newline, '"') &
                     scan::first(static_cast<size_t>(m_end - at));
    while (found != 0) {
        const char* p = at + std::countr_zero(found);
        found &= found - 1;
        if (*p == m_dialect.delimiter) {
            takeCell(p);
            m_cell = p + 1;
        } else if (*p == m_dialect.newline) {
            const char* end = p > m_cell && p[-1] == '\r' ? p - 1 : p;
            takeCell(end);
            endRow(p);
        } else if (p == m_cell) {
            return takeQuoted(p);
        }
    }
    return at + scan::window;
}

const char* CsvSplitter::takeQuoted(const char* open)
{
    const QuotedCell quoted = QuotedCell::find(open, m_end);
    const char* close =
        quoted.close ? quoted.close : m_end; // the index refuses such files; a preview may be cut anywhere
    const char* stop = std::min(close + 1, m_end);
    while (stop < m_end && *stop != m_dialect.delimiter && *stop != m_dialect.newline)
        ++stop;
    const char* cellEnd =
        stop > close + 1 && stop[-1] == '\r' && (stop == m_end || *stop == m_dialect.newline) ? stop - 1
                                                                                              : stop;
    m_out.addCell(quotedText(open, quoted, cellEnd));
    m_innerLines +=
        static_cast<qint64>(scan::count({open, static_cast<size_t>(close - open)}, m_dialect.newline));
    if (stop < m_end && *stop == m_dialect.delimiter) {
        m_cell = stop + 1;
        return m_cell;
    }
    endRow(stop);
    return m_cell;
}

/// What stands behind the closing quote belongs to the cell ("光明"小区 reads 光明小区, as in Excel).
std::string_view CsvSplitter::quotedText(const char* open, const QuotedCell& quoted, const char* cellEnd)
{
    const char* close = quoted.close ? quoted.close : m_end;
    const std::string_view inner(open + 1, static_cast<size_t>(close - open - 1));
    const std::string_view tail = close + 1 < cellEnd
                                      ? std::string_view(close + 1, static_cast<size_t>(cellEnd - close - 1))
                                      : std::string_view();
    if (!quoted.doubled && tail.empty())
        return inner;
    char* const begin = m_out.allocate(inner.size() + tail.size());
    char* to = begin;
    for (size_t at = 0; at < inner.size(); ++at) {
        *to++ = inner[at];
        at += inner[at] == '"';
    }
    to = std::copy(tail.begin(), tail.end(), to);
    return {begin, static_cast<size_t>(to - begin)};
}

void CsvSplitter::endRow(const char* newline)
{
    const auto rowBytes = static_cast<size_t>(newline - m_rowBegin);
    if (rowBytes > limits::cellBytes)
        checkRow(rowBytes);
    const auto row = m_out.openRow();
    // Only a row about as long as its delimiters can be without text.
    if (rowBytes <= row.size() &&
        std::all_of(row.begin(), row.end(), [](std::string_view cell) { return cell.empty(); }))
        m_out.dropRow();
    else
        m_out.endRow(m_line);
    m_line += m_innerLines + 1;
    m_innerLines = 0;
    m_cell = m_rowBegin = std::min(newline + 1, m_end);
}

/// The last row, when no line end closes it.
void CsvSplitter::finish()
{
    takeCell(m_end > m_cell && m_end[-1] == '\r' ? m_end - 1 : m_end);
    if (m_out.openCells() > limits::columns)
        checkRow(0);
    endRow(m_end);
}

void CsvSplitter::checkRow(size_t rowBytes)
{
    const auto row = m_out.openRow();
    if (row.size() > limits::columns)
        m_error = tooLarge(QCoreApplication::translate("ingest", "Line %1 has more than %2 columns.")
                               .arg(m_line)
                               .arg(limits::columns));
    else if (rowBytes > 0 && std::any_of(row.begin(), row.end(), [](std::string_view cell) {
                 return cell.size() > limits::cellBytes;
             }))
        m_error = cellTooLong(QCoreApplication::translate(
                                  "ingest", "Line %1 has a cell of more than 32,767 characters; a quotation "
                                            "mark may be missing there.")
                                  .arg(m_line));
}

} // namespace mingcha::ingest
