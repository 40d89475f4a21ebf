// SPDX-License-Identifier: GPL-3.0-or-later
// D06 无台区或台区不存在 (domain.md 4.12). Without area supply there is no area table: then only an empty area is judged.
#include "checks/rules/rules.h"

namespace mingcha::checks::rules {

void d06Area(const RunScope& scope, Sink& sink)
{
    const Facts& facts = scope.facts;
    const bool haveTable = facts.supply.rows > 0;
    std::int64_t notJudged = 0;
    for (size_t account = 1; account < facts.byAccount.size(); ++account) {
        const CustomerFacts& c = facts.byAccount[account];
        if (!c.onFile() || c.checkUse)
            continue;
        if (c.area >= 0 && !haveTable)
            ++notJudged;
        if (c.area >= 0 && (!haveTable || facts.areas[static_cast<size_t>(c.area)].supplied))
            continue;
        ProofWriter proof(facts, scope.limits);
        proof.customer(static_cast<std::int64_t>(account), customer::Area);
        proof.formula(c.area < 0 ? statement("no_area") : statement("area_unknown", {facts.areas[static_cast<size_t>(c.area)].number}));
        Hit hit;
        hit.rule = scope.code();
        hit.ruleVersion = scope.limits.rule().version;
        hit.subject = facts.number(static_cast<std::int64_t>(account));
        hit.month = facts.range.to.index();
        hit.unit = facts.stationOf(static_cast<std::int64_t>(account));
        hit.severity = scope.limits.severity(*scope.limits.rule().severity);
        hit.proof = proof.json();
        sink.found({std::move(hit), static_cast<std::int64_t>(account), c.area, 0});
    }
    if (notJudged)
        sink.notJudged(scope.code(), -1, "no_area_table", notJudged);
}

}  // namespace mingcha::checks::rules
