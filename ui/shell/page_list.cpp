// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_list.h"

#include "data/data_page.h"
#include "overview/overview_page.h"
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
        // The further pages of the navigation bar stand here: Checks "checks", Findings "findings", Rectification "rectification", Reports "reports".
        {PageId::Settings, QStringLiteral("settings"), title(QT_TRANSLATE_NOOP("mingcha::ui::PageList", "Settings")), make<SettingsPage>},
    };
}

}  // namespace mingcha::ui
