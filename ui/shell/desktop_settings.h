// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "shared/theme.h"

#include <QStringList>
#include <optional>

class QSettings;

namespace mingcha::ui::desktop {

// What is kept outside the vaults, in the desktop's own settings: looks, language, paths of recent vaults. Never anything a vault holds.

Scheme scheme();
void setScheme(Scheme scheme);
/// Nothing: as the locale says.
std::optional<base::Language> language();
void setLanguage(base::Language language);

inline constexpr int mostRecent = 8;
/// Newest first; those that are gone are left out.
QStringList recentVaults();
void addRecentVault(const QString& path);
void forgetRecentVault(const QString& path);
void clearRecentVaults();

QByteArray windowGeometry();
void setWindowGeometry(const QByteArray& geometry);
bool navigationCollapsed();
void setNavigationCollapsed(bool collapsed);

/// Tests: keep everything in this file instead.
void useFile(const QString& path);

}  // namespace mingcha::ui::desktop
