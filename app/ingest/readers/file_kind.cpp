// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/file_kind.h"

#include "ingest/readers/ole_file.h"
#include "ingest/readers/read_error.h"

#include <QByteArray>
#include <QCoreApplication>

namespace mingcha::ingest {
namespace {

using namespace std::string_view_literals;

base::Error saveAsXlsx(QString what)
{
    return readError(
        std::move(what),
        QCoreApplication::translate(
            "ingest", "Open it in a spreadsheet program, save it as .xlsx and import that file."));
}

/// BOF records of Excel 2 to 95 without a container: 09 00, 09 02, 09 04, 09 08 and a length below 256.
bool isBareBiff(std::string_view bytes)
{
    return bytes.size() > 4 && bytes[0] == '\x09' &&
           "\0\2\4\x08"sv.find(bytes[1]) != std::string_view::npos && bytes[3] == '\0' && bytes[2] >= 4 &&
           bytes[2] <= 16;
}

} // namespace

base::Result<Format> packageFormat(const base::ZipReader& zip)
{
    if (const base::ZipEntry* type = zip.find("mimetype"); type && type->size < 256) {
        MINGCHA_ASSIGN(const QByteArray mime, zip.read(*type));
        if (mime.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return Format::Ods;
    }
    if (zip.find("xl/workbook.bin"))
        return base::fail(saveAsXlsx(QCoreApplication::translate(
            "ingest", "The file is a binary Excel workbook (.xlsb), which cannot be read.")));
    const bool otherOffice = zip.find("word/document.xml") || zip.find("ppt/presentation.xml");
    if (zip.find("_rels/.rels") && zip.find("[Content_Types].xml") && !otherOffice)
        return Format::Xlsx;
    return base::fail(readError(
        QCoreApplication::translate("ingest", "The file is an archive or document without a spreadsheet."),
        QCoreApplication::translate("ingest", "Unpack the archive and import the files in it one by one.")));
}

base::Result<void> refuseForeign(std::string_view bytes)
{
    if (isBareBiff(bytes))
        return base::fail(tooOldExcel());
    for (const std::string_view mark : {"%PDF-"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "Rar!"sv,
                                        "7z\xBC\xAF"sv, "\x1F\x8B"sv, "PK\x05\x06"sv, "SQLite format 3\0"sv})
        if (bytes.starts_with(mark))
            return base::fail(readError(
                QCoreApplication::translate("ingest",
                                            "The file is neither text nor a spreadsheet that can be read."),
                QCoreApplication::translate(
                    "ingest", "Open it in the program it comes from and save it as .xlsx or as CSV text.")));
    return {};
}

base::Result<bool> isHtml(std::string_view utf8)
{
    const QByteArray head =
        QByteArray(utf8.data(), static_cast<qsizetype>(std::min<size_t>(utf8.size(), 64 * 1024)))
            .trimmed()
            .toLower();
    if (head.startsWith("mime-version:"))
        return base::fail(
            saveAsXlsx(QCoreApplication::translate("ingest", "The file is a web archive (.mht).")));
    if (!head.startsWith('<'))
        return false;
    if (head.contains("<html") || head.contains("<table") || head.startsWith("<!doctype html"))
        return true;
    if (head.startsWith("<?xml"))
        return base::fail(saveAsXlsx(QCoreApplication::translate(
            "ingest", "The file is an XML document, which cannot be read as a table.")));
    return false;
}

} // namespace mingcha::ingest
