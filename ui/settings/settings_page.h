// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/page.h"

class QTabWidget;

namespace mingcha::ui {

class SettingsSection;

/// Office, appearance, safety, working calendar, import. All but the appearance are kept in the vault.
class SettingsPage : public Page {
    Q_OBJECT
public:
    SettingsPage(Session& session, QWidget* parent);
    QWidget* firstFocus() override;
    QString unsaved() const override;

protected:
    void reload() override;

private:
    QTabWidget* m_tabs;
    QList<SettingsSection*> m_sections;
};

}  // namespace mingcha::ui
