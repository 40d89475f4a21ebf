// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/list.h"

#include <QCoreApplication>
#include <algorithm>

namespace mingcha::rectification {

namespace {

/// "Multiplier: 40 on the books, should be 60" for every input that should have been another.
QStringList differences(const checks::Proof& proof)
{
    QStringList parts;
    for (const checks::ProofInput& input : proof.inputs) {
        if (input.expected.empty())
            continue;
        const QString part = QCoreApplication::translate("rectification", "%1 %2 on the books, should be %3")
                                 .arg(checks::inputTitle(input.field, base::currentLanguage()), QString::fromStdString(input.booked), QString::fromStdString(input.expected));
        parts.append(input.period.empty() ? part : QString::fromStdString(input.period) + QLatin1Char(' ') + part);
    }
    return parts;
}

/// "A1 ≠ B2" or "0.00 ＜ 91928.38": says nothing without the names of what it compares.
bool isBareComparison(const QString& formula)
{
    const auto holds = [&](QStringView signs) { return std::any_of(formula.begin(), formula.end(), [&](QChar c) { return signs.contains(c); }); };
    return holds(u"≠＜＞") && !holds(u"=×÷+−|(");
}

QStringList explanation(const checks::Proof& proof)
{
    const QStringList formulas = checks::formulaTexts(proof, base::currentLanguage()), told = differences(proof);
    return !told.isEmpty() && std::all_of(formulas.begin(), formulas.end(), isBareComparison) ? told : formulas;
}

}  // namespace

QString problemText(const findings::Finding& finding, const checks::Proof& proof)
{
    if (finding.isByHand())
        return finding.decision.text;
    const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
    const QString name = rule ? rule->name.current() : finding.rule;
    const QStringList parts = explanation(proof);
    if (parts.isEmpty())
        return name;
    return QCoreApplication::translate("rectification", "%1: %2").arg(name, parts.join(QCoreApplication::translate("rectification", "; ")));
}

}  // namespace mingcha::rectification
