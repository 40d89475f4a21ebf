// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/painter.h"

#include "reports/render/flow.h"

#include <QCoreApplication>

namespace mingcha::reports {

// GB/T 9704-2012, 5.2: 37 above, 28 at the left, a type area of 156 × 225 mm, hence 26 and 35. Lists use the paper's width.
QMarginsF marginsMm(const Document& document)
{
    if (document.officialLayout)
        return document.landscape ? QMarginsF(20, 28, 20, 22) : QMarginsF(28, 37, 26, 35);
    return document.landscape ? QMarginsF(13, 15, 13, 18) : QMarginsF(18, 18, 18, 20);
}

namespace {

constexpr QSizeF a4Mm(210, 297);

PageFrame frameOf(const Document& document)
{
    const QSizeF mm = document.landscape ? a4Mm.transposed() : a4Mm;
    return {mm * unitsPerMm, marginsMm(document) * unitsPerMm};
}

}  // namespace

struct PagePainter::State {
    Document document;
    Typefaces faces;
    PageFrame frame;
    LineBreaker breaker;
    std::vector<Page> pages;

    explicit State(Document d) : document(std::move(d)), faces(document), frame(frameOf(document)), breaker(faces) {}

    /// The running foot of a page: data at the left, page x of y at the right.
    Page foot(int index)
    {
        Page page;
        const double pitch = faces.pitch(TextRole::Foot), top = frame.bottom() + 5 * unitsPerMm;
        const QString number = pageOf(document, index + 1, int(pages.size()));
        const double numberWidth = breaker.width(number, TextRole::Foot);
        const auto put = [&](const QString& text, double x, double y) {
            page.texts.push_back({QPointF(x, y + breaker.baseline(TextRole::Foot)), text, TextRole::Foot, qRgb(70, 78, 84)});
        };
        page.rules.push_back({QLineF(frame.left(), top - 1.5 * unitsPerMm, frame.left() + frame.width(), top - 1.5 * unitsPerMm), 0.4 * unitsPerPoint, qRgb(138, 146, 153)});
        put(number, frame.left() + frame.width() - numberWidth, top);
        const QStringList lines = breaker.lines(document.foot, TextRole::Foot, frame.width() - numberWidth - 14 * unitsPerPoint);
        for (qsizetype i = 0; i < lines.size(); ++i)
            put(lines[i], frame.left(), top + double(i) * pitch);
        return page;
    }
};

QString pageOf(const Document& document, int page, int pages)
{
    // The document's language decides, also when the program's has been switched since.
    return (isChinese(document) ? QStringLiteral("第 %1 页 共 %2 页") : QStringLiteral("Page %1 of %2")).arg(page).arg(pages);
}

PagePainter::PagePainter(Document document, base::Progress* progress) : m_state(new State(std::move(document)))
{
    m_state->pages = Flow(m_state->document, m_state->faces, m_state->frame).run(progress);
}

PagePainter::~PagePainter() = default;

QPageLayout PagePainter::pageLayout() const
{
    QPageLayout layout(QPageSize(QPageSize::A4), m_state->document.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, marginsMm(m_state->document), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

int PagePainter::pageCount() const { return int(m_state->pages.size()); }

void PagePainter::paint(int index, QPainter& painter, double scale) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale / unitsPerPoint, scale / unitsPerPoint);
    paintPage(m_state->pages[size_t(index)], m_state->faces, painter);
    paintPage(m_state->foot(index), m_state->faces, painter);
    painter.restore();
}

}  // namespace mingcha::reports
