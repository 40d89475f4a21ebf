// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/not_run_summary.h"

#include "shared/format.h"

#include <QCoreApplication>

namespace mingcha::ui {

QStringList notRunSummary(const std::vector<checks::NotRun>& notRun, const QString& onlyRule)
{
    std::vector<std::pair<const checks::NotRun*, int>> groups;    // the first of its kind, and how many more there are
    for (const auto& each : notRun) {
        if (!onlyRule.isEmpty() && each.rule != onlyRule)
            continue;
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first->rule == each.rule && group.first->reason == each.reason; });
        if (known == groups.end())
            groups.emplace_back(&each, 0);
        else
            ++known->second;
    }
    QStringList says;
    for (const auto& [first, more] : groups) {
        const QString text = checks::notRunText(*first, onlyRule.isEmpty());
        says.append(more == 0 ? text : inOneLine({text, QCoreApplication::translate("mingcha::ui::NotRunSummary", "The same for %n further month(s).", nullptr, more)}));
    }
    return says;
}

}  // namespace mingcha::ui
