// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/warnings.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {
namespace {
constexpr size_t namedCells = 20;
}

QString warningText(const std::string& warning)
{
    const QString text = QString::fromStdString(warning);
    const QString code = text.section(u':', 0, 0);
    const QString detail = text.section(u':', 1);
    const bool more = detail.startsWith(u'+');
    const QString number = more ? detail.mid(1) : detail;
    if (code == QLatin1String(warning::formulaWithoutValue))
        return (more ? QCoreApplication::translate(
                           "ingest",
                           "%1 more cells hold formulas without a stored value; they were read as empty.")
                     : QCoreApplication::translate("ingest", "Cell %1 holds a formula without a stored "
                                                             "value; it was read as empty. Open the file "
                                                             "in a spreadsheet program and save it once."))
            .arg(number);
    if (code == QLatin1String(warning::errorValue))
        return (more ? QCoreApplication::translate(
                           "ingest", "%1 more cells hold error values; they were read as empty.")
                     : QCoreApplication::translate(
                           "ingest", "Cell %1 holds an error value such as #N/A; it was read as empty."))
            .arg(number);
    if (code == QLatin1String(warning::coveredText))
        return (more ? QCoreApplication::translate("ingest", "%1 more cells under merged cells hold text.")
                     : QCoreApplication::translate(
                           "ingest", "Cell %1 lies under a merged cell and holds text; it was read."))
            .arg(number);
    if (code == QLatin1String(warning::hiddenRows))
        return QCoreApplication::translate("ingest", "%1 hidden rows were read.").arg(number);
    if (code == QLatin1String(warning::hiddenColumns))
        return QCoreApplication::translate("ingest", "%1 hidden columns were read.").arg(number);
    if (code == QLatin1String(warning::hiddenSheet))
        return QCoreApplication::translate("ingest", "The sheet is hidden.");
    if (code == QLatin1String(warning::lostCharacter))
        return QCoreApplication::translate(
                   "ingest", "Line %1 holds a character that was lost before the file was made (U+FFFD).")
            .arg(number);
    return text;
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

} // namespace mingcha::ingest
