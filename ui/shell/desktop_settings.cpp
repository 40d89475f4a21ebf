// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktop_settings.h"

#include <QFileInfo>
#include <QSettings>
#include <memory>

namespace mingcha::ui::desktop {

namespace {

std::unique_ptr<QSettings>& opened()
{
    static std::unique_ptr<QSettings> settings;
    return settings;
}

QSettings& store()
{
    if (!opened())
        opened() = std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("mingcha"), QStringLiteral("mingcha"));
    return *opened();
}

constexpr const char* schemeNames[] = {"desktop", "light", "dark"};
const QString recentKey = QStringLiteral("recent_vaults");

}  // namespace

void useFile(const QString& path) { opened() = std::make_unique<QSettings>(path, QSettings::IniFormat); }

Scheme scheme()
{
    const QString name = store().value(QStringLiteral("scheme")).toString();
    for (int i = 0; i < 3; ++i)
        if (name == QLatin1String(schemeNames[i]))
            return Scheme(i);
    return Scheme::FollowDesktop;
}

void setScheme(Scheme scheme) { store().setValue(QStringLiteral("scheme"), QLatin1String(schemeNames[int(scheme)])); }

std::optional<base::Language> language() { return base::languageFromCode(store().value(QStringLiteral("language")).toString()); }

void setLanguage(base::Language language)
{
    store().setValue(QStringLiteral("language"), language == base::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
}

QStringList recentVaults()
{
    QStringList paths = store().value(recentKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void addRecentVault(const QString& path)
{
    QStringList paths = store().value(recentKey).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    store().setValue(recentKey, paths.mid(0, mostRecent));
}

void forgetRecentVault(const QString& path)
{
    QStringList paths = store().value(recentKey).toStringList();
    paths.removeAll(path);
    store().setValue(recentKey, paths);
}

void clearRecentVaults() { store().remove(recentKey); }

QByteArray windowGeometry() { return store().value(QStringLiteral("window_geometry")).toByteArray(); }
void setWindowGeometry(const QByteArray& geometry) { store().setValue(QStringLiteral("window_geometry"), geometry); }
bool navigationCollapsed() { return store().value(QStringLiteral("navigation_collapsed")).toBool(); }
void setNavigationCollapsed(bool collapsed) { store().setValue(QStringLiteral("navigation_collapsed"), collapsed); }

}  // namespace mingcha::ui::desktop
