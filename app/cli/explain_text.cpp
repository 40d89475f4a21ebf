// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explain_text.h"

#include "base/language.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

const records::ImportRecord* importOf(const std::vector<records::ImportRecord>& imports, std::int64_t id)
{
    for (const auto& import : imports)
        if (import.id == id)
            return &import;
    return nullptr;
}

QString periodText(const findings::Finding& finding)
{
    return finding.period ? text(finding.period->text()) : QString();
}

/// "M13 Billed multiplier differs from file · 0100000001 · 2025-05" from "M13|0100000001|2025-05".
QString causeTitle(const QString& becauseOf)
{
    QStringList parts = becauseOf.split(u'|', Qt::SkipEmptyParts);
    if (const auto* rule = checks::Catalogue::shipped().find(parts.value(0)))
        parts[0] += u' ' + rule->name.current();
    return parts.join(u" · "_s);
}

/// "bills.csv row 189", with sheet where there is one.
QString sourceText(const checks::ProofInput& input, const std::vector<records::ImportRecord>& imports)
{
    const auto* import = importOf(imports, input.importId);
    if (!import)
        return {};
    return input.sheet.empty() ? base::translate("cli", "%1 row %2").arg(import->file).arg(input.row) : base::translate("cli", "%1 sheet %2 row %3").arg(import->file, text(input.sheet)).arg(input.row);
}

}  // namespace

QString explainText(const findings::Finding& finding, const checks::Proof& proof, const std::vector<records::ImportRecord>& imports)
{
    const auto language = base::currentLanguage();
    const auto* rule = checks::Catalogue::shipped().find(finding.rule);
    QStringList lines;
    lines << u"%1  %2 %3  [%4]"_s.arg(checks::severityName(finding.severity).in(language), finding.rule, rule ? rule->name.in(language) : finding.decision.text,
                                     findings::stateName(finding.state));
    QStringList about{finding.subject, finding.unit, periodText(finding)};
    about.removeAll(QString());
    lines << about.join(u" · "_s);
    lines << base::translate("cli", "At stake: %1 kWh, %2 yuan").arg(text(finding.kwh.grouped()), text(finding.money.grouped(2)));
    lines << QString();
    for (const auto& input : proof.inputs) {
        QString line = u"  %1%2: %3"_s.arg(checks::inputTitle(input.field, language), input.period.empty() ? QString() : u" ("_s + text(input.period) + u')', text(input.booked));
        if (!input.expected.empty())
            line += base::translate("cli", "; expected %1").arg(text(input.expected));
        if (const QString source = sourceText(input, imports); !source.isEmpty())
            line += u"  ["_s + source + u']';
        lines << line;
    }
    for (const auto& value : proof.intermediates)
        lines << u"  "_s + checks::namedValue(finding.rule.toStdString(), value, language);
    for (const QString& formula : checks::formulaTexts(proof, language))
        lines << base::translate("cli", "Formula: %1").arg(formula);
    if (!proof.moneyFormula.empty())
        lines << base::translate("cli", "Money: %1").arg(text(proof.moneyFormula));
    if (rule)
        lines << base::translate("cli", "Basis: %1 v%2 · %3").arg(rule->code).arg(finding.ruleVersion).arg(rule->basis.in(language));
    QStringList parameters;
    for (const auto& value : proof.parameters)
        parameters << checks::namedValue(finding.rule.toStdString(), value, language);
    if (!parameters.isEmpty())
        lines << base::translate("cli", "Parameters: %1").arg(parameters.join(base::translate("cli", "; ")));
    if (!finding.becauseOf.isEmpty())
        lines << (finding.countsMoney ? base::translate("cli", "Follows from: %1 (withdrawn, so the money is summed here)") : base::translate("cli", "Follows from: %1 (its money is not summed)"))
                     .arg(causeTitle(finding.becauseOf));
    return lines.join(u'\n');
}

QJsonObject explainJson(const findings::Finding& finding, const checks::Proof& proof, const std::vector<records::ImportRecord>& imports)
{
    QJsonObject sources;
    for (const auto& input : proof.inputs)
        if (const auto* import = importOf(imports, input.importId))
            sources[QString::number(import->id)] = QJsonObject{{u"file"_s, import->file}, {u"sha256"_s, import->sha256}};
    return {{u"id"_s, qint64(finding.id)},
            {u"rule"_s, finding.rule},
            {u"rule_version"_s, finding.ruleVersion},
            {u"subject"_s, finding.subject},
            {u"period"_s, periodText(finding)},
            {u"unit"_s, finding.unit},
            {u"severity"_s, int(finding.severity)},
            {u"kwh"_s, text(finding.kwh.text())},
            {u"money"_s, text(finding.money.text(2))},
            {u"because_of"_s, finding.becauseOf},
            {u"proof"_s, QJsonDocument::fromJson(QByteArray::fromStdString(proof.toJson())).object()},
            {u"files"_s, sources},
            {u"text"_s, explainText(finding, proof, imports)}};
}

}  // namespace mingcha::cli
