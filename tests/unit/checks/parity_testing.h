// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/fact_builder.h"  // first: moc 6.4 stumbles over <compare> when it is the first standard header it meets
#include "checks/runner.h"

#include <QFile>
#include <set>

namespace mingcha::tests {

using namespace Qt::StringLiterals;

// Columns of the generated data, in the order of its files.
inline constexpr const char* tariffFields = "code name category voltage valid_from valid_to unit_price levy";
inline constexpr const char* customerFields = "customer name station line area category voltage capacity meter multiplier tariff_code reading_day";
inline constexpr const char* supplyFields = "area period supplied";
inline constexpr const char* billFields = "customer period previous current multiplier kwh tariff_code unit_price energy_charge basic_charge power_factor_charge levy total received received_on";
inline constexpr const char* surveyFields = "customer date meter reading multiplier category seal";

/// The 19 rules that the independent program shares (tests/bench/README.md).
inline const std::vector<QString>& sharedRules()
{
    static const std::vector<QString> rules = [] {
        const QStringList codes = QStringLiteral("Q01 Q02 Q03 Q04 Q06 M13 P17 P11 F15 F14 C09 L01 L02 L03 M08 M01 P18 M03 R04").split(QLatin1Char(' '));
        return std::vector<QString>(codes.begin(), codes.end());
    }();
    return rules;
}

inline void addGenerated(FactBuilder& facts, const QString& folder)
{
    using records::Kind;
    facts.addCsv(Kind::Tariffs, tariffFields, folder + QStringLiteral("/tariffs.csv"));
    facts.addCsv(Kind::Customers, customerFields, folder + QStringLiteral("/customers.csv"));
    facts.addCsv(Kind::AreaSupply, supplyFields, folder + QStringLiteral("/area_supply.csv"));
    facts.addCsv(Kind::Bills, billFields, folder + QStringLiteral("/bills.csv"));
    facts.addCsv(Kind::Survey, surveyFields, folder + QStringLiteral("/survey.csv"));
}

/// "rule,subject,period" of every hit, one per line, sorted.
inline QStringList identities(const checks::CheckResult& result)
{
    QStringList lines;
    for (const checks::Hit& hit : result.hits)
        lines << QStringLiteral("%1,%2,%3").arg(hit.rule, QString::fromStdString(hit.subject), hit.period < 0 ? QString() : QString::fromStdString(base::Period::fromIndex(hit.period).text()));
    lines.sort();
    return lines;
}

/// What the independent program found, one line each, sorted.
inline QStringList expectedFindings(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeFirst();
    for (QString& line : lines)
        line = line.trimmed().remove(u"\"\""_s);
    lines.sort();
    return lines;
}

}  // namespace mingcha::tests
