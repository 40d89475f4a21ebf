// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/render/typefaces.h"

#include <QLineF>
#include <QPainter>
#include <QPicture>
#include <QTextLayout>

namespace mingcha::reports {

/// What stands on one page, in layout units from the paper's upper left corner. Laid out once, painted as often as wanted.
struct Page {
    struct Text { QPointF baseline; QString text; TextRole role; QRgb colour; };
    struct Rule { QLineF line; double width; QRgb colour; };
    struct Fill { QRectF rect; QRgb colour; };
    struct Figure { QRectF rect; std::shared_ptr<QPicture> picture; QSizeF size; };
    struct Line { std::shared_ptr<QTextLayout> layout; int line; QPointF origin; };   ///< a justified line of a paragraph

    std::vector<Fill> fills;
    std::vector<Rule> rules;
    std::vector<Line> lines;
    std::vector<Text> texts;
    std::vector<Figure> figures;
};

void paintPage(const Page& page, const Typefaces& faces, QPainter& painter);

/// Where a document's text may stand on its paper, in layout units.
struct PageFrame {
    QSizeF paper;
    QMarginsF margins;
    double left() const { return margins.left(); }
    double top() const { return margins.top(); }
    double width() const { return paper.width() - margins.left() - margins.right(); }
    double bottom() const { return paper.height() - margins.bottom(); }
    double height() const { return bottom() - top(); }
};

}  // namespace mingcha::reports
