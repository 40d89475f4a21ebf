// SPDX-License-Identifier: GPL-3.0-or-later
// Where the header of a sheet stands: the place and number of lines whose columns fit a kind best.
#include "ingest/header_find.h"

#include "ingest/column_choice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

QString cellAt(const GridRow& row, int column) { return column < row.cells.size() ? row.cells[column].trimmed() : QString(); }

int filledCells(const GridRow& row)
{
    return int(std::count_if(row.cells.begin(), row.cells.end(), [](const QString& cell) { return !comparable(cell).isEmpty(); }));
}

/// Groups stand over several columns; a title stands alone, and a note gives something its value.
bool isGroupLine(const GridRow& row)
{
    const auto isOther = [](const QString& cell) {
        const QString text = comparable(cell);
        return text.contains(u':') || (!text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c.isPunct(); }));
    };
    return filledCells(row) > 1 && std::none_of(row.cells.begin(), row.cells.end(), isOther);
}

bool isUnitLine(const GridRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](const QString& cell) { return comparable(cell).isEmpty() || unitOf(cell); });
}

const Merge* mergeOver(const std::vector<Merge>& merges, int row, int column)
{
    for (const Merge& merge : merges)
        if (merge.firstRow == row && merge.firstColumn <= column && column <= merge.lastColumn)
            return &merge;
    return nullptr;
}

/// Text of a header cell; an empty one under a joined group has the group's text. Files without joined cells leave the
/// group's other columns empty: there the text on the left goes on as long as both have something below.
QString headerText(const Grid& grid, const std::vector<Merge>& merges, bool joined, size_t line, size_t last, int column)
{
    const GridRow& row = grid[line];
    const QString own = cellAt(row, column);
    if (!own.isEmpty())
        return own;
    if (joined) {
        const Merge* merge = mergeOver(merges, row.number, column + 1);
        return merge ? cellAt(row, merge->firstColumn - 1) : QString();
    }
    if (line == last || cellAt(grid[line + 1], column).isEmpty())
        return {};
    for (int left = column - 1; left >= 0; --left) {
        if (cellAt(grid[line + 1], left).isEmpty())
            return {};
        if (!cellAt(row, left).isEmpty())
            return cellAt(row, left);
    }
    return {};
}

bool hasValuesBelow(const Grid& grid, size_t last, int column)
{
    const auto isValue = [column](const GridRow& row) {
        const QString text = comparable(cellAt(row, column));
        return !text.isEmpty() && !monthOfHeader(text);
    };
    return std::any_of(grid.begin() + std::ptrdiff_t(last) + 1, grid.end(), isValue);
}

HeaderColumn composeColumn(const Grid& grid, const std::vector<Merge>& merges, bool joined, size_t first, size_t last, int column)
{
    HeaderColumn header;
    for (size_t line = first; line <= last; ++line) {
        const QString text = headerText(grid, merges, joined, line, last, column);
        if (!text.isEmpty() && (header.parts.isEmpty() || header.parts.back() != text))
            header.parts.append(text);
    }
    header.valuesBelow = hasValuesBelow(grid, last, column);
    // A line of units under the names.
    if (header.parts.size() > 1 && unitOf(header.parts.back())) {
        const QString unit = header.parts.takeLast();
        header.parts.back() += u'(' + unit + u')';
    }
    return header;
}

QList<Unit> titleUnits(const Grid& grid, size_t first)
{
    QList<Unit> units;
    for (size_t line = 0; line < first; ++line)
        for (const QString& cell : grid[line].cells)
            units += unitsOfTitle(cell);
    return units;
}

void applyProfile(const Profile& profile, HeaderMatch& match)
{
    const QStringList headers = normalisedHeaders(match.columns);
    const auto& kind = records::spec(profile.kind);
    for (qsizetype c = 0; c < headers.size(); ++c) {
        const auto chosen = profile.fields.constFind(headers[c]);
        if (chosen == profile.fields.constEnd())
            continue;
        ColumnPlan& column = match.columns[size_t(c)];
        const int field = kind.fieldIndex(chosen->toStdString());
        if (column.field == field)
            continue;
        feed(column, profile.kind, field, MatchReason::Profile, match.titleUnits);
    }
    judge(match);
}

int namedColumns(const HeaderMatch& match)
{
    return int(std::count_if(match.columns.begin(), match.columns.end(), [](const ColumnPlan& column) { return !column.header.isEmpty(); }));
}

int columnsWithUnit(const HeaderMatch& match)
{
    return int(std::count_if(match.columns.begin(), match.columns.end(), [](const ColumnPlan& column) { return !normaliseHeader(column.header).unit.isEmpty(); }));
}

/// Columns of the file that a profile names.
int profileHits(const Profile& profile, const HeaderMatch& match)
{
    int hits = 0;
    for (const QString& header : normalisedHeaders(match.columns))
        hits += profile.fields.contains(header);
    return hits;
}

struct Best {
    std::optional<FoundHeader> found;
    std::tuple<int, int, int, int, int> rank;

    void offer(FoundHeader candidate, int score)
    {
        // Of equal fits the one that tells more (units, names), then the one that begins first (with the groups above), then the one of fewer lines.
        const std::tuple<int, int, int, int, int> own{score, columnsWithUnit(candidate.match), namedColumns(candidate.match), -candidate.firstRow, -candidate.rows};
        if (!found || own > rank) {
            rank = own;
            found = std::move(candidate);
        }
    }
};

void offerPlace(const Grid& grid, const std::vector<Merge>& merges, const HeaderSearch& search, size_t first, int lines, bool chosen, Best& best)
{
    auto columns = composeHeader(grid, merges, first, lines);
    if (!columns)
        return;
    const MatchInput input{std::move(*columns), titleUnits(grid, first), search.userAliases};
    for (const records::Kind kind : search.kinds) {
        FoundHeader candidate{grid[first].number, lines, matchHeader(kind, input), {}};
        applyChoices(search.choices, candidate.match);
        if (candidate.match.requiredFound >= 1 && candidate.match.found >= 2)
            best.offer(candidate, candidate.match.score());
        else if (chosen)
            best.offer(candidate, 0);
    }
    for (const Profile& profile : search.profiles) {
        FoundHeader candidate{grid[first].number, lines, matchHeader(profile.kind, input), profile.name};
        if (search.namedProfile ? profileHits(profile, candidate.match) == 0 : normalisedHeaders(candidate.match.columns) != profile.header)
            continue;
        applyProfile(profile, candidate.match);
        applyChoices(search.choices, candidate.match);
        const int hits = profileHits(profile, candidate.match);
        best.offer(std::move(candidate), 100000 + hits);
    }
}

}  // namespace

base::Result<Grid> readGrid(const Sheet& sheet, size_t rows)
{
    Grid grid;
    RowBatch batch;
    for (size_t chunk = 0; chunk < sheet.chunkCount() && grid.size() < rows; ++chunk) {
        MINGCHA_TRY(sheet.readChunk(chunk, batch));
        for (size_t r = 0; r < batch.rowCount() && grid.size() < rows; ++r) {
            GridRow row{int(batch.rowNumber(r)), {}};
            for (const std::string_view cell : batch.cells(r))
                row.cells.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            grid.push_back(std::move(row));
        }
    }
    return grid;
}

std::optional<std::vector<HeaderColumn>> composeHeader(const Grid& grid, const std::vector<Merge>& merges, size_t first, int lines)
{
    const size_t last = first + size_t(lines) - 1;
    if (last >= grid.size() || grid[last].number != grid[first].number + lines - 1)
        return std::nullopt;
    if (lines > 1 && !(isGroupLine(grid[first]) && (filledCells(grid[last]) > 1 || isUnitLine(grid[last]))))
        return std::nullopt;
    qsizetype width = 0;
    bool joined = false;
    for (size_t line = first; line <= last; ++line) {
        width = std::max(width, grid[line].cells.size());
        for (const Merge& merge : merges)
            joined = joined || (merge.firstRow <= grid[line].number && grid[line].number <= merge.lastRow);
    }
    std::vector<HeaderColumn> columns;
    for (int c = 0; c < width; ++c)
        columns.push_back(composeColumn(grid, merges, joined, first, last, c));
    return columns;
}

QStringList normalisedHeaders(const std::vector<ColumnPlan>& columns)
{
    QStringList headers;
    QMap<QString, int> seen;
    for (const ColumnPlan& column : columns) {
        const QString text = normaliseHeader(column.header).text;
        const int times = ++seen[text];
        headers.append(times == 1 ? text : text + u'#' + QString::number(times));
    }
    return headers;
}

std::optional<FoundHeader> findHeader(const Grid& grid, const std::vector<Merge>& merges, const HeaderSearch& search)
{
    Best best;
    for (size_t first = 0; first < std::min(grid.size(), headerSearchRows); ++first)
        for (int lines = 1; lines <= mostHeaderRows; ++lines)
            offerPlace(grid, merges, search, first, lines, false, best);
    return std::move(best.found);
}

std::optional<FoundHeader> headerAt(const Grid& grid, const std::vector<Merge>& merges, const HeaderSearch& search, int firstRow, int rows)
{
    Best best;
    for (size_t first = 0; first < grid.size(); ++first)
        if (grid[first].number == firstRow)
            offerPlace(grid, merges, search, first, rows, true, best);
    return std::move(best.found);
}

}  // namespace mingcha::ingest
