// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/change_rules.h"

#include <QCoreApplication>

namespace mingcha::findings {

namespace {

QString iso(QDate date) { return date.toString(Qt::ISODate); }

QString allowedNext(State state)
{
    switch (state) {
    case State::Unconfirmed: return QCoreApplication::translate("findings", "It can be confirmed or dismissed.");
    case State::Rectifying: return QCoreApplication::translate("findings", "It can be marked as rectified, dismissed, or set back to unconfirmed.");
    case State::Rectified: return QCoreApplication::translate("findings", "It can only be reopened.");
    case State::Withdrawn: break;
    }
    return QCoreApplication::translate("findings", "It can only be taken up again as unconfirmed.");
}

void copyTexts(const Change& change, Decision& d)
{
    const auto take = [](const std::optional<QString>& from, QString& to) {
        if (from)
            to = from->trimmed();
    };
    take(change.unit, d.unit);
    take(change.person, d.person);
    take(change.cause, d.cause);
    take(change.measure, d.measure);
    take(change.result, d.result);
    take(change.note, d.note);
    take(change.withdrawnBecause, d.withdrawnBecause);
    take(change.text, d.text);
}

void copyValues(const Change& change, Finding& f)
{
    Decision& d = f.decision;
    d.nature = change.nature.value_or(d.nature);
    d.due = change.due.value_or(d.due);
    d.doneOn = change.doneOn.value_or(d.doneOn);
    if (change.foundOn)
        d.foundOn = *change.foundOn;
    if (change.foundOn && change.foundOn->isValid())
        f.foundDay = *change.foundOn;
    d.recovered = change.recovered.value_or(d.recovered);
    d.penalty = change.penalty.value_or(d.penalty);
    f.severity = change.severity.value_or(f.severity);
}

/// What belonged to the state that is left does not stay behind.
void leaveState(State from, State to, Decision& d)
{
    if (from == State::Rectified && to != State::Rectified) {
        d.doneOn = {};
        d.result.clear();
    }
    if (from == State::Withdrawn && to != State::Withdrawn)
        d.withdrawnBecause.clear();
}

/// The first reason why the change itself does not fit the finding; empty when it does.
QString misfit(const Finding& before, const Change& change)
{
    if (change.state && *change.state != before.state && !isLegal(before.state, *change.state))
        return QCoreApplication::translate("findings", "Its status is \"%1\" and cannot become \"%2\". %3").arg(stateName(before.state), stateName(*change.state), allowedNext(before.state));
    if (change.severity && *change.severity != before.severity && !before.isByHand())
        return QCoreApplication::translate("findings", "Its severity is that of its rule; only findings entered by hand have one of their own. Change the severity in the settings of the rule.");
    if (change.text && *change.text != before.decision.text && !before.isByHand())
        return QCoreApplication::translate("findings", "Its problem text follows from its proof; only findings entered by hand have a text of their own. Write into the note instead.");
    return {};
}

QString moneyFault(const Decision& d)
{
    const auto isNegative = [](const std::optional<base::Money>& money) { return money && *money < base::Money(); };
    if (isNegative(d.recovered))
        return QCoreApplication::translate("findings", "The money recovered cannot be negative. Enter 0 or more.");
    if (isNegative(d.penalty))
        return QCoreApplication::translate("findings", "The breach-of-contract charge cannot be negative. Enter 0 or more.");
    return {};
}

QString dateFault(const Finding& f, QDate today)
{
    const Decision& d = f.decision;
    if (d.foundOn.isValid() && d.foundOn > today)
        return QCoreApplication::translate("findings", "The day it was found, %1, lies in the future. Enter a day up to today.").arg(iso(d.foundOn));
    if (d.due.isValid() && f.foundDay.isValid() && d.due < f.foundDay)
        return QCoreApplication::translate("findings", "The due date %1 lies before the day it was found, %2. Enter a later one.").arg(iso(d.due), iso(f.foundDay));
    if (d.doneOn.isValid() && d.doneOn > today)
        return QCoreApplication::translate("findings", "The day of completion, %1, lies in the future. Enter a day up to today.").arg(iso(d.doneOn));
    if (d.doneOn.isValid() && f.foundDay.isValid() && d.doneOn < f.foundDay)
        return QCoreApplication::translate("findings", "The day of completion, %1, lies before the day it was found, %2. Enter a later one.").arg(iso(d.doneOn), iso(f.foundDay));
    return {};
}

/// What each state has to hold and may not hold.
QString stateFault(const Finding& f)
{
    const Decision& d = f.decision;
    if (f.state == State::Withdrawn && d.withdrawnBecause.isEmpty())
        return QCoreApplication::translate("findings", "A finding is dismissed only with a reason. Say why it is none.");
    if (f.state != State::Withdrawn && !d.withdrawnBecause.isEmpty())
        return QCoreApplication::translate("findings", "A reason for dismissal belongs to a dismissed finding only. Dismiss it, or write into the note instead.");
    if (f.state == State::Rectified && !d.doneOn.isValid())
        return QCoreApplication::translate("findings", "A rectified finding needs the day of completion.");
    if (f.state == State::Rectified && d.result.isEmpty())
        return QCoreApplication::translate("findings", "A rectified finding needs the result of the rectification.");
    if (f.state != State::Rectified && d.doneOn.isValid())
        return QCoreApplication::translate("findings", "A day of completion belongs to a rectified finding only. Mark it as rectified.");
    if (f.isByHand() && d.text.isEmpty())
        return QCoreApplication::translate("findings", "A finding entered by hand needs a text that says what the problem is.");
    return {};
}

}  // namespace

bool isLegal(State from, State to)
{
    switch (from) {
    case State::Unconfirmed: return to == State::Rectifying || to == State::Withdrawn;
    case State::Rectifying: return to == State::Rectified || to == State::Withdrawn || to == State::Unconfirmed;
    case State::Rectified: return to == State::Rectifying;
    case State::Withdrawn: break;
    }
    return to == State::Unconfirmed;
}

tl::expected<Finding, QString> changed(const Finding& before, const Change& change, QDate today)
{
    if (const QString fault = misfit(before, change); !fault.isEmpty())
        return tl::unexpected(fault);
    Finding after = before;
    after.state = change.state.value_or(before.state);
    leaveState(before.state, after.state, after.decision);
    copyTexts(change, after.decision);
    copyValues(change, after);
    for (const QString& fault : {stateFault(after), moneyFault(after.decision), dateFault(after, today)})
        if (!fault.isEmpty())
            return tl::unexpected(fault);
    return after;
}

}  // namespace mingcha::findings
