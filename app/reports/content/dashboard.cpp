// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/dashboard.h"

#include "base/clock.h"
#include "reports/content/chart_contents.h"
#include "reports/content/wording.h"

namespace mingcha::reports {
namespace {

using findings::Finding;
using findings::State;

void count(Dashboard& board, const Finding& finding, QDate today)
{
    if (finding.state == State::Rectified) {
        ++board.rectified;
        board.recovered += finding.decision.recovered.value_or(base::Money());
        return;
    }
    ++board.open;
    ++board.openBySeverity[finding.severity];
    board.unconfirmed += finding.state == State::Unconfirmed;
    if (finding.countsMoney)
        board.moneyAtStake += finding.money;
    const QDate due = finding.decision.due;
    if (finding.state != State::Rectifying || !due.isValid())
        return;
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    board.overdue += due < today;
    board.dueThisWeek += due >= today && due <= sunday;
}

}  // namespace

base::Result<std::vector<Finding>> standingFindings(vault::Connection& connection, findings::Filter filter)
{
    MINGCHA_ASSIGN(auto all, findings::listFindings(connection, filter));
    std::erase_if(all, [](const Finding& finding) { return finding.state == State::Withdrawn || (finding.presence == findings::Presence::Gone && finding.state == State::Unconfirmed); });
    return all;
}

base::Result<Dashboard> buildDashboard(vault::Connection& connection, const DashboardRequest& request, base::Progress* progress)
{
    Dashboard board;
    findings::Filter filter;
    filter.unit = request.unit;
    filter.months = request.months;
    MINGCHA_ASSIGN(const auto standing, standingFindings(connection, filter));
    const QDate today = base::today();
    for (const Finding& finding : standing)
        count(board, finding, today);
    board.findingsByRule = rulesChart(standing);
    board.progress = progressChart(standing, today);

    std::optional<base::PeriodRange> months = request.months;
    if (!months) {
        MINGCHA_ASSIGN(months, records::billedPeriods(connection));
    }
    MINGCHA_ASSIGN(Figures figures, loadFigures(connection, months.value_or(base::PeriodRange{}), request.unit, progress));
    board.customers = figures.customers;
    board.surveys = figures.surveys;
    for (const MonthFigures& month : figures.byMonth) {
        board.bills += month.bills;
        board.billedKwh += month.sold;
        board.suppliedKwh += month.supplied;
        board.billed += month.receivable;
        board.received += month.received;
    }
    board.areas = std::int64_t(figures.areas.size());
    board.areaLoss = areaLossChart(figures);
    if (!months)
        figures.byMonth.clear();
    board.energyByMonth = energyChart(figures);
    return board;
}

}  // namespace mingcha::reports
