// SPDX-License-Identifier: GPL-3.0-or-later
// M08 计量装置与档案不符 (domain.md 4.6). It stands for R04 as well: readings of two different meters are not compared.
#include "checks/rules/rules.h"
#include "checks/rules/survey/surveyed.h"

namespace mingcha::checks::rules {

void m08Meter(const RunScope& scope, Sink& sink)
{
    std::int64_t noMeter = 0;
    eachSurvey(scope, sink, survey::Meter, true, [&](size_t row, std::int64_t account) {
        const std::string_view site = surveyText(scope.facts, survey::Meter, row), onFile = customerText(scope.facts, customer::Meter, account);
        if (onFile.empty()) {
            ++noMeter;
            return;
        }
        if (site == onFile)
            return;
        ProofWriter proof(scope.facts, scope.limits);
        proof.survey(row, survey::Meter).customer(account, customer::Meter, std::string(site)).survey(row, survey::Date);
        proof.formula(std::string(site) + " ≠ " + std::string(onFile));
        reportSurvey(scope, sink, {row, *scope.limits.rule().severity, {}, {}, proof.json()});
    });
    if (noMeter)
        sink.notJudged(scope.code(), -1, "no_field:customers.meter", noMeter);
}

}  // namespace mingcha::checks::rules
