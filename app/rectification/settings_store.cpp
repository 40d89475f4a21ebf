// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/desk.h"
#include "vault/settings_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace mingcha::rectification {

namespace {

const QString calendarKey = QStringLiteral("calendar");
const QString limitsKey = QStringLiteral("rectification.limits");
constexpr int highestLimit = 365;

QJsonArray toJson(const QSet<QDate>& days)
{
    QList<QDate> sorted(days.begin(), days.end());
    std::sort(sorted.begin(), sorted.end());
    QJsonArray array;
    for (const QDate day : sorted)
        array.append(day.toString(Qt::ISODate));
    return array;
}

QSet<QDate> daysOf(const QJsonValue& value)
{
    QSet<QDate> days;
    for (const auto& day : value.toArray())
        days.insert(QDate::fromString(day.toString(), Qt::ISODate));
    return days;
}

base::Error misplacedDay(QDate day, const QString& why)
{
    return {base::ErrorCode::Failed, why.arg(day.toString(Qt::ISODate)), QCoreApplication::translate("rectification", "The holiday calendar was not changed."),
            QCoreApplication::translate("rectification", "Correct or remove this day and save again."), {}};
}

}  // namespace

base::Result<WorkingCalendar> loadCalendar(vault::Connection& connection)
{
    MINGCHA_ASSIGN(const auto stored, vault::SettingsStore(connection).value(calendarKey));
    if (!stored)
        return WorkingCalendar::standard();
    const QJsonObject json = stored->toObject();
    WorkingCalendar calendar;
    calendar.holidays = daysOf(json[QLatin1String("holidays")]);
    calendar.workedWeekends = daysOf(json[QLatin1String("worked_weekends")]);
    return calendar;
}

base::Result<void> saveCalendar(vault::Connection& connection, const WorkingCalendar& calendar)
{
    for (const QDate day : calendar.holidays)
        if (!day.isValid() || day.dayOfWeek() >= Qt::Saturday)
            return base::fail(misplacedDay(day, QCoreApplication::translate("rectification", "%1 is no weekday, so it cannot be a weekday off.")));
    for (const QDate day : calendar.workedWeekends)
        if (!day.isValid() || day.dayOfWeek() < Qt::Saturday)
            return base::fail(misplacedDay(day, QCoreApplication::translate("rectification", "%1 is no Saturday or Sunday, so it cannot be a weekend day worked.")));
    const QJsonObject json{{QStringLiteral("holidays"), toJson(calendar.holidays)}, {QStringLiteral("worked_weekends"), toJson(calendar.workedWeekends)}};
    return vault::SettingsStore(connection).setValue(calendarKey, json);
}

base::Result<Limits> loadLimits(vault::Connection& connection)
{
    MINGCHA_ASSIGN(const auto stored, vault::SettingsStore(connection).value(limitsKey));
    const QJsonObject json = stored.value_or(QJsonValue()).toObject();
    Limits limits;
    limits.major = json[QLatin1String("major")].toInt(limits.major);
    limits.considerable = json[QLatin1String("considerable")].toInt(limits.considerable);
    limits.ordinary = json[QLatin1String("ordinary")].toInt(limits.ordinary);
    return limits;
}

base::Result<void> saveLimits(vault::Connection& connection, const Limits& limits)
{
    for (const int days : {limits.major, limits.considerable, limits.ordinary})
        if (days < 1 || days > highestLimit)
            return base::fail(base::ErrorCode::Failed, QCoreApplication::translate("rectification", "A limit of %1 working days is not possible.").arg(days),
                              QCoreApplication::translate("rectification", "The limits were not changed."),
                              QCoreApplication::translate("rectification", "Enter a number of working days from 1 to %1.").arg(highestLimit));
    const QJsonObject json{{QStringLiteral("major"), limits.major}, {QStringLiteral("considerable"), limits.considerable}, {QStringLiteral("ordinary"), limits.ordinary}};
    return vault::SettingsStore(connection).setValue(limitsKey, json);
}

}  // namespace mingcha::rectification
