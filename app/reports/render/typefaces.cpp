// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/typefaces.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace mingcha::reports {
namespace {

const QStringList small = {u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s, u"方正小标宋_GBK"_s, u"华文中宋"_s, u"STZhongsong"_s};
const QStringList imitation = {u"仿宋_GB2312"_s, u"FangSong_GB2312"_s, u"仿宋"_s, u"FangSong"_s, u"华文仿宋"_s, u"STFangsong"_s};
const QStringList black = {u"黑体"_s, u"SimHei"_s, u"华文黑体"_s, u"STHeiti"_s};
const QStringList kai = {u"楷体_GB2312"_s, u"KaiTi_GB2312"_s, u"楷体"_s, u"KaiTi"_s, u"华文楷体"_s, u"STKaiti"_s};
const QStringList song = {u"宋体"_s, u"SimSun"_s, u"华文宋体"_s, u"STSong"_s};
const QString notoSerif = u"Noto Serif CJK SC"_s, notoSans = u"Noto Sans CJK SC"_s;

bool isInstalled(const QString& family)
{
    static const QStringList families = QFontDatabase::families();
    return families.contains(family);
}

struct Choice {
    QString family;
    bool substitute;
};

/// The first family that this machine has, else the fallback (every supported machine has the Noto CJK fonts).
Choice choose(const QStringList& wished, const QString& fallback)
{
    for (const QString& family : wished)
        if (isInstalled(family))
            return {family, false};
    return {fallback, true};
}

/// Lines of 156 × 225 mm: 22 to the page (GB/T 9704-2012, 5.2.3).
constexpr double officialPitch = 225.0 / 22 * 72 / 25.4;

}  // namespace

bool isChinese(const Document& document) { return document.language.startsWith(QLatin1String("zh")); }

Typefaces::Typefaces(const Document& document) : m_fonts(textRoles), m_pitches(textRoles)
{
    if (!document.officialLayout)
        setCompact();
    else if (isChinese(document))
        setOfficialChinese();
    else
        setOfficialEnglish();
}

void Typefaces::set(TextRole role, const QStringList& families, double points, double pitchPoints, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setBold(bold);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping swaps the digits of Noto CJK for glyphs without a Unicode value wherever they touch a Latin letter: copied from the PDF, "Q06" became "Q".
    font.setStyleStrategy(QFont::PreferNoShaping);
    m_fonts[static_cast<size_t>(role)] = font;
    m_pitches[static_cast<size_t>(role)] = pitchPoints * unitsPerPoint;
}

void Typefaces::setOfficialChinese()
{
    const Choice title = choose(small, notoSerif), body = choose(imitation, notoSerif), first = choose(black, notoSans), second = choose(kai, notoSerif),
                 table = choose(song, notoSerif);
    const auto one = [](const Choice& choice) { return QStringList{choice.family, notoSerif}; };
    set(TextRole::Title, one(title), 22, 34, title.substitute);
    set(TextRole::Subtitle, one(second), 14, 24);
    set(TextRole::Heading1, one(first), 16, officialPitch, first.substitute);
    set(TextRole::Heading2, one(second), 16, officialPitch, second.substitute);
    set(TextRole::Heading3, one(body), 16, officialPitch, true);
    set(TextRole::Body, one(body), 16, officialPitch);
    set(TextRole::BodyBold, one(body), 16, officialPitch, true);
    set(TextRole::Cell, one(table), 10.5, 15);
    set(TextRole::CellBold, one(table), 10.5, 15, true);
    set(TextRole::CellNote, one(table), 9, 13);
    set(TextRole::Caption, one(first), 11, 18, first.substitute);
    set(TextRole::Foot, one(table), 8, 11.5);
    m_indent = 2 * 16 * unitsPerPoint;
}

void Typefaces::setOfficialEnglish()
{
    const QStringList serif = {u"Times New Roman"_s, notoSerif}, sans = {u"Arial"_s, notoSans};
    const QStringList text = {isInstalled(serif[0]) ? serif[0] : notoSerif, notoSerif}, head = {isInstalled(sans[0]) ? sans[0] : notoSans, notoSans};
    set(TextRole::Title, text, 20, 28, true);
    set(TextRole::Subtitle, text, 12, 20);
    set(TextRole::Heading1, head, 14, 24, true);
    set(TextRole::Heading2, head, 12, 21, true);
    set(TextRole::Heading3, head, 11, 19, true);
    set(TextRole::Body, text, 11, 17);
    set(TextRole::BodyBold, text, 11, 17, true);
    set(TextRole::Cell, text, 9, 13);
    set(TextRole::CellBold, text, 9, 13, true);
    set(TextRole::CellNote, text, 8, 11.5);
    set(TextRole::Caption, head, 9.5, 16, true);
    set(TextRole::Foot, text, 8, 11.5);
    m_gap = 6 * unitsPerPoint;
}

void Typefaces::setCompact()
{
    const QStringList sans = {notoSans}, title = {choose(small, notoSerif).family, notoSerif};
    set(TextRole::Title, title, 18, 26, true);
    set(TextRole::Subtitle, sans, 10, 15);
    set(TextRole::Heading1, sans, 12, 20, true);
    set(TextRole::Heading2, sans, 11, 18, true);
    set(TextRole::Heading3, sans, 10, 16, true);
    set(TextRole::Body, sans, 9.5, 15);
    set(TextRole::BodyBold, sans, 9.5, 15, true);
    set(TextRole::Cell, sans, 8, 11.2);
    set(TextRole::CellBold, sans, 8, 11.2, true);
    set(TextRole::CellNote, sans, 7.5, 10.6);
    set(TextRole::Caption, sans, 9, 15, true);
    set(TextRole::Foot, sans, 7.5, 10.6);
    m_gap = 3 * unitsPerPoint;
}

}  // namespace mingcha::reports
