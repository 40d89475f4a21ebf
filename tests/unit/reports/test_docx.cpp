// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/reports/document_testing.h"

#include "base/language.h"
#include "base/zip.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::tests;
using namespace Qt::StringLiterals;

namespace {

std::map<QString, QByteArray> partsOf(const QByteArray& docx)
{
    std::map<QString, QByteArray> parts;
    const auto zip = base::ZipReader::openBytes(std::string_view(docx.constData(), size_t(docx.size())));
    for (const auto& entry : zip->entries())
        parts[QString::fromStdString(entry.name)] = zip->read(entry).value();
    return parts;
}

Document withEverything()
{
    Document document = buildListDocument(sampleList(5));
    document.blocks.insert(document.blocks.begin(), Heading{2, u"标题二"_s});
    document.blocks.push_back(PageBreak{});
    document.blocks.push_back(ChartBlock{tests::progressChart(), 60});
    document.blocks.push_back(ChartBlock{tests::energyChart(6), 60});
    return document;
}

/// Children of CT_PPr, CT_RPr, CT_TblPr, CT_TcPr and CT_SectPr in the order of the schema (ECMA-376 part 1, wml.xsd), as far as they are used.
const std::map<QString, QStringList> schemaOrder = {
    {u"pPr"_s, u"pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind jc outlineLvl rPr"_s.split(u' ')},
    {u"rPr"_s, u"rFonts b bCs i color sz szCs lang"_s.split(u' ')},
    {u"tblPr"_s, u"tblStyle tblW jc tblBorders tblLayout tblCellMar"_s.split(u' ')},
    {u"tcPr"_s, u"tcW gridSpan tcBorders shd vAlign"_s.split(u' ')},
    {u"sectPr"_s, u"footerReference pgSz pgMar"_s.split(u' ')},
    {u"settings"_s, u"defaultTabStop characterSpacingControl compat themeFontLang"_s.split(u' ')},
    {u"style"_s, u"name basedOn next qFormat pPr rPr tblPr"_s.split(u' ')},
    {u"tbl"_s, u"tblPr tblGrid tr"_s.split(u' ')},
    {u"tr"_s, u"trPr tc"_s.split(u' ')},
    {u"tc"_s, u"tcPr p"_s.split(u' ')},
};

QString orderFault(const QByteArray& xml)
{
    struct Open { QString name; qsizetype reached = -1; };
    std::vector<Open> stack;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            if (!stack.empty())
                if (const auto order = schemaOrder.find(stack.back().name); order != schemaOrder.end()) {
                    const auto place = order->second.indexOf(reader.name());
                    if (place < stack.back().reached || place < 0)
                        return stack.back().name + u"/"_s + reader.name().toString();
                    stack.back().reached = place;
                }
            stack.push_back({reader.name().toString()});
        } else if (reader.isEndElement()) {
            stack.pop_back();
        }
    }
    return reader.hasError() ? reader.errorString() : QString();
}

}  // namespace

class TestDocx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { base::setLanguage(base::Language::Chinese); }
    void wellFormedAndInOrder();
    void requiredParts();
    void realTables();
    void pagesAndFields();
    void picturesWithText();
    void fontsAndLanguage();
    void linesAreNotTorn();
    void controlCharacters();
    void nothingPersonal();
    void sameBytesTwice();
};

void TestDocx::wellFormedAndInOrder()
{
    TAKE(const QByteArray bytes, docxBytes(withEverything()));
    for (const auto& [name, xml] : partsOf(bytes))
        if (!name.endsWith(u".png"_s))
            QVERIFY2(orderFault(xml).isEmpty(), qPrintable(name + u": "_s + orderFault(xml)));
}

void TestDocx::requiredParts()
{
    TAKE(const QByteArray bytes, docxBytes(withEverything()));
    const auto parts = partsOf(bytes);
    for (const QString& name : {u"[Content_Types].xml"_s, u"_rels/.rels"_s, u"word/document.xml"_s, u"word/_rels/document.xml.rels"_s, u"word/styles.xml"_s, u"word/settings.xml"_s,
                                u"word/fontTable.xml"_s, u"word/footer.xml"_s, u"word/media/image1.png"_s, u"word/media/image2.png"_s, u"docProps/core.xml"_s, u"docProps/app.xml"_s})
        QVERIFY2(parts.contains(name), qPrintable(name));
    // Every relation leads to a part, every part has a content type.
    QXmlStreamReader relations(parts.at(u"word/_rels/document.xml.rels"_s));
    int count = 0;
    while (!relations.atEnd())
        if (relations.readNext() == QXmlStreamReader::StartElement && relations.name() == u"Relationship") {
            QVERIFY(parts.contains(u"word/"_s + relations.attributes().value(u"Target"_s).toString()));
            ++count;
        }
    QCOMPARE(count, 6);
    for (const auto& [name, xml] : parts)
        if (name.startsWith(u"word/"_s) && name.endsWith(u".xml"_s))
            QVERIFY(parts.at(u"[Content_Types].xml"_s).contains(("/" + name).toUtf8()));
    for (const char* style : {"Title", "Subtitle", "Heading1", "Heading2", "Heading3", "BodyText", "TableText", "TableGrid"})
        QVERIFY(parts.at(u"word/styles.xml"_s).contains(QByteArray("w:styleId=\"") + style + "\""));
}

void TestDocx::realTables()
{
    TAKE(const QByteArray bytes, docxBytes(buildListDocument(sampleList(5))));
    const QByteArray xml = partsOf(bytes)[u"word/document.xml"_s];
    QCOMPARE(xml.count("<w:tbl>"), 1);
    QCOMPARE(xml.count("<w:tblHeader/>"), 1);
    // Header, five rows with a second line each, three totals: none may be split.
    QCOMPARE(xml.count("<w:tr>"), 1 + 5 * 2 + 3);
    QCOMPARE(xml.count("<w:cantSplit/>"), 1 + 5 * 2 + 3);
    QCOMPARE(xml.count("<w:gridSpan w:val=\"14\"/>"), 5);
    QCOMPARE(xml.count("<w:gridCol "), 14);
    // The last problem, its second line, the totals and the empty paragraph below the table stay with the signatures; of the other problems only the cells with their second line.
    QCOMPARE(xml.count("<w:pStyle w:val=\"TableText\"/><w:keepNext/>"), 5 * 14 + 3 * 14 + 1);
    QCOMPARE(xml.count("<w:pStyle w:val=\"TableNote\"/><w:keepNext/>"), 1);
    QVERIFY(xml.contains("0100000187"));
    QVERIFY(xml.contains("<w:color w:val=\"C62828\"/>"));
}

void TestDocx::pagesAndFields()
{
    TAKE(const QByteArray list, docxBytes(buildListDocument(sampleList(1))));
    auto parts = partsOf(list);
    QVERIFY(parts[u"word/document.xml"_s].contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
    QVERIFY(parts[u"word/footer.xml"_s].contains("w:instr=\" PAGE \"") && parts[u"word/footer.xml"_s].contains("w:instr=\" NUMPAGES \""));
    QVERIFY(QString::fromUtf8(parts[u"word/footer.xml"_s]).contains(u"稽查库：2025年稽查.mingcha"_s));
    Document report;
    report.language = u"zh-CN"_s;
    TAKE(const QByteArray official, docxBytes(report));
    QVERIFY(partsOf(official)[u"word/document.xml"_s].contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
}

void TestDocx::picturesWithText()
{
    TAKE(const QByteArray bytes, docxBytes(withEverything()));
    const auto parts = partsOf(bytes);
    const QString xml = QString::fromUtf8(parts.at(u"word/document.xml"_s));
    QVERIFY(xml.contains(u"descr=\"整改进度; 待确认: 重大 3 较大 12 一般 40 提示 6;"_s));
    const QImage image = QImage::fromData(parts.at(u"word/media/image1.png"_s), "PNG");
    QCOMPARE(image.dotsPerMeterX(), 11811);  // 300 dpi
}

void TestDocx::fontsAndLanguage()
{
    Document document;
    document.language = u"zh-CN"_s;
    TAKE(const QByteArray chinese, docxBytes(document));
    const QString styles = QString::fromUtf8(partsOf(chinese)[u"word/styles.xml"_s]);
    QVERIFY(styles.contains(u"w:eastAsia=\"方正小标宋简体\""_s) && styles.contains(u"w:eastAsia=\"仿宋_GB2312\""_s));
    // Digits between Han characters are Latin text: as Chinese text a number would be broken at the end of a line.
    QVERIFY(styles.contains(u"<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\""_s));
    QVERIFY(styles.contains(u"<w:sz w:val=\"44\"/>"_s));  // size 2: 22 pt
    QVERIFY(styles.contains(u"<w:sz w:val=\"32\"/>"_s));  // size 3: 16 pt
    QVERIFY(styles.contains(u"w:firstLineChars=\"200\""_s));
    document.language = u"en"_s;
    TAKE(const QByteArray english, docxBytes(document));
    QVERIFY(partsOf(english)[u"word/styles.xml"_s].contains("<w:lang w:val=\"en-US\""));
    QVERIFY(partsOf(english)[u"docProps/core.xml"_s].contains("<dc:language>en</dc:language>"));
}

void TestDocx::linesAreNotTorn()
{
    // A number of eight characters and more that does not fit the line leaves a hole; justified, the Han characters before it would be spread over it.
    const auto isLeft = [](const QString& text) {
        Document document;
        document.language = u"zh-CN"_s;
        document.blocks.push_back(Paragraph{text});
        return partsOf(docxBytes(document).value())[u"word/document.xml"_s].contains("<w:jc w:val=\"left\"/>");
    };
    QVERIFY(isLeft(u"下月重点核查高损台区：TQ310202"_s));
    QVERIFY(isLeft(u"涉及电量163,787.91 kWh"_s));
    QVERIFY(!isLeft(u"本报告反映2025年12月现场营销稽查情况，检查于2026-01-06运行"_s));
    QVERIFY(!isLeft(u"Money of a problem that follows from another one is not counted again"_s));
}

void TestDocx::controlCharacters()
{
    Document document;
    document.blocks.push_back(Paragraph{u"a\u0001b\u000Bc & <d> \uFFFF"_s});
    TAKE(const QByteArray bytes, docxBytes(document));
    const QByteArray xml = partsOf(bytes)[u"word/document.xml"_s];
    QVERIFY(orderFault(xml).isEmpty());
    QVERIFY(xml.contains("abc &amp; &lt;d&gt; "));
}

void TestDocx::nothingPersonal()
{
    TAKE(const QByteArray bytes, docxBytes(withEverything()));
    for (const auto& [name, part] : partsOf(bytes)) {
        if (name.endsWith(u".png"_s))
            continue;
        QVERIFY(!part.contains(QDir::homePath().toUtf8()));
        QVERIFY(!part.contains(QDir::tempPath().toUtf8()));
        QVERIFY(!part.contains(MINGCHA_SOURCE));
    }
}

void TestDocx::sameBytesTwice()
{
    TAKE(const QByteArray first, docxBytes(withEverything()));
    TAKE(const QByteArray second, docxBytes(withEverything()));
    QVERIFY(first == second);
}

QTEST_MAIN(TestDocx)
#include "test_docx.moc"
