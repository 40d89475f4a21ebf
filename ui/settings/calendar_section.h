// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "rectification/desk.h"
#include "settings/settings_section.h"

class QSpinBox;

namespace mingcha::ui {

class DateList;

/// Working calendar and the days to rectify by severity.
class CalendarSection : public SettingsSection {
    Q_OBJECT
public:
    explicit CalendarSection(Session& session);

protected:
    void load() override;
    void save() override;

private:
    struct Stored {
        rectification::Limits limits;
        rectification::WorkingCalendar calendar;
    };
    QSpinBox* dayBox(const char* name);
    void show(const Stored& stored);
    QSpinBox *m_major, *m_considerable, *m_ordinary;
    DateList *m_holidays, *m_worked;
    bool m_filling = false;
};

}  // namespace mingcha::ui
