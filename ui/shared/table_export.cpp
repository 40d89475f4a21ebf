// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/table_export.h"

#include "reports/report.h"
#include "shared/format.h"
#include "shared/prompts.h"
#include "shell/session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHeaderView>

namespace mingcha::ui {

namespace {

class ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::TableExport)
public:
    static QString title() { return tr("Export the table"); }
    static QString filter() { return tr("Excel workbook (*.xlsx);;CSV (*.csv)"); }
    static QString job() { return tr("Exporting"); }
    static QString done(std::int64_t rows, const QString& path) { return tr("%1 rows written to %2").arg(shownCount(rows), path); }
};

/// What is shown at the moment the export is asked for; the rows are read in the job.
struct Snapshot {
    std::shared_ptr<const TableSource> source;
    std::vector<int> rows, columns;
    reports::Sheet sheet;
};

Snapshot snapshotOf(const BigTableModel& model, const BigTableView& view, const QString& name)
{
    Snapshot shot;
    shot.source = model.source();
    for (int row = 0; row < model.rowCount(); ++row)
        shot.rows.push_back(model.sourceRow(row));
    shot.sheet.name = name.left(31);
    const QHeaderView& header = *view.horizontalHeader();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (view.isColumnHidden(column))
            continue;
        const TableColumn& own = model.tableColumns()[static_cast<size_t>(column)];
        shot.columns.push_back(column);
        shot.sheet.columns.push_back({own.title, own.rightAligned ? reports::Sheet::Type::Decimal : reports::Sheet::Type::Text, double(own.characters) + 2});
    }
    return shot;
}

}  // namespace

void exportTable(QWidget* parent, Session& session, const BigTableModel& model, const BigTableView& view, const QString& name, std::function<void(QString)> noted)
{
    if (!model.source())
        return;
    prompts().saveFile(parent, ExportTexts::title(), name + QStringLiteral(".xlsx"), ExportTexts::filter(), [parent, &session, shot = snapshotOf(model, view, name), noted = std::move(noted)](const QString& path) {
        session.jobs().run(parent, {ExportTexts::job(), true, true},
                           [shot, path](base::Progress& progress) mutable -> base::Result<std::int64_t> {
                               shot.sheet.rows.reserve(shot.rows.size());
                               for (const int row : shot.rows) {
                                   if (progress.isCancelled())
                                       return tl::unexpected(base::cancelled());
                                   QStringList cells;
                                   for (const int column : shot.columns)
                                       cells.append(shot.source->plainText(row, column));
                                   shot.sheet.rows.push_back(std::move(cells));
                               }
                               // The box that asked for the name has asked whether to replace an existing file.
                               const bool csv = QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
                               MINGCHA_TRY(csv ? reports::writeCsv(shot.sheet, path, true) : reports::writeXlsx({shot.sheet}, path, true));
                               return static_cast<std::int64_t>(shot.rows.size());
                           },
                           [parent, path, noted](const base::Result<std::int64_t>& written) {
                               if (written)
                                   noted(ExportTexts::done(*written, path));
                               else if (written.error().code != base::ErrorCode::Cancelled)
                                   prompts().showError(parent, written.error());
                           });
    });
}

}  // namespace mingcha::ui
