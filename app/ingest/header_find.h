// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/header_match.h"

namespace mingcha::ingest {

/// The first rows of a sheet that hold anything, as text.
struct GridRow {
    int number = 0;                ///< 1-based row of the sheet
    QStringList cells;
};
using Grid = std::vector<GridRow>;

inline constexpr size_t headerSearchRows = 50;
inline constexpr int mostHeaderRows = 3;

base::Result<Grid> readGrid(const Sheet& sheet, size_t rows);

/// The columns that `lines` rows from grid row `first` on make, with merged groups repeated over their columns.
/// Nothing when the lines are not next to each other or cannot be a header.
std::optional<std::vector<HeaderColumn>> composeHeader(const Grid& grid, const std::vector<Merge>& merges, size_t first, int lines);
/// What a profile is recognised by: the normalised headers, repeated ones numbered.
QStringList normalisedHeaders(const std::vector<ColumnPlan>& columns);

struct FoundHeader {
    int firstRow = 0, rows = 0;
    HeaderMatch match;
    QString profile;               ///< name of the profile it was recognised by
};

struct HeaderSearch {
    std::vector<records::Kind> kinds;           ///< those to be considered
    QMap<QString, QStringList> userAliases;
    std::vector<Profile> profiles;
    std::vector<ColumnChoice> choices;
    bool namedProfile = false;                  ///< `profiles` holds the one that was asked for: it need not have the same header list
};
std::optional<FoundHeader> findHeader(const Grid& grid, const std::vector<Merge>& merges, const HeaderSearch& search);
/// The header at a place a person has chosen.
std::optional<FoundHeader> headerAt(const Grid& grid, const std::vector<Merge>& merges, const HeaderSearch& search, int firstRow, int rows);

}  // namespace mingcha::ingest
