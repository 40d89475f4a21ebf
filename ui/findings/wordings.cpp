// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/wordings.h"

#include <QSet>

namespace mingcha::ui {

namespace {

QStringList distinct(const std::vector<const findings::Finding*>& findings, QString findings::Decision::*field)
{
    QSet<QString> seen;
    for (const auto* finding : findings)
        if (const QString& value = finding->decision.*field; !value.isEmpty())
            seen.insert(value);
    QStringList values(seen.begin(), seen.end());
    values.sort();
    return values;
}

}  // namespace

Wordings Wordings::of(const std::vector<const findings::Finding*>& findings)
{
    Wordings words{distinct(findings, &findings::Decision::unit), distinct(findings, &findings::Decision::person), distinct(findings, &findings::Decision::withdrawnBecause),
                   distinct(findings, &findings::Decision::result)};
    QSet<QString> stations;
    for (const auto* finding : findings)
        if (!finding->unit.isEmpty() && !words.units.contains(finding->unit))
            stations.insert(finding->unit);
    QStringList sorted(stations.begin(), stations.end());
    sorted.sort();
    words.units += sorted;
    return words;
}

}  // namespace mingcha::ui
