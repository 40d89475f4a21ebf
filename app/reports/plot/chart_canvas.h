// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/plot/charts.h"

#include "reports/plot/plot_widget.h"

namespace mingcha::reports {

/// A plot being drawn, with its style in pixels of that plot: the same drawing serves screen (96 dpi) and paper (720 units per inch).
struct Canvas {
    QCustomPlot& plot;
    const ChartData& data;
    double unit;                   ///< pixels per point
    QFont font;
    QColor ink, faint, grid, surface;

    Canvas(QCustomPlot& plot, const ChartData& data, const ChartStyle& style, double unit, const QString& family);
    double points(double count) const { return count * unit; }
    QPen pen(const QColor& colour, double width) const { return QPen(colour, points(width)); }
    double textWidth(const QString& text) const { return QFontMetricsF(font).horizontalAdvance(text); }
    double lineHeight() const { return QFontMetricsF(font).height(); }
    double width() const { return plot.viewport().width(); }
    double height() const { return plot.viewport().height(); }

    /// The look of an axis of figures; names instead of figures are a ticker that is set afterwards.
    void styleAxis(QCPAxis* axis, bool withGrid);
    void label(const QString& text, QPointF position, QCPItemPosition::PositionType type, Qt::Alignment alignment, const QColor& colour, QCPAxis* keyAxis = nullptr, QCPAxis* valueAxis = nullptr);
    void legend();
    void nothingToShow();
};

/// Category labels along the bottom: turned or thinned so that none is cut and none overlaps another.
QSharedPointer<QCPAxisTickerText> categoryTicks(const Canvas& canvas, QCPAxis* axis, const QStringList& labels);

/// The category that stands at each position of the category axis; −1 for a position that stands for several.
void rememberOrder(QCustomPlot& plot, const std::vector<int>& order);
int categoryAt(const QCustomPlot& plot, int position);

void drawAreaLoss(Canvas& canvas);
void drawFindingsByRule(Canvas& canvas);
void drawEnergyByMonth(Canvas& canvas);
void drawProgress(Canvas& canvas);

}  // namespace mingcha::reports
