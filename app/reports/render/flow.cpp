// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/flow.h"

#include "reports/plot/charts.h"
#include "reports/render/signature_lines.h"

#include <QCoreApplication>

namespace mingcha::reports {

namespace {

constexpr double aboveSignatures = 14 * unitsPerPoint;

TextRole headingRole(int level) { return level <= 1 ? TextRole::Heading1 : level == 2 ? TextRole::Heading2 : TextRole::Heading3; }

}  // namespace

Flow::Flow(const Document& document, const Typefaces& faces, const PageFrame& frame)
    : m_document(document), m_faces(faces), m_frame(frame), m_breaker(faces), m_pages(1), m_y(frame.top()) {}

std::vector<Page> Flow::run(base::Progress* progress)
{
    title();
    for (m_block = 0; m_block < m_document.blocks.size() && !base::isCancelled(progress); ++m_block) {
        base::report(progress, QCoreApplication::translate("reports", "Laying out the pages"), double(m_block) / double(m_document.blocks.size()));
        const Block& block = m_document.blocks[m_block];
        if (const auto* table = std::get_if<TableBlock>(&block))
            flowTable(*this, *table, progress);
        else
            std::visit([this](const auto& b) { place(b); }, block);
    }
    return std::move(m_pages);
}

void Flow::newPage()
{
    m_pages.emplace_back();
    m_y = m_frame.top();
}

void Flow::put(const QString& text, TextRole role, double x, double top, Qt::Alignment alignment, QRgb colour)
{
    if (alignment & Qt::AlignRight)
        x -= m_breaker.width(text, role);
    else if (alignment & Qt::AlignHCenter)
        x -= m_breaker.width(text, role) / 2;
    page().texts.push_back({QPointF(x, top + m_breaker.baseline(role)), text, role, colour});
}

void Flow::centred(const QString& text, TextRole role)
{
    for (const QString& line : m_breaker.lines(text, role, m_frame.width())) {
        put(line, role, m_frame.left() + m_frame.width() / 2, m_y, Qt::AlignHCenter);
        advance(m_faces.pitch(role));
    }
}

void Flow::title()
{
    if (m_document.title.isEmpty())
        return;
    centred(m_document.title, TextRole::Title);
    if (!m_document.subtitle.isEmpty()) {
        advance(3 * unitsPerPoint);
        centred(m_document.subtitle, TextRole::Subtitle);
    }
    advance(m_faces.pitch(TextRole::Body) * 0.6);
}

/// What has to stay on one page with a heading before it.
double Flow::leastHeight(size_t block)
{
    if (block >= m_document.blocks.size())
        return 0;
    const Block& next = m_document.blocks[block];
    if (const auto* heading = std::get_if<Heading>(&next))
        return m_faces.pitch(headingRole(heading->level)) + leastHeight(block + 1);
    if (const auto* table = std::get_if<TableBlock>(&next))
        return tableHeadHeight(*this, *table);
    if (const auto* chart = std::get_if<ChartBlock>(&next))
        return chart->heightMm * unitsPerMm + m_faces.pitch(TextRole::Caption);
    return 2 * m_faces.pitch(TextRole::Body);
}

double Flow::heightOf(const Paragraph& paragraph) const
{
    const TextRole role = paragraph.bold ? TextRole::BodyBold : TextRole::Body;
    return layoutParagraph(paragraph.text, m_faces.font(role), m_frame.width(), m_faces.firstLineIndent(), paragraph.alignment)->lineCount() * m_faces.pitch(role) + m_faces.paragraphGap();
}

double Flow::heightOf(const Signatures& signatures)
{
    return double(signatureLines(signatures, m_breaker, signatureRole(), m_frame.width(), signatureCells(m_document)).size()) * signaturePitch() + aboveSignatures;
}

double Flow::closingHeight()
{
    if (!onlySignaturesFollow(m_document, m_block))
        return 0;
    double height = m_faces.pitch(TextRole::Cell) * gapBelowTable;
    for (size_t i = m_block + 1; i < m_document.blocks.size(); ++i)
        height += std::holds_alternative<Signatures>(m_document.blocks[i]) ? heightOf(std::get<Signatures>(m_document.blocks[i])) : heightOf(std::get<Paragraph>(m_document.blocks[i]));
    return height;
}

void Flow::place(const Heading& heading)
{
    const TextRole role = headingRole(heading.level);
    const QStringList lines = m_breaker.lines(heading.text, role, m_frame.width() - m_faces.firstLineIndent());
    const double gap = m_faces.paragraphGap();
    const double height = m_faces.pitch(role) * double(lines.size()) + gap;
    if (!fits(height + leastHeight(m_block + 1)) && m_y > m_frame.top() + 0.5)
        newPage();
    else
        advance(gap);
    for (const QString& line : lines) {
        put(line, role, m_frame.left() + m_faces.firstLineIndent(), m_y);
        advance(m_faces.pitch(role));
    }
}

void Flow::place(const Paragraph& paragraph)
{
    const TextRole role = paragraph.bold ? TextRole::BodyBold : TextRole::Body;
    const double pitch = m_faces.pitch(role);
    const double indent = paragraph.alignment & (Qt::AlignHCenter | Qt::AlignRight) ? 0 : m_faces.firstLineIndent();
    const auto layout = layoutParagraph(paragraph.text, m_faces.font(role), m_frame.width(), indent, paragraph.alignment);
    const int count = layout->lineCount();
    for (int i = 0; i < count; ++i) {
        // Neither the first nor the last line of a paragraph stands alone on a page.
        const bool first = i == 0 && count > 1, lastButOne = i == count - 2 && count > 2;
        if (!fits(first || lastButOne ? 2 * pitch : pitch))
            newPage();
        page().lines.push_back({layout, i, QPointF(m_frame.left(), m_y + m_breaker.baseline(role) - layout->lineAt(i).ascent())});
        advance(pitch);
    }
    advance(m_faces.paragraphGap());
}

void Flow::place(const TableBlock& table) { flowTable(*this, table); }

void Flow::place(const ChartBlock& chart)
{
    const double pitch = m_faces.pitch(TextRole::Caption);
    const double height = std::min(chart.heightMm * unitsPerMm, m_frame.height() - pitch);
    if (!fits(height + pitch))
        newPage();
    const QSizeF points(m_frame.width() / unitsPerPoint, height / unitsPerPoint);
    auto picture = std::make_shared<QPicture>(chartPicture(chart.data, points));
    page().figures.push_back({QRectF(m_frame.left(), m_y, m_frame.width(), height), std::move(picture), points});
    advance(height);
    put(chart.data.title, TextRole::Caption, m_frame.left() + m_frame.width() / 2, m_y, Qt::AlignHCenter);
    advance(pitch + m_faces.pitch(TextRole::Cell) * gapBelowTable);
}

void Flow::place(const Signatures& signatures)
{
    const TextRole role = signatureRole();
    const int perLine = signatureCells(m_document);
    const double cell = m_frame.width() / perLine;
    if (!fits(heightOf(signatures)))
        newPage();
    else
        advance(aboveSignatures);
    for (const SignatureLine& line : signatureLines(signatures, m_breaker, role, m_frame.width(), perLine)) {
        for (const SignaturePlace& place : line) {
            const double x = m_frame.left() + place.cell * cell, end = x + m_breaker.width(place.label, role) + 3 * unitsPerPoint;
            put(place.label, role, x, m_y);
            put(place.name, role, end + 3 * unitsPerPoint, m_y);
            const double under = m_y + m_breaker.baseline(role) + 3 * unitsPerPoint;
            page().rules.push_back({QLineF(end, under, x + place.cells * cell - signatureGap, under), 0.5 * unitsPerPoint, qRgb(90, 90, 90)});
        }
        advance(signaturePitch());
    }
}

void Flow::place(const PageBreak&)
{
    if (m_y > m_frame.top() + 0.5)
        newPage();
}

}  // namespace mingcha::reports
