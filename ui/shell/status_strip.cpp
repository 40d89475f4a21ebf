// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_strip.h"

#include "base/clock.h"
#include "shared/format.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/health.h"
#include "shell/job_indicator.h"
#include "shell/lock_guard.h"
#include "shell/session.h"

#include <QStatusBar>

namespace mingcha::ui {

StatusStrip::StatusStrip(Session& session, Health& health, LockGuard& guard, QStatusBar& bar)
    : QObject(&bar), m_session(session), m_health(health), m_guard(guard), m_saved(named(new QLabel, "saved")), m_backup(named(new QLabel, "backup")), m_integrity(named(new QLabel, "integrity")),
      m_lock(named(new QLabel, "lock"))
{
    bar.setSizeGripEnabled(false);
    // In one widget, which the bar takes away for a message and brings back: a label that shows itself again would lie over it.
    auto* labels = new QWidget;
    auto* row = new QHBoxLayout(labels);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space);
    for (QLabel* label : {m_saved, m_backup, m_integrity, m_lock})
        row->addWidget(label);
    bar.addWidget(labels);
    auto* indicator = new JobIndicator(session.jobs(), &bar);
    bar.addPermanentWidget(indicator);
    // As high without a job as with one: a page must not move when a job comes or goes.
    bar.setFixedHeight(indicator->sizeHint().height() + 2 * spaceSmall);
    connect(&session, &Session::opened, this, &StatusStrip::update);
    connect(&session, &Session::closed, this, &StatusStrip::update);
    connect(&session, &Session::lockedChanged, this, &StatusStrip::update);
    connect(&session.jobs(), &JobRunner::started, this, &StatusStrip::update);
    connect(&session.jobs(), &JobRunner::ended, this, &StatusStrip::update);
    connect(&health, &Health::changed, this, &StatusStrip::update);
    connect(&guard, &LockGuard::ticked, this, &StatusStrip::updateCountdown);
    update();
}

void StatusStrip::update()
{
    const bool open = m_session.isOpen();
    for (QLabel* label : {m_saved, m_backup, m_integrity})
        label->setVisible(open);
    if (open) {
        m_saved->setText(m_session.isReadOnly() ? tr("○ Read-only") : m_session.jobs().isWriting() ? tr("◌ Writing …") : tr("● Saved"));
        const auto& backup = m_health.lastBackup();
        m_backup->setText(backup ? tr("· Backup %1 ✓").arg(shownAge(backup->madeAt)) : tr("· No backup yet"));
        const auto verified = m_health.lastVerified();
        m_integrity->setText(!verified ? tr("· Integrity not checked yet")
                             : !verified->sound ? tr("· The file is damaged ✕")
                                                : tr("· Integrity %1 ✓").arg(verified->at.date() == base::today() ? tr("today") : shown(verified->at.date())));
    }
    updateCountdown();
}

void StatusStrip::updateCountdown()
{
    const int seconds = m_guard.secondsLeft();
    m_lock->setVisible(m_session.isOpen());
    if (m_session.isLocked())
        m_lock->setText(tr("· Locked"));
    else if (seconds < 0)
        m_lock->setText(tr("· Does not lock by itself"));
    else
        m_lock->setText(tr("· Locks in %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

}  // namespace mingcha::ui
