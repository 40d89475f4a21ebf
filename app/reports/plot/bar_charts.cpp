// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/plot/chart_canvas.h"

#include <QCoreApplication>
#include <cmath>

namespace mingcha::reports {
namespace {

double valueAt(const ChartData& data, size_t category)
{
    double sum = 0;
    for (const auto& series : data.series)
        if (category < series.values.size() && !std::isnan(series.values[category]))
            sum += series.values[category];
    return sum;
}

/// One lying bar: a category, or all the smallest ones together (category −1).
struct Bar {
    int category;
    QString name;
    double value;
};

std::vector<Bar> rankedBars(const ChartData& data, size_t most)
{
    std::vector<Bar> bars;
    for (qsizetype i = 0; i < data.categories.size(); ++i)
        bars.push_back({int(i), data.categories[i], valueAt(data, size_t(i))});
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.value > b.value; });
    if (bars.size() <= most)
        return bars;
    double rest = 0;
    for (size_t i = most - 1; i < bars.size(); ++i)
        rest += bars[i].value;
    const auto left = int(bars.size() - most + 1);
    bars.resize(most - 1);
    bars.push_back({-1, QCoreApplication::translate("reports", "%n other rule(s)", nullptr, left), rest});
    return bars;
}

QColor shade(const Canvas& canvas, const QColor& colour) { return canvas.ink.lightness() > 128 ? colour.lighter(150) : colour; }

/// Names of lying bars, from the top down; cut names would hide rules, so they are never cut.
void nameLyingBars(Canvas& canvas, const QStringList& names)
{
    QCPAxis* axis = canvas.plot.axisRect()->axis(QCPAxis::atLeft);
    canvas.styleAxis(axis, false);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < names.size(); ++i)
        ticker->addTick(double(i), names[i]);
    axis->setTicker(ticker);
    axis->setRangeReversed(true);
    axis->setRange(-0.6, double(names.size()) - 0.4);
    axis->setTickLabelColor(canvas.ink);
}

void hideAxis(QCPAxis* axis)
{
    axis->setVisible(false);
    axis->grid()->setVisible(false);
}

QCPBars* addBars(Canvas& canvas, const QString& name, const QColor& colour, double width)
{
    auto* bars = new QCPBars(canvas.plot.axisRect()->axis(QCPAxis::atLeft), canvas.plot.axisRect()->axis(QCPAxis::atBottom));
    bars->setName(name);
    bars->setBrush(shade(canvas, colour));
    bars->setPen(Qt::NoPen);
    bars->setWidth(width);
    bars->setAntialiased(false);
    return bars;
}

}  // namespace

void drawFindingsByRule(Canvas& canvas)
{
    const double perBar = canvas.lineHeight() * 1.12, room = canvas.height() - canvas.points(30);
    const auto bars = rankedBars(canvas.data, std::max<size_t>(2, size_t(room / perBar)));
    // What is left over is a sum, not a rule: it gets a number but no bar, which would dwarf the others.
    double highest = 0;
    for (const Bar& bar : bars)
        highest = bar.category < 0 ? highest : std::max(highest, bar.value);
    if (highest <= 0)
        return canvas.nothingToShow();
    QCPAxis* values = canvas.plot.axisRect()->axis(QCPAxis::atBottom);
    hideAxis(values);
    values->setRange(0, highest * 1.12);
    QStringList names;
    std::vector<int> order;
    for (const Bar& bar : bars) {
        names.append(bar.name);
        order.push_back(bar.category);
    }
    nameLyingBars(canvas, names);
    rememberOrder(canvas.plot, order);
    for (const auto& series : canvas.data.series) {
        QCPBars* drawn = nullptr;
        for (size_t i = 0; i < bars.size(); ++i) {
            const auto c = size_t(std::max(0, bars[i].category));
            if (bars[i].category < 0 || c >= series.values.size() || std::isnan(series.values[c]))
                continue;
            if (!drawn)
                drawn = addBars(canvas, series.name, series.colour, 0.66);
            drawn->addData(double(i), series.values[c]);
        }
    }
    for (size_t i = 0; i < bars.size(); ++i)
        canvas.label(QString::number(bars[i].value, 'f', 0), QPointF(bars[i].category < 0 ? 0 : bars[i].value, double(i)), QCPItemPosition::ptPlotCoords, Qt::AlignLeft | Qt::AlignVCenter, canvas.ink, values,
                     canvas.plot.axisRect()->axis(QCPAxis::atLeft));
    canvas.legend();
}

void drawProgress(Canvas& canvas)
{
    const ChartData& data = canvas.data;
    double highest = 0;
    for (qsizetype i = 0; i < data.categories.size(); ++i)
        highest = std::max(highest, valueAt(data, size_t(i)));
    if (highest <= 0)
        return canvas.nothingToShow();
    QCPAxis* values = canvas.plot.axisRect()->axis(QCPAxis::atBottom);
    hideAxis(values);
    values->setRange(0, highest * 1.12);
    std::vector<int> order;
    for (qsizetype i = 0; i < data.categories.size(); ++i)
        order.push_back(int(i));
    nameLyingBars(canvas, data.categories);
    rememberOrder(canvas.plot, order);
    QCPBars* below = nullptr;
    for (const auto& series : data.series) {
        QCPBars* drawn = addBars(canvas, series.name, series.colour, 0.6);
        for (size_t i = 0; i < series.values.size(); ++i)
            drawn->addData(double(i), std::isnan(series.values[i]) ? 0 : series.values[i]);
        if (below)
            drawn->moveAbove(below);
        below = drawn;
    }
    for (qsizetype i = 0; i < data.categories.size(); ++i)
        canvas.label(QString::number(valueAt(data, size_t(i)), 'f', 0), QPointF(valueAt(data, size_t(i)), double(i)), QCPItemPosition::ptPlotCoords, Qt::AlignLeft | Qt::AlignVCenter,
                     canvas.ink, values, canvas.plot.axisRect()->axis(QCPAxis::atLeft));
    canvas.legend();
}

}  // namespace mingcha::reports
