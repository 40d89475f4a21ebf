// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/office.h"
#include "settings/settings_section.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace mingcha::ui {

/// Who works with this vault: printed on list and report, and recorded with every decision.
class OfficeSection : public SettingsSection {
    Q_OBJECT
public:
    explicit OfficeSection(Session& session);

protected:
    void load() override;
    void save() override;

private:
    QComboBox* nameBox(const char* name);
    void offerNames();
    records::Office typed() const;
    QLineEdit *m_company, *m_station;
    QPlainTextEdit* m_inspectors;
    QComboBox *m_user, *m_responsible, *m_prepared, *m_checked;
    bool m_loading = false;
};

}  // namespace mingcha::ui
