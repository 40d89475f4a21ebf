// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDBusVariant>
#include <QObject>

namespace mingcha::ui {

/// Hears from the desktop over D-Bus: its colour scheme (the settings portal), its screen being locked, the machine going to sleep.
/// Local message bus only; without one it stays silent.
class DesktopWatch : public QObject {
    Q_OBJECT
public:
    explicit DesktopWatch(QObject* parent = nullptr);
    /// Connects; not in the constructor, so that the window is up first.
    void start();

Q_SIGNALS:
    void darkPreferred(bool dark);
    void screenLocked();

private Q_SLOTS:
    void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
    void screenSaverChanged(bool active);
    void sleepPrepared(bool goingToSleep);

private:
    void askColourScheme();
    void watchSession();
};

}  // namespace mingcha::ui
