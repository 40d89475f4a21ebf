// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/desk.h"

#include "base/clock.h"
#include "findings/finding_store.h"

#include <QCoreApplication>

namespace mingcha::rectification {

namespace {

using findings::Change;
using findings::Finding;
using findings::State;

QString named(const char* name, const std::vector<std::int64_t>& ids) { return QCoreApplication::translate("rectification", name).arg(ids.size()); }

using Loaded = std::map<std::int64_t, Finding>;

/// The findings, none of them in a state in which the work makes no sense (`refusal` says why, with the finding as %1).
base::Result<Loaded> load(vault::Connection& connection, const std::vector<std::int64_t>& ids, std::initializer_list<State> unfit, const QString& refusal)
{
    MINGCHA_ASSIGN(auto loaded, findings::findFindings(connection, ids));
    for (const auto& [id, finding] : loaded)
        if (std::find(unfit.begin(), unfit.end(), finding.state) != unfit.end())
            return base::fail(base::ErrorCode::Failed, refusal.arg(QStringLiteral("%1 (%2, %3)").arg(QString::number(id), finding.rule, finding.subject)),
                              QCoreApplication::translate("rectification", "Nothing was changed."),
                              QCoreApplication::translate("rectification", "Take it out of the selection and try again."));
    return loaded;
}

/// One change for each number; a number that is not on file keeps an empty change, which is refused with its reason.
template <class Make>
std::vector<std::pair<std::int64_t, Change>> changesFor(const std::vector<std::int64_t>& ids, const Loaded& loaded, Make make)
{
    std::vector<std::pair<std::int64_t, Change>> changes;
    for (const std::int64_t id : ids) {
        const auto it = loaded.find(id);
        changes.emplace_back(id, it == loaded.end() ? Change() : make(it->second));
    }
    return changes;
}

}  // namespace

std::optional<int> Limits::daysFor(checks::Severity severity) const
{
    switch (severity) {
    case checks::Severity::Advisory: break;
    case checks::Severity::Ordinary: return ordinary;
    case checks::Severity::Considerable: return considerable;
    case checks::Severity::Major: return major;
    }
    return std::nullopt;
}

base::Result<Confirmation> Confirmation::load(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto calendar, loadCalendar(connection));
    MINGCHA_ASSIGN(const auto limits, loadLimits(connection));
    return Confirmation(std::move(calendar), limits, base::today());
}

Change Confirmation::of(const Finding& finding) const
{
    Change change;
    change.state = State::Rectifying;
    const auto days = m_limits.daysFor(finding.severity);
    if (days && !finding.decision.due.isValid())
        change.due = m_calendar.addWorkingDays(m_today, *days);
    const checks::Rule* rule = checks::Catalogue::shipped().find(finding.rule);
    if (rule && finding.decision.measure.isEmpty())
        change.measure = rule->measure.current();
    return change;
}

base::Result<std::int64_t> confirm(vault::Connection& connection, const std::vector<std::int64_t>& ids, const QString& who)
{
    MINGCHA_ASSIGN(const auto confirmation, Confirmation::load(connection));
    MINGCHA_ASSIGN(const auto loaded, load(connection, ids, {State::Rectified, State::Withdrawn},
                                           QCoreApplication::translate("rectification", "Finding %1 is rectified or dismissed already and cannot be confirmed; it can be reopened.")));
    const auto changes = changesFor(ids, loaded, [&](const Finding& finding) { return confirmation.of(finding); });
    return findings::applyChanges(connection, changes, named(QT_TRANSLATE_NOOP("rectification", "Confirm findings: %1"), ids), who);
}

base::Result<std::int64_t> withdraw(vault::Connection& connection, const std::vector<std::int64_t>& ids, const QString& reason, const QString& who)
{
    Change change;
    change.state = State::Withdrawn;
    change.withdrawnBecause = reason;
    return findings::applyChange(connection, ids, change, named(QT_TRANSLATE_NOOP("rectification", "Dismiss findings: %1"), ids), who, reason);
}

base::Result<std::int64_t> markRectified(vault::Connection& connection, const std::vector<std::int64_t>& ids, QDate doneOn, const QString& result,
                                         std::optional<base::Money> recovered, const QString& who)
{
    Change change;
    change.state = State::Rectified;
    change.doneOn = doneOn;
    change.result = result;
    if (recovered)
        change.recovered = recovered;
    return findings::applyChange(connection, ids, change, named(QT_TRANSLATE_NOOP("rectification", "Mark findings as rectified: %1"), ids), who);
}

base::Result<std::int64_t> reopen(vault::Connection& connection, const std::vector<std::int64_t>& ids, const QString& why, const QString& who)
{
    MINGCHA_ASSIGN(const auto loaded, load(connection, ids, {State::Unconfirmed, State::Rectifying},
                                           QCoreApplication::translate("rectification", "Finding %1 is open already; only rectified and dismissed findings can be reopened.")));
    const auto changes = changesFor(ids, loaded, [](const Finding& finding) {
        Change change;
        change.state = finding.state == State::Withdrawn ? State::Unconfirmed : State::Rectifying;
        return change;
    });
    return findings::applyChanges(connection, changes, named(QT_TRANSLATE_NOOP("rectification", "Reopen findings: %1"), ids), who, why);
}

std::optional<int> daysLeft(const Finding& finding, QDate on)
{
    const bool isClosed = finding.state == State::Rectified || finding.state == State::Withdrawn;
    if (isClosed || !finding.decision.due.isValid())
        return std::nullopt;
    return static_cast<int>(on.daysTo(finding.decision.due));
}

std::optional<bool> keptInTime(const Finding& finding)
{
    const findings::Decision& d = finding.decision;
    if (finding.state != State::Rectified || !d.due.isValid() || !d.doneOn.isValid())
        return std::nullopt;
    return d.doneOn <= d.due;
}

}  // namespace mingcha::rectification
