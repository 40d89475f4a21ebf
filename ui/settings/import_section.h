// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"
#include "settings/settings_section.h"

class QListWidget;
class QPushButton;
class QTableWidget;

namespace mingcha::ui {

/// Further header texts by which a column is recognised, and the saved mappings.
class ImportSection : public SettingsSection {
    Q_OBJECT
public:
    explicit ImportSection(Session& session);

protected:
    void load() override;
    void save() override;

private:
    void show(const ingest::PlanOptions& stored);
    void removeProfile();
    QTableWidget* m_aliases;
    QListWidget* m_profiles;
    QPushButton* m_remove;
    bool m_filling = false;
};

}  // namespace mingcha::ui
