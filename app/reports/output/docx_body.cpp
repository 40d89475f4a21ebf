// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/output/docx_parts.h"
#include "reports/output/word_xml.h"
#include "reports/plot/charts.h"
#include "reports/render/column_widths.h"
#include "reports/render/signature_lines.h"

#include <QCoreApplication>
#include <cmath>

namespace mingcha::reports {
namespace {

constexpr double twipsPerMm = 1440 / 25.4;
constexpr double twipsPerUnit = 20 / unitsPerPoint;
constexpr int emuPerTwip = 635;
constexpr double printScale = 300.0 / 72;   ///< charts at 300 dpi

/// What a chart says, for those who cannot see it.
QString description(const ChartData& chart)
{
    QString text = chart.title;
    constexpr qsizetype most = 40;
    if (chart.categories.size() > most)
        return text + QStringLiteral(" (%1)").arg(chart.categories.size());
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        text += QStringLiteral("; ") + chart.categories[i] + QLatin1Char(':');
        for (const auto& series : chart.series)
            if (size_t(i) < series.values.size() && !std::isnan(series.values[size_t(i)]))
                text += QStringLiteral(" %1 %2").arg(series.name, QString::number(series.values[size_t(i)], 'f', chart.kind == ChartData::Kind::FindingsByRule || chart.kind == ChartData::Kind::Progress ? 0 : 2));
    }
    return text;
}

/// Whether a justified line may be torn apart: a long number or code among Han characters goes to the next line whole, and Word spreads what is left.
bool tearsLines(const QString& text)
{
    constexpr int longest = 7;
    int run = 0;
    bool han = false, isLong = false;
    for (const QChar c : text) {
        const bool isHan = c.unicode() >= 0x2E80;
        run = isHan || c.isSpace() || c == QLatin1Char('-') ? 0 : run + 1;
        han |= isHan;
        isLong |= run > longest;
    }
    return han && isLong;
}

class BodyWriter {
public:
    explicit BodyWriter(const Document& document) : m_document(document), m_page(wordPage(document)), m_faces(document), m_breaker(m_faces), m_xml("document") {}

    WordBody write()
    {
        m_xml.open("body");
        if (!m_document.title.isEmpty())
            paragraph("Title", m_document.title);
        if (!m_document.subtitle.isEmpty())
            paragraph("Subtitle", m_document.subtitle);
        for (m_block = 0; m_block < m_document.blocks.size(); ++m_block)
            std::visit([this](const auto& b) { put(b); }, m_document.blocks[m_block]);
        section();
        m_xml.close();
        m_result.xml = m_xml.finish();
        return std::move(m_result);
    }

private:
    void style(const char* id, const char* alignment = nullptr, bool keepNext = false)
    {
        m_xml.open("pPr");
        m_xml.value("pStyle", QLatin1String(id));
        if (keepNext)
            m_xml.empty("keepNext");
        if (alignment)
            m_xml.value("jc", QLatin1String(alignment));
        m_xml.close();
    }

    void paragraph(const char* id, const QString& text, const char* alignment = nullptr, bool keepNext = false, bool bold = false, const QColor& colour = {})
    {
        m_xml.open("p");
        style(id, alignment, keepNext);
        if (!text.isEmpty())
            m_xml.run(text, [&] {
                if (!bold && !colour.isValid())
                    return;
                m_xml.open("rPr");
                if (bold)
                    m_xml.empty("b");
                if (colour.isValid())
                    m_xml.value("color", colour.name().mid(1).toUpper());
                m_xml.close();
            });
        m_xml.close();
    }

    void put(const Heading& heading)
    {
        static const char* const ids[] = {"Heading1", "Heading2", "Heading3"};
        paragraph(ids[std::clamp(heading.level, 1, 3) - 1], heading.text);
    }

    void put(const Paragraph& p)
    {
        const char* alignment = p.alignment & Qt::AlignHCenter ? "center" : p.alignment & Qt::AlignRight ? "right" : p.alignment & Qt::AlignLeft || tearsLines(p.text) ? "left" : nullptr;
        paragraph("BodyText", p.text, alignment, onlySignaturesFollow(m_document, m_block), p.bold);
    }

    void put(const PageBreak&)
    {
        m_xml.open("p");
        m_xml.open("r");
        m_xml.empty("br", {{"type", QStringLiteral("page")}});
        m_xml.close();
        m_xml.close();
    }

    /// The widths that the printed page has, in twentieths of a point.
    std::vector<int> wordWidths(const TableBlock& table)
    {
        std::vector<int> widths;
        for (const double width : columnWidths(table, m_breaker, m_page.textWidth() / twipsPerUnit))
            widths.push_back(int(width * twipsPerUnit));
        return widths;
    }

    void put(const TableBlock& table)
    {
        if (!table.caption.isEmpty())
            paragraph("Caption", table.caption, nullptr, true);
        const auto widths = wordWidths(table);
        m_xml.open("tbl");
        m_xml.open("tblPr");
        m_xml.value("tblStyle", QStringLiteral("TableGrid"));
        m_xml.empty("tblW", {{"w", QString::number(m_page.textWidth())}, {"type", QStringLiteral("dxa")}});
        m_xml.value("jc", QStringLiteral("center"));
        m_xml.empty("tblLayout", {{"type", QStringLiteral("fixed")}});
        m_xml.close();
        m_xml.open("tblGrid");
        for (const int width : widths)
            m_xml.empty("gridCol", {{"w", QString::number(width)}});
        m_xml.close();
        headerRow(table, widths);
        const size_t end = firstOfEnd(table);
        const bool closing = onlySignaturesFollow(m_document, m_block);
        for (size_t i = 0; i < table.rows.size(); ++i)
            bodyRow(table, table.rows[i], widths, i >= end && (closing || i + 1 < table.rows.size()));
        m_xml.close();
        paragraph("TableText", {}, nullptr, closing);  // Word wants a paragraph after a table; it also keeps two tables apart
    }

    void rowProperties(bool header)
    {
        m_xml.open("trPr");
        m_xml.empty("cantSplit");
        if (header)
            m_xml.empty("tblHeader");
        m_xml.close();
    }

    void cellProperties(int width, int span = 1, bool shaded = false)
    {
        m_xml.open("tcPr");
        m_xml.empty("tcW", {{"w", QString::number(width)}, {"type", QStringLiteral("dxa")}});
        if (span > 1)
            m_xml.value("gridSpan", span);
        if (shaded)
            m_xml.empty("shd", {{"val", QStringLiteral("clear")}, {"color", QStringLiteral("auto")}, {"fill", QStringLiteral("F1F4F4")}});
        m_xml.value("vAlign", shaded ? QStringLiteral("center") : QStringLiteral("top"));
        m_xml.close();
    }

    void headerRow(const TableBlock& table, const std::vector<int>& widths)
    {
        m_xml.open("tr");
        rowProperties(true);
        for (size_t c = 0; c < table.columns.size(); ++c) {
            m_xml.open("tc");
            cellProperties(widths[c], 1, true);
            paragraph("TableHead", table.columns[c].title);
            m_xml.close();
        }
        m_xml.close();
    }

    /// `kept` = on one page with the next row.
    void bodyRow(const TableBlock& table, const TableBlock::Row& row, const std::vector<int>& widths, bool kept)
    {
        const bool noted = !row.secondLine.isEmpty();
        m_xml.open("tr");
        rowProperties(false);
        for (size_t c = 0; c < table.columns.size(); ++c) {
            m_xml.open("tc");
            cellProperties(widths[c]);
            QColor colour;
            for (const auto& [cell, own] : row.colours)
                if (cell == int(c))
                    colour = own;
            const char* alignment = table.columns[c].rightAligned ? "right" : table.columns[c].centred ? "center" : nullptr;
            paragraph("TableText", row.cells.value(qsizetype(c)), alignment, noted || kept, row.total, colour);
            m_xml.close();
        }
        m_xml.close();
        if (!noted)
            return;
        m_xml.open("tr");
        rowProperties(false);
        m_xml.open("tc");
        cellProperties(m_page.textWidth(), int(widths.size()));
        paragraph("TableNote", row.secondLine, nullptr, kept);
        m_xml.close();
        m_xml.close();
    }

    void put(const ChartBlock& chart)
    {
        const double widthPoints = m_page.textWidth() / 20.0, heightPoints = chart.heightMm / 25.4 * 72;
        m_result.pictures.push_back(chartPng(chart.data, QSizeF(widthPoints, heightPoints), printScale));
        m_xml.open("p");
        m_xml.open("pPr");
        m_xml.empty("keepNext");
        m_xml.value("jc", QStringLiteral("center"));
        m_xml.close();
        m_xml.open("r");
        drawing(int(m_result.pictures.size()), m_page.textWidth() * emuPerTwip, int(heightPoints * 20) * emuPerTwip, chart.data);
        m_xml.close();
        m_xml.close();
        paragraph("Caption", chart.data.title);
    }

    void drawing(int number, int width, int height, const ChartData& chart)
    {
        QXmlStreamWriter& raw = m_xml.raw();
        const auto attributes = [&raw](std::initializer_list<std::pair<const char*, QString>> list) {
            for (const auto& [name, value] : list)
                raw.writeAttribute(QLatin1String(name), value);
        };
        const auto open = [&](const char* name, std::initializer_list<std::pair<const char*, QString>> list = {}) {
            raw.writeStartElement(QLatin1String(name));
            attributes(list);
        };
        const auto empty = [&](const char* name, std::initializer_list<std::pair<const char*, QString>> list = {}) {
            open(name, list);
            raw.writeEndElement();
        };
        const QString id = QString::number(number), cx = QString::number(width), cy = QString::number(height), name = QStringLiteral("Chart %1").arg(number), zero = QStringLiteral("0");
        const QString picture = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture");
        m_xml.open("drawing");
        open("wp:inline", {{"xmlns:wp", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")}, {"distT", zero}, {"distB", zero}, {"distL", zero}, {"distR", zero}});
        empty("wp:extent", {{"cx", cx}, {"cy", cy}});
        empty("wp:docPr", {{"id", id}, {"name", name}, {"descr", description(chart)}});
        open("a:graphic", {{"xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")}});
        open("a:graphicData", {{"uri", picture}});
        open("pic:pic", {{"xmlns:pic", picture}});
        open("pic:nvPicPr");
        empty("pic:cNvPr", {{"id", id}, {"name", name}});
        empty("pic:cNvPicPr");
        raw.writeEndElement();
        open("pic:blipFill");
        empty("a:blip", {{"r:embed", QStringLiteral("rIdPic%1").arg(number)}});
        open("a:stretch");
        empty("a:fillRect");
        raw.writeEndElement();
        raw.writeEndElement();
        open("pic:spPr");
        open("a:xfrm");
        empty("a:off", {{"x", zero}, {"y", zero}});
        empty("a:ext", {{"cx", cx}, {"cy", cy}});
        raw.writeEndElement();
        open("a:prstGeom", {{"prst", QStringLiteral("rect")}});
        empty("a:avLst");
        for (int i = 0; i < 6; ++i)  // prstGeom, spPr, pic, graphicData, graphic, inline
            raw.writeEndElement();
        m_xml.close();
    }

    void put(const Signatures& signatures)
    {
        const TextRole role = m_document.officialLayout ? TextRole::Subtitle : TextRole::Body;
        for (const SignatureLine& line : signatureLines(signatures, m_breaker, role, m_page.textWidth() / twipsPerUnit, signatureCells(m_document)))
            signatureLine(line);
    }

    void signatureLine(const SignatureLine& line)
    {
        const int cell = m_page.textWidth() / signatureCells(m_document);
        constexpr int gap = int(signatureGap * twipsPerUnit);
        m_xml.open("p");
        m_xml.open("pPr");
        m_xml.value("pStyle", QStringLiteral("Signature"));
        m_xml.empty("keepNext");
        m_xml.open("tabs");
        for (const SignaturePlace& place : line) {
            if (place.cell > 0)
                m_xml.empty("tab", {{"val", QStringLiteral("left")}, {"pos", QString::number(place.cell * cell)}});
            m_xml.empty("tab", {{"val", QStringLiteral("left")}, {"leader", QStringLiteral("underscore")}, {"pos", QString::number((place.cell + place.cells) * cell - gap)}});
        }
        m_xml.close();
        m_xml.close();
        for (const SignaturePlace& place : line) {
            if (place.cell > 0)
                tab();
            m_xml.run(place.label + QLatin1Char(' ') + place.name + QLatin1Char(' '));
            tab();
        }
        m_xml.close();
    }

    void tab()
    {
        m_xml.open("r");
        m_xml.empty("tab");
        m_xml.close();
    }

    void section()
    {
        const auto twips = [](int value) { return QString::number(value); };
        m_xml.open("sectPr");
        m_xml.raw().writeEmptyElement(QStringLiteral("w:footerReference"));
        m_xml.raw().writeAttribute(QStringLiteral("w:type"), QStringLiteral("default"));
        m_xml.raw().writeAttribute(QStringLiteral("r:id"), QStringLiteral("rIdFooter"));
        if (m_page.landscape)
            m_xml.empty("pgSz", {{"w", twips(m_page.width)}, {"h", twips(m_page.height)}, {"orient", QStringLiteral("landscape")}});
        else
            m_xml.empty("pgSz", {{"w", twips(m_page.width)}, {"h", twips(m_page.height)}});
        m_xml.empty("pgMar", {{"top", twips(m_page.top)}, {"right", twips(m_page.right)}, {"bottom", twips(m_page.bottom)}, {"left", twips(m_page.left)}, {"header", twips(m_page.top / 2)},
                              {"footer", twips(int(m_page.bottom - 14 * twipsPerMm) > 400 ? int(m_page.bottom - 14 * twipsPerMm) : 400)}, {"gutter", QStringLiteral("0")}});
        m_xml.close();
    }

    const Document& m_document;
    WordPage m_page;
    Typefaces m_faces;
    LineBreaker m_breaker;
    WordXml m_xml;
    WordBody m_result;
    size_t m_block = 0;
};

void field(WordXml& xml, const char* code)
{
    xml.open("fldSimple", {{"instr", QLatin1String(" ") + QLatin1String(code) + QLatin1String(" ")}});
    xml.run(QStringLiteral("1"));
    xml.close();
}

}  // namespace

WordPage wordPage(const Document& document)
{
    const QMarginsF mm = marginsMm(document);
    const auto twips = [](double value) { return int(value * twipsPerMm + 0.5); };
    const int shortSide = twips(210), longSide = twips(297);
    return {document.landscape ? longSide : shortSide, document.landscape ? shortSide : longSide, twips(mm.left()), twips(mm.right()), twips(mm.top()), twips(mm.bottom()), document.landscape};
}

WordBody wordBody(const Document& document) { return BodyWriter(document).write(); }

QByteArray wordFooter(const Document& document)
{
    const int width = wordPage(document).textWidth();
    WordXml xml("ftr");
    xml.open("p");
    xml.open("pPr");
    xml.value("pStyle", QStringLiteral("Footer"));
    xml.open("pBdr");
    xml.empty("top", {{"val", QStringLiteral("single")}, {"sz", QStringLiteral("4")}, {"space", QStringLiteral("4")}, {"color", QStringLiteral("8A9299")}});
    xml.close();
    xml.open("tabs");
    xml.empty("tab", {{"val", QStringLiteral("right")}, {"pos", QString::number(width)}});
    xml.close();
    xml.close();
    xml.run(document.foot);
    xml.open("r");
    xml.empty("tab");
    xml.close();
    const QStringList words = isChinese(document) ? QStringList{QStringLiteral("第 "), QStringLiteral(" 页 共 "), QStringLiteral(" 页")} : QStringList{QStringLiteral("Page "), QStringLiteral(" of "), QString()};
    xml.run(words[0]);
    field(xml, "PAGE");
    xml.run(words[1]);
    field(xml, "NUMPAGES");
    if (!words[2].isEmpty())
        xml.run(words[2]);
    xml.close();
    return xml.finish();
}

}  // namespace mingcha::reports
