// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/html_table.h"

#include "ingest/readers/limits.h"
#include "ingest/readers/number_text.h"

#include <algorithm>

namespace mingcha::ingest {
namespace {

constexpr int longestRowSpan = 65'534; // HTML standard, 4.9.11

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// 3.1E+11, as a spreadsheet shows a long number.
bool isExponential(const std::string& text)
{
    return text.find_first_of("eE") != std::string::npos &&
           text.find_first_not_of("0123456789.+-eE") == std::string::npos;
}

} // namespace

HtmlTable::HtmlTable(std::string name, StorageBudget& budget) : m_sheet(std::move(name), false, budget) {}

base::Result<void> HtmlTable::startRow(bool hidden)
{
    MINGCHA_TRY(endRow());
    m_inRow = true;
    ++m_row;
    m_column = 0;
    m_columnSpan = 1;
    if (hidden)
        m_sheet.hideRow();
    return {};
}

base::Result<void> HtmlTable::startCell(int columnSpan, int rowSpan, std::string exactNumber)
{
    MINGCHA_TRY(endCell());
    if (!m_inRow)
        MINGCHA_TRY(startRow(false));
    m_column += m_column == 0 ? 1 : m_columnSpan;
    while (static_cast<size_t>(m_column) <= m_coveredUntil.size() &&
           m_coveredUntil[static_cast<size_t>(m_column) - 1] >= m_row)
        ++m_column;
    m_columnSpan = std::clamp(columnSpan, 1, 1000); // HTML standard, 4.9.11
    const int rows = std::clamp(rowSpan, 1, longestRowSpan);
    if (m_columnSpan > 1 || rows > 1)
        m_sheet.addMerge({m_row, m_column, m_row + rows - 1, m_column + m_columnSpan - 1});
    const int last = std::min(m_column + m_columnSpan - 1, limits::columns);
    if (rows > 1 && static_cast<size_t>(last) > m_coveredUntil.size())
        m_coveredUntil.resize(static_cast<size_t>(last), 0);
    for (int column = m_column; rows > 1 && column <= last; ++column)
        m_coveredUntil[static_cast<size_t>(column) - 1] = m_row + rows - 1;
    m_inCell = true;
    m_space = false;
    m_text.clear();
    m_exactNumber = std::move(exactNumber);
    return {};
}

base::Result<void> HtmlTable::endCell()
{
    if (!m_inCell)
        return {};
    m_inCell = false;
    while (m_text.ends_with('\n'))
        m_text.pop_back();
    if (!m_exactNumber.empty() && isExponential(m_text))
        m_text = numberText(std::string_view(m_exactNumber));
    return m_sheet.setCell(m_column, m_text);
}

base::Result<void> HtmlTable::endRow()
{
    MINGCHA_TRY(endCell());
    if (!m_inRow)
        return {};
    m_inRow = false;
    return m_sheet.endRow(m_row);
}

void HtmlTable::addText(std::string_view text)
{
    if (!m_inCell || m_text.size() > limits::cellBytes)
        return; // endCell refuses the cell
    for (const char c : text) {
        if (isSpace(c)) {
            m_space = true;
            continue;
        }
        if (m_space && !m_text.empty() && m_text.back() != '\n')
            m_text.push_back(' ');
        m_space = false;
        m_text.push_back(c);
    }
}

void HtmlTable::addBreak()
{
    if (m_inCell && !m_text.empty())
        m_text.push_back('\n');
    m_space = false;
}

} // namespace mingcha::ingest
