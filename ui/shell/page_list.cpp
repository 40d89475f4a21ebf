// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_list.h"

#include "checks/checks_page.h"
#include "data/data_page.h"
#include "findings/findings_page.h"
#include "overview/overview_page.h"
#include "rectification/rectification_page.h"
#include "reports/reports_page.h"
#include "settings/settings_page.h"

#include <QCoreApplication>

namespace mingcha::ui {

namespace {

template <class PageType>
Page* make(Session& session, QWidget* parent)
{
    return new PageType(session, parent);
}

QString title(const char* text) { return QCoreApplication::translate("mingcha::ui::PageList", text); }

}  // namespace

std::vector<PageSpec> pageSpecs()
{
    return {
        {PageId::Overview, QStringLiteral("overview"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Overview")), make<OverviewPage>},
        {PageId::Data, QStringLiteral("data"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Data")), make<DataPage>},
        {PageId::Checks, QStringLiteral("checks"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Checks")), make<ChecksPage>},
        {PageId::Findings, QStringLiteral("findings"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Findings")), make<FindingsPage>},
        {PageId::Rectification, QStringLiteral("rectification"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Rectification")), make<RectificationPage>},
        {PageId::Reports, QStringLiteral("reports"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Reports")), make<ReportsPage>},
        {PageId::Settings, QStringLiteral("settings"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Settings")), make<SettingsPage>},
    };
}

}  // namespace mingcha::ui
