// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QKeyEvent;

namespace mingcha::ui {

class Session;

/// Locks the session after idle time and by Ctrl+L wherever it is pressed, and keeps every other window of the program hidden for as long as it is locked: dialogs come back as they were.
class LockGuard : public QObject {
    Q_OBJECT
public:
    LockGuard(Session& session, QObject* parent);
    /// The window that holds the lock screen and stays.
    void setMainWindow(QWidget* window) { m_window = window; }

    static constexpr int standardMinutes = 10;
    static const QString minutesKey;               ///< in the vault's settings; 0 = never
    int minutes() const;
    /// Seconds until it locks; −1 = never.
    int secondsLeft() const;
    /// What a person does, as opposed to what the program does by itself.
    static bool isActivity(QEvent::Type type);

Q_SIGNALS:
    void ticked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    bool locksByKey(const QKeyEvent& event) const;
    void hideOthers();
    void showOthers();
    bool isOther(const QWidget* widget) const;
    Session& m_session;
    QPointer<QWidget> m_window;
    QTimer m_timer;
    QElapsedTimer m_quiet;
    QList<QPointer<QWidget>> m_hidden;
};

}  // namespace mingcha::ui
