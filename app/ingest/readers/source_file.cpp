// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "ingest/readers/bytes.h"
#include "ingest/readers/csv_sheet.h"
#include "ingest/readers/file_kind.h"
#include "ingest/readers/html_reader.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/ods_reader.h"
#include "ingest/readers/ole_file.h"
#include "ingest/readers/opened_file.h"
#include "ingest/readers/plain_csv.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/xls_reader.h"
#include "ingest/readers/xlsx_reader.h"

#include <QCoreApplication>

namespace mingcha::ingest {
namespace {

using Sheets = std::vector<std::unique_ptr<Sheet>>;

base::Result<Sheets> openPackage(std::string_view bytes, FileFacts& facts, base::Progress* progress)
{
    MINGCHA_ASSIGN(const base::ZipReader zip, base::ZipReader::openBytes(bytes));
    MINGCHA_ASSIGN(facts.format, packageFormat(zip));
    if (facts.format == Format::Ods) {
        facts.reason = QCoreApplication::translate("ingest", "The content is an OpenDocument spreadsheet.")
                           .toStdString();
        return readOds(zip, progress);
    }
    facts.reason =
        QCoreApplication::translate("ingest", "The content is an Excel workbook (.xlsx).").toStdString();
    return readXlsx(zip, progress);
}

base::Result<Sheets> openOle(std::string_view bytes, FileFacts& facts, base::Progress* progress)
{
    facts.format = Format::Xls;
    facts.reason =
        QCoreApplication::translate("ingest", "The content is an old binary Excel workbook (.xls).")
            .toStdString();
    return readXls(bytes, progress);
}

base::Result<Sheets> openText(const std::shared_ptr<const Bytes>& bytes, const ReadOptions& options,
                              FileFacts& facts, base::Progress* progress)
{
    MINGCHA_TRY(refuseForeign(bytes->view()));
    MINGCHA_ASSIGN(const DecodedText text,
                   decodeText(bytes, options.encoding, declaredCharset(bytes->view()), progress));
    facts.encoding = text.encoding;
    MINGCHA_ASSIGN(const bool html, isHtml(text.view()));
    if (html) {
        facts.format = Format::HtmlTable;
        facts.reason = (QCoreApplication::translate("ingest", "The content is a web page with tables.") +
                        u' ' + text.reason)
                           .toStdString();
        return readHtml(text.view());
    }
    facts.format = Format::Csv;
    MINGCHA_ASSIGN(auto sheet, openCsv(text, options, facts));
    Sheets sheets;
    sheets.push_back(std::move(sheet));
    return sheets;
}

} // namespace

base::Result<std::unique_ptr<SourceFile>> openLoaded(const LoadedFile& file, const ReadOptions& options,
                                                     base::Progress* progress)
{
    const std::string_view bytes = file.bytes->view();
    FileFacts facts;
    facts.bytes = static_cast<qint64>(bytes.size());
    const bool package = bytes.starts_with("PK\x03\x04");
    const bool ole = isOleFile(bytes);
    if ((package || ole) && bytes.size() > limits::documentFileBytes)
        return base::fail(
            tooLarge(QCoreApplication::translate("ingest", "The spreadsheet file is larger than 512 MB.")));
    auto sheets = package ? openPackage(bytes, facts, progress)
                  : ole   ? openOle(bytes, facts, progress)
                          : openText(file.bytes, options, facts, progress);
    if (!sheets)
        return base::fail(sheets.error());
    return std::make_unique<OpenedFile>(std::move(facts), file.sha256hex, std::move(*sheets));
}

base::Result<std::unique_ptr<SourceFile>> SourceFile::open(const QString& path, const ReadOptions& options,
                                                           base::Progress* progress)
{
    MINGCHA_TRY(requireRegularFile(path));
    MINGCHA_ASSIGN(auto streamed, openPlainCsv(path, options, progress));
    if (streamed)
        return streamed;
    MINGCHA_ASSIGN(const LoadedFile file, loadFile(path, progress));
    return openLoaded(file, options, progress);
}

} // namespace mingcha::ingest
