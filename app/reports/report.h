// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "rectification/list.h"
#include "reports/document.h"

#include <QStringList>
#include <functional>

namespace mingcha::reports {

struct ReportRequest {
    std::optional<base::Period> month;    ///< default: the latest billed month
    QString unit;                         ///< empty = all
    QString vaultName;
};

/// The monthly report 《现场营销稽查报告》 (sections of domain.md 5.6 as far as data exist) as plain contents, in the current language.
base::Result<Document> buildReport(vault::Connection& connection, const ReportRequest& request, base::Progress* progress = nullptr);
/// The rectification list as it is printed (A4 landscape, at most 14 columns, cause, measure and result in a second line of the row).
Document buildListDocument(const rectification::ListContent& content);

/// Files are written beside the target and moved into place; an existing file is replaced only with `overwrite`.
base::Result<void> writePdf(const Document& document, const QString& path, bool overwrite = false, base::Progress* progress = nullptr);
base::Result<QByteArray> pdfBytes(const Document& document, base::Progress* progress = nullptr);
base::Result<QByteArray> docxBytes(const Document& document);
base::Result<void> writeDocx(const Document& document, const QString& path, bool overwrite = false);
base::Result<void> writeListXlsx(const rectification::ListContent& content, const QString& path, bool overwrite = false);

/// A plain table as XLSX: ids as text, amounts as numbers with their format, real dates, frozen header, filter, print titles, fit to width. For findings and data exports.
struct Sheet {
    enum class Type { Text, Integer, Decimal, Money, Date };
    struct Column { QString title; Type type = Type::Text; double width = 12; };
    QString name;
    QStringList heading;                  ///< lines above the header
    std::vector<Column> columns;
    std::vector<QStringList> rows;        ///< exact texts; empty = empty cell
    std::vector<QStringList> totals;      ///< below the last row, outside the filter; workbooks only
};
/// Rows that are too many to be held at once, given one by one; giving stops at the first that is answered false.
using TakeRow = std::function<bool(const QStringList&)>;
using RowSource = std::function<base::Result<void>(const TakeRow&)>;
/// The list with every column of domain.md 5.5, for XLSX and CSV.
Sheet listSheet(const rectification::ListContent& content);
base::Result<void> writeXlsx(const std::vector<Sheet>& sheets, const QString& path, bool overwrite = false);
/// The same with the rows of `more` in place of the sheet's own. What a sheet cannot hold goes on in the next one.
base::Result<void> writeXlsx(const Sheet& sheet, const RowSource& more, const QString& path, bool overwrite = false);
/// CSV: UTF-8 with BOM and CRLF (or plain), RFC 4180 quoting, cells that begin with = + - @ made harmless except real numbers.
base::Result<void> writeCsv(const Sheet& sheet, const QString& path, bool overwrite = false, bool withBom = true);
QByteArray csvBytes(const Sheet& sheet, bool withBom = true);

}  // namespace mingcha::reports
