// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/line_breaker.h"

#include <algorithm>

namespace mingcha::reports {

LineBreaker::LineBreaker(const Typefaces& faces) : m_faces(faces)
{
    for (int role = 0; role < textRoles; ++role) {
        const QFontMetricsF metrics(faces.font(static_cast<TextRole>(role)));
        // Noto CJK's own ascent and descent leave room for stacked scripts; the visual box of Han and Latin is 0.88 + 0.12 of an em.
        const double em = faces.font(static_cast<TextRole>(role)).pixelSize();
        m_fonts.push_back({metrics, 0.88 * em, 0.12 * em, {}});
    }
}

double LineBreaker::baseline(TextRole role) const
{
    return (m_faces.pitch(role) - ascent(role) - descent(role)) / 2 + ascent(role);
}

double LineBreaker::width(const QString& text, TextRole role)
{
    Measured& font = m_fonts[static_cast<size_t>(role)];
    double sum = 0;
    for (const QChar c : text) {
        if (c.isSurrogate())
            return font.metrics.horizontalAdvance(text);
        const auto known = font.advances.constFind(c.unicode());
        sum += known != font.advances.constEnd() ? *known : *font.advances.insert(c.unicode(), font.metrics.horizontalAdvance(c));
    }
    return sum;
}

QStringList LineBreaker::lines(const QString& text, TextRole role, double width)
{
    if (text.isEmpty())
        return {};
    QStringList result;
    for (const QString& part : text.split(QLatin1Char('\n'))) {
        if (this->width(part, role) <= width) {
            result.append(part);
            continue;
        }
        const auto layout = layoutParagraph(part, m_faces.font(role), width, 0, Qt::AlignLeft);
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            result.append(part.mid(line.textStart(), line.textLength()).trimmed());
        }
    }
    return result;
}

namespace {

std::shared_ptr<QTextLayout> layoutLines(const QString& text, const QFont& font, double width, double indent, Qt::Alignment alignment)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const double shift = line.lineNumber() == 0 ? indent : 0;
        line.setLineWidth(width - shift);
        line.setPosition(QPointF(shift, 0));
    }
    layout->endLayout();
    return layout;
}

/// Han text has no blanks to stretch, so a line that lacks more than a character would be torn apart letter by letter, numbers included.
bool isTorn(const QTextLayout& layout, double em)
{
    for (int i = 0; i + 1 < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.width() - line.naturalTextWidth() > em)
            return true;
    }
    return false;
}

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
}

}  // namespace

std::shared_ptr<QTextLayout> layoutParagraph(const QString& text, const QFont& font, double width, double indent, Qt::Alignment alignment)
{
    auto layout = layoutLines(text, font, width, indent, alignment);
    if (alignment & Qt::AlignJustify && hasHan(text) && isTorn(*layout, font.pixelSize()))
        return layoutLines(text, font, width, indent, Qt::AlignLeft);
    return layout;
}

}  // namespace mingcha::reports
