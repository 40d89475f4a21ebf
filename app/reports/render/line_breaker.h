// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/render/typefaces.h"

#include <QFontMetricsF>
#include <QHash>
#include <QTextLayout>

namespace mingcha::reports {

/// Breaks texts into lines of a given width. Most table cells fit on one line; those are measured by remembered advances, which is what makes long lists fast.
class LineBreaker {
public:
    explicit LineBreaker(const Typefaces& faces);
    QStringList lines(const QString& text, TextRole role, double width);
    double width(const QString& text, TextRole role);
    double ascent(TextRole role) const { return m_fonts[static_cast<size_t>(role)].ascent; }
    double descent(TextRole role) const { return m_fonts[static_cast<size_t>(role)].descent; }
    /// Distance from the top of a line of the role's pitch to its baseline: the glyphs stand in the middle of the pitch.
    double baseline(TextRole role) const;

private:
    struct Measured {
        QFontMetricsF metrics;
        double ascent, descent;
        QHash<char16_t, double> advances;
    };
    const Typefaces& m_faces;
    std::vector<Measured> m_fonts;
};

/// A paragraph laid out in lines of the given width, the first one indented.
std::shared_ptr<QTextLayout> layoutParagraph(const QString& text, const QFont& font, double width, double indent, Qt::Alignment alignment);

}  // namespace mingcha::reports
