// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findings_filter.h"

#include <QJsonArray>
#include <algorithm>

namespace mingcha::ui {

namespace {

template <class Enum>
QJsonArray numbers(const std::vector<Enum>& values)
{
    QJsonArray array;
    for (const Enum value : values)
        array.append(static_cast<int>(value));
    return array;
}

template <class Enum>
std::vector<Enum> enums(const QJsonValue& json, Enum last)
{
    std::vector<Enum> values;
    for (const auto& entry : json.toArray())
        if (const int number = entry.toInt(-1); number >= 0 && number <= static_cast<int>(last))
            values.push_back(static_cast<Enum>(number));
    return values;
}

QStringList texts(const QJsonValue& json)
{
    QStringList values;
    for (const auto& entry : json.toArray())
        values.append(entry.toString());
    return values;
}

template <class Value>
bool isIn(const std::vector<Value>& list, const Value& value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool isDue(const findings::Finding& finding, DueFilter due, QDate today)
{
    const QDate day = finding.decision.due;
    if (!day.isValid() || !isOpen(finding))
        return false;
    // A week is Monday to Sunday, as on the overview.
    return due == DueFilter::Overdue ? day < today : day >= today && day <= today.addDays(7 - today.dayOfWeek());
}

bool passes(const FindingsFilter& filter, const findings::Finding& f, QDate today)
{
    if (!isIn(filter.states, f.state) || !isIn(filter.severities, f.severity) || !isIn(filter.presences, f.presence))
        return false;
    if (!filter.domains.empty()) {
        const auto domain = domainOf(f);
        if (!domain || !isIn(filter.domains, *domain))
            return false;
    }
    return (filter.rules.isEmpty() || filter.rules.contains(f.rule)) && (filter.stations.isEmpty() || filter.stations.contains(f.unit))
        && (filter.subject.isEmpty() || filter.subject == f.subject) && (!filter.month || *filter.month == f.month) && (!filter.due || isDue(f, *filter.due, today));
}

}  // namespace

FindingsFilter FindingsFilter::of(const PageFilter& asked)
{
    FindingsFilter filter;
    filter.text = asked.text;
    filter.states = asked.states;
    filter.severities = asked.severities;
    filter.domains = asked.domains;
    filter.rules = asked.rules;
    filter.subject = asked.subject;
    filter.due = asked.due;
    filter.month = asked.month;
    return filter;
}

QJsonObject FindingsFilter::toJson() const
{
    QJsonObject json{{QStringLiteral("text"), text},
                     {QStringLiteral("states"), numbers(states)},
                     {QStringLiteral("severities"), numbers(severities)},
                     {QStringLiteral("domains"), numbers(domains)},
                     {QStringLiteral("presences"), numbers(presences)},
                     {QStringLiteral("rules"), QJsonArray::fromStringList(rules)},
                     {QStringLiteral("stations"), QJsonArray::fromStringList(stations)},
                     {QStringLiteral("subject"), subject}};
    if (due)
        json[QLatin1String("due")] = *due == DueFilter::Overdue ? QStringLiteral("overdue") : QStringLiteral("this_week");
    if (month)
        json[QLatin1String("month")] = QString::fromStdString(month->text());
    return json;
}

FindingsFilter FindingsFilter::fromJson(const QJsonObject& json)
{
    FindingsFilter filter;
    filter.text = json[QLatin1String("text")].toString();
    filter.states = enums(json[QLatin1String("states")], findings::State::Withdrawn);
    filter.severities = enums(json[QLatin1String("severities")], checks::Severity::Major);
    filter.domains = enums(json[QLatin1String("domains")], checks::Domain::Archive);
    filter.presences = enums(json[QLatin1String("presences")], findings::Presence::Back);
    filter.rules = texts(json[QLatin1String("rules")]);
    filter.stations = texts(json[QLatin1String("stations")]);
    filter.subject = json[QLatin1String("subject")].toString();
    if (const QString due = json[QLatin1String("due")].toString(); !due.isEmpty())
        filter.due = due == QLatin1String("overdue") ? DueFilter::Overdue : DueFilter::ThisWeek;
    filter.month = base::Period::parse(json[QLatin1String("month")].toString().toStdString());
    return filter;
}

RowFilter FindingsFilter::rowFilter() const
{
    FindingsFilter rest = *this;
    rest.text.clear();
    RowFilter chosen;
    if (rest != FindingsFilter())
        chosen = [rest](const TableSource& source, int row) {
            const auto& rows = static_cast<const FindingRows&>(source);
            return passes(rest, rows.finding(row), rows.today());
        };
    return bothOf(std::move(chosen), typedFilter(text, FindingRows::typedColumns()));
}

}  // namespace mingcha::ui
