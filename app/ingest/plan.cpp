// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plan.h"

#include "ingest/continued_sheet.h"
#include "ingest/header_find.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

constexpr qint64 mostAheadBytes = 1 << 29;  // files of a size that are held in memory anyway

using records::Kind;

constexpr int pictureFirst = 20, pictureMiddle = 6, pictureLast = 8, samplesPerColumn = 4;

QStringList textsOf(std::span<const std::string_view> cells)
{
    QStringList texts;
    for (const std::string_view cell : cells)
        texts.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    return texts;
}

/// First, middle and last rows as read; blank rows of the sheet are blank rows of the first picture.
base::Result<void> takePicture(const Sheet& sheet, const Grid& grid, SheetPlan& plan)
{
    plan.firstRows.clear();
    plan.middleRows.clear();
    plan.lastRows.clear();
    for (const GridRow& row : grid) {
        if (row.number > pictureFirst)
            break;
        plan.firstRows.resize(size_t(row.number));
        plan.firstRows.back() = row.cells;
    }
    if (sheet.chunkCount() == 0)
        return {};
    RowBatch batch;
    MINGCHA_TRY(sheet.readChunk(sheet.chunkCount() / 2, batch));
    for (size_t r = batch.rowCount() / 2; r < batch.rowCount() && plan.middleRows.size() < pictureMiddle; ++r)
        plan.middleRows.push_back(textsOf(batch.cells(r)));
    MINGCHA_TRY(sheet.readChunk(sheet.chunkCount() - 1, batch));
    for (size_t r = batch.rowCount() - std::min<size_t>(batch.rowCount(), pictureLast); r < batch.rowCount(); ++r)
        plan.lastRows.push_back(textsOf(batch.cells(r)));
    return {};
}

void takeSamples(const Grid& grid, SheetPlan& plan)
{
    for (ColumnPlan& column : plan.columns) {
        column.samples.clear();
        for (const GridRow& row : grid)
            if (row.number >= plan.headerFirstRow + plan.headerRows && column.column < row.cells.size() && !row.cells[column.column].isEmpty()
                && column.samples.size() < samplesPerColumn)
                column.samples.append(row.cells[column.column]);
    }
}

QString requiredTitles(Kind kind)
{
    QStringList titles;
    for (const auto& field : records::spec(kind).fields)
        if (field.required)
            titles.append(field.title.current());
    return titles.join(base::currentLanguage() == base::Language::Chinese ? u"、"_s : u", "_s);
}

QString sheetReason(const FoundHeader& found, Kind kind)
{
    const auto& spec = records::spec(kind);
    if (!found.profile.isEmpty())
        return QCoreApplication::translate("ingest", "The header in row %1 is the one of the profile “%2”.").arg(found.firstRow).arg(found.profile);
    return QCoreApplication::translate("ingest", "Row %1 names %2 of the %3 columns that %4 need.")
        .arg(found.firstRow).arg(found.match.requiredFound).arg(found.match.required).arg(spec.title.current());
}

/// A sheet and what its header looks like for each thing it could be.
struct Look {
    Grid grid;
    std::optional<FoundHeader> found;
};

void fill(SheetPlan& plan, const Look& look, Kind kind)
{
    plan.columns.clear();
    plan.problems.clear();
    plan.appliedProfile.clear();
    plan.headerFirstRow = plan.headerRows = 0;
    plan.use = false;
    if (!look.found) {
        plan.reason = QCoreApplication::translate("ingest", "No row of this sheet names the columns that %1 need.").arg(records::spec(kind).title.current());
        return;
    }
    const FoundHeader& found = *look.found;
    plan.headerFirstRow = found.firstRow;
    plan.headerRows = found.rows;
    plan.columns = found.match.columns;
    plan.titleUnits = found.match.titleUnits;
    plan.problems = found.match.problems;
    plan.appliedProfile = found.profile;
    plan.reason = sheetReason(found, kind);
    plan.use = true;
    takeSamples(look.grid, plan);
}

HeaderSearch searchFor(const PlanOptions& options, std::optional<Kind> kind)
{
    HeaderSearch search;
    search.userAliases = options.userAliases;
    search.choices = options.choices;
    search.namedProfile = !options.profileName.isEmpty();
    for (const Profile& profile : options.profiles)
        if ((!kind || profile.kind == *kind) && (!search.namedProfile || profile.name == options.profileName))
            search.profiles.push_back(profile);
    if (kind)
        search.kinds = {*kind};
    else if (!search.namedProfile)
        search.kinds.assign(std::begin(records::allKinds), std::end(records::allKinds));
    return search;
}

base::Result<void> checkProfileName(const PlanOptions& options)
{
    const auto named = [&](const Profile& profile) { return profile.name == options.profileName; };
    if (options.profileName.isEmpty() || std::any_of(options.profiles.begin(), options.profiles.end(), named))
        return {};
    return base::fail(readError(QCoreApplication::translate("ingest", "There is no profile “%1”.").arg(options.profileName),
                                      QCoreApplication::translate("ingest", "Choose one of the saved profiles, or import without one.")));
}

/// The kind that fits best over all sheets.
std::optional<Kind> guessKind(const std::vector<Look>& looks, const std::vector<std::unique_ptr<Sheet>>& sheets)
{
    const FoundHeader* best = nullptr;
    for (size_t s = 0; s < looks.size(); ++s) {
        const auto& found = looks[s].found;
        if (!found || (sheets[s]->hidden() && best))
            continue;
        if (!best || !found->profile.isEmpty() > !best->profile.isEmpty() || (found->profile.isEmpty() == best->profile.isEmpty() && found->match.score() > best->match.score()))
            best = &*found;
    }
    return best ? std::optional(best->match.kind) : std::nullopt;
}

/// What sheets hold that have every column of another kind.
std::vector<std::optional<Kind>> otherKinds(const std::vector<Look>& looks, Kind kind)
{
    std::vector<std::optional<Kind>> kinds;
    for (const Look& look : looks)
        kinds.push_back(look.found && look.found->match.kind != kind && look.found->match.complete() ? std::optional(look.found->match.kind) : std::nullopt);
    return kinds;
}

void leaveToOtherKind(SheetPlan& sheet, Kind kind)
{
    sheet.use = false;
    sheet.reason = QCoreApplication::translate("ingest", "It has every column that %1 need. Import the file once more as that kind.").arg(records::spec(kind).title.current());
}

QString kindReasonText(const FilePlan& plan, bool chosen)
{
    if (chosen)
        return QCoreApplication::translate("ingest", "The kind was chosen.");
    const auto& spec = records::spec(plan.kind);
    for (const SheetPlan& sheet : plan.sheets)
        if (sheet.use && sheet.problems.empty())
            return QCoreApplication::translate("ingest", "The file has every column that %1 need: %2.").arg(spec.title.current(), requiredTitles(plan.kind));
    return QCoreApplication::translate("ingest", "The columns come nearest to %1, which need %2.").arg(spec.title.current(), requiredTitles(plan.kind));
}

/// Sheets whose header is incomplete are used only when there is no complete one.
void chooseSheets(FilePlan& plan)
{
    const auto complete = [](const SheetPlan& sheet) { return sheet.use && sheet.problems.empty(); };
    if (std::none_of(plan.sheets.begin(), plan.sheets.end(), complete))
        return;
    for (SheetPlan& sheet : plan.sheets)
        if (sheet.use && !complete(sheet)) {
            sheet.use = false;
            sheet.reason += u' ' + QCoreApplication::translate("ingest", "Another sheet has them all.");
        }
}

/// Sheets without a header that go on with the rows of the sheet before them.
void joinContinuations(FilePlan& plan, const std::vector<Look>& looks)
{
    for (size_t s = 1; s < plan.sheets.size(); ++s) {
        const SheetPlan& before = plan.sheets[s - 1];
        SheetPlan& sheet = plan.sheets[s];
        if (looks[s].found || !before.use || !before.problems.empty() || !continuesSheet(looks[s].grid, before, plan.kind))
            continue;
        sheet.use = true;
        sheet.columns = before.columns;
        sheet.reason = QCoreApplication::translate("ingest", "It has no header and goes on with the columns of the sheet “%1”.").arg(before.name);
        takeSamples(looks[s].grid, sheet);
    }
}

base::Result<std::vector<Look>> lookAt(const SourceFile& source, const HeaderSearch& search, base::Progress* progress)
{
    std::vector<Look> looks;
    for (const auto& sheet : source.sheets()) {
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        Look look;
        MINGCHA_ASSIGN(look.grid, readGrid(*sheet, headerSearchRows + mostHeaderRows));
        look.found = findHeader(look.grid, sheet->merges(), search);
        looks.push_back(std::move(look));
    }
    return looks;
}

base::Result<void> planSheets(FilePlan& plan, const PlanOptions& options, base::Progress* progress)
{
    MINGCHA_TRY(checkProfileName(options));
    MINGCHA_ASSIGN(auto looks, lookAt(*plan.source, searchFor(options, options.kind), progress));
    const auto kind = options.kind ? options.kind : guessKind(looks, plan.source->sheets());
    plan.kindKnown = kind.has_value();
    plan.kind = kind.value_or(Kind::Bills);
    const std::vector<std::optional<Kind>> others = otherKinds(looks, plan.kind);
    // Sheets that looked like another kind are looked at once more as what the file is.
    if (kind && !options.kind) {
        MINGCHA_ASSIGN(looks, lookAt(*plan.source, searchFor(options, kind), progress));
    }
    plan.sheets.clear();
    for (size_t s = 0; s < looks.size(); ++s) {
        const Sheet& sheet = *plan.source->sheets()[s];
        SheetPlan sheetPlan;
        sheetPlan.sheet = s;
        sheetPlan.name = QString::fromStdString(sheet.name());
        fill(sheetPlan, looks[s], plan.kind);
        if (others[s])
            leaveToOtherKind(sheetPlan, *others[s]);
        MINGCHA_TRY(takePicture(sheet, looks[s].grid, sheetPlan));
        plan.sheets.push_back(std::move(sheetPlan));
    }
    chooseSheets(plan);
    joinContinuations(plan, looks);
    plan.kindReason = plan.kindKnown ? kindReasonText(plan, options.kind.has_value())
                                     : QCoreApplication::translate("ingest", "No sheet has a row that names the columns of any kind of data.");
    return {};
}

}  // namespace

bool FilePlan::ready() const
{
    const auto usable = [](const SheetPlan& sheet) { return sheet.use; };
    const auto troubled = [](const SheetPlan& sheet) { return sheet.use && !sheet.problems.empty(); };
    return kindKnown && std::any_of(sheets.begin(), sheets.end(), usable) && std::none_of(sheets.begin(), sheets.end(), troubled);
}

std::future<OpenedFiles> openAhead(const QStringList& paths, base::Progress* progress)
{
    return std::async(std::launch::async, [paths, progress] {
        OpenedFiles opened;
        qint64 bytes = 0;
        for (const QString& path : paths) {
            bytes += QFileInfo(path).size();
            if (auto source = bytes <= mostAheadBytes ? SourceFile::open(path, {}, progress) : base::fail(base::cancelled()))
                opened.emplace(path, std::move(*source));
        }
        return opened;
    });
}

base::Result<FilePlan> planFile(const QString& path, const PlanOptions& options, base::Progress* progress)
{
    FilePlan plan;
    plan.path = path;
    if (const auto known = options.opened.find(path); known != options.opened.end()) {
        plan.source = known->second;
    } else {
        MINGCHA_ASSIGN(plan.source, SourceFile::open(path, options.read, progress));
    }
    plan.facts = plan.source->facts();
    MINGCHA_TRY(planSheets(plan, options, progress));
    return plan;
}

base::Result<void> replan(FilePlan& plan, const PlanOptions& options, int sheet, std::optional<int> headerFirstRow, std::optional<int> headerRows)
{
    if (!plan.source) {
        MINGCHA_ASSIGN(plan.source, SourceFile::open(plan.path, options.read));
        plan.facts = plan.source->facts();
    }
    if (sheet < 0 || size_t(sheet) >= plan.sheets.size() || !headerFirstRow)
        return planSheets(plan, options, nullptr);
    const Sheet& source = *plan.source->sheets()[size_t(sheet)];
    const int rows = headerRows.value_or(1);
    Look look;
    MINGCHA_ASSIGN(look.grid, readGrid(source, size_t(*headerFirstRow + rows) + headerSearchRows));
    look.found = headerAt(look.grid, source.merges(), searchFor(options, options.kind.value_or(plan.kind)), *headerFirstRow, rows);
    if (options.kind) {
        plan.kind = *options.kind;
        plan.kindKnown = true;
    }
    fill(plan.sheets[size_t(sheet)], look, plan.kind);
    return {};
}

void assignColumn(FilePlan& plan, size_t sheet, int column, int field)
{
    SheetPlan& target = plan.sheets[sheet];
    for (ColumnPlan& entry : target.columns)
        if (entry.column == column)
            feed(entry, plan.kind, field, MatchReason::User, target.titleUnits);
    target.problems = mappingProblems(plan.kind, target.columns);
}

}  // namespace mingcha::ingest
