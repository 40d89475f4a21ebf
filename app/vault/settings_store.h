// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

#include <QJsonValue>
#include <map>
#include <optional>

namespace mingcha::vault {

/// Named values kept in the vault (table `setting`), each a JSON text: office names, parameters, window layout, filters.
/// Personal data never goes into the desktop's own settings, so everything a person types is kept here.
class SettingsStore {
public:
    explicit SettingsStore(Connection& connection) : m_connection(&connection) {}
    base::Result<std::optional<QJsonValue>> value(const QString& key) const;
    base::Result<std::map<QString, QJsonValue>> startingWith(const QString& prefix) const;
    base::Result<void> setValue(const QString& key, const QJsonValue& value);
    base::Result<void> remove(const QString& key);

private:
    Connection* m_connection;
};

}  // namespace mingcha::vault
