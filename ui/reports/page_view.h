// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/render/painter.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace mingcha::ui {

/// The pages of a document as they will be printed, one under the other. Zooms (Ctrl +, Ctrl −, Ctrl 0 for the width, Ctrl+wheel) and moves by keyboard:
/// arrows, Page Up/Down by screens, Ctrl+Page Up/Down by pages, Home, End.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);
    void setPages(std::shared_ptr<const reports::PagePainter> pages);
    const std::shared_ptr<const reports::PagePainter>& pages() const { return m_pages; }
    int pageCount() const { return m_pages ? m_pages->pageCount() : 0; }
    int currentPage() const;
    /// Screen pixels per point; the page's width fits the window while `fitsWidth`.
    double scale() const;
    bool fitsWidth() const { return m_fitWidth; }

public Q_SLOTS:
    void zoomIn() { zoomBy(1.25); }
    void zoomOut() { zoomBy(0.8); }
    void fitWidth();
    void goToPage(int page);

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void zoomBy(double factor);
    void layOut();
    QSizeF paper() const;
    QRect pageRect(int page) const;
    const QPixmap& picture(int page);
    std::shared_ptr<const reports::PagePainter> m_pages;
    QCache<int, QPixmap> m_pictures;       ///< of the pages around, at the scale in force
    double m_scale = 1;
    bool m_fitWidth = true;
};

}  // namespace mingcha::ui
