// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/runner.h"
#include "vault/settings_store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {
const QString settingKey = u"rules"_s;
}

base::Result<RuleSettings> loadRuleSettings(vault::Connection& connection)
{
    MINGCHA_ASSIGN(const auto stored, vault::SettingsStore(connection).value(settingKey));
    const QJsonObject json = stored.value_or(QJsonValue()).toObject();
    RuleSettings settings;
    const QJsonObject values = json["values"_L1].toObject(), severities = json["severities"_L1].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        settings.values[it.key()] = it->toString().toStdString();
    for (auto it = severities.begin(); it != severities.end(); ++it)
        settings.severities[it.key()] = static_cast<Severity>(qBound(0, it->toInt(), 3));
    for (const auto& code : json["switched_off"_L1].toArray())
        settings.switchedOff.push_back(code.toString());
    return settings;
}

base::Result<void> saveRuleSettings(vault::Connection& connection, const RuleSettings& settings)
{
    MINGCHA_TRY(settings.validate(Catalogue::shipped()));
    QJsonObject values, severities;
    for (const auto& [key, value] : settings.values)
        values[key] = QString::fromStdString(value);
    for (const auto& [code, severity] : settings.severities)
        severities[code] = int(severity);
    QJsonArray switchedOff;
    for (const auto& code : settings.switchedOff)
        switchedOff.append(code);
    return vault::SettingsStore(connection).setValue(settingKey, QJsonObject{{u"values"_s, values}, {u"severities"_s, severities}, {u"switched_off"_s, switchedOff}});
}

}  // namespace mingcha::checks
