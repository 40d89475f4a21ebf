// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/month_rows.h"

#include "records/fact_store.h"
#include "records/import_store.h"
#include "shared/format.h"

#include <QCoreApplication>

namespace mingcha::ui {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::MonthRows)
public:
    static std::vector<TableColumn> columns()
    {
        return {
            {QStringLiteral("month"), tr("Month"), false, false, false, 9},
            {QStringLiteral("findings"), tr("Findings"), true, false, false, 7, tr("Findings in this month's list: neither dismissed nor gone")},
            {QStringLiteral("unconfirmed"), tr("Unconfirmed"), true, true, false, 9},
            {QStringLiteral("rectifying"), tr("Being rectified"), true, true, false, 9},
            {QStringLiteral("rectified"), tr("Rectified"), true, false, false, 8},
        };
    }
    static QString noBills() { return tr("No bills of this month are on file."); }
    static QString data(int files, const QDateTime& at)
    {
        return files == 0 ? tr("No data are on file.") : tr("Data: %1 files, the last of %2.").arg(files).arg(shown(at));
    }
    static QString filter(const QString& station) { return station.isEmpty() ? tr("All stations.") : tr("Station: %1.").arg(station); }
    static QString rules(const std::optional<findings::RunRecord>& run)
    {
        if (!run)
            return tr("The checks have not run yet.");
        const QString ran = tr("Last check %1 with %2 rules for %3.").arg(shown(run->at)).arg(run->rules.size()).arg(shown(run->range));
        return run->notRun.empty() ? ran : tr("%1 %2 rules or months could not be judged.").arg(ran).arg(run->notRun.size());
    }
};

}  // namespace

std::vector<TableColumn> MonthRows::columns() { return Text::columns(); }

QString MonthRows::text(int row, int column) const { return column == Month ? shown(entry(row).month) : shownCount(number(row, column).value_or(0)); }

std::optional<std::int64_t> MonthRows::number(int row, int column) const
{
    const MonthEntry& month = entry(row);
    switch (column) {
    case Month: return month.month.index();
    case Findings: return month.findings;
    case Unconfirmed: return month.unconfirmed;
    case Rectifying: return month.rectifying;
    default: return month.rectified;
    }
}

QVariant MonthRows::data(int row, int, int role) const { return role == Qt::ToolTipRole && !entry(row).hasBills ? QVariant(Text::noBills()) : QVariant(); }

base::Result<std::vector<MonthEntry>> loadMonths(vault::Connection& connection, const Scope& scope, base::Progress* progress)
{
    findings::Filter filter;
    filter.unit = scope.station;
    filter.months = scope.months;
    filter.withGone = false;
    MINGCHA_ASSIGN(const auto findings, findings::listFindings(connection, filter, progress));
    MINGCHA_ASSIGN(const auto billed, records::billedPeriods(connection));
    std::map<int, MonthEntry, std::greater<>> months;
    if (billed)
        for (base::Period month = billed->from; month <= billed->to; month = month + 1)
            if (!scope.months || scope.months->contains(month))
                months[month.index()].hasBills = true;
    for (const auto& finding : findings) {
        if (finding.state == findings::State::Withdrawn)
            continue;
        MonthEntry& month = months[finding.month.index()];
        ++month.findings;
        month.unconfirmed += finding.state == findings::State::Unconfirmed;
        month.rectifying += finding.state == findings::State::Rectifying;
        month.rectified += finding.state == findings::State::Rectified;
    }
    std::vector<MonthEntry> list;
    for (auto& [index, month] : months) {
        month.month = base::Period::fromIndex(index);
        list.push_back(month);
    }
    return list;
}

QString PaperBasis::text(const QString& station) const
{
    return inOneLine({Text::data(files, lastImport), Text::filter(station), Text::rules(run)});
}

base::Result<PaperBasis> loadBasis(vault::Connection& connection)
{
    PaperBasis basis;
    MINGCHA_ASSIGN(const auto imports, records::listImports(connection, false));
    for (const auto& import : imports) {
        if (import.state != records::ImportState::Kept)
            continue;
        ++basis.files;
        basis.lastImport = import.importedAt;
    }
    MINGCHA_ASSIGN(basis.run, findings::lastRun(connection));
    return basis;
}

}  // namespace mingcha::ui
