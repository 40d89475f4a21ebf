// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/output/docx_parts.h"
#include "reports/output/word_xml.h"
#include "reports/render/typefaces.h"

namespace mingcha::reports {
namespace {

/// A paragraph style. Sizes in points, spacing in twentieths of a point; the order of the elements is that of the schema (CT_PPr, CT_RPr).
struct Style {
    const char* id;
    const char* name;
    const char* basedOn;
    const char* next;
    QString eastAsian, latin;
    double points;
    bool bold;
    int linePitch;                  ///< exact, 0 = single
    int before, after;
    double indentCharacters;        ///< of the first line
    const char* alignment;
    int outline;                    ///< 0-based, −1 = body text
    bool keepWithNext;
};

struct Fonts {
    QString title, first, second, body, table, latin, latinHead;
};

Fonts fontsOf(const Document& document)
{
    const QString serif = QStringLiteral("Times New Roman"), sans = QStringLiteral("Arial");
    if (!document.officialLayout)
        return {QStringLiteral("华文中宋"), QStringLiteral("黑体"), QStringLiteral("黑体"), QStringLiteral("宋体"), QStringLiteral("宋体"), sans, sans};
    return {QStringLiteral("方正小标宋简体"), QStringLiteral("黑体"), QStringLiteral("楷体_GB2312"), QStringLiteral("仿宋_GB2312"), QStringLiteral("宋体"), serif, isChinese(document) ? serif : sans};
}

std::vector<Style> paragraphStyles(const Document& document)
{
    const Fonts f = fontsOf(document);
    const Typefaces faces(document);
    const auto points = [&](TextRole role) { return faces.font(role).pixelSize() / unitsPerPoint; };
    const auto pitch = [&](TextRole role) { return int(faces.pitch(role) / unitsPerPoint * 20 + 0.5); };
    const bool chinese = isChinese(document) && document.officialLayout;
    const double indent = chinese ? 2 : 0;
    const int gap = int(faces.paragraphGap() / unitsPerPoint * 20), headGap = chinese ? 0 : 120;
    using enum TextRole;
    return {
        {"Normal", "Normal", nullptr, nullptr, f.body, f.latin, points(Body), false, 0, 0, 0, 0, nullptr, -1, false},
        {"Title", "Title", "Normal", "Subtitle", f.title, f.latin, points(Title), !chinese, pitch(Title), 0, 60, 0, "center", -1, true},
        {"Subtitle", "Subtitle", "Normal", "BodyText", f.second, f.latin, points(Subtitle), false, pitch(Subtitle), 0, 200, 0, "center", -1, false},
        {"Heading1", "heading 1", "Normal", "BodyText", f.first, f.latinHead, points(Heading1), !chinese, pitch(Heading1), headGap, 0, indent, nullptr, 0, true},
        {"Heading2", "heading 2", "Normal", "BodyText", f.second, f.latinHead, points(Heading2), !chinese, pitch(Heading2), headGap, 0, indent, nullptr, 1, true},
        {"Heading3", "heading 3", "Normal", "BodyText", f.body, f.latinHead, points(Heading3), true, pitch(Heading3), headGap, 0, indent, nullptr, 2, true},
        {"BodyText", "Body Text", "Normal", nullptr, f.body, f.latin, points(Body), false, pitch(Body), 0, gap, indent, "both", -1, false},
        {"TableText", "Table Text", "Normal", nullptr, f.table, f.latin, points(Cell), false, pitch(Cell), 0, 0, 0, nullptr, -1, false},
        {"TableHead", "Table Head", "TableText", nullptr, f.table, f.latin, points(CellBold), true, pitch(CellBold), 0, 0, 0, "center", -1, true},
        {"TableNote", "Table Note", "TableText", nullptr, f.table, f.latin, points(CellNote), false, pitch(CellNote), 0, 0, 0, nullptr, -1, false},
        {"Caption", "caption", "Normal", "BodyText", f.first, f.latinHead, points(Caption), !chinese, 0, 80, 60, 0, "center", -1, false},
        {"Signature", "Signature", "Normal", nullptr, f.second, f.latin, points(Subtitle), false, 0, 160, 0, 0, nullptr, -1, false},
        {"Footer", "footer", "Normal", nullptr, f.table, f.latin, points(Foot), false, 0, 0, 0, 0, nullptr, -1, false},
    };
}

void writeFonts(WordXml& xml, const QString& eastAsian, const QString& latin)
{
    xml.empty("rFonts", {{"ascii", latin}, {"hAnsi", latin}, {"eastAsia", eastAsian}, {"cs", latin}});
}

void writeSize(WordXml& xml, double points)
{
    xml.value("sz", int(points * 2 + 0.5));
    xml.value("szCs", int(points * 2 + 0.5));
}

void writeStyle(WordXml& xml, const Style& style)
{
    xml.open("style", {{"type", QStringLiteral("paragraph")}});
    if (!style.basedOn)
        xml.attribute("default", QStringLiteral("1"));
    else if (QLatin1String(style.id).startsWith(QLatin1String("Table")))
        xml.attribute("customStyle", QStringLiteral("1"));
    xml.attribute("styleId", QLatin1String(style.id));
    xml.value("name", QLatin1String(style.name));
    if (style.basedOn)
        xml.value("basedOn", QLatin1String(style.basedOn));
    if (style.next)
        xml.value("next", QLatin1String(style.next));
    xml.empty("qFormat");
    xml.open("pPr");
    if (style.keepWithNext)
        xml.empty("keepNext");
    xml.empty("spacing", {{"before", QString::number(style.before)}, {"after", QString::number(style.after)}, {"line", QString::number(style.linePitch ? style.linePitch : 240)},
                          {"lineRule", style.linePitch ? QStringLiteral("exact") : QStringLiteral("auto")}});
    if (style.indentCharacters > 0)
        xml.empty("ind", {{"firstLineChars", QString::number(int(style.indentCharacters * 100))}, {"firstLine", QString::number(int(style.indentCharacters * style.points * 20))}});
    if (style.alignment)
        xml.value("jc", QLatin1String(style.alignment));
    if (style.outline >= 0)
        xml.value("outlineLvl", style.outline);
    xml.close();
    xml.open("rPr");
    writeFonts(xml, style.eastAsian, style.latin);
    xml.value("b", style.bold ? 1 : 0);
    writeSize(xml, style.points);
    xml.close();
    xml.close();
}

void writeDefaults(WordXml& xml, const Document& document)
{
    const Fonts f = fontsOf(document);
    xml.open("docDefaults");
    xml.open("rPrDefault");
    xml.open("rPr");
    writeFonts(xml, f.body, f.latin);
    writeSize(xml, 11);
    // Latin letters and digits are never Chinese: as zh-CN they would be broken at the line's end like Han characters, a number in its middle.
    xml.empty("lang", {{"val", QStringLiteral("en-US")}, {"eastAsia", QStringLiteral("zh-CN")}, {"bidi", QStringLiteral("ar-SA")}});
    xml.close();
    xml.close();
    xml.open("pPrDefault");
    xml.close();
    xml.close();
}

void writeTableStyle(WordXml& xml)
{
    xml.open("style", {{"type", QStringLiteral("table")}, {"styleId", QStringLiteral("TableGrid")}});
    xml.value("name", QStringLiteral("Table Grid"));
    xml.open("tblPr");
    xml.open("tblBorders");
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        const QLatin1String name(side);
        const bool strong = name == QLatin1String("top") || name == QLatin1String("bottom");
        xml.empty(side, {{"val", QStringLiteral("single")}, {"sz", strong ? QStringLiteral("8") : QStringLiteral("4")}, {"space", QStringLiteral("0")}, {"color", strong ? QStringLiteral("30383D") : QStringLiteral("8A9299")}});
    }
    xml.close();
    xml.open("tblCellMar");
    for (const char* side : {"top", "left", "bottom", "right"})
        xml.empty(side, {{"w", QLatin1String(side) == QLatin1String("left") || QLatin1String(side) == QLatin1String("right") ? QStringLiteral("52") : QStringLiteral("30")}, {"type", QStringLiteral("dxa")}});
    xml.close();
    xml.close();
    xml.close();
}

}  // namespace

QByteArray wordStyles(const Document& document)
{
    WordXml xml("styles");
    writeDefaults(xml, document);
    for (const Style& style : paragraphStyles(document))
        writeStyle(xml, style);
    writeTableStyle(xml);
    return xml.finish();
}

QByteArray wordFontTable()
{
    // What to fall back to where the official fonts are missing: every Word in Chinese has the right-hand names.
    const std::pair<const char16_t*, const char16_t*> alternatives[] = {{u"方正小标宋简体", u"华文中宋"}, {u"仿宋_GB2312", u"仿宋"}, {u"楷体_GB2312", u"楷体"}, {u"黑体", u"SimHei"}, {u"宋体", u"SimSun"}};
    WordXml xml("fonts");
    for (const auto& [name, alternative] : alternatives) {
        xml.open("font", {{"name", QString::fromUtf16(name)}});
        xml.value("altName", QString::fromUtf16(alternative));
        xml.value("charset", QStringLiteral("86"));
        xml.value("family", QStringLiteral("auto"));
        xml.close();
    }
    return xml.finish();
}

}  // namespace mingcha::reports
