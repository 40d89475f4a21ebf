// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_testing.h"

#include <QDir>
#include <QSet>

using namespace mingcha;
using namespace mingcha::tests;
using ingest::SourceFile;

/// Damaged and hostile files (tests/fixtures/readers/make_defects.py): each is refused with a reason of its
/// own.
class TestReaderDefects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void everyDefectHasACase();
    void missingFile();
    void folder();
    void truncatedAnywhere_data();
    void truncatedAnywhere();
};

void TestReaderDefects::refused_data()
{
    QTest::addColumn<QString>("reason");
    const auto add = [](const char* name, const char* reason) {
        QTest::newRow(name) << QString::fromUtf8(reason);
    };
    const char* damaged = "The spreadsheet is damaged or incomplete.";
    const char* noText = "The file is neither text nor a spreadsheet that can be read.";
    const char* bomb = "The archive unpacks to far more than a real document would hold.";
    add("archive_without_spreadsheet.zip", "The file is an archive or document without a spreadsheet.");
    add("text_document.docx", "The file is an archive or document without a spreadsheet.");
    add("binary_workbook.xlsb", "The file is a binary Excel workbook (.xlsb), which cannot be read.");
    add("binary.csv", noText);
    add("picture.csv", noText);
    add("document.pdf", noText);
    add("neither_utf8_nor_gb18030.csv", noText);
    add("cell_twice.xlsx", damaged);
    add("deep_xml.ods", damaged);
    add("deep_xml.xlsx", damaged);
    add("entity_expansion.xlsx", damaged);
    add("external_entity.xlsx", damaged);
    add("missing_shared_strings.xlsx", damaged);
    add("missing_sheet_part.xlsx", damaged);
    add("missing_workbook.xlsx", damaged);
    add("only_the_container_header.xls", damaged);
    add("shared_string_out_of_range.xlsx", damaged);
    add("truncated.xls", damaged);
    add("unclosed_xml.xlsx", damaged);
    add("flipped_byte.xlsx", "The file is a damaged or incomplete archive.");
    add("truncated.xlsx", "The file is a damaged or incomplete archive.");
    add("zip_bomb.ods", bomb);
    add("zip_bomb.xlsx", bomb);
    add("column_beyond_the_last.xlsx", "The sheet “S” has more than 16384 columns.");
    add("too_many_repeated_columns.ods", "The sheet “S” has more than 16384 columns.");
    add("row_beyond_the_last.xlsx", "The sheet “S” has more than 1048576 rows.");
    add("too_many_repeated_rows.ods", "The sheet “S” has more than 1048576 rows.");
    add("repeated_to_fill_memory.ods", "The document holds more than 1 GB of cell text.");
    add("huge_cell.xlsx", "The sheet “S” has a cell of more than 32,767 characters.");
    add("encrypted.ods", "The spreadsheet is protected by a password.");
    add("encrypted.xls", "The spreadsheet is protected by a password.");
    add("excel4_without_container.xls", "The file was written by Excel 95 or older.");
    add("page_without_table.xls", "The file is a web page without a table that holds text.");
    add("web_archive.xls", "The file is a web archive (.mht).");
    add("xml_spreadsheet_2003.xls", "The file is an XML document, which cannot be read as a table.");
    add("gbk_saved_as_utf8.csv",
        "Line 2 holds characters that an earlier wrong conversion destroyed (such as “锟斤拷”).");
    add("replacement_characters.csv",
        "Line 2 holds characters that an earlier wrong conversion destroyed (such as “锟斤拷”).");
    add("utf8_one_damaged_byte.csv",
        "The text is UTF-8 but damaged: line 6 holds bytes that are no characters.");
    add("unclosed_quote.csv", "The quotation mark opened in line 2 is never closed.");
    add("stray_quote.csv", "The quotation marks do not match from line 2 on.");
    add("huge_quoted_field.csv", "The quotation marks do not match from line 2 on.");
    add("huge_field.csv",
        "Line 2 has a cell of more than 32,767 characters; a quotation mark may be missing there.");
    add("too_many_columns.csv", "Line 2 has more than 16384 columns.");
    add("empty.csv", "is empty.");
}

void TestReaderDefects::refused()
{
    QFETCH(QString, reason);
    const auto source = SourceFile::open(fixture("defects/") + QString::fromUtf8(QTest::currentDataTag()));
    base::Error error;
    if (source) {
        // Bounds of single rows are met while reading.
        ingest::RowBatch batch;
        const auto read = (*source)->sheets().at(0)->readChunk(0, batch);
        QVERIFY(!read);
        error = read.error();
    } else {
        error = source.error();
    }
    QCOMPARE(error.code, base::ErrorCode::Failed);
    QVERIFY2(error.what.endsWith(reason), qPrintable(error.what));
    QVERIFY(!error.unchanged.isEmpty());
    QVERIFY(!error.advice.isEmpty());
}

void TestReaderDefects::everyDefectHasACase()
{
    QFile self(QStringLiteral(MINGCHA_SOURCE "/tests/unit/ingest_readers/test_reader_defects.cpp"));
    QVERIFY(self.open(QIODevice::ReadOnly));
    const QByteArray cases = self.readAll();
    for (const QString& name : QDir(fixture("defects")).entryList(QDir::Files))
        QVERIFY2(cases.contains(("add(\"" + name + "\"").toUtf8()), qPrintable(name));
}

void TestReaderDefects::missingFile()
{
    VERIFY_FAILS(SourceFile::open(fixture("no such file.csv")), base::ErrorCode::NoSuchFile);
}

void TestReaderDefects::folder()
{
    VERIFY_FAILS(SourceFile::open(fixture("defects")), base::ErrorCode::Failed);
}

void TestReaderDefects::truncatedAnywhere_data()
{
    QTest::addColumn<int>("step");
    for (const char* name :
         {"openpyxl.xlsx", "xlsxwriter.xlsx", "gnumeric.ods", "gnumeric.xls", "libreoffice.xls"})
        QTest::newRow(name) << 61;
}

/// Cut at many places: refused each time, never a crash, never part of the rows as if it were all.
void TestReaderDefects::truncatedAnywhere()
{
    QFETCH(int, step);
    QFile whole(fixture(QTest::currentDataTag()));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    TAKE(const auto complete, SourceFile::open(whole.fileName()));
    const ReadRows expected = rowsOf(*complete->sheets()[0]);
    for (qsizetype size = 8; size < bytes.size(); size += step) {
        const BytesFile cut(bytes.left(size));
        const auto source = SourceFile::open(cut.path());
        // The last sectors of a compound file hold its property streams, which are not read.
        QVERIFY2(!source || rowsOf(*(*source)->sheets()[0]) == expected, qPrintable(QString::number(size)));
    }
}

QTEST_GUILESS_MAIN(TestReaderDefects)
#include "test_reader_defects.moc"
