// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/list_rows.h"

#include "base/language.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"

#include <QCoreApplication>
#include <QFont>

namespace mingcha::ui {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::ListRows)
public:
    static std::vector<TableColumn> columns()
    {
        constexpr bool right = true, hidden = true, id = true;
        // English texts are cut in a small window one way or the other; Chinese ones have the room.
        const int problem = base::currentLanguage() == base::Language::Chinese ? 26 : 18;
        return {
            {QStringLiteral("number"), tr("No."), right, hidden, false, 5},
            {QStringLiteral("severity"), tr("Severity"), false, false, false, 0, {}, severityNames()},
            {QStringLiteral("status"), tr("Status"), false, false, false, 0, {}, stateNames()},
            {QStringLiteral("rule"), tr("Rule"), false, false, false, 6},
            {QStringLiteral("problem"), tr("Problem"), false, false, false, problem},
            {QStringLiteral("subject"), tr("Subject"), false, false, id, 13},
            {QStringLiteral("name"), tr("Name"), false, hidden, false, 16},
            {QStringLiteral("station"), tr("Audited station"), false, hidden, false, 14},
            {QStringLiteral("due"), tr("Due date"), false, false, false, 11},
            {QStringLiteral("days_left"), tr("Days left"), right, false, false, 9, tr("Days to the due date; negative when overdue")},
            {QStringLiteral("responsible_unit"), tr("Responsible unit"), false, false, false, 14},
            {QStringLiteral("person"), tr("Person"), false, false, false, 10},
            {QStringLiteral("measure"), tr("Measure"), false, false, false, 26},
            {QStringLiteral("kwh"), tr("kWh at stake"), right, hidden, false, 13},
            {QStringLiteral("money"), tr("Yuan at stake"), right, false, false, 15},
            {QStringLiteral("period"), tr("Period"), false, hidden, false, 9},
            {QStringLiteral("discipline"), tr("Discipline"), false, hidden, false, 16},
            {QStringLiteral("cause"), tr("Cause"), false, hidden, false, 20},
            {QStringLiteral("nature"), tr("Nature"), false, hidden, false, 12},
            {QStringLiteral("found_on"), tr("Found on"), false, hidden, false, 11},
            {QStringLiteral("done_on"), tr("Completed on"), false, hidden, false, 12},
            {QStringLiteral("result"), tr("Result"), false, hidden, false, 20},
            {QStringLiteral("recovered"), tr("Money recovered, yuan"), right, hidden, false, 14},
            {QStringLiteral("penalty"), tr("Breach charge, yuan"), right, hidden, false, 14},
            {QStringLiteral("note"), tr("Note"), false, hidden, false, 22},
        };
    }
    static QString late(int days) { return tr("%1 late").arg(shownCount(days)); }
    static QString keptInTime(bool kept) { return kept ? tr("in time") : tr("done late"); }
    static QString nobody() { return tr("Not assigned"); }
    static QString everything() { return tr("All"); }
    static std::vector<TableColumn> groupColumns(GroupBy by)
    {
        const QString title = by == GroupBy::Unit ? tr("Unit") : by == GroupBy::Person ? tr("Person") : tr("Status");
        return {
            {QStringLiteral("group"), title, false, false, false, 11},
            {QStringLiteral("open"), tr("Open"), true, false, false, 5},
            {QStringLiteral("overdue"), tr("Overdue"), true, false, false, 5},
            {QStringLiteral("done"), tr("Rectified"), true, false, false, 5},
            {QStringLiteral("money"), tr("Yuan at stake"), true, true, false, 12},
            {QStringLiteral("recovered"), tr("Money recovered, yuan"), true, true, false, 12},
        };
    }
};

QString dateText(QDate date) { return date.isValid() ? shown(date) : QString(); }

std::optional<std::int64_t> dateNumber(QDate date) { return date.isValid() ? std::optional(base::dayNumber(date)) : std::nullopt; }

QString moneyText(const std::optional<base::Money>& money, bool plain) { return !money ? QString() : plain ? QString::fromStdString(money->text(2)) : shown(*money); }

}  // namespace

std::vector<TableColumn> ListRows::columns() { return Text::columns(); }

ListRows::ListRows(std::shared_ptr<const rectification::ListContent> list, std::map<std::int64_t, findings::Finding> findings) : m_list(std::move(list)), m_stored(std::move(findings))
{
    static const findings::Finding missing;
    for (const auto& each : m_list->rows) {
        const auto finding = m_stored.find(each.findingId);
        m_findings.push_back(finding == m_stored.end() ? &missing : &finding->second);
    }
    m_wordings = Wordings::of(m_findings);
}

QString ListRows::group(int index, GroupBy by) const
{
    const rectification::ListRow& each = row(index);
    switch (by) {
    case GroupBy::Unit: return each.responsibleUnit.isEmpty() ? each.unit : each.responsibleUnit;
    case GroupBy::Person: return each.person;
    case GroupBy::Status: break;
    }
    return findings::stateName(each.state);
}

bool ListRows::isNumber(int column) const
{
    switch (column) {
    case Number: case Severity: case Status: case Due: case DaysLeft: case Kwh: case Money: case Period: case FoundOn: case DoneOn: case Recovered: case Penalty: return true;
    default: return false;
    }
}

std::optional<std::int64_t> ListRows::number(int index, int column) const
{
    const rectification::ListRow& each = row(index);
    switch (column) {
    case Number: return each.number;
    case Severity: return static_cast<std::int64_t>(each.severity);
    case Status: return static_cast<std::int64_t>(each.state);
    case Due: return dateNumber(each.due);
    case DaysLeft: return each.daysLeft;
    case Kwh: return each.kwh.scaled();
    case Money: return each.money.scaled();
    case Period: return each.period ? std::optional<std::int64_t>(each.period->index()) : std::nullopt;
    case FoundOn: return dateNumber(each.foundOn);
    case DoneOn: return dateNumber(each.doneOn);
    case Recovered: return each.recovered ? std::optional(each.recovered->scaled()) : std::nullopt;
    case Penalty: return each.penalty ? std::optional(each.penalty->scaled()) : std::nullopt;
    default: return {};
    }
}

QString ListRows::plainText(int index, int column) const
{
    const rectification::ListRow& each = row(index);
    switch (column) {
    case Kwh: return QString::fromStdString(each.kwh.text());
    case Money: return moneyText(each.money, true);
    case Recovered: return moneyText(each.recovered, true);
    case Penalty: return moneyText(each.penalty, true);
    case DaysLeft: return each.daysLeft ? QString::number(*each.daysLeft) : QString();
    default: return text(index, column);
    }
}

QString ListRows::text(int index, int column) const
{
    const rectification::ListRow& each = row(index);
    switch (column) {
    case Number: return QString::number(each.number);
    case Severity: return checks::severityName(each.severity).current();
    case Status: return findings::stateName(each.state);
    case Rule: return each.code;
    case Problem: return each.problem;
    case Subject: return each.subject;
    case Name: return each.subjectName;
    case Station: return each.unit;
    case Due: return dateText(each.due);
    case DaysLeft:
        if (each.daysLeft)
            return *each.daysLeft < 0 ? QStringLiteral("%1 (%2)").arg(shownCount(*each.daysLeft), Text::late(-*each.daysLeft)) : shownCount(*each.daysLeft);
        if (const auto kept = rectification::keptInTime(finding(index)))
            return Text::keptInTime(*kept);
        return {};
    case ResponsibleUnit: return each.responsibleUnit;
    case Person: return each.person;
    case Measure: return each.measure;
    case Kwh: return shown(each.kwh);
    case Money: return moneyText(each.money, false);
    case Period: return each.period ? shown(*each.period) : QString();
    case Discipline: return each.discipline;
    case Cause: return each.cause;
    case Nature: return each.nature;
    case FoundOn: return dateText(each.foundOn);
    case DoneOn: return dateText(each.doneOn);
    case Result: return each.result;
    case Recovered: return moneyText(each.recovered, false);
    case Penalty: return moneyText(each.penalty, false);
    default: return each.note;
    }
}

QVariant ListRows::data(int index, int column, int role) const
{
    const rectification::ListRow& each = row(index);
    const Colours& colours = Theme::instance().colours();
    if (role == SeverityRole && column == Severity)
        return static_cast<int>(each.severity);
    if (role == StateRole && column == Status)
        return static_cast<int>(each.state);
    if (role == Qt::ForegroundRole && (column == Due || column == DaysLeft)) {
        if (each.daysLeft && *each.daysLeft < 0)
            return colours.bad;
        if (const auto kept = rectification::keptInTime(finding(index)))
            return *kept ? colours.good : colours.warning;
    }
    if (role == Qt::ForegroundRole && column == Money && !each.countsMoney)
        return colours.muted;
    if (role == Qt::ToolTipRole)
        return text(index, column);
    return {};
}

std::vector<TableColumn> GroupRows::columns(GroupBy by) { return Text::groupColumns(by); }

GroupRows::GroupRows(const ListRows& rows, GroupBy by) : m_by(by)
{
    std::map<QString, Sums> groups;
    Sums all;
    all.all = true;
    for (int index = 0; index < rows.rowCount(); ++index) {
        const rectification::ListRow& row = rows.row(index);
        Sums& own = groups[rows.group(index, by)];
        for (Sums* sums : {&own, &all}) {
            const bool done = row.state == findings::State::Rectified;
            sums->open += !done;
            sums->done += done;
            sums->overdue += row.daysLeft && *row.daysLeft < 0;
            if (row.countsMoney)
                sums->money += row.money;
            sums->recovered += row.recovered.value_or(base::Money());
        }
    }
    m_groups.push_back(all);
    for (auto& [key, sums] : groups) {
        sums.key = key;
        m_groups.push_back(sums);
    }
}

std::optional<std::int64_t> GroupRows::number(int row, int column) const
{
    const Sums& group = sums(row);
    switch (column) {
    case Open: return group.open;
    case Overdue: return group.overdue;
    case Done: return group.done;
    case Money: return group.money.scaled();
    case Recovered: return group.recovered.scaled();
    default: return {};
    }
}

QString GroupRows::text(int row, int column) const
{
    const Sums& group = sums(row);
    switch (column) {
    case Group: return group.all ? Text::everything() : group.key.isEmpty() ? Text::nobody() : group.key;
    case Money: return shown(group.money);
    case Recovered: return shown(group.recovered);
    default: return shownCount(number(row, column).value_or(0));
    }
}

QVariant GroupRows::data(int row, int column, int role) const
{
    if (role == Qt::FontRole && sums(row).all) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ForegroundRole && column == Overdue && sums(row).overdue > 0)
        return Theme::instance().colours().bad;
    return {};
}

}  // namespace mingcha::ui
