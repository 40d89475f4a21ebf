// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/report.h"

namespace mingcha::reports {

/// How a workbook prints and what it says beside its tables.
struct WorkbookSetup {
    QString title;
    QString foot;                          ///< left; the right says page x of y
    QDateTime created;                     ///< fixed by the data, so that the same content gives the same bytes
    QString language;
};

/// The one place that speaks with libxlsxwriter. Rows go out one by one, so memory does not grow with the sheet; a sheet longer than a
/// spreadsheet can hold goes on in the next one. With `more` its rows are those of the last sheet.
base::Result<void> writeWorkbook(const std::vector<Sheet>& sheets, const WorkbookSetup& setup, const QString& path, bool overwrite, const RowSource& more = {});

}  // namespace mingcha::reports
