// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/dashboard.h"
#include "shell/page.h"

#include <QPointer>

class QStackedWidget;

namespace mingcha::ui {

class Banner;
class ChartCard;
class EmptyState;
class Job;
class PageHeader;
class TileRow;

/// The state of the chosen station and months: a row of tiles, four charts. Everything leads to the rows behind it.
class OverviewPage : public Page {
    Q_OBJECT
public:
    OverviewPage(Session& session, QWidget* parent);
    QWidget* firstFocus() override;

protected:
    void reload() override;

private:
    void show(const reports::Dashboard& dashboard);
    void openChartKey(reports::ChartData::Kind kind, const QString& key);
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Banner* m_banner;
    TileRow* m_tiles;
    QList<ChartCard*> m_charts;
    PageHeader* m_header;
    QPointer<Job> m_loading;
};

}  // namespace mingcha::ui
