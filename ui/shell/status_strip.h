// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QLabel;
class QStatusBar;

namespace mingcha::ui {

class Health;
class JobIndicator;
class LockGuard;
class Session;

/// The left half of the status bar: saved, backup, integrity, time until the lock. The jobs stand at the right.
class StatusStrip : public QObject {
    Q_OBJECT
public:
    StatusStrip(Session& session, Health& health, LockGuard& guard, QStatusBar& bar);

private:
    void update();
    void updateCountdown();
    Session& m_session;
    Health& m_health;
    LockGuard& m_guard;
    QLabel *m_saved, *m_backup, *m_integrity, *m_lock;
};

}  // namespace mingcha::ui
