// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_page.h"

#include "settings/calendar_section.h"
#include "settings/import_section.h"
#include "settings/look_section.h"
#include "settings/office_section.h"
#include "shared/page_header.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace mingcha::ui {

SettingsPage::SettingsPage(Session& session, QWidget* parent) : Page(session, parent), m_tabs(named(new QTabWidget, "settings"))
{
    setObjectName(QStringLiteral("SettingsPage"));
    const auto add = [this](SettingsSection* section, const QString& title) {
        m_sections.append(section);
        m_tabs->addTab(section, title);
    };
    add(new OfficeSection(session), tr("Office"));
    add(new LookSection(session), tr("Appearance and safety"));
    add(new CalendarSection(session), tr("Calendar and limits"));
    add(new ImportSection(session), tr("Import"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Groups of settings"));
    m_tabs->tabBar()->setAccessibleName(tr("Groups of settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(new PageHeader(tr("Settings")));
    layout->addWidget(m_tabs, 1);
}

QWidget* SettingsPage::firstFocus() { return m_tabs->tabBar(); }

QString SettingsPage::unsaved() const
{
    const bool any = std::any_of(m_sections.begin(), m_sections.end(), [](const SettingsSection* section) { return section->isTouched(); });
    return any ? tr("Settings were changed and not saved.") : QString();
}

void SettingsPage::reload()
{
    for (SettingsSection* section : std::as_const(m_sections))
        section->refresh();
}

}  // namespace mingcha::ui
