// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/page_view.h"

#include "shared/theme.h"
#include "shared/widgets.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace mingcha::ui {

namespace {

constexpr int gap = spaceWide;                 // around the pages
constexpr double smallest = 0.25, largest = 5;
constexpr int pagesKept = 8;

}  // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    named(this, "pages", tr("Print preview"));
    setFocusPolicy(Qt::StrongFocus);
    m_pictures.setMaxCost(pagesKept);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PageView::setPages(std::shared_ptr<const reports::PagePainter> pages)
{
    m_pages = std::move(pages);
    m_pictures.clear();
    verticalScrollBar()->setValue(0);
    layOut();
    Q_EMIT pageChanged(0);
}

QSizeF PageView::paper() const { return m_pages ? m_pages->pageLayout().fullRectPoints().size().toSizeF() : QSizeF(595, 842); }

double PageView::scale() const { return m_fitWidth ? qBound(smallest, (viewport()->width() - 2.0 * gap) / paper().width(), largest) : m_scale; }

void PageView::layOut()
{
    const QSizeF page = paper() * scale();
    const int height = pageCount() * (qRound(page.height()) + gap) + gap;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, qMax(0, qRound(page.width()) + 2 * gap - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QRect PageView::pageRect(int page) const
{
    const QSize size = (paper() * scale()).toSize();
    const int left = qMax(gap, (viewport()->width() - size.width()) / 2);
    return QRect(QPoint(left - horizontalScrollBar()->value(), gap + page * (size.height() + gap) - verticalScrollBar()->value()), size);
}

const QPixmap& PageView::picture(int page)
{
    if (const QPixmap* known = m_pictures.object(page))
        return *known;
    const qreal ratio = devicePixelRatioF();
    auto* made = new QPixmap((paper() * scale() * ratio).toSize());
    made->setDevicePixelRatio(ratio);
    made->fill(Qt::white);
    QPainter painter(made);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_pages->paint(page, painter, scale());
    painter.end();
    m_pictures.insert(page, made);
    return *m_pictures.object(page);
}

void PageView::paintEvent(QPaintEvent*)
{
    const Colours& colours = Theme::instance().colours();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colours.window.darker(Theme::instance().isDark() ? 120 : 106));
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(viewport()->rect()))
            continue;
        painter.drawPixmap(rect.topLeft(), picture(page));
        painter.setPen(colours.border);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

int PageView::currentPage() const
{
    for (int page = 0; page < pageCount(); ++page)
        if (pageRect(page).bottom() > viewport()->height() / 3)
            return page;
    return qMax(0, pageCount() - 1);
}

void PageView::goToPage(int page)
{
    page = qBound(0, page, qMax(0, pageCount() - 1));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pageRect(page).top() - gap);
}

void PageView::fitWidth()
{
    const int page = currentPage();
    m_fitWidth = true;
    m_pictures.clear();
    layOut();
    goToPage(page);
    Q_EMIT zoomChanged();
}

void PageView::zoomBy(double factor)
{
    const int page = currentPage();
    const double inPage = static_cast<double>(-pageRect(page).top()) / scale();
    m_scale = qBound(smallest, scale() * factor, largest);
    m_fitWidth = false;
    m_pictures.clear();
    layOut();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pageRect(page).top() + qRound(inPage * m_scale));
    Q_EMIT zoomChanged();
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitWidth)
        m_pictures.clear();
    layOut();
    if (m_fitWidth)
        Q_EMIT zoomChanged();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT pageChanged(currentPage());
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    case Qt::Key_0: return fitWidth();
    case Qt::Key_Home: return goToPage(0);
    case Qt::Key_End: return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    case Qt::Key_Space: return verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
    case Qt::Key_PageDown: return control ? goToPage(currentPage() + 1) : verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    case Qt::Key_PageUp: return control ? goToPage(currentPage() - 1) : verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
}

}  // namespace mingcha::ui
