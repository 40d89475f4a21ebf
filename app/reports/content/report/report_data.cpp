// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/report_data.h"

#include "findings/editor.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace mingcha::reports {

using findings::Finding;
using findings::State;

namespace {

constexpr int monthsBack = 12;
constexpr size_t mostCases = 5;

/// The day to which overdue and open problems are counted: that of the last change of the vault's findings.
base::Result<QDate> dayOfLastChange(vault::Connection& connection, const ReportData& data)
{
    MINGCHA_ASSIGN(const auto step, findings::nextUndo(connection));
    QDate day = data.run ? data.run->at.date() : data.month.lastDay();
    if (step && step->at.date() > day)
        day = step->at.date();
    return day;
}

base::Result<void> loadFindings(vault::Connection& connection, ReportData& data)
{
    findings::Filter filter;
    filter.unit = data.unit;
    filter.months = base::PeriodRange{base::Period::fromIndex(1), data.month};
    MINGCHA_ASSIGN(auto all, standingFindings(connection, filter));
    for (Finding& finding : all) {
        if (finding.month == data.month) {
            data.findings.push_back(std::move(finding));
            continue;
        }
        if (!data.previousMonth || finding.month > *data.previousMonth)
            data.previousMonth = finding.month;
        data.earlier.push_back(std::move(finding));
    }
    for (const Finding& finding : data.earlier)
        if (finding.month == *data.previousMonth)
            data.previous.push_back(finding);
    return {};
}

/// Gravest first, then by money, then by kWh; no consequences, and each rule once before any twice.
base::Result<void> chooseCases(vault::Connection& connection, ReportData& data)
{
    std::vector<const rectification::ListRow*> rows;
    for (const auto& row : data.list.rows)
        if (row.countsMoney)
            rows.push_back(&row);
    const auto weight = [](const rectification::ListRow* row) { return std::make_tuple(-int(row->severity), -row->money.abs(), -row->kwh.abs(), row->number); };
    std::sort(rows.begin(), rows.end(), [&](const auto* a, const auto* b) { return weight(a) < weight(b); });
    std::set<QString> told;
    std::vector<const rectification::ListRow*> chosen, others;
    for (const auto* row : rows)
        (told.insert(row->code).second ? chosen : others).push_back(row);
    chosen.insert(chosen.end(), others.begin(), others.end());
    chosen.resize(std::min(chosen.size(), mostCases));
    std::sort(chosen.begin(), chosen.end(), [&](const auto* a, const auto* b) { return weight(a) < weight(b); });
    for (const auto* row : chosen) {
        TypicalCase single{*row, {}};
        if (row->code != findings::byHand) {
            MINGCHA_ASSIGN(single.proof, findings::proofOf(connection, row->findingId));
        }
        data.cases.push_back(std::move(single));
    }
    return {};
}

/// A survey belongs to the latest billed month not after its date (data-and-rules, "Months, lists, states").
base::Result<std::int64_t> surveysOfMonth(vault::Connection& connection, const ReportData& data)
{
    const MonthFigures* figures = data.figures(data.month);
    if (!figures || figures->bills == 0)
        return 0;
    MINGCHA_ASSIGN(const auto next, records::nextBilledMonth(connection, data.month));
    std::int64_t count = 0;
    for (const auto& [month, surveys] : data.year.surveysByMonth)
        if (month >= data.month && (!next || month < *next))
            count += surveys;
    return count;
}

}  // namespace

const MonthFigures* ReportData::figures(base::Period period) const
{
    const MonthFigures* found = year.find(period);
    return found && (found->bills > 0 || found->areasWithSupply > 0) ? found : nullptr;
}

bool ReportData::isOverdue(const Finding& finding) const
{
    return finding.state == State::Rectifying && finding.decision.due.isValid() && finding.decision.due < asOf;
}

base::Result<ReportData> loadReportData(vault::Connection& connection, const ReportRequest& request, base::Progress* progress)
{
    ReportData data;
    MINGCHA_ASSIGN(data.list, rectification::buildList(connection, request.month, request.unit, request.vaultName));
    data.month = data.list.month;
    data.unit = request.unit;
    data.vaultName = request.vaultName;
    data.office = data.list.office;
    MINGCHA_ASSIGN(data.run, findings::lastRun(connection));
    MINGCHA_TRY(loadFindings(connection, data));
    MINGCHA_ASSIGN(data.asOf, dayOfLastChange(connection, data));
    MINGCHA_TRY(chooseCases(connection, data));
    MINGCHA_ASSIGN(data.year, loadFigures(connection, {data.month - monthsBack, data.month}, data.unit, progress));
    MINGCHA_ASSIGN(data.monthAlone, loadFigures(connection, {data.month, data.month}, data.unit, progress));
    MINGCHA_ASSIGN(data.surveys, surveysOfMonth(connection, data));
    return data;
}

std::vector<Repeated> repeatedProblems(const ReportData& data)
{
    std::map<std::pair<QString, QString>, std::set<base::Period>> before;
    for (const Finding& finding : data.earlier)
        before[{finding.rule, finding.subject}].insert(finding.month);
    std::map<std::pair<QString, QString>, Repeated> found;
    for (const Finding& finding : data.findings) {
        const auto key = std::make_pair(finding.rule, finding.subject);
        const auto known = before.find(key);
        if (known != before.end() && finding.rule != findings::byHand)
            found[key] = {finding.rule, finding.subject, *known->second.rbegin(), int(known->second.size())};
    }
    std::vector<Repeated> list;
    for (auto& [key, repeated] : found)
        list.push_back(std::move(repeated));
    return list;
}

}  // namespace mingcha::reports
