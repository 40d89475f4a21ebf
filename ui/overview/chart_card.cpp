// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/chart_card.h"

#include "reports/plot/charts.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

#include "reports/plot/plot_widget.h"

namespace mingcha::ui {

namespace {

/// Charts hold rounded figures for drawing; two decimals say enough.
QString figure(double value) { return shownNumber(std::llround(value * 100), 2); }

}  // namespace

ChartCard::ChartCard(const char* name, QWidget* parent) : QFrame(parent), m_title(sectionTitle({})), m_detail(kindOf(new QLabel, "muted")), m_plot(new QCustomPlot)
{
    named(this, name);
    kindOf(this, "card");
    setFocusPolicy(Qt::StrongFocus);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setMinimumWidth(1);
    m_detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_plot->setMinimumHeight(150);
    m_plot->setObjectName(QLatin1String(name) + QStringLiteral("QCustomPlot"));
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(space);
    head->addWidget(m_title);
    head->addWidget(m_detail, 1);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    connect(&Theme::instance(), &Theme::changed, this, &ChartCard::draw);
}

void ChartCard::setData(reports::ChartData chart)
{
    m_data = std::move(chart);
    m_category = -1;
    m_title->setText(m_data.title);
    setAccessibleName(m_data.title);
    m_plot->setAccessibleName(m_data.title);
    draw();
    point(-1);
}

void ChartCard::draw()
{
    reports::drawChart(*m_plot, m_data, {Theme::instance().isDark(), font().pointSizeF() - 1});
    m_plot->replot();
}

QString ChartCard::describe(int category) const
{
    if (category < 0 || category >= m_data.categories.size())
        return m_data.unit;
    QString text = m_data.categories[category];
    for (const reports::ChartData::Series& series : m_data.series)
        if (category < static_cast<int>(series.values.size()) && !std::isnan(series.values[static_cast<size_t>(category)]))
            text += QStringLiteral("  ·  %1 %2").arg(series.name, figure(series.values[static_cast<size_t>(category)]));
    return text;
}

void ChartCard::point(int category)
{
    m_category = category;
    m_detail->setText(describe(category));
    setAccessibleDescription(m_detail->text());
}

/// How much a chart shows depends on its size; it is known once the plot has taken it over.
void ChartCard::drawSoon()
{
    if (std::exchange(m_drawsSoon, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        m_drawsSoon = false;
        draw();
    }, Qt::QueuedConnection);
}

bool ChartCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Resize)
        drawSoon();
    if (watched == m_plot && (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease)) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QString key = reports::chartKeyAt(*m_plot, m_data, mouse->position());
        const auto found = std::find(m_data.keys.begin(), m_data.keys.end(), key);
        m_plot->setCursor(key.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        point(key.isEmpty() || found == m_data.keys.end() ? -1 : static_cast<int>(found - m_data.keys.begin()));
        if (event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton && !key.isEmpty())
            Q_EMIT keyChosen(m_data.kind, key);
    }
    return QFrame::eventFilter(watched, event);
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_data.categories.size());
    if (count > 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left))
        return point((m_category + (event->key() == Qt::Key_Right ? 1 : count + (m_category < 0 ? 0 : -1))) % count);
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && m_category >= 0 && m_category < static_cast<int>(m_data.keys.size()))
        Q_EMIT keyChosen(m_data.kind, m_data.keys[static_cast<size_t>(m_category)]);
    else
        QFrame::keyPressEvent(event);
}

void ChartCard::focusInEvent(QFocusEvent* event)
{
    QFrame::focusInEvent(event);
    if (m_category < 0 && !m_data.categories.isEmpty())
        point(0);
    update();
}

void ChartCard::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    point(-1);
    update();
}

void ChartCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().colours().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace mingcha::ui
