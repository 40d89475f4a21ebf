// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

namespace mingcha::reports::section {
namespace {

struct Duty {
    int problems = 0, done = 0;
    QDate nextDue;
};

TableBlock dutyTable(const ReportData& data, int& unassigned)
{
    std::map<std::pair<QString, QString>, Duty> duties;
    for (const auto& row : data.list.rows) {
        if (row.state == findings::State::Unconfirmed)
            continue;
        unassigned += row.responsibleUnit.isEmpty() && row.person.isEmpty();
        Duty& duty = duties[{row.responsibleUnit, row.person}];
        ++duty.problems;
        duty.done += row.state == findings::State::Rectified;
        if (row.state == findings::State::Rectifying && row.due.isValid() && (!duty.nextDue.isValid() || row.due < duty.nextDue))
            duty.nextDue = row.due;
    }
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Who rectifies what");
    table.columns = {{QCoreApplication::translate("reports", "Responsible unit"), 3}, {QCoreApplication::translate("reports", "Person"), 2}, {QCoreApplication::translate("reports", "Problems"), 1.3, true}, {QCoreApplication::translate("reports", "Rectified"), 1.3, true}, {QCoreApplication::translate("reports", "Next due date"), 2, false, true}};
    for (const auto& [who, duty] : duties)
        table.rows.push_back({{who.first.isEmpty() ? QCoreApplication::translate("reports", "(not assigned)") : who.first, who.second.isEmpty() ? dash() : who.second, countText(duty.problems), countText(duty.done), duty.nextDue.isValid() ? dateText(duty.nextDue) : dash()}, {}, false, -1, {}});
    return table;
}

TableBlock measureTable(const ReportData& data)
{
    std::map<QString, int> counts;
    for (const auto& row : data.list.rows)
        ++counts[row.code];
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Measures by kind of problem");
    table.columns = {{QCoreApplication::translate("reports", "Rule"), 3}, {QCoreApplication::translate("reports", "Problems"), 1.1, true}, {QCoreApplication::translate("reports", "Measure"), 7}};
    for (const auto& [code, count] : counts) {
        const checks::Rule* rule = checks::Catalogue::shipped().find(code);
        table.rows.push_back({{ruleText(code), countText(count), rule ? rule->measure.current() : QCoreApplication::translate("reports", "as written in the list")}, {}, false, -1, {}});
    }
    return table;
}

}  // namespace

void measures(const ReportData& data, Blocks& blocks)
{
    if (data.list.rows.empty()) {
        blocks.paragraph(QCoreApplication::translate("reports", "There is nothing to rectify."));
        return;
    }
    blocks.paragraph(QCoreApplication::translate("reports", "The measure, the person responsible and the due date of each problem stand in the rectification list (attachment 1)."));
    blocks.table(measureTable(data));
    ChartData progress = progressChart(data.findings, data.asOf);
    progress.title = QCoreApplication::translate("reports", "Progress of rectification as of %1").arg(dateText(data.asOf));
    blocks.chart(std::move(progress), 52);
    int unassigned = 0;
    TableBlock duties = dutyTable(data, unassigned);
    if (duties.rows.empty()) {
        blocks.paragraph(QCoreApplication::translate("reports", "Responsibilities are given out when problems are confirmed; none has been confirmed yet."));
        return;
    }
    blocks.table(std::move(duties));
    if (unassigned > 0)
        blocks.paragraph(QCoreApplication::translate("reports", "Confirmed problems without a responsible unit or person: %1.").arg(unassigned));
}

}  // namespace mingcha::reports::section
