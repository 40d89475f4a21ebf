// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xls_reader.h"

#include "ingest/readers/ole_file.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/xls_sheet.h"

#include <QCoreApplication>

#include <set>

namespace mingcha::ingest {

base::Result<std::vector<std::unique_ptr<Sheet>>> readXls(std::string_view bytes, base::Progress* progress)
{
    MINGCHA_ASSIGN(const std::string stream, oleWorkbook(bytes));
    return readBiff(stream, progress);
}

base::Result<std::vector<std::unique_ptr<Sheet>>> readBiff(std::string_view stream, base::Progress* progress)
{
    StorageBudget budget;
    MINGCHA_ASSIGN(const XlsWorkbook book, XlsWorkbook::read(stream, budget));
    std::set<size_t> seen;
    std::vector<std::unique_ptr<Sheet>> sheets;
    for (const XlsWorkbook::SheetPlace& place : book.sheets) {
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        if (!seen.insert(place.offset).second)
            return base::fail(damagedDocument(QStringLiteral("two sheets in one place")));
        MINGCHA_ASSIGN(auto sheet, readXlsSheet(stream, book, place, budget));
        sheets.push_back(std::move(sheet));
        base::report(progress, QCoreApplication::translate("ingest", "Reading the spreadsheet"),
                     static_cast<double>(sheets.size()) / static_cast<double>(book.sheets.size()));
    }
    return sheets;
}

} // namespace mingcha::ingest
