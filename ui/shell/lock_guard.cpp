// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lock_guard.h"

#include "shared/prompts.h"
#include "shell/session.h"

#include <QApplication>
#include <QKeyEvent>
#include <chrono>

namespace mingcha::ui {

const QString LockGuard::minutesKey = QStringLiteral("lock_minutes");

LockGuard::LockGuard(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_quiet.start();
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &LockGuard::tick);
    connect(&session, &Session::opened, this, [this] {
        m_quiet.restart();
        m_timer.start();
    });
    connect(&session, &Session::closed, this, [this] {
        m_timer.stop();
        showOthers();
    });
    connect(&session, &Session::lockedChanged, this, [this](bool locked) {
        m_quiet.restart();
        locked ? hideOthers() : showOthers();
    });
    qApp->installEventFilter(this);
}

int LockGuard::minutes() const
{
    const QJsonValue value = m_session.settings().value(minutesKey);
    return value.isDouble() ? value.toInt() : standardMinutes;
}

int LockGuard::secondsLeft() const
{
    if (!m_session.isOpen() || m_session.isLocked() || minutes() <= 0)
        return -1;
    return qMax(0, minutes() * 60 - static_cast<int>(m_quiet.elapsed() / 1000));
}

void LockGuard::tick()
{
    if (secondsLeft() == 0)
        m_session.setLocked(true);
    Q_EMIT ticked();
}

bool LockGuard::isOther(const QWidget* widget) const
{
    return widget->isWindow() && widget != m_window && widget->windowType() != Qt::Desktop && !widget->property(Prompts::whileLocked).toBool();
}

/// A modal dialog and an open menu keep the window's own shortcut from being heard: what is typed after Ctrl+L would go into their fields.
bool LockGuard::locksByKey(const QKeyEvent& event) const
{
    return m_session.isOpen() && !m_session.isLocked() && event.key() == Qt::Key_L && event.modifiers() == Qt::ControlModifier;
}

bool LockGuard::isActivity(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:      // Chinese is typed without a key press that the program hears
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::Drop: return true;
    default: return false;
    }
}

bool LockGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (isActivity(event->type()))
        m_quiet.restart();
    if (event->type() == QEvent::KeyPress && locksByKey(*static_cast<QKeyEvent*>(event))) {
        m_session.setLocked(true);
        return true;
    }
    // A job that ends while it is locked may want to say something: not before it is unlocked.
    if (event->type() == QEvent::Show && m_session.isLocked() && watched->isWidgetType() && isOther(static_cast<QWidget*>(watched)))
        QMetaObject::invokeMethod(this, &LockGuard::hideOthers, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void LockGuard::hideOthers()
{
    if (!m_session.isLocked())
        return;
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close())
            break;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && isOther(widget) && widget->windowType() != Qt::ToolTip) {
            widget->hide();
            m_hidden.append(widget);
        }
}

void LockGuard::showOthers()
{
    for (const QPointer<QWidget>& widget : std::exchange(m_hidden, {}))
        if (widget)
            widget->show();
}

}  // namespace mingcha::ui
