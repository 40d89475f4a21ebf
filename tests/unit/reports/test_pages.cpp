// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/reports/document_testing.h"

#include "base/language.h"
#include "reports/content/wording.h"
#include "reports/render/column_widths.h"
#include "reports/render/painter.h"
#include "reports/render/pdf_text.h"
#include "reports/render/signature_lines.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::tests;
using namespace Qt::StringLiterals;

namespace {
constexpr char targetVariable[] = "MINGCHA_TEST_PDF";
}

class TestPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { base::setLanguage(base::Language::Chinese); }
    void everyPageNumberedAndHeaded();
    void everyRowOnceAndWhole();
    void totalsStandLastAndNotAlone();
    void listTellsWhatItHasNoColumnFor();
    void anUncheckedMonthIsNoCleanOne();
    void numbersGiveWidthToTexts();
    void linesAreNotTorn();
    void signaturesDoNotMeet();
    void aHandHasRoomToSign();
    void aShortTableIsNotTornApart();
    void rowTallerThanAPage();
    void headingsStayWithTheirText();
    void paperAndMargins();
    void english();
    void textCanBeCopied();
    void commonCharacters();
    void sameBytesTwice();
    void sameBytesInAnotherProcess();
    void writesForAnotherProcess();
    void cancelled();
};

void TestPages::everyPageNumberedAndHeaded()
{
    TAKE(const QByteArray pdf, pdfBytes(buildListDocument(sampleList(120))));
    const QStringList pages = pagesOf(pdf);
    QVERIFY(pages.size() > 5);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString page = squeezed(pages[i]);
        QCOMPARE(page.count(u"第%1页共%2页"_s.arg(i + 1).arg(pages.size())), 1);
        QCOMPARE(page.count(u"稽查库：2025年稽查.mingcha；单位：全部；数据账期：2025-12；最近一次检查：2026-01-0416:30"_s), 1);
        QCOMPARE(page.count(u"问题描述"_s), 1);
        QCOMPARE(page.count(u"被稽查单位"_s), 1);
    }
}

void TestPages::everyRowOnceAndWhole()
{
    const auto content = sampleList(300);
    TAKE(const QByteArray pdf, pdfBytes(buildListDocument(content)));
    QStringList pages = pagesOf(pdf);
    for (QString& page : pages)
        page = squeezed(page);
    const QString all = pages.join(QString());
    for (const auto& row : content.rows) {
        QCOMPARE(all.count(row.subject), 1);
        // Cells come one after the other, so a row that is whole on one page has its problem right behind its subject there.
        const QString whole = row.subject + squeezed(row.subjectName) + squeezed(row.problem);
        QCOMPARE(std::count_if(pages.begin(), pages.end(), [&](const QString& page) { return page.contains(whole); }), 1);
    }
    QCOMPARE(all.count(squeezed(content.rows[0].measure)), 300);
    // Of 300 rows every seventh from the sixth on is a consequence, marked at its money.
    QVERIFY(all.contains(u"10.41*"_s));
    QVERIFY(all.contains(u"▲较大"_s) && all.contains(u"■重大"_s) && all.contains(u"●一般"_s) && all.contains(u"○提示"_s));
    QVERIFY(all.contains(u"−4"_s));
}

void TestPages::totalsStandLastAndNotAlone()
{
    for (const int rows : {8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}) {
        TAKE(const QByteArray pdf, pdfBytes(buildListDocument(sampleList(rows))));
        const QStringList pages = pagesOf(pdf);
        const QString last = squeezed(pages.last());
        const auto withTotals = std::count_if(pages.begin(), pages.end(), [](const QString& page) { return squeezed(page).contains(u"追补电费合计"_s); });
        QCOMPARE(withTotals, 1);
        // All totals on one page, below the last problem and above the signatures: nobody signs an empty page.
        for (const QString& total : {u"审核人"_s, u"已确认问题合计"_s, u"待确认问题合计"_s, u"追补电费合计"_s, QString::number(100000187 + rows - 1)})
            QVERIFY2(last.contains(total), qPrintable(u"%1 rows: %2"_s.arg(rows).arg(total)));
    }
}

void TestPages::listTellsWhatItHasNoColumnFor()
{
    auto content = sampleList(3);
    content.rows[2].nature = u"重复"_s;
    content.rows[2].penalty = base::Money::fromScaled(1623);
    content.rows[1].code = findings::byHand;
    content.penaltyMoney = base::Money::fromScaled(1623);
    const QString text = textOf(buildListDocument(content).blocks);
    QVERIFY(text.contains(u"问题性质：重复　整改措施："_s));
    QVERIFY(text.contains(u"整改结果：已更正并退补（2026-01-05完成），追补电费5.41元，违约使用电费16.23元"_s));
    QVERIFY(text.contains(u"违约使用电费合计 |  | 16.23"_s));
    QVERIFY(text.contains(u"| 手工 |"_s) && !text.contains(findings::byHand));
    QVERIFY(!textOf(buildListDocument(sampleList(3)).blocks).contains(u"违约使用电费"_s));
}

/// A list that is signed must not read like an all-clear for a month that nobody checked.
void TestPages::anUncheckedMonthIsNoCleanOne()
{
    const auto said = [](int rows, std::optional<base::PeriodRange> lastCheck) {
        auto content = sampleList(rows);  // of December 2025
        content.lastCheckRange = lastCheck;
        return std::pair(textOf(buildListDocument(content).blocks), listSheet(content).heading.join(u'\n'));
    };
    const base::PeriodRange year{base::Period(2025, 1), base::Period(2025, 12)}, without{base::Period(2025, 1), base::Period(2025, 11)};
    const struct { int rows; std::optional<base::PeriodRange> lastCheck; QString text; } cases[] = {
        {0, year, u"本月未发现问题。"_s},
        {0, without, u"本月无问题记录；最近一次检查未包含本月，不能据此认定本月没有问题。"_s},
        {0, {}, u"本月无问题记录；尚未运行检查，不能据此认定本月没有问题。"_s},
        {3, without, u"最近一次检查未包含本月：所列问题系此前检查发现或手工登记，可能还有其他问题。"_s},
        {3, {}, u"尚未运行检查：所列问题系手工登记，可能还有其他问题。"_s}};
    for (const auto& [rows, lastCheck, text] : cases) {
        const auto [pages, sheet] = said(rows, lastCheck);
        QVERIFY2(pages.contains(text) && sheet.contains(text), qPrintable(text));
    }
    QVERIFY(!said(3, year).first.contains(u"检查"_s));
}

void TestPages::numbersGiveWidthToTexts()
{
    Document document;
    document.language = u"zh-CN"_s;
    const Typefaces faces(document);
    LineBreaker breaker(faces);
    TableBlock table;
    table.columns = {{u"规则"_s, 1}, {u"问题数"_s, 3, true}, {u"剩余天数"_s, 3, true}};
    const QString name(12, u'电');
    table.rows = {{{name, u"1"_s, u"−319"_s}, {}, false, -1, {}}};
    // By weight the text would have a seventh of 26 characters; the numbers need far less than they have.
    const double em = breaker.width(u"电"_s, TextRole::Cell), width = 26 * em;
    const auto widths = columnWidths(table, breaker, width);
    QVERIFY(std::abs(widths[0] + widths[1] + widths[2] - width) < 0.01);
    QVERIFY(widths[0] - 2 * cellPadX >= breaker.width(name, TextRole::Cell));
    for (size_t c : {1, 2}) {  // each header in no more than two lines, each number whole
        QVERIFY(breaker.lines(table.columns[c].title, TextRole::CellBold, widths[c] - 2 * cellPadX).size() <= 2);
        QCOMPARE(breaker.lines(table.rows[0].cells[qsizetype(c)], TextRole::Cell, widths[c] - 2 * cellPadX).size(), 1);
    }
}

void TestPages::linesAreNotTorn()
{
    // Ten Han characters and a number of six at its end: in a line of 15 characters the number goes to the next one, and five characters are lacking.
    Document document;
    document.language = u"zh-CN"_s;
    const Typefaces faces(document);
    const QFont& font = faces.font(TextRole::Body);
    const double em = font.pixelSize();
    const auto alignmentOf = [&](const QString& text) { return layoutParagraph(text, font, 15 * em, 0, Qt::AlignJustify)->textOption().alignment(); };
    QCOMPARE(alignmentOf(QString(10, u'电') + u"1234567890123"_s), Qt::AlignLeft);
    QCOMPARE(alignmentOf(QString(40, u'电')), Qt::AlignJustify);
    QCOMPARE(alignmentOf(u"words that a blank can be stretched between, a thirteenletter"_s), Qt::AlignJustify);
}

void TestPages::aHandHasRoomToSign()
{
    base::setLanguage(base::Language::English);
    for (const bool landscape : {false, true}) {
        Document document;
        document.landscape = landscape;
        document.language = u"en"_s;
        const Typefaces faces(document);
        LineBreaker breaker(faces);
        const int perLine = signatureCells(document);
        const double width = (landscape ? 271 : 156) * unitsPerMm;
        for (const SignatureLine& line : signatureLines(signaturesOf({}), breaker, TextRole::Subtitle, width, perLine))
            for (const SignaturePlace& place : line)
                QVERIFY2(place.cells * width / perLine - breaker.width(place.label, TextRole::Subtitle) > 30 * unitsPerMm, qPrintable(place.label));
    }
}

/// Wherever it would begin on a page, a table of eight rows stands under its heading as a whole.
void TestPages::aShortTableIsNotTornApart()
{
    TableBlock table;
    table.caption = u"指标表"_s;
    table.columns = {{u"指标"_s, 1}, {u"数"_s, 1, true}};
    for (int row = 1; row <= 8; ++row)
        table.rows.push_back({{u"第%1行"_s.arg(row), QString::number(row)}, {}, false, -1, {}});
    for (int before = 0; before < 26; ++before) {
        Document document;
        document.language = u"zh-CN"_s;
        for (int i = 0; i < before; ++i)
            document.blocks.push_back(Paragraph{u"前文。"_s});
        document.blocks.push_back(Heading{1, u"小节"_s});
        document.blocks.push_back(table);
        TAKE(const QByteArray pdf, pdfBytes(document));
        QStringList pages = pagesOf(pdf);
        pages.removeIf([](const QString& page) { return !squeezed(page).contains(u"行"_s); });
        QCOMPARE(pages.size(), 1);
        for (const QString& text : {u"小节"_s, u"指标表"_s, u"第1行"_s, u"第8行"_s})
            QVERIFY2(squeezed(pages[0]).contains(text), qPrintable(u"%1 paragraphs before: %2"_s.arg(before).arg(text)));
    }
}

void TestPages::signaturesDoNotMeet()
{
    records::Office office = sampleList(1).office;
    for (int more = 0; more < 30; ++more) {
        office.inspectors.append(u"欧阳建国"_s);
        for (const bool landscape : {false, true}) {
            Document document;
            document.landscape = landscape;
            document.language = u"zh-CN"_s;
            const Typefaces faces(document);
            LineBreaker breaker(faces);
            constexpr double width = 1560;
            const int perLine = signatureCells(document);
            QString names, labels;
            for (const SignatureLine& line : signatureLines(signaturesOf(office), breaker, TextRole::Subtitle, width, perLine)) {
                int from = 0;
                for (const SignaturePlace& place : line) {
                    QVERIFY(place.cell == from && place.cell + place.cells <= perLine);
                    QVERIFY(breaker.width(place.label + place.name, TextRole::Subtitle) < place.cells * width / perLine);
                    from += place.cells;
                    labels += place.label;
                    names += place.name;
                }
            }
            QCOMPARE(labels, u"稽查人员：月度责任人：制表人：审核人：日期："_s);
            QCOMPARE(names, office.inspectors.join(u"、"_s) + office.monthlyResponsible + office.preparedBy + office.checkedBy);
        }
    }
}

void TestPages::rowTallerThanAPage()
{
    auto content = sampleList(3);
    QString longText;
    for (int i = 0; i < 3000; ++i)
        longText += u"第%1处不符；\n"_s.arg(i);
    content.rows[1].problem = longText;
    content.rows[1].measure = longText;
    TAKE(const QByteArray pdf, pdfBytes(buildListDocument(content)));
    QString all;
    for (const QString& page : pagesOf(pdf))
        all += squeezed(page);
    for (int i = 0; i < 3000; ++i)
        QCOMPARE(all.count(u"第%1处不符"_s.arg(i)), 2);
    QCOMPARE(all.count(content.rows[2].subject), 1);
}

void TestPages::headingsStayWithTheirText()
{
    for (int lines = 1; lines < 40; ++lines) {
        Document document;
        document.language = u"zh-CN"_s;
        for (int i = 0; i < lines; ++i)
            document.blocks.push_back(Paragraph{u"一行"_s});
        document.blocks.push_back(Heading{1, u"标题在此"_s});
        document.blocks.push_back(Paragraph{u"正文在此。"_s});
        TAKE(const QByteArray pdf, pdfBytes(document));
        for (const QString& page : pagesOf(pdf))
            QCOMPARE(page.contains(u"标题在此"_s), page.contains(u"正文在此"_s));
    }
}

void TestPages::paperAndMargins()
{
    Document report;
    const QPageLayout official = PagePainter(report).pageLayout();
    QCOMPARE(official.pageSize().id(), QPageSize::A4);
    QCOMPARE(official.orientation(), QPageLayout::Portrait);
    QCOMPARE(official.margins(QPageLayout::Millimeter), QMarginsF(28, 37, 26, 35));  // GB/T 9704
    QCOMPARE(official.mode(), QPageLayout::FullPageMode);
    const PagePainter list(buildListDocument(sampleList(1)));
    QCOMPARE(list.pageLayout().orientation(), QPageLayout::Landscape);
    QCOMPARE(list.pageCount(), 1);
}

void TestPages::english()
{
    base::setLanguage(base::Language::English);
    TAKE(const QByteArray pdf, pdfBytes(buildListDocument(sampleList(40, false))));
    const QStringList pages = pagesOf(pdf);
    QVERIFY(pages[0].contains(u"Marketing Field Audit: Problems Found and Rectification Measures"_s));
    QVERIFY(pages[0].contains(u"Page 1 of %1"_s.arg(pages.size())));
    for (const QString& page : pages)
        for (const QString& word : {u"Discipline"_s, u"Responsible"_s, u"Severity"_s})
            QVERIFY2(page.contains(word), qPrintable(page));
}

/// Characters whose glyph the fonts share with a radical, in every weight and face of a document, come out as written.
void TestPages::textCanBeCopied()
{
    const QString text = u"户号用电示数现场人工一二三大小日月水火金石长门车见贝页风飞食马鱼鸟龙龟齐齿韦Q06第12页 conflict office"_s;
    for (const bool official : {true, false}) {
        Document document;
        document.language = u"zh-CN"_s;
        document.officialLayout = official;
        document.title = text;
        document.blocks = {Heading{1, text}, Paragraph{text}, Paragraph{text, true}};
        TAKE(const QByteArray pdf, pdfBytes(document));
        const QString read = squeezed(pagesOf(pdf).join(QString()));
        QCOMPARE(read.count(squeezed(text)), 4);
    }
}

void TestPages::commonCharacters()
{
    for (const auto& [named, common] : {std::pair{u'\u2F64', u'用'}, {u'\u2F3E', u'户'}, {u'\u2EDA', u'页'}, {u'\u2ED3', u'长'}, {u'\t', u' '}, {u'用', u'用'}, {u'A', u'A'}, {u'\u2EF3', u'龟'}})
        QCOMPARE(commonCharacter(named), common);
}

void TestPages::sameBytesTwice()
{
    auto document = buildListDocument(sampleList(30));
    document.blocks.push_back(ChartBlock{tests::energyChart(12)});
    TAKE(const QByteArray first, pdfBytes(document));
    TAKE(const QByteArray second, pdfBytes(document));
    QVERIFY(first == second);
    QVERIFY(first.contains("/CreationDate (D:20000101000000+00'00')"));
}

/// Each process has its own seed for hashes; the order of the fonts in the file must not follow it.
void TestPages::sameBytesInAnotherProcess()
{
    QTemporaryDir folder;
    QByteArrayList files;
    for (const QString& name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}) {
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(targetVariable), folder.filePath(name));
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {u"writesForAnotherProcess"_s});
        QVERIFY(other.waitForFinished(120'000));
        files.append(contentOf(folder.filePath(name)));
        QVERIFY(!files.last().isEmpty());
    }
    QVERIFY(files[0] == files[1]);
    QVERIFY(files[0] == files[2]);
}

void TestPages::writesForAnotherProcess()
{
    const QString target = qEnvironmentVariable(targetVariable);
    if (target.isEmpty())
        return;  // this process is the one that asks
    auto document = buildListDocument(sampleList(20));
    document.blocks.push_back(Heading{1, u"Mixed 字体"_s});
    document.blocks.push_back(ChartBlock{tests::rulesChart(8)});
    VERIFY_OK(writePdf(document, target));
}

void TestPages::cancelled()
{
    base::Progress progress;
    progress.cancel();
    VERIFY_FAILS(pdfBytes(buildListDocument(sampleList(30)), &progress), base::ErrorCode::Cancelled);
}

QTEST_MAIN(TestPages)
#include "test_pages.moc"
