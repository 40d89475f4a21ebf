// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

using namespace Qt::StringLiterals;

namespace mingcha::reports::section {
namespace {

/// The values the finding rests on: "上次示数 14881.1（应为 14843.6）".
QString facts(const checks::Proof& proof)
{
    QStringList parts;
    for (const checks::ProofInput& input : proof.inputs) {
        QString part = checks::inputTitle(input.field, base::currentLanguage()) + QLatin1Char(' ') + (input.booked.empty() ? dash() : QString::fromStdString(input.booked));
        if (!input.period.empty())
            part = QString::fromStdString(input.period) + QLatin1Char(' ') + part;
        if (!input.expected.empty())
            part = QCoreApplication::translate("reports", "%1 (should be %2)").arg(part, QString::fromStdString(input.expected));
        parts.append(part);
    }
    return parts.join(QCoreApplication::translate("reports", "; ", "between formulas"));
}

/// The money of several prices is a formula for each.
QString moneyFormulaText(const checks::Proof& proof)
{
    return QString::fromStdString(proof.moneyFormula).replace(u"; "_s, QCoreApplication::translate("reports", "; ", "between formulas"));
}

void tell(const TypicalCase& single, int number, Blocks& blocks)
{
    const auto& row = single.row;
    const checks::Rule* rule = checks::Catalogue::shipped().find(row.code);
    QStringList who{row.subjectName.isEmpty() ? row.subject : QCoreApplication::translate("reports", "%1 (%2)").arg(row.subject, row.subjectName), row.unit,
                    row.period ? monthText(*row.period) : QString()};
    who.removeAll(QString());
    blocks.heading(QCoreApplication::translate("reports", "Case %1: %2, %3").arg(number).arg(severityText(row.severity), rule ? rule->name.current() : ruleText(row.code)), 3);
    blocks.values(QCoreApplication::translate("reports", "Fact: %1. %2").arg(listed(who), rule ? facts(single.proof) : row.problem));
    if (rule)
        blocks.paragraph(QCoreApplication::translate("reports", "Basis: rule %1, version %2: %3 (%4)").arg(rule->code).arg(rule->version).arg(rule->explanation.current(), rule->basis.current()));
    if (!single.proof.formulas.empty())
        blocks.values(QCoreApplication::translate("reports", "Computation: %1").arg(checks::formulaTexts(single.proof, base::currentLanguage()).join(QCoreApplication::translate("reports", "; ", "between formulas"))));
    if (!single.proof.moneyFormula.empty())
        blocks.values(QCoreApplication::translate("reports", "Money at stake: %1 yuan, from %2").arg(moneyText(row.money), moneyFormulaText(single.proof)));
    blocks.paragraph(QCoreApplication::translate("reports", "Measure: %1 (status: %2)").arg(row.measure.isEmpty() ? QCoreApplication::translate("reports", "none has been set yet") : row.measure, findings::stateName(row.state)));
}

}  // namespace

void cases(const ReportData& data, Blocks& blocks)
{
    if (data.cases.empty()) {
        blocks.paragraph(QCoreApplication::translate("reports", "There is no case to tell: no problem was found for this month."));
        return;
    }
    for (size_t i = 0; i < data.cases.size(); ++i)
        tell(data.cases[i], int(i) + 1, blocks);
}

}  // namespace mingcha::reports::section
