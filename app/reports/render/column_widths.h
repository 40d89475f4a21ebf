// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/render/line_breaker.h"

namespace mingcha::reports {

/// Space beside and above the text of a cell.
inline constexpr double cellPadX = 2.6 * unitsPerPoint, cellPadY = 2.2 * unitsPerPoint;

/// Widths of a table's columns, together `width`: by weight, but numbers, dates and codes get what they need so that none is broken.
std::vector<double> columnWidths(const TableBlock& table, LineBreaker& breaker, double width);

/// A table of a few rows, none of which goes on in a second line: it stands on one page.
bool staysWhole(const TableBlock& table);
/// The first of the rows at a table's end that stay on one page: the totals and the row before them, or the last two rows; of a table that stays whole, all.
size_t firstOfEnd(const TableBlock& table);

}  // namespace mingcha::reports
