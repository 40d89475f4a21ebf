// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/energy_chart.h"

#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <cmath>

#include "reports/plot/axis_figures.h"

namespace mingcha::ui {

namespace {

/// For drawing alone: the figures themselves stay exact.
double heightOf(const std::optional<base::Energy>& kwh)
{
    return kwh ? static_cast<double>(kwh->scaled()) / static_cast<double>(base::Energy::one) : std::nan("");
}

}  // namespace

EnergyChart::EnergyChart(QWidget* parent) : QWidget(parent), m_title(kindOf(new QLabel, "muted")), m_plot(new QCustomPlot)
{
    named(m_plot, "energyChart");
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setMinimumHeight(80);
    m_plot->yAxis->setTicker(QSharedPointer<reports::AxisFigures<>>::create());
    m_plot->setLocale(reports::axisLocale());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line());
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(space + spaceSmall, spaceSmall, space + spaceSmall, 0);
    inside->setSpacing(0);
    inside->addWidget(m_title);
    inside->addWidget(m_plot, 1);
    layout->addLayout(inside, 1);
    connect(&Theme::instance(), &Theme::changed, this, &EnergyChart::draw);
}

void EnergyChart::show(const EnergyHistory& history, checks::Severity severity)
{
    m_history = history;
    m_severity = severity;
    if (!history.isEmpty()) {
        const QString months = shown(base::PeriodRange{history.months.front(), history.months.back()});
        m_title->setText(history.isArea ? tr("Supplied kWh by month, %1").arg(months) : tr("Billed kWh by month, %1").arg(months));
    }
    QStringList read;
    for (size_t i = 0; i < history.months.size(); ++i)
        read.append(QStringLiteral("%1 %2").arg(shown(history.months[i]), history.kwh[i] ? shown(*history.kwh[i]) : tr("not on file")));
    setAccessibleName(tr("kWh by month: %1").arg(read.join(QStringLiteral(", "))));
    m_plot->setAccessibleName(accessibleName());
    draw();
}

void EnergyChart::clear()
{
    m_history = {};
    m_title->setText(QStringLiteral(" "));
    draw();
}

void EnergyChart::draw()
{
    const Colours& colours = Theme::instance().colours();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(QBrush(colours.base));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1.5);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(small);
        axis->setTickLabelColor(colours.muted);
        axis->setBasePen(QPen(colours.border));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setPen(QPen(colours.border, 1, Qt::DotLine));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(colours.border));
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(0);
    m_plot->yAxis->ticker()->setTickCount(2);
    if (!m_history.isEmpty())
        drawBars();
    m_plot->replot();
}

void EnergyChart::drawBars()
{
    const Colours& colours = Theme::instance().colours();
    auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    auto* markedBars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    QColor quiet = domainColour(checks::Domain::Quantity);
    quiet.setAlpha(Theme::instance().isDark() ? 150 : 120);
    for (QCPBars* each : {bars, markedBars}) {
        each->setWidth(0.68);
        each->setPen(Qt::NoPen);
    }
    bars->setBrush(quiet);
    markedBars->setBrush(severityColour(m_severity));

    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double highest = 0, lowest = 0;
    std::optional<size_t> marked;
    for (size_t i = 0; i < m_history.months.size(); ++i) {
        const base::Period month = m_history.months[i];
        ticker->addTick(static_cast<double>(i), QString::number(month.month()));
        if (month == m_history.marked)
            marked = i;
        if (!m_history.kwh[i])
            continue;
        const double height = heightOf(m_history.kwh[i]);
        (month == m_history.marked ? markedBars : bars)->addData(static_cast<double>(i), height);
        highest = std::max(highest, height);
        lowest = std::min(lowest, height);
    }
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setTickLabelColor(colours.muted);
    m_plot->xAxis->setRange(-0.6, static_cast<double>(m_history.months.size()) - 0.4);
    const double span = highest - lowest;
    m_plot->yAxis->setRange(lowest - (lowest < 0 ? span * 0.1 : 0), highest + (span > 0 ? span * 0.3 : 1));
    if (marked)
        drawMark(*marked);
}

void EnergyChart::drawMark(size_t index)
{
    auto* label = new QCPItemText(m_plot);
    label->position->setCoords(static_cast<double>(index), std::max(0.0, m_history.kwh[index] ? heightOf(m_history.kwh[index]) : 0.0));
    const bool atEnd = index + 2 >= m_history.months.size(), atBegin = index < 2;
    label->setPositionAlignment((atEnd && !atBegin ? Qt::AlignRight : atBegin && !atEnd ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignBottom);
    label->setPadding(QMargins(2, 0, 2, 2));
    label->setText(QStringLiteral("%1 %2").arg(severityShape(m_severity)).arg(m_history.kwh[index] ? shown(*m_history.kwh[index]) : tr("not on file")));
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() - 1);
    bold.setBold(true);
    label->setFont(bold);
    label->setColor(severityColour(m_severity));
    label->setClipToAxisRect(false);
}

bool EnergyChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_history.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = qRound(m_plot->xAxis->pixelToCoord(m_plot->mapFrom(this, help->pos()).x()));
    if (index < 0 || index >= static_cast<int>(m_history.months.size()))
        return true;
    const auto& kwh = m_history.kwh[static_cast<size_t>(index)];
    QToolTip::showText(help->globalPos(), tr("%1: %2 kWh").arg(shown(m_history.months[static_cast<size_t>(index)]), kwh ? shown(*kwh) : QStringLiteral("—")), this);
    return true;
}

}  // namespace mingcha::ui
