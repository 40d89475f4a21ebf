// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "reports/document.h"

#include <QPageLayout>
#include <QPainter>

namespace mingcha::reports {

/// "第 3 页 共 8 页" or "Page 3 of 8", in the document's language.
QString pageOf(const Document& document, int page, int pages);

/// Lays a document out once; then paints any of its pages. Print, preview and PDF use the same pages.
/// May be made and used on a worker thread; charts are drawn on the window's thread, which must then not wait for the worker.
class PagePainter {
public:
    explicit PagePainter(Document document, base::Progress* progress = nullptr);
    ~PagePainter();
    QPageLayout pageLayout() const;     ///< A4, margins in millimetres, full-page mode
    int pageCount() const;
    /// Paints page `index` (0-based) into the painter, whose logical unit is 1/72 inch × `scale` and whose origin is the paper's upper left corner
    /// (pageLayout() is in full-page mode for that).
    void paint(int index, QPainter& painter, double scale) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace mingcha::reports
