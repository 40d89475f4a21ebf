// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/settings_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mingcha::vault {

namespace {

// QJsonDocument speaks only of objects and arrays, so a value goes through an array of one, without its brackets.
QByteArray encode(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QJsonValue decode(std::string_view json)
{
    return QJsonDocument::fromJson('[' + QByteArray(json.data(), static_cast<qsizetype>(json.size())) + ']').array().at(0);
}

}  // namespace

base::Result<std::optional<QJsonValue>> SettingsStore::value(const QString& key) const
{
    MINGCHA_ASSIGN(auto query, m_connection->prepare("SELECT value FROM setting WHERE key = ?"));
    query.bind(1, key);
    MINGCHA_ASSIGN(const bool found, query.step());
    return found ? std::optional(decode(query.text(0))) : std::nullopt;
}

base::Result<std::map<QString, QJsonValue>> SettingsStore::startingWith(const QString& prefix) const
{
    MINGCHA_ASSIGN(auto query, m_connection->prepare("SELECT key, value FROM setting WHERE substr(key, 1, length(?1)) = ?1"));
    query.bind(1, prefix);
    std::map<QString, QJsonValue> values;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return values;
        values.emplace(query.string(0), decode(query.text(1)));
    }
}

base::Result<void> SettingsStore::setValue(const QString& key, const QJsonValue& value)
{
    MINGCHA_ASSIGN(auto upsert, m_connection->prepare("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    const QByteArray json = encode(value);
    return upsert.bindAll(key, std::string_view(json.constData(), static_cast<size_t>(json.size()))).run();
}

base::Result<void> SettingsStore::remove(const QString& key)
{
    MINGCHA_ASSIGN(auto erase, m_connection->prepare("DELETE FROM setting WHERE key = ?"));
    return erase.bindAll(key).run();
}

}  // namespace mingcha::vault
