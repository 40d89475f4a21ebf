// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/office.h"

#include "vault/settings_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mingcha::records {

namespace {
const QString settingKey = QStringLiteral("office");
}

base::Result<Office> loadOffice(vault::Connection& connection)
{
    MINGCHA_ASSIGN(const auto stored, vault::SettingsStore(connection).value(settingKey));
    const QJsonObject json = stored.value_or(QJsonValue()).toObject();
    Office office;
    office.company = json[QLatin1String("company")].toString();
    office.station = json[QLatin1String("station")].toString();
    for (const auto& name : json[QLatin1String("inspectors")].toArray())
        office.inspectors.append(name.toString());
    office.monthlyResponsible = json[QLatin1String("monthly_responsible")].toString();
    office.preparedBy = json[QLatin1String("prepared_by")].toString();
    office.checkedBy = json[QLatin1String("checked_by")].toString();
    office.currentUser = json[QLatin1String("current_user")].toString();
    return office;
}

base::Result<void> saveOffice(vault::Connection& connection, const Office& office)
{
    const QJsonObject json{{QStringLiteral("company"), office.company},
                           {QStringLiteral("station"), office.station},
                           {QStringLiteral("inspectors"), QJsonArray::fromStringList(office.inspectors)},
                           {QStringLiteral("monthly_responsible"), office.monthlyResponsible},
                           {QStringLiteral("prepared_by"), office.preparedBy},
                           {QStringLiteral("checked_by"), office.checkedBy},
                           {QStringLiteral("current_user"), office.currentUser}};
    return vault::SettingsStore(connection).setValue(settingKey, json);
}

}  // namespace mingcha::records
