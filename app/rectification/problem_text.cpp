// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/list.h"

#include <QCoreApplication>

namespace mingcha::rectification {

namespace {

/// "Multiplier: 40 on the books, should be 60" for every input that should have been another.
QStringList differences(const checks::Proof& proof)
{
    QStringList parts;
    for (const checks::ProofInput& input : proof.inputs)
        if (!input.expected.empty())
            parts.append(QCoreApplication::translate("rectification", "%1 %2 on the books, should be %3")
                             .arg(checks::inputTitle(input.field, base::currentLanguage()), QString::fromStdString(input.booked), QString::fromStdString(input.expected)));
    return parts;
}

}  // namespace

QString problemText(const findings::Finding& finding, const checks::Proof& proof)
{
    if (finding.isByHand())
        return finding.decision.text;
    const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
    const QString name = rule ? rule->name.current() : finding.rule;
    const QStringList parts = proof.formulas.empty() ? differences(proof) : checks::formulaTexts(proof, base::currentLanguage());
    if (parts.isEmpty())
        return name;
    return QCoreApplication::translate("rectification", "%1: %2").arg(name, parts.join(QCoreApplication::translate("rectification", "; ")));
}

}  // namespace mingcha::rectification
