// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <map>
#include <string>
#include <vector>

/// Codes of Sheet::warnings(): "code:detail". The detail is a cell ("C5"), a line, or a count; for cells, the
/// first 20 are named and "code:+n" tells how many more there are.
namespace mingcha::ingest {

namespace warning {
inline constexpr const char* formulaWithoutValue = "formula_without_value"; ///< shown as empty
inline constexpr const char* errorValue = "error_value";   ///< #N/A, #REF! …; shown as empty
inline constexpr const char* coveredText = "covered_text"; ///< text under a merged cell; shown
inline constexpr const char* hiddenRows = "hidden_rows";   ///< count; they are read
inline constexpr const char* hiddenColumns = "hidden_columns";
inline constexpr const char* hiddenSheet = "hidden_sheet";
inline constexpr const char* lostCharacter = "lost_character"; ///< line; U+FFFD in the file
} // namespace warning

/// One of Sheet::warnings() as a translated sentence.
QString warningText(const std::string& warning);

/// "C5"; both 1-based.
std::string cellName(int row, int column);

/// Collects what cells have to tell, bounded.
class CellWarnings {
public:
    void add(const char* code, int row, int column);
    void appendTo(std::vector<std::string>& warnings) const;

private:
    struct Tally {
        std::vector<std::string> cells;
        size_t more = 0;
    };

    std::map<std::string, Tally> m_tallies;
};

} // namespace mingcha::ingest
