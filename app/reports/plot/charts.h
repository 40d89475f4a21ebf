// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/document.h"

#include <QPicture>
#include <QPointF>
#include <QSizeF>

class QCustomPlot;

namespace mingcha::reports {

/// Colours and fonts of every chart, on screen and on paper: one place.
struct ChartStyle {
    bool dark = false;
    double fontPoints = 9;
};

/// Fills a plot with a chart (without its title: the window and the page put that beside it). The plot may be filled again. Each plottable element carries its category index, so that a click can be led back to ChartData::keys (see chartKeyAt).
void drawChart(QCustomPlot& plot, const ChartData& data, const ChartStyle& style);
/// Key of the element under a widget position, or an empty text.
QString chartKeyAt(QCustomPlot& plot, const ChartData& data, const QPointF& position);
/// The chart as a vector picture of the given size in points.
/// Both pictures need a QApplication; on another thread they wait for the window's thread to draw.
QPicture chartPicture(const ChartData& data, QSizeF points);
/// The chart as PNG bytes (DOCX).
QByteArray chartPng(const ChartData& data, QSizeF points, double scale);

}  // namespace mingcha::reports
