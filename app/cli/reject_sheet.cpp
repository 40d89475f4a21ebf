// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reject_sheet.h"

#include "base/language.h"

using namespace Qt::StringLiterals;

namespace mingcha::cli {
namespace {

using Type = reports::Sheet::Type;

QString cellsText(const ingest::Reject& reject)
{
    return reject.cells.join(u" | "_s);
}

QString stateText(const QString& id)
{
    return id == u"retried"     ? base::translate("cli", "corrected")
           : id == u"withdrawn" ? base::translate("cli", "import undone")
                                : base::translate("cli", "open");
}

} // namespace

reports::Sheet rejectTable(const std::vector<ingest::Reject>& rejects)
{
    reports::Sheet sheet;
    for (const char* title :
         {"id", "import", "file", "sheet", "row", "column", "value", "reason", "text", "state", "cells"})
        sheet.columns.push_back({QString::fromLatin1(title)});
    for (const auto& r : rejects)
        sheet.rows.push_back({QString::number(r.id), QString::number(r.importId), r.file, r.sheet,
                              QString::number(r.row), r.column, r.value, r.reason, rejectText(r), r.state,
                              cellsText(r)});
    return sheet;
}

reports::Sheet rejectWorkbook(const std::vector<ingest::Reject>& rejects)
{
    reports::Sheet sheet;
    sheet.name = base::translate("cli", "Rejected rows");
    sheet.columns = {{base::translate("cli", "Import"), Type::Integer, 8},
                     {base::translate("cli", "File"), Type::Text, 26},
                     {base::translate("cli", "Sheet"), Type::Text, 12},
                     {base::translate("cli", "Row"), Type::Integer, 8},
                     {base::translate("cli", "Column"), Type::Text, 16},
                     {base::translate("cli", "As it stands there"), Type::Text, 18},
                     {base::translate("cli", "Reason"), Type::Text, 36},
                     {base::translate("cli", "State"), Type::Text, 10},
                     {base::translate("cli", "Cells of the row"), Type::Text, 70}};
    for (const auto& r : rejects)
        sheet.rows.push_back({QString::number(r.importId), r.file, r.sheet, QString::number(r.row), r.column,
                              r.value, rejectText(r), stateText(r.state), cellsText(r)});
    return sheet;
}

} // namespace mingcha::cli
