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

/// Whether a column holds numbers, dates or codes, of which none may be broken.
bool isWhole(const TableBlock::Column& column) { return column.rightAligned || column.centred; }

/// What a column needs so that no number, date or code, and no word of its header or its texts, is broken.
double neededWidth(const TableBlock& table, size_t column, LineBreaker& breaker)
{
    const bool whole = isWhole(table.columns[column]);
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

/// What a header needs to stand in two lines, or in one when it is no longer than two Han characters.
double headerWidth(const TableBlock::Column& column, LineBreaker& breaker)
{
    const double shortest = breaker.width(QStringLiteral("汉字"), TextRole::CellBold);
    constexpr double half = 0.62;  // words do not break in the middle
    double widest = 0;
    for (const QString& line : column.title.split(QLatin1Char('\n')))
        widest = std::max(widest, breaker.width(line, TextRole::CellBold));
    return (widest <= shortest ? widest : std::max(shortest, widest * half)) + 2 * cellPadX + 1;
}

/// What a column of text needs so that no line of it is broken.
double wishedWidth(const TableBlock& table, size_t column, LineBreaker& breaker)
{
    double widest = 0;
    for (const TableBlock::Row& row : table.rows)
        for (const QString& line : row.cells.value(qsizetype(column)).split(QLatin1Char('\n')))
            widest = std::max(widest, breaker.width(line, row.total ? TextRole::CellBold : TextRole::Cell));
    return widest + 2 * cellPadX + 1;
}

/// Moves width from those that have to spare to those that lack it, in proportion, as far as it goes.
void share(std::vector<double>& widths, const std::vector<double>& lacks, const std::vector<double>& spares)
{
    const double lack = std::accumulate(lacks.begin(), lacks.end(), 0.0), spare = std::accumulate(spares.begin(), spares.end(), 0.0);
    if (lack <= 0 || spare <= 0)
        return;
    const double moved = std::min(lack, spare);
    for (size_t c = 0; c < widths.size(); ++c)
        widths[c] += lacks[c] / lack * moved - spares[c] / spare * moved;
}

}  // namespace

std::vector<double> columnWidths(const TableBlock& table, LineBreaker& breaker, double width)
{
    constexpr double leastShare = 0.45, comfort = 1.1;
    const size_t count = table.columns.size();
    std::vector<double> widths(count), needed(count), lacks(count), spares(count);
    const double weights = std::accumulate(table.columns.begin(), table.columns.end(), 0.0, [](double sum, const auto& column) { return sum + column.weight; });
    for (size_t c = 0; c < count; ++c) {
        widths[c] = table.columns[c].weight / weights * width;
        needed[c] = neededWidth(table, c, breaker);
        lacks[c] = std::max(0.0, needed[c] - widths[c]);
        spares[c] = std::max(0.0, widths[c] - std::max(needed[c], widths[c] * leastShare));
    }
    share(widths, lacks, spares);
    // What numbers do not need, texts that would be broken get.
    for (size_t c = 0; c < count; ++c) {
        const bool whole = isWhole(table.columns[c]);
        lacks[c] = whole ? 0 : std::max(0.0, wishedWidth(table, c, breaker) - widths[c]);
        spares[c] = whole ? std::max(0.0, widths[c] - std::max(needed[c] * comfort, headerWidth(table.columns[c], breaker))) : 0;
    }
    share(widths, lacks, spares);
    return widths;
}

bool staysWhole(const TableBlock& table)
{
    constexpr size_t few = 10;
    return table.rows.size() <= few && std::all_of(table.rows.begin(), table.rows.end(), [](const TableBlock::Row& row) { return row.secondLine.isEmpty(); });
}

size_t firstOfEnd(const TableBlock& table)
{
    if (staysWhole(table))
        return 0;
    size_t first = table.rows.size();
    while (first > 0 && table.rows[first - 1].total)
        --first;
    if (first == table.rows.size() && first > 0)
        --first;
    return first > 0 ? first - 1 : 0;
}

}  // namespace mingcha::reports
