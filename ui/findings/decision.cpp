// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/decision.h"

#include "rectification/desk.h"

#include <QCoreApplication>

namespace mingcha::ui {

namespace {

using findings::State;

class StepName {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::StepName)
public:
    static QString of(DecisionKind kind, const Targets& targets)
    {
        const QString which = targets.size() == 1 ? QStringLiteral("%1 %2").arg(targets.front().rule, targets.front().subject) : tr("%1 findings").arg(targets.size());
        switch (kind) {
        case DecisionKind::Plan: return tr("Plan the rectification: %1").arg(which);
        case DecisionKind::Finish: return isCorrection(kind, targets) ? tr("Correct the result: %1").arg(which) : tr("Mark as rectified: %1").arg(which);
        case DecisionKind::SetBack: return tr("Set back to unconfirmed: %1").arg(which);
        default: return tr("Note: %1").arg(which);
        }
    }
};

std::optional<State> stateAfter(DecisionKind kind, State before)
{
    switch (kind) {
    case DecisionKind::Confirm: return State::Rectifying;
    case DecisionKind::Dismiss: return State::Withdrawn;
    case DecisionKind::Plan: return before == State::Unconfirmed ? std::optional(State::Rectifying) : std::nullopt;
    case DecisionKind::Finish: return State::Rectified;
    case DecisionKind::Reopen: return before == State::Withdrawn ? State::Unconfirmed : State::Rectifying;
    case DecisionKind::SetBack: return State::Unconfirmed;
    case DecisionKind::Note: break;
    }
    return std::nullopt;
}

void append(findings::Preview& all, findings::Preview part)
{
    all.touched.insert(all.touched.end(), part.touched.begin(), part.touched.end());
    all.unchanged.insert(all.unchanged.end(), part.unchanged.begin(), part.unchanged.end());
    std::move(part.refused.begin(), part.refused.end(), std::back_inserter(all.refused));
}

QString stateRefusal(const findings::Finding& finding)
{
    return QCoreApplication::translate("mingcha::ui::Decision", "%1 %2: its status is \"%3\".").arg(finding.rule, finding.subject, findings::stateName(finding.state));
}

/// Those that a plan confirms get what a plain confirmation gives: due date and measure, where neither they nor the plan have one.
base::Result<std::vector<std::pair<std::int64_t, findings::Change>>> plannedChanges(vault::Connection& connection, const findings::Change& wished,
                                                                                    const Targets& targets)
{
    MINGCHA_ASSIGN(const auto confirmation, rectification::Confirmation::load(connection));
    std::vector<std::pair<std::int64_t, findings::Change>> changes;
    for (const auto* target : targets) {
        findings::Change change = wished;
        change.state = stateAfter(DecisionKind::Plan, target->state);
        if (change.state) {
            const findings::Change standard = confirmation.of(*target);
            change.due = change.due ? change.due : standard.due;
            change.measure = change.measure ? change.measure : standard.measure;
        }
        changes.emplace_back(target->id, std::move(change));
    }
    return changes;
}

}  // namespace

bool isOffered(DecisionKind kind, State state)
{
    switch (kind) {
    case DecisionKind::Confirm: return state == State::Unconfirmed;
    case DecisionKind::Dismiss: return state == State::Unconfirmed || state == State::Rectifying;
    case DecisionKind::Plan: return state == State::Unconfirmed || state == State::Rectifying;
    case DecisionKind::Finish: return state == State::Rectifying || state == State::Rectified;
    case DecisionKind::Reopen: return state == State::Rectified || state == State::Withdrawn;
    case DecisionKind::SetBack: return state == State::Rectifying;
    case DecisionKind::Note: break;
    }
    return true;
}

bool isCorrection(DecisionKind kind, const Targets& targets)
{
    return kind == DecisionKind::Finish && std::all_of(targets.begin(), targets.end(), [](const auto* target) { return target->state == State::Rectified; });
}

base::Result<findings::Preview> previewDecision(vault::Connection& connection, const DecisionInput& input, const Targets& targets)
{
    findings::Preview all;
    // Findings in the same state are changed in the same way.
    for (const State state : {State::Unconfirmed, State::Rectifying, State::Rectified, State::Withdrawn}) {
        const Targets alike = targets.those([state](const findings::Finding& target) { return target.state == state; });
        if (alike.empty())
            continue;
        if (!isOffered(input.kind, state) && stateAfter(input.kind, state) != state) {
            for (const auto* finding : alike)
                all.refused.emplace_back(finding->id, stateRefusal(*finding));
            continue;
        }
        findings::Change change = input.change;
        change.state = stateAfter(input.kind, state);
        MINGCHA_ASSIGN(auto part, findings::previewChange(connection, alike.ids(), change));
        append(all, std::move(part));
    }
    return all;
}

base::Result<std::int64_t> applyDecision(vault::Connection& connection, const DecisionInput& input, const Targets& targets, const QString& who)
{
    const std::vector<std::int64_t> ids = targets.ids();
    const QString name = StepName::of(input.kind, targets);
    switch (input.kind) {
    case DecisionKind::Confirm: return rectification::confirm(connection, ids, who);
    case DecisionKind::Dismiss: return rectification::withdraw(connection, ids, input.change.withdrawnBecause.value_or(QString()), who);
    case DecisionKind::Reopen: return rectification::reopen(connection, ids, input.why, who);
    case DecisionKind::Plan: {
        MINGCHA_ASSIGN(const auto changes, plannedChanges(connection, input.change, targets));
        return findings::applyChanges(connection, changes, name, who);
    }
    case DecisionKind::Finish:
    case DecisionKind::SetBack:
    case DecisionKind::Note: break;
    }
    findings::Change change = input.change;
    change.state = stateAfter(input.kind, State::Rectifying);
    return findings::applyChange(connection, ids, change, name, who, input.why);
}

base::Result<findings::Change> standardPlan(vault::Connection& connection, const findings::Finding& finding)
{
    MINGCHA_ASSIGN(const auto confirmation, rectification::Confirmation::load(connection));
    return confirmation.of(finding);
}

}  // namespace mingcha::ui
