// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/not_run.h"
#include "reports/content/report/sections.h"

namespace mingcha::reports::section {
namespace {

QString named(const QString& value) { return value.isEmpty() ? QCoreApplication::translate("reports", "(not entered)") : value; }

QString auditedUnit(const ReportData& data)
{
    if (!data.unit.isEmpty())
        return data.unit;
    return data.office.station.isEmpty() ? QCoreApplication::translate("reports", "all units on file") : data.office.station;
}

QString reasonText(const checks::NotRun& notRun)
{
    const QString reason = checks::notRunReason(notRun);
    return notRun.subjects > 0 ? QCoreApplication::translate("reports", "%1 (subjects: %2)").arg(reason, countText(notRun.subjects)) : reason;
}

/// Rules that could not be judged for this month or at all, each with its reason.
TableBlock notRunTable(const ReportData& data)
{
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Rules that could not be run, or not for every subject");
    table.columns = {{QCoreApplication::translate("reports", "Rule"), 3}, {QCoreApplication::translate("reports", "Reason"), 7}};
    for (const checks::NotRun& notRun : data.run->notRun)
        if (notRun.period < 0 || notRun.period == data.month.index())
            table.rows.push_back({{ruleText(notRun.rule), reasonText(notRun)}, {}, false, -1, {}});
    return table;
}

void rulesRun(const ReportData& data, Blocks& blocks)
{
    if (!data.run) {
        blocks.paragraph(QCoreApplication::translate("reports", "No check has been run yet; this report rests on problems entered by hand alone."));
        return;
    }
    int hitting = 0;
    for (const auto& [rule, count] : data.run->countByRule)
        hitting += count > 0;
    blocks.paragraph(QCoreApplication::translate("reports", "The last check was run on %1 for %2 to %3: %4 rules were judged, and %5 of them found problems.")
                         .arg(momentText(data.run->at), monthText(data.run->range.from), monthText(data.run->range.to)).arg(data.run->rules.size()).arg(hitting));
    if (!data.run->range.contains(data.month))
        blocks.paragraph(QCoreApplication::translate("reports", "That check did not cover %1; problems of this month, if any, come from earlier checks or were entered by hand.").arg(monthText(data.month)));
    if (TableBlock table = notRunTable(data); !table.rows.empty())
        blocks.table(std::move(table));
    else
        blocks.paragraph(QCoreApplication::translate("reports", "No rule was left out for want of data."));
}

}  // namespace

void overview(const ReportData& data, Blocks& blocks)
{
    blocks.paragraph(QCoreApplication::translate("reports", "This report covers the field audit of %1. Audited: %2. Inspectors: %3. Responsible for the month: %4.")
                         .arg(monthText(data.month), auditedUnit(data), named(listed(data.office.inspectors)), named(data.office.monthlyResponsible)));
    const MonthFigures* figures = data.figures(data.month);
    blocks.paragraph(QCoreApplication::translate("reports", "The audit looked at the files of %1 customers, %2 bills of the month, the energy supplied to %3 transformer areas, and %4 field survey forms of the month.")
                         .arg(countText(data.year.customers), countText(figures ? figures->bills : 0), countText(figures ? figures->areasWithSupply : 0), countText(data.surveys)));
    blocks.paragraph(data.surveys > 0 ? QCoreApplication::translate("reports", "It was made by comparing files, bills, readings and losses with one another and with what the field survey found on site.")
                                           : QCoreApplication::translate("reports", "It was made by comparing files, bills, readings and losses with one another; no field survey of this month is on file."));
    rulesRun(data, blocks);
}

}  // namespace mingcha::reports::section
