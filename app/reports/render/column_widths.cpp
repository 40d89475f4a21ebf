// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/column_widths.h"

#include <algorithm>
#include <numeric>

namespace mingcha::reports {
namespace {

/// Han text may break anywhere; what stands between blanks and Han characters may not.
bool breaksAround(QChar c) { return c.isSpace() || c.unicode() >= 0x2E80; }

double widestWord(const QString& text, TextRole role, LineBreaker& breaker)
{
    double widest = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i)
        if (i == text.size() || breaksAround(text[i])) {
            widest = std::max(widest, breaker.width(text.mid(from, i - from), role));
            from = i + 1;
        }
    return widest;
}

/// What a column needs so that no number, date or code, and no word of its header or its texts, is broken.
double neededWidth(const TableBlock& table, size_t column, LineBreaker& breaker)
{
    const bool whole = table.columns[column].rightAligned || table.columns[column].centred;
    double widest = widestWord(table.columns[column].title, TextRole::CellBold, breaker);
    for (const TableBlock::Row& row : table.rows) {
        const TextRole role = row.total ? TextRole::CellBold : TextRole::Cell;
        const QString cell = row.cells.value(qsizetype(column));
        if (!whole)
            widest = std::max(widest, widestWord(cell, role, breaker));
        else
            for (const QString& line : cell.split(QLatin1Char('\n')))
                widest = std::max(widest, breaker.width(line, role));
    }
    return widest + 2 * cellPadX + 1;
}

}  // namespace

std::vector<double> columnWidths(const TableBlock& table, LineBreaker& breaker, double width)
{
    const size_t count = table.columns.size();
    std::vector<double> widths(count), needed(count, 0);
    const double weights = std::accumulate(table.columns.begin(), table.columns.end(), 0.0, [](double sum, const auto& column) { return sum + column.weight; });
    for (size_t c = 0; c < count; ++c) {
        widths[c] = table.columns[c].weight / weights * width;
        needed[c] = neededWidth(table, c, breaker);
    }
    // What the narrow ones lack is taken from those that have more than they need, in proportion to what they can spare.
    double lack = 0, spare = 0;
    const auto spareOf = [&](size_t c) { return std::max(0.0, widths[c] - std::max(needed[c], widths[c] * 0.45)); };
    for (size_t c = 0; c < count; ++c) {
        lack += std::max(0.0, needed[c] - widths[c]);
        spare += widths[c] >= needed[c] ? spareOf(c) : 0;
    }
    if (lack <= 0 || spare <= 0)
        return widths;
    const double share = std::min(1.0, lack / spare), given = share * spare / lack;
    for (size_t c = 0; c < count; ++c)
        widths[c] += widths[c] < needed[c] ? (needed[c] - widths[c]) * given : -spareOf(c) * share;
    return widths;
}

size_t firstOfEnd(const TableBlock& table)
{
    size_t first = table.rows.size();
    while (first > 0 && table.rows[first - 1].total)
        --first;
    if (first == table.rows.size() && first > 0)
        --first;
    return first > 0 ? first - 1 : 0;
}

}  // namespace mingcha::reports
