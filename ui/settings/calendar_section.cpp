// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/calendar_section.h"

#include "settings/date_list.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace mingcha::ui {

namespace {

/// A severity with its colour, and the box beside it.
void addLimit(QFormLayout* form, checks::Severity severity, QWidget* box)
{
    auto* label = new QLabel;
    const auto show = [label, severity] {
        label->setText(QStringLiteral("<span style=\"color:%1\">%2</span> %3").arg(severityColour(severity).name(), severityShape(severity), checks::severityName(severity).current()));
    };
    QObject::connect(&Theme::instance(), &Theme::changed, label, show);
    show();
    label->setBuddy(box);
    box->setAccessibleName(checks::severityName(severity).current());
    form->addRow(label, box);
}

}  // namespace

CalendarSection::CalendarSection(Session& session) : SettingsSection(session, "calendar")
{
    auto* limits = addForm(tr("Working days to rectify, from the day of confirmation"));
    addLimit(limits, checks::Severity::Major, m_major = dayBox("major"));
    addLimit(limits, checks::Severity::Considerable, m_considerable = dayBox("considerable"));
    addLimit(limits, checks::Severity::Ordinary, m_ordinary = dayBox("ordinary"));
    m_holidays = new DateList("holidays", tr("&Weekdays off (statutory holidays)"));
    m_worked = new DateList("worked", tr("Weekend days wor&ked instead"));
    auto* group = new QGroupBox(tr("Working calendar"));
    auto* lists = new QHBoxLayout;
    lists->setSpacing(spaceWide);
    lists->addWidget(m_holidays);
    lists->addWidget(m_worked);
    auto* standard = button(tr("&Back to the published days of 2025 and 2026"), "standard", "restore");
    auto* inside = new QVBoxLayout(group);
    inside->addLayout(lists);
    inside->addWidget(standard, 0, Qt::AlignLeft);
    column()->addWidget(group);
    addSaveButton();
    for (DateList* list : {m_holidays, m_worked})
        connect(list, &DateList::edited, this, [this] { touch(); });
    connect(standard, &QPushButton::clicked, this, [this] {
        const auto calendar = rectification::WorkingCalendar::standard();
        m_holidays->setDates(calendar.holidays);
        m_worked->setDates(calendar.workedWeekends);
        touch();
    });
}

QSpinBox* CalendarSection::dayBox(const char* name)
{
    auto* box = named(new QSpinBox, name);
    box->setRange(1, 250);
    box->setMaximumWidth(120);
    connect(box, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            touch();
    });
    return box;
}

void CalendarSection::load()
{
    session().jobs().read(this,
                          [](vault::Connection& connection, base::Progress&) -> base::Result<Stored> {
                              Stored stored;
                              MINGCHA_ASSIGN(stored.limits, rectification::loadLimits(connection));
                              MINGCHA_ASSIGN(stored.calendar, rectification::loadCalendar(connection));
                              return stored;
                          },
                          [this](const base::Result<Stored>& stored) {
                              if (stored)
                                  show(*stored);
                              else
                                  say(stored.error());
                          });
}

void CalendarSection::show(const Stored& stored)
{
    const QScopedValueRollback filling(m_filling, true);
    m_major->setValue(stored.limits.major);
    m_considerable->setValue(stored.limits.considerable);
    m_ordinary->setValue(stored.limits.ordinary);
    m_holidays->setDates(stored.calendar.holidays);
    m_worked->setDates(stored.calendar.workedWeekends);
}

void CalendarSection::save()
{
    Stored typed;
    typed.limits.major = m_major->value();
    typed.limits.considerable = m_considerable->value();
    typed.limits.ordinary = m_ordinary->value();
    typed.calendar.holidays = m_holidays->dates();
    typed.calendar.workedWeekends = m_worked->dates();
    store([typed](vault::Connection& connection) -> base::Result<void> {
        MINGCHA_TRY(rectification::saveLimits(connection, typed.limits));
        return rectification::saveCalendar(connection, typed.calendar);
    });
}

}  // namespace mingcha::ui
