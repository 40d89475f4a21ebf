// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktop_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace mingcha::ui {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;

const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString loginManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString loginSession = QStringLiteral("org.freedesktop.login1.Session");

uint schemeOf(QVariant value)
{
    // The older Read() wraps the value twice.
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

}  // namespace

DesktopWatch::DesktopWatch(QObject* parent) : QObject(parent) {}

void DesktopWatch::start()
{
    QDBusConnection session = QDBusConnection::sessionBus();
    if (session.isConnected()) {
        session.connect(portal, portalPath, portalSettings, QStringLiteral("SettingChanged"), this, SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
        for (const auto& [service, path] : {std::pair(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver")),
                                            std::pair(QStringLiteral("org.gnome.ScreenSaver"), QStringLiteral("/org/gnome/ScreenSaver"))})
            session.connect(service, path, service, QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
        askColourScheme();
    }
    if (QDBusConnection::systemBus().isConnected())
        watchSession();
}

void DesktopWatch::askColourScheme()
{
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, QStringLiteral("Read"));
    call << appearance << colourScheme;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            Q_EMIT darkPreferred(schemeOf(reply.value().variant()) == prefersDark);
        finished->deleteLater();
    });
}

void DesktopWatch::watchSession()
{
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect(login, loginPath, loginManager, QStringLiteral("PrepareForSleep"), this, SLOT(sleepPrepared(bool)));
    // The path "auto" means the caller's own session; its signals come from the real path, so any session object's Lock is ours to hear.
    system.connect(login, QString(), loginSession, QStringLiteral("Lock"), this, SIGNAL(screenLocked()));
}

void DesktopWatch::portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance && key == colourScheme)
        Q_EMIT darkPreferred(schemeOf(value.variant()) == prefersDark);
}

void DesktopWatch::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT screenLocked();
}

void DesktopWatch::sleepPrepared(bool goingToSleep)
{
    if (goingToSleep)
        Q_EMIT screenLocked();
}

}  // namespace mingcha::ui
