// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/warnings.h"

#include <algorithm>

namespace mingcha::ingest {
namespace {
constexpr size_t namedCells = 20;
}

std::string cellName(int row, int column)
{
    std::string letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        letters.push_back(static_cast<char>('A' + (rest - 1) % 26));
    std::reverse(letters.begin(), letters.end());
    return letters + std::to_string(row);
}

void CellWarnings::add(const char* code, int row, int column)
{
    Tally& tally = m_tallies[code];
    if (tally.cells.size() < namedCells)
        tally.cells.push_back(cellName(row, column));
    else
        ++tally.more;
}

void CellWarnings::appendTo(std::vector<std::string>& warnings) const
{
    for (const auto& [code, tally] : m_tallies) {
        for (const std::string& cell : tally.cells)
            warnings.push_back(code + ":" + cell);
        if (tally.more > 0)
            warnings.push_back(code + ":+" + std::to_string(tally.more));
    }
}

}  // namespace mingcha::ingest
