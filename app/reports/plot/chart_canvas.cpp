// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/plot/chart_canvas.h"

#include "reports/plot/axis_figures.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <numeric>

namespace mingcha::reports {

namespace {
constexpr char orderProperty[] = "mingchaCategoryOrder";

/// 2025-11, 12, 2026-01, 02 …: months side by side need the year only where it begins. Anything else as it is.
QStringList monthsWithoutYears(QStringList labels)
{
    static const QRegularExpression month(QStringLiteral("^\\d{4}-\\d{2}$"));
    if (!std::all_of(labels.begin(), labels.end(), [](const QString& label) { return month.match(label).hasMatch(); }))
        return labels;
    for (qsizetype i = 1; i < labels.size(); ++i)
        if (!labels[i].endsWith(QLatin1String("-01")))
            labels[i] = labels[i].right(2);
    return labels;
}

}  // namespace

Canvas::Canvas(QCustomPlot& p, const ChartData& d, const ChartStyle& style, double pixelsPerPoint, const QString& family)
    : plot(p), data(d), unit(pixelsPerPoint), ink(style.dark ? QColor(0xE6, 0xEA, 0xEC) : QColor(0x26, 0x2D, 0x31)),
      faint(style.dark ? QColor(0x9A, 0xA4, 0xAA) : QColor(0x5A, 0x64, 0x6B)), grid(style.dark ? QColor(0x3A, 0x42, 0x47) : QColor(0xDD, 0xE2, 0xE5)),
      surface(style.dark ? QColor(0x21, 0x26, 0x28) : QColor(Qt::white))
{
    if (!family.isEmpty()) {
        font.setFamily(family);
        font.setStyleStrategy(QFont::PreferNoShaping);  // see Typefaces
    }
    font.setPixelSize(std::max(1, qRound(points(style.fontPoints))));
    plot.clearItems();
    plot.clearPlottables();
    plot.plotLayout()->clear();
    plot.plotLayout()->addElement(0, 0, new QCPAxisRect(&plot));
    plot.plotLayout()->setRowSpacing(qRound(points(2)));
    plot.setBackground(QBrush(surface));
    plot.setFont(font);
    plot.setLocale(axisLocale());
    plot.axisRect()->setMinimumMargins(QMargins(qRound(points(6)), qRound(points(5)), qRound(points(8)), qRound(points(4))));
    for (const auto type : {QCPAxis::atTop, QCPAxis::atRight})
        plot.axisRect()->axis(type)->setVisible(false);
    for (QCPAxis* axis : plot.axisRect()->axes()) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
    }
}

void Canvas::styleAxis(QCPAxis* axis, bool withGrid)
{
    axis->setVisible(true);
    axis->setTickLabelFont(font);
    axis->setLabelFont(font);
    axis->setTickLabelColor(faint);
    axis->setLabelColor(faint);
    axis->setBasePen(pen(grid, 0.75));
    axis->setTickPen(pen(grid, 0.5));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0, 0);
    axis->setTickLabelPadding(qRound(points(3)));
    axis->setLabelPadding(qRound(points(3)));
    axis->grid()->setVisible(withGrid);
    axis->grid()->setPen(pen(grid, 0.5));
    axis->grid()->setZeroLinePen(pen(faint, 0.75));
    axis->setNumberFormat(QStringLiteral("f"));
    axis->setNumberPrecision(0);
    axis->setTicker(QSharedPointer<AxisFigures<>>::create());
}

void Canvas::label(const QString& text, QPointF position, QCPItemPosition::PositionType type, Qt::Alignment alignment, const QColor& colour, QCPAxis* keyAxis, QCPAxis* valueAxis)
{
    auto* item = new QCPItemText(&plot);
    item->setClipToAxisRect(false);
    item->position->setType(type);
    if (keyAxis)
        item->position->setAxes(keyAxis, valueAxis);
    item->position->setCoords(position);
    item->setPositionAlignment(alignment);
    item->setText(text);
    item->setFont(font);
    item->setColor(colour);
    item->setPadding(QMargins(qRound(points(2)), 0, qRound(points(2)), 0));
}

/// The legend stands above the axes in one row.
void Canvas::legend()
{
    auto* strip = new QCPLegend;
    strip->setFillOrder(QCPLegend::foColumnsFirst);
    strip->setBorderPen(Qt::NoPen);
    strip->setBrush(Qt::NoBrush);
    strip->setFont(font);
    strip->setTextColor(faint);
    strip->setIconSize(qRound(points(9)), qRound(lineHeight()));
    strip->setIconTextPadding(qRound(points(3)));
    strip->setColumnSpacing(qRound(points(10)));
    strip->setMargins(QMargins(qRound(points(6)), qRound(points(3)), 0, 0));
    plot.plotLayout()->insertRow(0);
    auto* line = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 0, line);
    line->addElement(0, 0, strip);
    strip->setLayer(QStringLiteral("legend"));
    line->addElement(0, 1, new QCPLayoutElement(&plot));
    line->setColumnStretchFactor(0, 0.001);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    for (int i = 0; i < plot.plottableCount(); ++i)
        if (!plot.plottable(i)->name().isEmpty())
            plot.plottable(i)->addToLegend(strip);
}

void Canvas::nothingToShow()
{
    for (QCPAxis* axis : plot.axisRect()->axes())
        axis->setVisible(false);
    plot.axisRect()->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    plot.axisRect()->axis(QCPAxis::atLeft)->grid()->setVisible(false);
    label(QCoreApplication::translate("reports", "No data for this chart"), QPointF(0.5, 0.5), QCPItemPosition::ptViewportRatio, Qt::AlignCenter, faint);
}

QSharedPointer<QCPAxisTickerText> categoryTicks(const Canvas& canvas, QCPAxis* axis, const QStringList& categories)
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const double slot = canvas.width() * 0.86 / double(std::max<qsizetype>(1, categories.size()));
    const auto widestOf = [&canvas](const QStringList& texts) {
        return std::accumulate(texts.begin(), texts.end(), 0.0, [&canvas](double widest, const QString& text) { return std::max(widest, canvas.textWidth(text)); });
    };
    const QStringList labels = widestOf(categories) + canvas.points(5) <= slot ? categories : monthsWithoutYears(categories);
    const double widest = widestOf(labels);
    // A month with its year reaches into the slots of its neighbours, which are shorter.
    const double room = labels == categories ? slot : 2 * slot - canvas.textWidth(QStringLiteral("00"));
    const bool flat = widest + canvas.points(5) <= room;
    const double needed = flat ? widest + canvas.points(5) : canvas.lineHeight() * 1.05;
    // Months and a handful of areas read better thinned and flat than all of them upright.
    const bool turn = !flat && slot >= needed;
    const int step = flat || turn ? 1 : int(std::ceil((widest + canvas.points(8)) / slot));
    for (qsizetype i = 0; i < labels.size(); i += step)
        ticker->addTick(double(i), labels[i]);
    axis->setTickLabelRotation(turn ? -60 : 0);
    axis->setTicker(ticker);
    return ticker;
}

void rememberOrder(QCustomPlot& plot, const std::vector<int>& order)
{
    QVariantList list;
    for (const int category : order)
        list.append(category);
    plot.setProperty(orderProperty, list);
}

int categoryAt(const QCustomPlot& plot, int position)
{
    const QVariantList list = plot.property(orderProperty).toList();
    return position >= 0 && position < list.size() ? list[position].toInt() : -1;
}

}  // namespace mingcha::reports
