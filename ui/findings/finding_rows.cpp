// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/finding_rows.h"

#include "base/language.h"
#include "rectification/desk.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "shared/theme.h"

#include <QCoreApplication>

namespace mingcha::ui {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::FindingRows)
public:
    static std::vector<TableColumn> columns()
    {
        constexpr bool right = true, hidden = true, id = true;
        // English texts are cut in a small window one way or the other; Chinese ones have the room.
        const int problem = base::currentLanguage() == base::Language::Chinese ? 20 : 16;
        return {
            {QStringLiteral("severity"), tr("Severity"), false, false, false, 0, {}, severityNames()},
            {QStringLiteral("status"), tr("Status"), false, false, false, 0, {}, stateNames()},
            {QStringLiteral("rule"), tr("Rule"), false, false, false, 6},
            {QStringLiteral("problem"), tr("Problem"), false, false, false, problem},
            {QStringLiteral("subject"), tr("Subject"), false, false, id, 13, tr("Customer number or area number")},
            {QStringLiteral("period"), tr("Period"), false, false, false, 8},
            {QStringLiteral("money"), tr("Yuan at stake"), right, false, false, 13, tr("Money at stake, in yuan")},
            {QStringLiteral("kwh"), tr("kWh at stake"), right, false, false, 13},
            {QStringLiteral("name"), tr("Name"), false, false, false, 16},
            {QStringLiteral("area"), tr("Area"), false, hidden, id, 12},
            {QStringLiteral("station"), tr("Station"), false, hidden, false, 14},
            {QStringLiteral("due"), tr("Due date"), false, false, false, 11},
            {QStringLiteral("days_left"), tr("Days left"), right, hidden, false, 9, tr("Days to the due date; negative when overdue")},
            {QStringLiteral("responsible_unit"), tr("Responsible unit"), false, hidden, false, 14},
            {QStringLiteral("person"), tr("Person"), false, hidden, false, 10},
            {QStringLiteral("presence"), tr("Last check"), false, hidden, false, 10, tr("What the last check found: new, still there, gone or back")},
            {QStringLiteral("domain"), tr("Domain"), false, hidden, false, 10},
            {QStringLiteral("discipline"), tr("Discipline"), false, hidden, false, 16},
            {QStringLiteral("month"), tr("Month"), false, hidden, false, 9, tr("The month whose list and report the finding belongs to")},
            {QStringLiteral("found_on"), tr("Found on"), false, hidden, false, 11},
            {QStringLiteral("measure"), tr("Measure"), false, hidden, false, 26},
            {QStringLiteral("cause"), tr("Cause"), false, hidden, false, 20},
            {QStringLiteral("nature"), tr("Nature"), false, hidden, false, 12},
            {QStringLiteral("done_on"), tr("Completed on"), false, hidden, false, 12},
            {QStringLiteral("result"), tr("Result"), false, hidden, false, 20},
            {QStringLiteral("recovered"), tr("Money recovered, yuan"), right, hidden, false, 14},
            {QStringLiteral("penalty"), tr("Breach charge, yuan"), right, hidden, false, 14},
            {QStringLiteral("follows_from"), tr("Follows from"), false, hidden, false, 24, tr("The finding this one is a consequence of; its money is left out of sums")},
            {QStringLiteral("reason"), tr("Reason for dismissal"), false, hidden, false, 22},
            {QStringLiteral("note"), tr("Note"), false, hidden, false, 22},
        };
    }
};

QString dateText(QDate date) { return date.isValid() ? shown(date) : QString(); }

std::optional<std::int64_t> dateNumber(QDate date) { return date.isValid() ? std::optional(base::dayNumber(date)) : std::nullopt; }

std::optional<std::int64_t> moneyNumber(const std::optional<base::Money>& money) { return money ? std::optional(money->scaled()) : std::nullopt; }

/// A list of causes reads better with the parts set apart than with bars.
QString followsText(const QString& becauseOf) { return QString(becauseOf).replace(QLatin1Char('|'), QStringLiteral(" · ")); }

}  // namespace

QString problemTitle(const findings::Finding& finding)
{
    if (finding.isByHand())
        return finding.decision.text;
    const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
    return rule ? rule->name.current() : finding.rule;
}

std::optional<checks::Domain> domainOf(const findings::Finding& finding)
{
    const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
    return rule ? std::optional(rule->domain) : std::nullopt;
}

bool isOpen(const findings::Finding& finding)
{
    return finding.presence != findings::Presence::Gone && (finding.state == findings::State::Unconfirmed || finding.state == findings::State::Rectifying);
}

std::vector<TableColumn> FindingRows::columns() { return Text::columns(); }

FindingRows::FindingRows(std::vector<findings::Finding> findings, QHash<QString, SubjectInfo> subjects, QDate today)
    : m_findings(std::move(findings)), m_subjects(std::move(subjects)), m_today(today)
{
    std::vector<const findings::Finding*> all;
    all.reserve(m_findings.size());
    m_briefs.reserve(m_findings.size());
    for (const auto& finding : m_findings) {
        m_briefs.push_back({finding.id, finding.kwh, finding.countsMoney ? finding.money : base::Money(), finding.state});
        all.push_back(&finding);
        m_occurring.rules.insert(finding.rule);
        m_occurring.stations.insert(finding.unit);
        m_occurring.months.insert(finding.month.index());
    }
    m_wordings = Wordings::of(all);
}

bool FindingRows::isNumber(int column) const
{
    switch (column) {
    case Severity: case Status: case Period: case Kwh: case Money: case Due: case DaysLeft: case Change: case Domain: case Month: case FoundOn: case Nature: case DoneOn:
    case Recovered: case Penalty: return true;
    default: return false;
    }
}

std::optional<std::int64_t> FindingRows::number(int row, int column) const
{
    const findings::Finding& f = finding(row);
    switch (column) {
    case Severity: return static_cast<std::int64_t>(f.severity);
    case Status: return static_cast<std::int64_t>(f.state);
    case Period: return f.period ? std::optional<std::int64_t>(f.period->index()) : std::nullopt;
    case Kwh: return f.kwh.scaled();
    case Money: return f.money.scaled();
    case Due: return dateNumber(f.decision.due);
    case DaysLeft: return rectification::daysLeft(f, m_today);
    case Change: return static_cast<std::int64_t>(f.presence);
    case Domain: { const auto domain = domainOf(f); return domain ? std::optional<std::int64_t>(static_cast<std::int64_t>(*domain)) : std::nullopt; }
    case Month: return f.month.index();
    case FoundOn: return dateNumber(f.foundDay);
    case Nature: return static_cast<std::int64_t>(f.decision.nature);
    case DoneOn: return dateNumber(f.decision.doneOn);
    case Recovered: return moneyNumber(f.decision.recovered);
    case Penalty: return moneyNumber(f.decision.penalty);
    default: return {};
    }
}

QString FindingRows::amount(int row, int column, bool plain) const
{
    const findings::Finding& f = finding(row);
    const auto money = [plain](const std::optional<base::Money>& value) {
        return !value ? QString() : plain ? QString::fromStdString(value->text(2)) : shown(*value);
    };
    switch (column) {
    case Kwh: return plain ? QString::fromStdString(f.kwh.text()) : shown(f.kwh);
    case Money: return money(f.money);
    case Recovered: return money(f.decision.recovered);
    default: return money(f.decision.penalty);
    }
}

QString FindingRows::plainText(int row, int column) const
{
    const bool isAmount = column == Kwh || column == Money || column == Recovered || column == Penalty;
    return isAmount ? amount(row, column, true) : text(row, column);
}

QString FindingRows::text(int row, int column) const
{
    const findings::Finding& f = finding(row);
    const findings::Decision& d = f.decision;
    switch (column) {
    case Severity: return checks::severityName(f.severity).current();
    case Status: return findings::stateName(f.state);
    case Rule: return f.rule;
    case Problem: return problemTitle(f);
    case Subject: return f.subject;
    case Name: return subject(row).name;
    case Area: return f.subjectKind == checks::SubjectKind::Area ? f.subject : subject(row).area;
    case Station: return f.unit;
    case Period: return f.period ? shown(*f.period) : QString();
    case Kwh: case Money: case Recovered: case Penalty: return amount(row, column, false);
    case Due: return dateText(d.due);
    case DaysLeft: { const auto days = rectification::daysLeft(f, m_today); return days ? shownCount(*days) : QString(); }
    case ResponsibleUnit: return d.unit;
    case Person: return d.person;
    case Change: return findings::presenceName(f.presence);
    case Domain: { const auto domain = domainOf(f); return domain ? checks::domainName(*domain).current() : QString(); }
    case Discipline: return checks::Catalogue::shipped().disciplineName(f.discipline).current();
    case Month: return shown(f.month);
    case FoundOn: return dateText(f.foundDay);
    case Measure: return d.measure;
    case Cause: return d.cause;
    case Nature: return findings::natureName(d.nature);
    case DoneOn: return dateText(d.doneOn);
    case Result: return d.result;
    case FollowsFrom: return followsText(f.becauseOf);
    case Reason: return d.withdrawnBecause;
    case Note: return d.note;
    default: return {};
    }
}

QVariant FindingRows::data(int row, int column, int role) const
{
    const findings::Finding& f = finding(row);
    if (role == SeverityRole && column == Severity)
        return static_cast<int>(f.severity);
    if (role == StateRole && column == Status)
        return static_cast<int>(f.state);
    if (role == Qt::ForegroundRole && (column == Due || column == DaysLeft)) {
        const auto days = rectification::daysLeft(f, m_today);
        return days && *days < 0 ? QVariant(Theme::instance().colours().bad) : QVariant();
    }
    if (role == Qt::ForegroundRole && column == Rule) {
        const auto domain = domainOf(f);
        return domain ? QVariant(domainColour(*domain)) : QVariant();
    }
    if (role == Qt::ToolTipRole)
        return text(row, column);
    return {};
}

}  // namespace mingcha::ui
