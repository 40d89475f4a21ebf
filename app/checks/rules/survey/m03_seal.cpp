// SPDX-License-Identifier: GPL-3.0-or-later
// M03 封印缺失/与记录不符 (domain.md 4.6). Blank = not checked.
#include "checks/rules/rules.h"
#include "checks/rules/survey/surveyed.h"

namespace mingcha::checks::rules {

void m03Seal(const RunScope& scope, Sink& sink)
{
    const QStringList sound = scope.limits.words("sound");
    eachSurvey(scope, sink, survey::Seal, false, [&](size_t row, std::int64_t) {
        const QString seal = qString(surveyText(scope.facts, survey::Seal, row));
        if (sound.contains(seal))
            return;
        ProofWriter proof(scope.facts, scope.limits);
        proof.survey(row, survey::Seal, sound.first().toStdString()).survey(row, survey::Date);
        proof.formula(seal.toStdString() + " ∉ {" + sound.join(QLatin1String(", ")).toStdString() + "}");
        reportSurvey(scope, sink, {row, *scope.limits.rule().severity, {}, {}, proof.json()});
    });
}

}  // namespace mingcha::checks::rules
