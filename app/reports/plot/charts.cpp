// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/plot/charts.h"

#include "reports/plot/chart_canvas.h"

#include <QApplication>
#include <QBuffer>
#include <QThread>

namespace mingcha::reports {
namespace {

/// Units per point of pictures: fine enough that whole-pixel fonts and pens do not show.
constexpr double paperUnits = 10;

const QString paperFamily = QStringLiteral("Noto Sans CJK SC");

void draw(Canvas canvas)
{
    rememberOrder(canvas.plot, {});
    switch (canvas.data.kind) {
    case ChartData::Kind::AreaLoss: return drawAreaLoss(canvas);
    case ChartData::Kind::FindingsByRule: return drawFindingsByRule(canvas);
    case ChartData::Kind::EnergyByMonth: return drawEnergyByMonth(canvas);
    case ChartData::Kind::Progress: return drawProgress(canvas);
    }
}

/// Widgets may be made on the window's thread only.
template <class Work>
auto onWindowThread(Work work)
{
    if (QThread::currentThread() == qApp->thread())
        return work();
    decltype(work()) result;
    QMetaObject::invokeMethod(qApp, [&] { result = work(); }, Qt::BlockingQueuedConnection);
    return result;
}

QPicture drawPicture(const ChartData& data, QSizeF points)
{
    QCustomPlot plot;
    const QSize size = (points * paperUnits).toSize();
    plot.setViewport(QRect(QPoint(0, 0), size));
    draw(Canvas(plot, data, ChartStyle{}, paperUnits, paperFamily));
    QPicture picture;
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(1 / paperUnits, 1 / paperUnits);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    return picture;
}

QByteArray drawPng(const ChartData& data, QSizeF points, double scale)
{
    QCustomPlot plot;
    const QSize size = (points * scale).toSize();
    plot.setViewport(QRect(QPoint(0, 0), size));
    draw(Canvas(plot, data, ChartStyle{}, scale, paperFamily));
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(scale * 72 / 0.0254));
    image.setDotsPerMeterY(qRound(scale * 72 / 0.0254));
    QCPPainter painter(&image);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Position along the category axis under a point inside the axes, or −1.
int positionAt(const QCustomPlot& plot, const ChartData& data, const QPointF& at)
{
    const QCPAxisRect* rect = plot.axisRect();
    if (!rect || !rect->rect().adjusted(-1, -1, 1, 1).contains(at.toPoint()))
        return -1;
    const bool lying = data.kind == ChartData::Kind::FindingsByRule || data.kind == ChartData::Kind::Progress;
    return qRound(lying ? rect->axis(QCPAxis::atLeft)->pixelToCoord(at.y()) : rect->axis(QCPAxis::atBottom)->pixelToCoord(at.x()));
}

/// The dot nearest to a point, when it is near enough to be meant.
int dotAt(QCustomPlot& plot, const QPointF& at)
{
    constexpr double reach = 12;
    double nearest = reach;
    int position = -1;
    for (int i = 0; i < plot.graphCount(); ++i)
        for (const QCPGraphData& dot : *plot.graph(i)->data()) {
            const double distance = QLineF(plot.graph(i)->coordsToPixels(dot.key, dot.value), at).length();
            if (distance < nearest) {
                nearest = distance;
                position = qRound(dot.key);
            }
        }
    return position;
}

}  // namespace

void drawChart(QCustomPlot& plot, const ChartData& data, const ChartStyle& style)
{
    draw(Canvas(plot, data, style, plot.logicalDpiY() / 72.0, QString()));
    plot.replot(QCustomPlot::rpQueuedReplot);
}

QString chartKeyAt(QCustomPlot& plot, const ChartData& data, const QPointF& position)
{
    const int place = data.kind == ChartData::Kind::AreaLoss ? dotAt(plot, position) : positionAt(plot, data, position);
    const int category = categoryAt(plot, place);
    return category >= 0 && size_t(category) < data.keys.size() ? data.keys[size_t(category)] : QString();
}

QPicture chartPicture(const ChartData& data, QSizeF points)
{
    return onWindowThread([&] { return drawPicture(data, points); });
}

QByteArray chartPng(const ChartData& data, QSizeF points, double scale)
{
    return onWindowThread([&] { return drawPng(data, points, scale); });
}

}  // namespace mingcha::reports
