// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/plot/chart_canvas.h"

#include "reports/plot/axis_figures.h"

#include <QCoreApplication>
#include <cmath>

namespace mingcha::reports {
namespace {

/// What lies outside is drawn at the edge as a triangle with its value, so that one broken meter does not flatten all the others.
constexpr double lowestShown = -12, highestShown = 20;

struct Dot {
    int category;
    double rate;
};

/// Areas with a rate, highest first.
std::vector<Dot> rankedDots(const ChartData& data)
{
    std::vector<Dot> dots;
    for (size_t i = 0; !data.series.empty() && i < data.series[0].values.size(); ++i)
        if (!std::isnan(data.series[0].values[i]))
            dots.push_back({int(i), data.series[0].values[i]});
    std::stable_sort(dots.begin(), dots.end(), [](const Dot& a, const Dot& b) { return a.rate > b.rate; });
    return dots;
}

/// Exactly −1 % is not yet negative, exactly 7 % still qualified (domain.md 3.3): the lowest band excludes its upper limit, the others include it.
size_t bandOf(const ChartData& data, double rate)
{
    size_t band = 0;
    while (band + 1 < data.bands.size() && (band == 0 ? rate >= data.bands[0].second : rate > data.bands[band].second))
        ++band;
    return band;
}

QColor bandColour(size_t band, size_t count)
{
    if (band == 0)
        return QColor(0x6D, 0x28, 0xD9);
    return band + 1 == count ? QColor(0xC6, 0x28, 0x28) : QColor(0x00, 0x70, 0x6B);
}

class AreaLossDrawing {
public:
    explicit AreaLossDrawing(Canvas& canvas) : m_canvas(canvas), m_dots(rankedDots(canvas.data)) {}

    void run()
    {
        if (m_dots.empty())
            return m_canvas.nothingToShow();
        axes();
        bands();
        dots();
        outliers();
    }

private:
    void axes()
    {
        m_x = m_canvas.plot.axisRect()->axis(QCPAxis::atBottom);
        m_y = m_canvas.plot.axisRect()->axis(QCPAxis::atLeft);
        m_canvas.styleAxis(m_x, false);
        m_canvas.styleAxis(m_y, true);
        m_y->setLabel(m_canvas.data.unit);
        const double top = std::min(highestShown, std::max(9.0, m_dots.front().rate)), bottom = std::max(lowestShown, std::min(-3.0, m_dots.back().rate));
        const double room = (top - bottom) * 0.07;
        m_y->setRange(bottom - room, top + room);
        auto ticks = QSharedPointer<AxisFigures<QCPAxisTickerFixed>>::create();
        ticks->setTickStep(top - bottom > 16 ? 5 : 2);
        m_y->setTicker(ticks);
        // Room for the triangles at the left and for the names of the bands at the right.
        const double count = double(m_dots.size()), edge = std::max(0.7, count * 0.012);
        double names = 0;
        for (const auto& band : m_canvas.data.bands)
            names = std::max(names, m_canvas.textWidth(band.first) + m_canvas.points(8));
        m_x->setRange(-edge, (count - 1 + edge + edge * names / m_canvas.width()) / (1 - 1.1 * names / m_canvas.width()));
        QStringList areas;
        std::vector<int> order;
        for (const Dot& dot : m_dots) {
            areas.append(m_canvas.data.categories.value(dot.category));
            order.push_back(dot.category);
        }
        rememberOrder(m_canvas.plot, order);
        constexpr qsizetype mostNamed = 60;
        if (areas.size() <= mostNamed) {
            categoryTicks(m_canvas, m_x, areas);
            return;
        }
        m_x->setTickLabels(false);
        m_x->setTicks(false);
        m_x->setLabel(QCoreApplication::translate("reports", "%n transformer area(s), highest loss first", nullptr, int(areas.size())));
    }

    void bands()
    {
        double from = m_y->range().lower;
        const auto& all = m_canvas.data.bands;
        for (size_t i = 0; i < all.size(); ++i) {
            const double to = std::min(all[i].second, m_y->range().upper);
            if (to <= from)
                continue;
            auto* area = new QCPItemRect(&m_canvas.plot);
            area->setLayer(QStringLiteral("background"));
            area->topLeft->setCoords(m_x->range().lower, to);
            area->bottomRight->setCoords(m_x->range().upper, from);
            area->setPen(Qt::NoPen);
            QColor fill = bandColour(i, all.size());
            fill.setAlphaF(i == 0 || i + 1 == all.size() ? 0.08 : i % 2 ? 0.05f : 0.11f);
            area->setBrush(fill);
            nameBand(all[i].first, from, to, bandColour(i, all.size()));
            from = to;
        }
    }

    void nameBand(const QString& name, double from, double to, QColor colour)
    {
        const double height = (to - from) / m_y->range().size() * m_canvas.height() * 0.75;
        if (height < m_canvas.font.pixelSize() * 0.9 || name.isEmpty())
            return;
        if (m_canvas.ink.lightness() > 128)
            colour = colour.lighter(190);
        m_canvas.label(name, QPointF(m_x->range().upper, (from + to) / 2), QCPItemPosition::ptPlotCoords, Qt::AlignRight | Qt::AlignVCenter, colour, m_x, m_y);
    }

    void dots()
    {
        const double size = m_dots.size() > 400 ? 2.6 : m_dots.size() > 80 ? 3.6 : 5.4;
        std::map<size_t, QCPGraph*> graphs;
        for (size_t i = 0; i < m_dots.size(); ++i) {
            const double rate = m_dots[i].rate;
            const size_t band = bandOf(m_canvas.data, rate);
            const bool outside = rate > highestShown || rate < lowestShown;
            QCPGraph*& graph = graphs[band * 2 + (outside ? 1 : 0)];
            if (!graph) {
                graph = m_canvas.plot.addGraph(m_x, m_y);
                graph->setLineStyle(QCPGraph::lsNone);
                const QColor colour = bandColour(band, m_canvas.data.bands.size());
                const QColor shown = m_canvas.ink.lightness() > 128 ? colour.lighter(170) : colour;
                const auto shape = !outside ? QCPScatterStyle::ssDisc : rate > 0 ? QCPScatterStyle::ssTriangle : QCPScatterStyle::ssTriangleInverted;
                graph->setScatterStyle(QCPScatterStyle(shape, QPen(shown, m_canvas.points(0.4)), QBrush(shown), m_canvas.points(outside ? size + 2 : size)));
            }
            graph->addData(double(i), std::clamp(rate, lowestShown, highestShown));
        }
    }

    /// The values of what lies outside, side by side from the edge inwards; when there are too many, how many they are.
    void outliers()
    {
        std::vector<size_t> high, low;
        for (size_t i = 0; i < m_dots.size(); ++i)
            if (m_dots[i].rate > highestShown)
                high.push_back(i);
            else if (m_dots[i].rate < lowestShown)
                low.push_back(i);
        nameOutliers(high, QCoreApplication::translate("reports", "%n area(s) above %1%", nullptr, int(high.size())).arg(highestShown), highestShown, Qt::AlignLeft | Qt::AlignVCenter);
        nameOutliers(low, QCoreApplication::translate("reports", "%n area(s) below %1%", nullptr, int(low.size())).arg(withMinus(QString::number(lowestShown))), lowestShown, Qt::AlignRight | Qt::AlignVCenter);
    }

    void nameOutliers(const std::vector<size_t>& outside, const QString& many, double edge, Qt::Alignment alignment)
    {
        if (outside.empty())
            return;
        const QString text = outside.size() == 1 ? QStringLiteral("%1 %2%").arg(m_canvas.data.categories.value(m_dots[outside[0]].category)).arg(withMinus(QString::number(m_dots[outside[0]].rate, 'f', 1))) : many;
        const double beside = (m_x->range().size() / m_canvas.width()) * m_canvas.points(6);
        const double x = alignment & Qt::AlignLeft ? double(outside.back()) + beside : double(outside.front()) - beside;
        m_canvas.label(text, QPointF(x, edge), QCPItemPosition::ptPlotCoords, alignment, m_canvas.ink, m_x, m_y);
    }

    Canvas& m_canvas;
    std::vector<Dot> m_dots;
    QCPAxis* m_x = nullptr;
    QCPAxis* m_y = nullptr;
};

}  // namespace

void drawAreaLoss(Canvas& canvas) { AreaLossDrawing(canvas).run(); }

}  // namespace mingcha::reports
