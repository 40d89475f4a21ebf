// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

#include <set>

namespace mingcha::reports::section {
namespace {

struct Tally {
    std::map<checks::Severity, int> confirmed;
    int overdue = 0, repeated = 0;
};

}  // namespace

void assessment(const ReportData& data, Blocks& blocks)
{
    std::set<std::pair<QString, QString>> again;
    for (const Repeated& repeated : repeatedProblems(data))
        again.insert({repeated.rule, repeated.subject});
    std::map<QString, Tally> tallies;
    for (const auto& finding : data.findings) {
        if (finding.state == findings::State::Unconfirmed)
            continue;
        Tally& tally = tallies[finding.unit];
        ++tally.confirmed[finding.severity];
        tally.overdue += data.isOverdue(finding);
        tally.repeated += again.contains({finding.rule, finding.subject});
    }
    if (tallies.empty()) {
        blocks.paragraph(data.findings.empty() ? QCoreApplication::translate("reports", "No problem of this month is on file, so there is nothing to assess.")
                                               : QCoreApplication::translate("reports", "No problem of this month has been confirmed yet, so there is nothing to assess."));
        return;
    }
    blocks.paragraph(QCoreApplication::translate("reports", "The table gives the numbers on which the company's own assessment rules can be applied; only confirmed problems are counted, and no score is proposed."));
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Confirmed problems by unit as of %1, for assessment").arg(dateText(data.asOf));
    table.columns = {{QCoreApplication::translate("reports", "Audited unit"), 3}};
    for (const checks::Severity severity : severitiesDown)
        table.columns.push_back({severityText(severity), 1.4, true});
    table.columns.push_back({QCoreApplication::translate("reports", "Overdue"), 1.3, true});
    table.columns.push_back({QCoreApplication::translate("reports", "Repeated"), 1.3, true});
    for (auto& [unit, tally] : tallies) {
        TableBlock::Row row;
        row.cells = {unit.isEmpty() ? dash() : unit};
        for (const checks::Severity severity : severitiesDown)
            row.cells.append(countText(tally.confirmed[severity]));
        row.cells += {countText(tally.overdue), countText(tally.repeated)};
        table.rows.push_back(std::move(row));
    }
    blocks.table(std::move(table));
}

}  // namespace mingcha::reports::section
