// SPDX-License-Identifier: GPL-3.0-or-later
// L02 台区负损 (domain.md 4.4, 3.3).
// A consequence of Q04, Q06 or M13 when putting that one bill right brings the rate inside the limit (checks/causes.cpp).
#include "checks/rules/loss/loss_series.h"
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

void l02NegativeLoss(const RunScope& scope, Sink& sink)
{
    const std::int64_t negative = scope.limits.scaled("negative", 2);
    eachLossPoint(scope, sink, 0, [&](std::int32_t area, const LossSeries& series, size_t position) {
        const LossPoint& point = series[position];
        if (!point.isBelow(negative))
            return;
        const base::Energy kwh = beyondLimit(point, negative);
        ProofWriter proof = lossProof(scope, point);
        const std::string limit = bracketed(scope.limits.text("negative") + "%");
        proof.formula(point.rateTextBeside(negative) + " ＜ " + scope.limits.text("negative") + "%");
        proof.formula(energyText(point.supplied) + " × " + limit + " − " + bracketed(energyText(point.lost())) + " = " + kwh.text());
        reportLoss(scope, sink, area, point, *scope.limits.rule().severity, kwh, proof.json());
    });
}

}  // namespace mingcha::checks::rules
