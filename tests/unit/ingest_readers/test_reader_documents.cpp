// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/warnings.h"
#include "reader_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using ingest::Format;
using ingest::Merge;
using ingest::SourceFile;

/// Files that spreadsheet programs wrote (tests/fixtures/readers/make_documents.py): one table, one reading.
class TestReaderDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameTableFromEveryWriter_data();
    void sameTableFromEveryWriter();
    void formulasGiveTheirCachedValues_data();
    void formulasGiveTheirCachedValues();
    void formulaWithoutValueIsToldAndEmpty();
    void warningsHaveSentences();
    void xlwtColumnsFirstAndContinuedStrings();
    void datesSince1904();
    void pages_data();
    void pages();
    void unusualButRight_data();
    void unusualButRight();
};

void TestReaderDocuments::sameTableFromEveryWriter_data()
{
    QTest::addColumn<int>("format");
    for (const char* name : {"openpyxl.xlsx", "xlsxwriter.xlsx", "gnumeric.xlsx", "libreoffice.xlsx"})
        QTest::newRow(name) << static_cast<int>(Format::Xlsx);
    for (const char* name : {"gnumeric.ods", "libreoffice.ods"})
        QTest::newRow(name) << static_cast<int>(Format::Ods);
    for (const char* name : {"gnumeric.xls", "libreoffice.xls"})
        QTest::newRow(name) << static_cast<int>(Format::Xls);
}

void TestReaderDocuments::sameTableFromEveryWriter()
{
    QFETCH(int, format);
    const QByteArray name = QTest::currentDataTag();
    TAKE(const auto source, SourceFile::open(fixture(name.constData())));
    QCOMPARE(static_cast<int>(source->facts().format), format);
    QCOMPARE(source->sheets().size(), size_t(2));

    const ingest::Sheet& sheet = *source->sheets()[0];
    QCOMPARE(QString::fromStdString(sheet.name()), "电费台账");
    QVERIFY(!sheet.hidden());
    QCOMPARE(sheet.merges(), (std::vector<Merge>{{1, 1, 1, 6}}));
    QCOMPARE(warningsOf(sheet), (QStringList{"hidden_rows:1", "hidden_columns:1"}));
    const QString truth =
        name == "libreoffice.ods" ? "1" : "TRUE"; // LibreOffice turned the cell into a plain number there
    const ReadRows expected{
        {1, {"××供电所电费台账（2026年1月）"}},
        {2, {"户号", "抄表日期", "电量", "电价", "表号", "备注", "隐藏列"}},
        {3, {"0100000187", "2026-01-09", "1458", "0.6821", "530000000000", "第一行\n第二行", "列"}},
        {4, {"0100000188", "2026-01-09 08:30:00", "0.3", "-5.5", "310012345678901"}},
        {6, {"000", "1900-03-01", "0.0000001", "1000000000000000", truth, "a & <b> \"q\""}},
        {7, {"0000031001", "10:30:00", "0.075", "45413", "  两端空格  ", "富文本"}},
        {8, {"隐藏行", "2024-02-29"}},
    };
    QCOMPARE(rowsOf(sheet), expected);

    const ingest::Sheet& other = *source->sheets()[1];
    QCOMPARE(QString::fromStdString(other.name()), "隐藏表");
    const bool hidden = name != "gnumeric.xlsx"; // Gnumeric 1.12 does not write the state of a sheet
    QCOMPARE(other.hidden(), hidden);
    QCOMPARE(warningsOf(other), hidden ? QStringList{"hidden_sheet"} : QStringList{});
    QCOMPARE(rowsOf(other), (ReadRows{{2, {"", "表"}}}));
}

void TestReaderDocuments::formulasGiveTheirCachedValues_data()
{
    QTest::addColumn<QString>("truth");
    for (const char* name : {"gnumeric_formulas.xlsx", "gnumeric_formulas.ods", "gnumeric_formulas.xls",
                             "libreoffice_formulas.xlsx", "libreoffice_formulas.xls"})
        QTest::newRow(name) << "TRUE";
    QTest::newRow("libreoffice_formulas.ods") << "1";
}

void TestReaderDocuments::formulasGiveTheirCachedValues()
{
    QFETCH(QString, truth);
    TAKE(const auto source, SourceFile::open(fixture(QTest::currentDataTag())));
    const ingest::Sheet& sheet = *source->sheets()[0];
    QCOMPARE(rowsOf(sheet), (ReadRows{{1, {"", "", truth, "文本", "7", "2026-01-09"}}}));
    QCOMPARE(warningsOf(sheet), (QStringList{"error_value:A1", "error_value:B1"}));
}

void TestReaderDocuments::formulaWithoutValueIsToldAndEmpty()
{
    TAKE(const auto source, SourceFile::open(fixture("formula_without_value.xlsx")));
    const ingest::Sheet& sheet = *source->sheets()[0];
    QCOMPARE(rowsOf(sheet), (ReadRows{{1, {"户号", "电量"}}, {2, {"0100000187"}}, {3, {"0100000188"}}}));
    QCOMPARE(warningsOf(sheet), (QStringList{"formula_without_value:B2", "formula_without_value:B3"}));
}

void TestReaderDocuments::warningsHaveSentences()
{
    using namespace ingest::warning;
    for (const std::string code : {formulaWithoutValue, errorValue, coveredText, hiddenRows, hiddenColumns,
                                   hiddenSheet, lostCharacter})
        for (const char* detail : {":C5", ":+7"}) {
            const QString text = ingest::warningText(code + detail);
            QVERIFY2(text.endsWith('.') && !text.contains('%'), qPrintable(text));
        }
    QCOMPARE(ingest::warningText("hidden_rows:3"), "3 hidden rows were read.");
}

void TestReaderDocuments::xlwtColumnsFirstAndContinuedStrings()
{
    TAKE(const auto source, SourceFile::open(fixture("xlwt.xls")));
    const ingest::Sheet& sheet = *source->sheets()[0];
    const ReadRows expected{{1, {"0,0", "0,1", "0,2"}},
                            {2, {"1,0", "1,1", "1,2"}},
                            {3, {"2,0", "2,1", "2,2"}},
                            {4, {"3,0", "3,1", "3,2"}},
                            {7, {"合并"}}};
    QCOMPARE(rowsOf(sheet), expected);
    QCOMPARE(sheet.merges(), (std::vector<Merge>{{7, 1, 8, 2}}));
    QCOMPARE(warningsOf(sheet), QStringList{"formula_without_value:A5"});

    const ReadRows strings = rowsOf(*source->sheets()[1]);
    QCOMPARE(strings.size(), 300);
    for (int row = 0; row < 300; ++row)
        QCOMPARE(strings[row].cells, QStringList{QStringLiteral("%1").arg(row, 4, 10, QLatin1Char('0')) +
                                                 QString(row % 2 ? "汉字" : "latin ").repeated(40)});
}

void TestReaderDocuments::datesSince1904()
{
    TAKE(const auto source, SourceFile::open(fixture("dates_since_1904.xlsx")));
    QCOMPARE(rowsOf(*source->sheets()[0]), (ReadRows{{1, {"2026-01-09", "2026-01-09 08:30:00"}}}));
}

void TestReaderDocuments::pages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<ReadRows>("rows");
    QTest::addColumn<QList<QList<int>>>("merges");
    const auto add = [](const char* name, const QByteArray& page, const ReadRows& rows,
                        const QList<QList<int>>& merges = {}) {
        QTest::newRow(name) << page << rows << merges;
    };
    add("declared GBK",
        QByteArray("<html><head><meta http-equiv=Content-Type content=\"text/html; "
                   "charset=gb2312\"></head><body><table><tr><td>\xb9\xa9\xb5\xe7\xcb\xf9</td></tr></table></"
                   "body></html>"),
        {{1, {"供电所"}}});
    add("undeclared GBK", QByteArray("<table><tr><td>\xb9\xa9\xb5\xe7\xcb\xf9</td></tr></table>"),
        {{1, {"供电所"}}});
    add("declared GBK, really UTF-8",
        "<html><meta charset='gbk'><table><tr><td>供电所</td></tr></table></html>", {{1, {"供电所"}}});
    add("UTF-8 with mark", "\xEF\xBB\xBF<table><tr><td>供电所</td></tr></table>", {{1, {"供电所"}}});
    add("spans",
        "<table><tr><td rowspan=2>a</td><td "
        "colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e<td>f<td>g</table>",
        {{1, {"a", "b"}}, {2, {"", "c", "d"}}, {3, {"e", "f", "g"}}}, {{1, 1, 2, 1}, {1, 2, 1, 3}});
    add("end tags left out", "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
        {{1, {"a", "b"}}, {2, {"1", "2"}}});
    add("white space and breaks",
        "<table><tr><td>  a \n b<br>c&nbsp;d </td><td>&lt;&#20379;&gt;</td></tr></table>",
        {{1, {QStringLiteral("a b\nc\u00A0d"), "<供>"}}});
    add("scripts and styles are no text",
        "<table><tr><td>a<script>var x='y'</script><style>td{}</style></td></tr></table>", {{1, {"a"}}});
    add("exact number behind a rounded one",
        "<table xmlns:x=x><tr><td x:num=\"310012345678\">3.1E+11</td><td "
        "x:num=\"45413\">2024-05-01</td></tr></table>",
        {{1, {"310012345678", "2024-05-01"}}});
    add("leading zeros", "<table><tr><td>0100000187</td></tr></table>", {{1, {"0100000187"}}});
    add("rows without text", "<table><tr><td></td></tr><tr><td>x</td></tr></table>", {{2, {"x"}}});
    add("layout table around it", "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
        {{1, {"x"}}});
}

void TestReaderDocuments::pages()
{
    QFETCH(QByteArray, page);
    QFETCH(ReadRows, rows);
    QFETCH(QList<QList<int>>, merges);
    const BytesFile file(page);
    TAKE(const auto source, SourceFile::open(file.path()));
    QCOMPARE(source->facts().format, Format::HtmlTable);
    QCOMPARE(source->sheets().size(), size_t(1));
    QCOMPARE(rowsOf(*source->sheets()[0]), rows);
    std::vector<Merge> expected;
    for (const auto& merge : merges)
        expected.push_back({merge[0], merge[1], merge[2], merge[3]});
    QCOMPARE(source->sheets()[0]->merges(), expected);
}

void TestReaderDocuments::unusualButRight_data()
{
    QTest::addColumn<ReadRows>("rows");
    const auto add = [](const char* name, const ReadRows& rows) { QTest::newRow(name) << rows; };
    add("strict.xlsx", {{1, {"共享", "", "2026-01-09"}}});
    add("absolute_part_names.xlsx", {{1, {"共享"}}});
    add("without_references.xlsx", {{1, {"一", "310012345678901220"}}, {2, {"FALSE", "310012345678901234"}}});
    add("phonetic_and_escapes.xlsx", {{2, {"a\nb_", "東 京"}}});
    add("repeated_and_covered.ods", {{1, {"合  并\n二", "", "右"}},
                                     {2, {"", "", "下"}},
                                     {3, {"重", "重"}},
                                     {4, {"重", "重"}},
                                     {5, {"重", "重"}}});
    add("gnumeric_html.xls",
        {{1, {"××供电所电费台账（2026年1月）"}},
         {2, {"户号", "抄表日期", "电量", "电价", "表号", "备注", "隐藏列"}},
         {3, {"0100000187", "2026-01-09", "1458", "0.6821", "5.3E+11", "第一行\n第二行", "列"}},
         {4, {"0100000188", "2026-01-09 8:30:00", "0.3", "−5.5", "3.1E+14"}},
         {6, {"000", "1900-03-01", "1E−07", "1E+15", "TRUE", "a & <b> \"q\""}},
         {7, {"0000031001", "10:30:00", "7.50%", "45413", "两端空格", "富文本"}},
         {8, {"隐藏行", "2024-02-29"}}});
}

void TestReaderDocuments::unusualButRight()
{
    QFETCH(ReadRows, rows);
    TAKE(const auto source, SourceFile::open(fixture(QTest::currentDataTag())));
    QCOMPARE(rowsOf(*source->sheets()[0]), rows);
}

QTEST_GUILESS_MAIN(TestReaderDocuments)
#include "test_reader_documents.moc"
