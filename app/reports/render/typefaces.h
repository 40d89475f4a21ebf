// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/document.h"

#include <QFont>
#include <QMarginsF>

namespace mingcha::reports {

/// What a piece of text is; each role has one font and one line pitch in a document.
enum class TextRole { Title, Subtitle, Heading1, Heading2, Heading3, Body, BodyBold, Cell, CellBold, CellNote, Caption, Foot };
inline constexpr int textRoles = 12;

/// Layout unit: a tenth of a point. Fonts are sized in it, so that line breaks do not depend on any device.
inline constexpr double unitsPerPoint = 10;
inline constexpr double unitsPerMm = 72.0 / 25.4 * unitsPerPoint;

/// Fonts and pitches of a document. Official Chinese layout (GB/T 9704): title 小标宋 size 2 (22 pt), body 仿宋 size 3 (16 pt), first heading
/// level 黑体, second 楷体, 22 lines to the page; the families that are not installed give way to the Noto CJK ones.
class Typefaces {
public:
    explicit Typefaces(const Document& document);
    const QFont& font(TextRole role) const { return m_fonts[static_cast<size_t>(role)]; }
    double pitch(TextRole role) const { return m_pitches[static_cast<size_t>(role)]; }
    double firstLineIndent() const { return m_indent; }
    double paragraphGap() const { return m_gap; }

private:
    void set(TextRole role, const QStringList& families, double points, double pitchPoints, bool bold = false);
    void setOfficialChinese();
    void setOfficialEnglish();
    void setCompact();
    std::vector<QFont> m_fonts;
    std::vector<double> m_pitches;
    double m_indent = 0, m_gap = 0;
};

/// Margins of the document's paper in millimetres.
QMarginsF marginsMm(const Document& document);
bool isChinese(const Document& document);

}  // namespace mingcha::reports
