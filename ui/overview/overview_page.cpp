// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overview_page.h"

#include "overview/chart_card.h"
#include "overview/tile_row.h"
#include "shared/format.h"
#include "shared/page_header.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace mingcha::ui {

OverviewPage::OverviewPage(Session& session, QWidget* parent)
    : Page(session, parent), m_stack(new QStackedWidget), m_empty(new EmptyState), m_banner(new Banner), m_tiles(new TileRow), m_header(new PageHeader(tr("Overview")))
{
    setObjectName(QStringLiteral("OverviewPage"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space, 0);
    column->setSpacing(space + 4);
    column->addWidget(m_tiles);
    auto* grid = new QGridLayout;
    grid->setSpacing(space + 4);
    const char* names[] = {"areaLoss", "findingsByRule", "energyByMonth", "progress"};
    for (int i = 0; i < 4; ++i) {
        auto* chart = new ChartCard(names[i]);
        m_charts.append(chart);
        grid->addWidget(chart, i / 2, i % 2);
        grid->setColumnStretch(i % 2, 1);
        grid->setRowStretch(i / 2, 1);
        connect(chart, &ChartCard::keyChosen, this, &OverviewPage::openChartKey);
    }
    column->addLayout(grid, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setText(QStringLiteral("data"), tr("Nothing to show yet"), tr("Import the price list, the customer file, area supply, bills and survey forms: the overview fills itself. Files can also be dropped on the window."));
    m_empty->setAction(tr("Import files …"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, space, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    connect(m_tiles, &TileRow::navigationRequested, this, &Page::navigationRequested);
    connect(m_empty, &EmptyState::triggered, this, [this] { Q_EMIT navigationRequested({PageId::Data, {}}); });
}

QWidget* OverviewPage::firstFocus() { return m_stack->currentWidget() == m_empty ? static_cast<QWidget*>(m_empty->actionButton()) : m_tiles->first(); }

void OverviewPage::reload()
{
    if (m_loading)
        m_loading->abandon();
    reports::DashboardRequest request;
    request.months = session().scope().months;
    request.unit = session().scope().station;
    m_loading = session().jobs().read(this, [request](vault::Connection& connection, base::Progress& progress) { return reports::buildDashboard(connection, request, &progress); },
                                      [this](const base::Result<reports::Dashboard>& dashboard) {
                                          if (dashboard)
                                              show(*dashboard);
                                          else
                                              m_banner->say(dashboard.error());
                                      });
}

void OverviewPage::show(const reports::Dashboard& dashboard)
{
    m_banner->clear();
    const bool any = dashboard.customers + dashboard.bills + dashboard.areas + dashboard.surveys > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (!any)
        return;
    m_tiles->show(dashboard);
    const reports::ChartData* const charts[] = {&dashboard.areaLoss, &dashboard.findingsByRule, &dashboard.energyByMonth, &dashboard.progress};
    for (int i = 0; i < 4; ++i)
        m_charts[i]->setData(*charts[i]);
    m_header->setSubtitle(tr("billed %1 yuan, received %2 yuan, supplied %3 kWh").arg(shown(dashboard.billed), shown(dashboard.received), shown(dashboard.suppliedKwh)));
}

void OverviewPage::openChartKey(reports::ChartData::Kind kind, const QString& key)
{
    NavigationRequest request{PageId::Findings, {}};
    switch (kind) {
    case reports::ChartData::Kind::AreaLoss:
        request.filter.subject = key;
        break;
    case reports::ChartData::Kind::FindingsByRule:
        request.filter.rules = {key};
        break;
    case reports::ChartData::Kind::EnergyByMonth:
        if (const auto month = base::Period::parse(key.toStdString()))
            request.filter.month = *month;
        break;
    case reports::ChartData::Kind::Progress:
        if (key == QLatin1String("overdue"))
            request.filter.due = DueFilter::Overdue;
        else
            request.filter.states = {key == QLatin1String("rectified")     ? findings::State::Rectified
                                     : key == QLatin1String("rectifying") ? findings::State::Rectifying
                                                                          : findings::State::Unconfirmed};
        break;
    }
    Q_EMIT navigationRequested(request);
}

}  // namespace mingcha::ui
