// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

#include <algorithm>

namespace mingcha::reports::section {

void causes(const ReportData& data, Blocks& blocks)
{
    std::map<QString, std::pair<int, base::Money>> byCause;
    int open = 0;
    for (const auto& row : data.list.rows) {
        if (row.cause.isEmpty()) {
            ++open;
            continue;
        }
        auto& [count, money] = byCause[row.cause];
        ++count;
        if (row.countsMoney)
            money += row.money;
    }
    if (byCause.empty()) {
        blocks.paragraph(data.list.rows.empty() ? QCoreApplication::translate("reports", "No problem, hence no cause to analyse.")
                                                : QCoreApplication::translate("reports", "No cause has been entered yet for the problems of this month (%1 in all); causes are found when the stations check each case.").arg(open));
        return;
    }
    std::vector<std::pair<QString, std::pair<int, base::Money>>> ranked(byCause.begin(), byCause.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second.first > b.second.first; });
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Causes found so far");
    table.columns = {{QCoreApplication::translate("reports", "Cause"), 6}, {QCoreApplication::translate("reports", "Problems"), 1.4, true}, {QCoreApplication::translate("reports", "Money (yuan)"), 2, true}};
    for (const auto& [cause, sums] : ranked)
        table.rows.push_back({{cause, countText(sums.first), moneyText(sums.second)}, {}, false, -1, {}});
    blocks.table(std::move(table));
    if (open > 0)
        blocks.paragraph(QCoreApplication::translate("reports", "Problems without a cause so far: %1.").arg(open));
}

}  // namespace mingcha::reports::section
