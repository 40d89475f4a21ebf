// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "settings/settings_section.h"

class QCheckBox;
class QComboBox;

namespace mingcha::ui {

/// Appearance, language, locking, masking: each takes effect at once.
class LookSection : public SettingsSection {
    Q_OBJECT
public:
    explicit LookSection(Session& session);

protected:
    void load() override;

private:
    QComboBox *m_scheme, *m_language, *m_lock;
    QCheckBox* m_hideNames;
};

}  // namespace mingcha::ui
