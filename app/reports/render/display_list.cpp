// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/display_list.h"

namespace mingcha::reports {
namespace {

void paintFigure(const Page::Figure& figure, QPainter& painter)
{
    painter.save();
    painter.translate(figure.rect.topLeft());
    // QPicture enlarges itself by the device's resolution over the screen's; the page's own scale has that already.
    const double dpiX = double(figure.picture->logicalDpiX()) / painter.device()->logicalDpiX(), dpiY = double(figure.picture->logicalDpiY()) / painter.device()->logicalDpiY();
    painter.scale(dpiX * figure.rect.width() / figure.size.width(), dpiY * figure.rect.height() / figure.size.height());
    painter.drawPicture(QPointF(0, 0), *figure.picture);
    painter.restore();
}

}  // namespace

void paintPage(const Page& page, const Typefaces& faces, QPainter& painter)
{
    for (const Page::Fill& fill : page.fills)
        painter.fillRect(fill.rect, QColor::fromRgb(fill.colour));
    for (const Page::Rule& rule : page.rules) {
        painter.setPen(QPen(QColor::fromRgb(rule.colour), rule.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(rule.line);
    }
    painter.setPen(Qt::black);
    for (const Page::Line& line : page.lines)
        line.layout->lineAt(line.line).draw(&painter, line.origin);
    for (const Page::Text& text : page.texts) {
        painter.setFont(faces.font(text.role));
        painter.setPen(QColor::fromRgb(text.colour));
        painter.drawText(text.baseline, text.text);
    }
    for (const Page::Figure& figure : page.figures)
        paintFigure(figure, painter);
}

}  // namespace mingcha::reports
