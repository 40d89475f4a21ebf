// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/plot/chart_canvas.h"

#include "reports/plot/axis_figures.h"

#include <QCoreApplication>
#include <cmath>

namespace mingcha::reports {
namespace {

struct Extent {
    double lowest = std::numeric_limits<double>::infinity(), highest = -std::numeric_limits<double>::infinity();
    void take(const std::vector<double>& values)
    {
        for (const double value : values)
            if (!std::isnan(value)) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
    }
    bool empty() const { return lowest > highest; }
};

void drawBars(Canvas& canvas, QCPAxis* x, QCPAxis* y, size_t count)
{
    auto* group = new QCPBarsGroup(&canvas.plot);
    group->setSpacingType(QCPBarsGroup::stAbsolute);
    group->setSpacing(canvas.points(0.6));
    for (size_t s = 0; s < count; ++s) {
        const auto& series = canvas.data.series[s];
        auto* bars = new QCPBars(x, y);
        bars->setName(series.name);
        bars->setWidth(0.36);
        bars->setBarsGroup(group);
        bars->setPen(Qt::NoPen);
        bars->setAntialiased(false);
        const bool tooDark = canvas.ink.lightness() > 128 && series.colour.lightness() < 128;
        bars->setBrush(tooDark ? series.colour.lighter(140) : series.colour);
        for (size_t i = 0; i < series.values.size(); ++i)
            if (!std::isnan(series.values[i]))
                bars->addData(double(i), series.values[i]);
    }
}

void drawRate(Canvas& canvas, QCPAxis* x, QCPAxis* y, const ChartData::Series& series)
{
    QCPGraph* graph = canvas.plot.addGraph(x, y);
    graph->setName(series.name);
    const QColor colour = canvas.ink.lightness() > 128 ? series.colour.lighter(150) : series.colour;
    graph->setPen(canvas.pen(colour, 1.3));
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, canvas.points(4)));
    for (size_t i = 0; i < series.values.size(); ++i)
        graph->addData(double(i), series.values[i]);  // NaN leaves a gap
}

/// The rate's axis leaves the lower half to the bars where it can, so that line and bars do not cross all over.
void scaleRate(QCPAxis* axis, const Extent& rate)
{
    const double span = std::max(2.0, rate.highest - std::min(0.0, rate.lowest));
    axis->setRange(std::min(0.0, rate.lowest) - span * 0.9, std::max(rate.highest, 1.0) + span * 0.15);
    const double step = span > 40 ? 20 : span > 16 ? 5 : span > 6 ? 2 : 1;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (double tick = std::floor(std::min(0.0, rate.lowest) / step) * step; tick <= axis->range().upper; tick += step)
        ticker->addTick(tick, withMinus(QString::number(tick, 'f', 0)));
    axis->setTicker(ticker);
}

}  // namespace

void drawEnergyByMonth(Canvas& canvas)
{
    const ChartData& data = canvas.data;
    Extent energy, rate;
    const bool withRate = data.series.size() >= 3;
    const size_t bars = withRate ? 2 : data.series.size();
    for (size_t s = 0; s < bars; ++s)
        energy.take(data.series[s].values);
    if (withRate)
        rate.take(data.series[2].values);
    if (energy.empty())
        return canvas.nothingToShow();
    QCPAxis* x = canvas.plot.axisRect()->axis(QCPAxis::atBottom);
    QCPAxis* y = canvas.plot.axisRect()->axis(QCPAxis::atLeft);
    canvas.styleAxis(x, false);
    canvas.styleAxis(y, true);
    y->setLabel(data.unit);
    y->setRange(std::min(0.0, energy.lowest), std::max(energy.highest, 1e-9) * (rate.empty() ? 1.1 : 1.55));
    y->setNumberPrecision(energy.highest < 10 ? 1 : 0);
    const double aside = std::max(0.0, (4 - double(data.categories.size())) / 2);  // one month alone is not a wall
    x->setRange(-0.6 - aside, double(data.categories.size()) - 0.4 + aside);
    categoryTicks(canvas, x, data.categories);
    std::vector<int> order;
    for (qsizetype i = 0; i < data.categories.size(); ++i)
        order.push_back(int(i));
    rememberOrder(canvas.plot, order);
    drawBars(canvas, x, y, bars);
    if (!rate.empty()) {
        QCPAxis* right = canvas.plot.axisRect()->axis(QCPAxis::atRight);
        canvas.styleAxis(right, false);
        right->setTickLabels(true);
        right->setLabel(QCoreApplication::translate("reports", "Loss rate %"));
        scaleRate(right, rate);
        drawRate(canvas, x, right, data.series[2]);
    }
    canvas.legend();
}

}  // namespace mingcha::reports
