// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "reports/document.h"

#include <QPageLayout>
#include <QPainter>

namespace mingcha::reports {

/// Lays a document out once; then paints any of its pages. Print, preview and PDF use the same pages.
class PagePainter {
public:
    explicit PagePainter(Document document, base::Progress* progress = nullptr);
    ~PagePainter();
    QPageLayout pageLayout() const;
    int pageCount() const;
    /// Paints page `index` (0-based) into the painter, whose logical unit is 1/72 inch × `scale`.
    void paint(int index, QPainter& painter, double scale) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace mingcha::reports
