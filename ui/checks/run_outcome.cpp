// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/run_outcome.h"

#include "shared/format.h"
#include "shared/marks.h"

#include <QCoreApplication>

namespace mingcha::ui {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::RunOutcome)
public:
    static std::vector<TableColumn> comparedColumns()
    {
        return {
            {QStringLiteral("severity"), tr("Severity"), false, false, false, 0, {}, severityNames()},
            {QStringLiteral("rule"), tr("Rule"), false, false, false, 6},
            {QStringLiteral("problem"), tr("Problem"), false, false, false, 24},
            {QStringLiteral("subject"), tr("Subject"), false, false, true, 15},
            {QStringLiteral("station"), tr("Station"), false, false, false, 14},
            {QStringLiteral("period"), tr("Period"), false, false, false, 9},
            {QStringLiteral("kwh"), tr("kWh at stake"), true, false, false, 13},
            {QStringLiteral("money"), tr("Yuan at stake"), true, false, false, 15},
            {QStringLiteral("state"), tr("Decided before"), false, false, false, 14},
        };
    }
    static std::vector<TableColumn> runColumns()
    {
        return {
            {QStringLiteral("at"), tr("When"), false, false, false, 17},
            {QStringLiteral("who"), tr("Who"), false, false, false, 12},
            {QStringLiteral("months"), tr("Months"), false, false, false, 17},
            {QStringLiteral("rules"), tr("Rules"), false, false, false, 14},
            {QStringLiteral("new"), tr("New"), true, false, false, 8},
            {QStringLiteral("still"), tr("Still there"), true, false, false, 8},
            {QStringLiteral("gone"), tr("Gone"), true, false, false, 8},
            {QStringLiteral("back"), tr("Back"), true, false, false, 8},
            {QStringLiteral("not_run"), tr("Not run"), true, false, false, 8, tr("Rules or months that could not be judged")},
            {QStringLiteral("undone"), tr("State"), false, false, false, 10},
        };
    }
    static QString rules(size_t count) { return count == 1 ? tr("1 rule") : tr("%1 rules").arg(count); }
    static QString undone() { return tr("undone"); }
};

ComparedRow rowOf(const checks::Hit& hit, const findings::Finding* stored)
{
    ComparedRow row;
    row.rule = hit.rule;
    row.subject = QString::fromStdString(hit.subject);
    row.station = QString::fromStdString(hit.unit);
    if (hit.period >= 0)
        row.period = base::Period::fromIndex(hit.period);
    row.severity = hit.severity;
    row.kwh = hit.kwh;
    row.money = hit.money;
    if (stored) {
        row.id = stored->id;
        row.state = stored->state;
    }
    return row;
}

ComparedRow rowOf(const findings::Finding& finding)
{
    return {finding.id, finding.rule, finding.subject, finding.unit, finding.period, finding.severity, finding.kwh, finding.money, finding.state};
}

using Stored = std::map<std::int64_t, findings::Finding>;

std::shared_ptr<const ComparedRows> listOf(const std::vector<std::pair<std::int64_t, checks::Hit>>& found, const Stored& stored)
{
    std::vector<ComparedRow> rows;
    rows.reserve(found.size());
    for (const auto& [id, hit] : found) {
        const auto finding = stored.find(id);
        rows.push_back(rowOf(hit, finding == stored.end() ? nullptr : &finding->second));
    }
    return std::make_shared<const ComparedRows>(std::move(rows));
}

base::Result<Stored> storedOnes(vault::Connection& connection, const findings::Comparison& comparison)
{
    std::vector<std::int64_t> ids = comparison.gone;
    for (const auto* found : {&comparison.still, &comparison.back})
        for (const auto& [id, hit] : *found)
            ids.push_back(id);
    return findings::findFindings(connection, ids);
}

}  // namespace

std::vector<TableColumn> ComparedRows::columns() { return Text::comparedColumns(); }

QString ComparedRows::text(int row, int column) const
{
    const ComparedRow& each = m_rows[static_cast<size_t>(row)];
    switch (column) {
    case Severity: return checks::severityName(each.severity).current();
    case Rule: return each.rule;
    case Problem: { const auto* rule = checks::Catalogue::shipped().find(each.rule); return rule ? rule->name.current() : QString(); }
    case Subject: return each.subject;
    case Station: return each.station;
    case Period: return each.period ? shown(*each.period) : QString();
    case Kwh: return shown(each.kwh);
    case Money: return shown(each.money);
    default: return each.state ? findings::stateName(*each.state) : QString();
    }
}

std::optional<std::int64_t> ComparedRows::number(int row, int column) const
{
    const ComparedRow& each = m_rows[static_cast<size_t>(row)];
    switch (column) {
    case Severity: return static_cast<std::int64_t>(each.severity);
    case Period: return each.period ? std::optional<std::int64_t>(each.period->index()) : std::nullopt;
    case Kwh: return each.kwh.scaled();
    case Money: return each.money.scaled();
    default: return {};
    }
}

QVariant ComparedRows::data(int row, int column, int role) const
{
    const ComparedRow& each = m_rows[static_cast<size_t>(row)];
    if (role == SeverityRole && column == Severity)
        return static_cast<int>(each.severity);
    if (role == StateRole && column == State && each.state)
        return static_cast<int>(*each.state);
    return {};
}

base::Result<std::shared_ptr<RunOutcome>> runAndCompare(vault::Connection& connection, const checks::CheckRequest& request, base::Progress& progress)
{
    MINGCHA_ASSIGN(auto result, checks::runChecks(connection, request, &progress));
    if (progress.isCancelled())
        return base::fail(base::cancelled());
    auto outcome = std::make_shared<RunOutcome>();
    MINGCHA_ASSIGN(outcome->comparison, findings::compareRun(connection, std::move(result)));
    const findings::Comparison& compared = outcome->comparison;
    MINGCHA_ASSIGN(const auto stored, storedOnes(connection, compared));
    std::vector<ComparedRow> fresh, gone;
    for (const auto& hit : compared.fresh)
        fresh.push_back(rowOf(hit, nullptr));
    for (const std::int64_t id : compared.gone)
        if (const auto finding = stored.find(id); finding != stored.end())
            gone.push_back(rowOf(finding->second));
    outcome->lists = {std::make_shared<const ComparedRows>(std::move(fresh)), listOf(compared.still, stored), std::make_shared<const ComparedRows>(std::move(gone)), listOf(compared.back, stored)};
    return outcome;
}

std::vector<TableColumn> RunRows::columns() { return Text::runColumns(); }

QString RunRows::text(int row, int column) const
{
    const findings::RunRecord& each = run(row);
    switch (column) {
    case At: return shown(each.at);
    case Who: return each.who;
    case Months: return shown(each.range);
    case Rules: return each.rules.size() == 1 ? each.rules.front() : Text::rules(static_cast<size_t>(each.rules.size()));
    case Undone: return each.undone ? Text::undone() : QString();
    default: return shownCount(number(row, column).value_or(0));
    }
}

std::optional<std::int64_t> RunRows::number(int row, int column) const
{
    const findings::RunRecord& each = run(row);
    switch (column) {
    case New: return each.fresh;
    case Still: return each.still;
    case Gone: return each.gone;
    case Back: return each.back;
    case NotRun: return static_cast<std::int64_t>(each.notRun.size());
    default: return {};
    }
}

}  // namespace mingcha::ui
