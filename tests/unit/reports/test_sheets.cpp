// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/reports/document_testing.h"

#include "base/language.h"
#include "base/zip.h"
#include "reports/output/target_file.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cerrno>

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray partOf(const QString& path, std::string_view name)
{
    const auto zip = base::ZipReader::open(path);
    const auto* entry = zip ? zip->find(name) : nullptr;
    return entry ? zip->read(*entry).value() : QByteArray();
}

struct Cell { QString type, style, value; };

/// Cells of the first sheet by reference; texts resolved.
std::map<QString, Cell> cellsOf(const QString& path)
{
    std::map<QString, Cell> cells;
    QXmlStreamReader xml(partOf(path, "xl/worksheets/sheet1.xml"));
    QString at;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"c") {
            at = xml.attributes().value(u"r"_s).toString();
            cells[at].type = xml.attributes().value(u"t"_s).toString();
            cells[at].style = xml.attributes().value(u"s"_s).toString();
        } else if (xml.name() == u"v" || xml.name() == u"t") {
            cells[at].value = xml.readElementText();
        }
    }
    return cells;
}

Sheet sample()
{
    Sheet sheet;
    sheet.name = u"问题"_s;
    sheet.heading = {u"标题"_s};
    sheet.columns = {{u"户号"_s, Sheet::Type::Text, 16}, {u"金额"_s, Sheet::Type::Money, 12}, {u"日期"_s, Sheet::Type::Date, 12}, {u"电量"_s, Sheet::Type::Decimal, 12}, {u"数"_s, Sheet::Type::Integer, 6}};
    sheet.rows = {{u"0000001234567890"_s, u"-1234.50"_s, u"2026-01-05"_s, u"622.5"_s, u"3"_s}, {u"=1+1"_s, {}, {}, u"12345678901234567.5"_s, {}}};
    return sheet;
}

}  // namespace

class TestSheets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        base::setLanguage(base::Language::Chinese);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void csvQuotesAndTames();
    void csvForms();
    void cellsHaveTheirTypes();
    void sheetPrints();
    void listHasEveryColumn();
    void listHasItsTotals();
    void textsAreNotCut();
    void decimalsAsTheyAre();
    void emptyFormKeepsLeadingZeros();
    void aFullSheetGoesOnInTheNext();
    void aSourceThatFails();
    void sameBytesTwice();
    void tooLongText();
    void existingTargets();
    void targetsThatCannotBe();
    void systemErrors();

private:
    QString path(const QString& name) { return m_folder->filePath(name); }
    QStringList left() { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSheets::csvQuotesAndTames()
{
    Sheet sheet;
    sheet.columns = {{u"a"_s}, {u"b"_s}};
    sheet.rows = {{u"x,y"_s, u"say \"hi\""_s}, {u"two\nlines"_s, u"=HYPERLINK(1)"_s}, {u"-12.50"_s, u"-cmd"_s}, {u"+86"_s, u"+x"_s}, {u"@SUM(1)"_s, u"\t=1"_s}, {u" =1"_s, u"＝1"_s}, {u"0001"_s, u"-"_s}, {u"1-2"_s}};
    QCOMPARE(csvBytes(sheet, false), QByteArray("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",'=HYPERLINK(1)\r\n-12.50,'-cmd\r\n+86,'+x\r\n'@SUM(1),'\t=1\r\n' =1,'＝1\r\n0001,'-\r\n1-2,\r\n"));
}

void TestSheets::csvForms()
{
    Sheet sheet;
    sheet.columns = {{u"户号"_s}};
    QCOMPARE(csvBytes(sheet, true), QByteArray("\xEF\xBB\xBF户号\r\n"));
    VERIFY_OK(writeCsv(sheet, path(u"a.csv"_s), false, false));
    QCOMPARE(contentOf(path(u"a.csv"_s)), QByteArray("户号\r\n"));
}

void TestSheets::cellsHaveTheirTypes()
{
    VERIFY_OK(writeXlsx({sample()}, path(u"a.xlsx"_s)));
    auto cells = cellsOf(path(u"a.xlsx"_s));
    QCOMPARE(cells[u"A3"_s].type, u"inlineStr"_s);
    QCOMPARE(cells[u"A3"_s].value, u"0000001234567890"_s);
    QCOMPARE(cells[u"B3"_s].type, QString());
    QCOMPARE(cells[u"B3"_s].value, u"-1234.5"_s);
    QCOMPARE(cells[u"C3"_s].type, QString());
    QCOMPARE(cells[u"C3"_s].value, u"46027"_s);  // days since 1899-12-30
    QCOMPARE(cells[u"D3"_s].value, u"622.5"_s);
    QCOMPARE(cells[u"E3"_s].value, u"3"_s);
    QCOMPARE(cells[u"A4"_s].type, u"inlineStr"_s);  // a text, never a formula
    QCOMPARE(cells[u"A4"_s].value, u"=1+1"_s);
    QCOMPARE(cells[u"B4"_s].value, QString());
    QCOMPARE(cells[u"D4"_s].type, u"inlineStr"_s);  // more digits than a double has
    QCOMPARE(cells[u"D4"_s].value, u"12345678901234567.5"_s);
    QVERIFY(!partOf(path(u"a.xlsx"_s), "xl/worksheets/sheet1.xml").contains("<f>"));
}

void TestSheets::sheetPrints()
{
    VERIFY_OK(writeXlsx({sample()}, path(u"a.xlsx"_s)));
    const QByteArray sheet = partOf(path(u"a.xlsx"_s), "xl/worksheets/sheet1.xml"), book = partOf(path(u"a.xlsx"_s), "xl/workbook.xml");
    QVERIFY(sheet.contains("<pane ySplit=\"2\"") && sheet.contains("state=\"frozen\""));
    QVERIFY(sheet.contains("<autoFilter ref=\"A2:E4\"/>"));
    QVERIFY(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>") && sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\""));
    QVERIFY(sheet.contains("第 &amp;P 页 共 &amp;N 页"));
    QVERIFY(book.contains("_xlnm.Print_Titles") && book.contains("$2:$2"));
}

void TestSheets::listHasEveryColumn()
{
    const auto content = sampleList(6);
    VERIFY_OK(writeListXlsx(content, path(u"l.xlsx"_s)));
    const Sheet sheet = listSheet(content);
    QStringList titles;
    for (const auto& column : sheet.columns)
        titles.append(column.title);
    // domain.md 5.5
    for (const QString& title : {u"序号"_s, u"稽查日期"_s, u"被稽查单位"_s, u"专业"_s, u"问题编码"_s, u"问题描述"_s, u"户号/台区"_s, u"涉及电量(kWh)"_s, u"涉及金额(元)"_s, u"严重度"_s, u"问题性质"_s, u"责任部门"_s, u"责任人"_s, u"原因"_s,
                                 u"整改措施"_s, u"整改期限"_s, u"完成日期"_s, u"整改结果"_s, u"追补电费(元)"_s, u"违约使用电费(元)"_s, u"复核方式/结果/日期"_s, u"是否闭环"_s, u"备注"_s, u"剩余天数"_s, u"状态"_s})
        QVERIFY2(titles.contains(title), qPrintable(title));
    auto cells = cellsOf(path(u"l.xlsx"_s));
    const auto cell = [&](const QString& title, int row) { return cells[QString(QChar(ushort(u'A' + titles.indexOf(title)))) + QString::number(row + 5)]; };
    QCOMPARE(cell(u"户号/台区"_s, 0).type, u"inlineStr"_s);
    QCOMPARE(cell(u"户号/台区"_s, 0).value, u"0100000187"_s);
    QCOMPARE(cell(u"涉及金额(元)"_s, 0).value, u"5.41"_s);
    QCOMPARE(cell(u"涉及金额(元)"_s, 0).type, QString());
    QCOMPARE(cell(u"剩余天数"_s, 1).value, u"-4"_s);
    QCOMPARE(cell(u"状态"_s, 0).value, u"待确认"_s);
}

void TestSheets::listHasItsTotals()
{
    auto content = sampleList(3);
    content.penaltyMoney = base::Money::fromScaled(1623);
    content.rows[0].code = findings::byHand;
    VERIFY_OK(writeListXlsx(content, path(u"list.xlsx"_s)));
    auto cells = cellsOf(path(u"list.xlsx"_s));
    // Three lines above the header in row 4, problems in 5 to 7, a blank row, then the totals: numbers, outside what the filter sorts.
    QVERIFY(partOf(path(u"list.xlsx"_s), "xl/worksheets/sheet1.xml").contains("<autoFilter ref=\"A4:AB7\"/>"));
    QCOMPARE(cells[u"E5"_s].value, u"手工"_s);
    QVERIFY(cells[u"F8"_s].value.isEmpty());
    QCOMPARE(cells[u"F9"_s].value, u"已确认问题合计"_s);
    QCOMPARE(cells[u"J9"_s].value.toDouble(), 98765.0);
    QCOMPARE(cells[u"K9"_s].value.toDouble(), 12345.67);
    QCOMPARE(cells[u"K9"_s].type, QString());
    QCOMPARE(cells[u"F10"_s].value, u"待确认问题合计"_s);
    QCOMPARE(cells[u"K10"_s].value.toDouble(), 765.43);
    QCOMPARE(cells[u"F11"_s].value, u"追补电费合计"_s);
    QCOMPARE(cells[u"X11"_s].value.toDouble(), 5.41);
    QCOMPARE(cells[u"F12"_s].value, u"违约使用电费合计"_s);
    QCOMPARE(cells[u"Y12"_s].value.toDouble(), 16.23);
}

void TestSheets::textsAreNotCut()
{
    Sheet sheet;
    sheet.columns = {{u"户号"_s, Sheet::Type::Text, 16}, {u"问题描述"_s, Sheet::Type::Text, 21}};
    // 21 characters wide: twenty Han characters take two lines of ten, twenty letters take one.
    sheet.rows = {{u"0100000187"_s, QString(20, u'电')}, {u"0100000188"_s, QString(20, u'a')}, {u"0100000189"_s, u"一\n二\n三"_s}};
    VERIFY_OK(writeXlsx({sheet}, path(u"a.xlsx"_s)));
    const QByteArray rows = partOf(path(u"a.xlsx"_s), "xl/worksheets/sheet1.xml");
    const auto tagOf = [&](int row) { const auto at = rows.indexOf("<row r=\"" + QByteArray::number(row) + '"'); return rows.mid(at, rows.indexOf('>', at) - at); };
    QVERIFY2(tagOf(2).contains("ht=\"32\""), tagOf(2));
    QVERIFY2(!tagOf(3).contains("ht="), tagOf(3));
    QVERIFY2(tagOf(4).contains("ht=\"47\""), tagOf(4));
    QVERIFY(rows.contains("paperSize=\"9\""));
    VERIFY_OK(writeListXlsx(sampleList(1), path(u"list.xlsx"_s)));  // 28 columns: A3
    QVERIFY(partOf(path(u"list.xlsx"_s), "xl/worksheets/sheet1.xml").contains("paperSize=\"8\""));
}

void TestSheets::decimalsAsTheyAre()
{
    Sheet sheet;
    sheet.columns = {{u"电量"_s, Sheet::Type::Decimal}};
    sheet.rows = {{u"622"_s}, {u"622.5"_s}, {u"-0.3333"_s}};
    sheet.totals = {{u"1244.1667"_s}};
    VERIFY_OK(writeXlsx({sheet}, path(u"a.xlsx"_s)));
    const QByteArray styles = partOf(path(u"a.xlsx"_s), "xl/styles.xml");
    for (const char* code : {"#,##0.0\"", "#,##0.0000\""})
        QVERIFY2(styles.contains(code), styles);
    auto cells = cellsOf(path(u"a.xlsx"_s));
    const QStringList used{cells[u"A2"_s].style, cells[u"A3"_s].style, cells[u"A4"_s].style, cells[u"A6"_s].style};
    QCOMPARE(QSet<QString>(used.begin(), used.end()).size(), 4);  // no decimals, one, four, and four in bold
}

void TestSheets::emptyFormKeepsLeadingZeros()
{
    Sheet sheet = sample();
    sheet.rows.clear();
    VERIFY_OK(writeXlsx({sheet}, path(u"form.xlsx"_s)));
    // A form of each column: text, none, a date.
    const QByteArray rows = partOf(path(u"form.xlsx"_s), "xl/worksheets/sheet1.xml"), styles = partOf(path(u"form.xlsx"_s), "xl/styles.xml");
    const auto attribute = [](const QByteArray& tag, const QByteArray& name) {
        const auto at = tag.indexOf(name + "=\"") + name.size() + 2;
        return at < name.size() + 2 ? QByteArray() : tag.mid(at, tag.indexOf('"', at) - at);
    };
    QList<QByteArray> columns = rows.split('<'), formats = styles.mid(styles.indexOf("<cellXfs")).split('<'), codes = styles.split('<');
    columns.removeIf([](const QByteArray& tag) { return !tag.startsWith("col "); });
    formats.removeIf([](const QByteArray& tag) { return !tag.startsWith("xf "); });
    codes.removeIf([](const QByteArray& tag) { return !tag.startsWith("numFmt "); });
    const auto codeOf = [&](int column) {
        const QByteArray style = attribute(columns[column], "style");
        for (const QByteArray& code : codes)
            if (!style.isEmpty() && attribute(code, "numFmtId") == attribute(formats[style.toInt()], "numFmtId"))
                return attribute(code, "formatCode");
        return QByteArray();
    };
    QCOMPARE(codeOf(0), "@");
    QCOMPARE(codeOf(1), QByteArray());
    QCOMPARE(codeOf(2), "yyyy-mm-dd");
}

/// A sheet has 1,048,576 rows, one of them the header: the rows behind the 1,048,575th stand under a header of their own.
void TestSheets::aFullSheetGoesOnInTheNext()
{
    Sheet sheet;
    sheet.name = u"账单"_s;
    sheet.columns = {{u"数"_s, Sheet::Type::Integer}};
    const auto give = [](const TakeRow& take) -> base::Result<void> {
        for (int i = 1; i <= 1'048'577; ++i)
            if (!take({QString::number(i)}))
                break;
        return {};
    };
    VERIFY_OK(writeXlsx(sheet, give, path(u"a.xlsx"_s)));
    QVERIFY(partOf(path(u"a.xlsx"_s), "xl/workbook.xml").contains("name=\"账单 (2)\""));
    QVERIFY(partOf(path(u"a.xlsx"_s), "xl/worksheets/sheet1.xml").contains("<v>1048575</v></c></row></sheetData>"));
    const QByteArray second = partOf(path(u"a.xlsx"_s), "xl/worksheets/sheet2.xml");
    for (const char* cell : {"<row r=\"1\"", "<t>数</t>", "<v>1048576</v></c></row><row r=\"3\"", "<v>1048577</v></c></row></sheetData>"})
        QVERIFY2(second.contains(cell), second);
}

void TestSheets::aSourceThatFails()
{
    Sheet sheet = sample();
    VERIFY_FAILS(writeXlsx(sheet, [](const TakeRow& take) -> base::Result<void> { take({u"1"_s}); return base::fail(base::cancelled()); }, path(u"a.xlsx"_s)), base::ErrorCode::Cancelled);
    QCOMPARE(left(), QStringList());
}

void TestSheets::sameBytesTwice()
{
    VERIFY_OK(writeListXlsx(sampleList(20), path(u"a.xlsx"_s)));
    VERIFY_OK(writeListXlsx(sampleList(20), path(u"b.xlsx"_s)));
    QVERIFY(contentOf(path(u"a.xlsx"_s)) == contentOf(path(u"b.xlsx"_s)));
}

void TestSheets::tooLongText()
{
    Sheet sheet = sample();
    sheet.rows[0][0] = QString(40'000, u'x');
    VERIFY_FAILS(writeXlsx({sheet}, path(u"a.xlsx"_s)), base::ErrorCode::Failed);
    QCOMPARE(left(), QStringList());
}

void TestSheets::existingTargets()
{
    VERIFY_OK(saveBytes(path(u"a"_s), "first", false));
    VERIFY_FAILS(saveBytes(path(u"a"_s), "second", false), base::ErrorCode::Failed);
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("first"));
    VERIFY_OK(saveBytes(path(u"a"_s), "third", true));
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("third"));
    VERIFY_FAILS(writeXlsx({sample()}, path(u"a"_s)), base::ErrorCode::Failed);
    VERIFY_FAILS(writePdf(Document{}, path(u"a"_s)), base::ErrorCode::Failed);
    VERIFY_FAILS(writeDocx(Document{}, path(u"a"_s)), base::ErrorCode::Failed);
    QCOMPARE(left(), QStringList{u"a"_s});  // nothing half-written beside it
}

void TestSheets::targetsThatCannotBe()
{
    VERIFY_FAILS(saveBytes(path(u"no/such/a"_s), "x", false), base::ErrorCode::NoSuchFile);
    VERIFY_FAILS(writeXlsx({sample()}, path(u"no/a.xlsx"_s)), base::ErrorCode::NoSuchFile);
    VERIFY_FAILS(saveBytes(m_folder->path(), "x", true), base::ErrorCode::Failed);
    QCOMPARE(left(), QStringList());
}

void TestSheets::systemErrors()
{
    QCOMPARE(targetError(ENOSPC, u"/a"_s).code, base::ErrorCode::DiskFull);
    QCOMPARE(targetError(EROFS, u"/a"_s).code, base::ErrorCode::ReadOnlyPlace);
    QCOMPARE(targetError(EACCES, u"/a"_s).code, base::ErrorCode::NoPermission);
    QCOMPARE(targetError(ENOENT, u"/a"_s).code, base::ErrorCode::NoSuchFile);
    QCOMPARE(targetError(EIO, u"/a"_s).code, base::ErrorCode::Failed);
    QVERIFY(!targetError(ENOSPC, u"/a"_s).unchanged.isEmpty() && !targetError(ENOSPC, u"/a"_s).advice.isEmpty());
}

QTEST_MAIN(TestSheets)
#include "test_sheets.moc"
