// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"

namespace mingcha::findings {

/// A change of state and decision for one finding. Only what is set is changed; an empty text, date or amount takes the value away.
struct Change {
    std::optional<State> state;
    std::optional<QString> unit, person, cause, measure, result, note, withdrawnBecause, text;
    std::optional<Nature> nature;
    std::optional<QDate> due, doneOn, foundOn;
    std::optional<std::optional<base::Money>> recovered, penalty;
    std::optional<checks::Severity> severity;      ///< findings entered by hand only
};

/// Which state may follow which (data-and-rules "Months, lists, states"):
/// 待确认 → 整改中, 已撤销; 整改中 → 已整改, 已撤销, 待确认; 已整改 → 整改中; 已撤销 → 待确认.
/// The state a finding already has is no change and never refused. Leaving 已整改 clears date and result, leaving 已撤销 the reason (both stay in the history).
bool isLegal(State from, State to);

/// What a bulk edit would do, shown before it is applied: legal and illegal ones apart, each illegal one with its reason.
struct Preview {
    std::vector<std::int64_t> touched;
    std::vector<std::int64_t> unchanged;           ///< already as wished
    std::vector<std::pair<std::int64_t, QString>> refused;
};
base::Result<Preview> previewChange(vault::Connection& connection, const std::vector<std::int64_t>& ids, const Change& change);

/// Applies one change to many findings as one named, undoable step. Refuses the whole step when one of them may not change (`Preview::refused`).
/// Withdrawing needs a reason; 已整改 needs date (not before the day of finding, not in the future) and result. Returns the step; 0 when nothing would change.
base::Result<std::int64_t> applyChange(vault::Connection& connection, const std::vector<std::int64_t>& ids, const Change& change, const QString& stepName, const QString& who, const QString& why = {});
/// Different changes for different findings as one step (confirming sets each one's own due date).
base::Result<std::int64_t> applyChanges(vault::Connection& connection, const std::vector<std::pair<std::int64_t, Change>>& changes, const QString& stepName, const QString& who, const QString& why = {});

struct HandFinding {
    checks::SubjectKind subjectKind = checks::SubjectKind::Customer;
    QString subject, unit, discipline, text, measure;
    checks::Severity severity = checks::Severity::Ordinary;
    base::Period month;
    base::Energy kwh;
    base::Money money;
};
base::Result<std::int64_t> enterByHand(vault::Connection& connection, const HandFinding& finding, const QString& who);

struct Step {
    std::int64_t id = 0;
    QDateTime at;
    QString who, name, why;
    bool undone = false;
    std::int64_t findings = 0;     ///< how many it touched
    std::int64_t run = 0;          ///< the check it stands for, if it is one
};
/// The step undo() would take back, the one redo() would do again; and the history of one finding, oldest first.
base::Result<std::optional<Step>> nextUndo(vault::Connection& connection);
base::Result<std::optional<Step>> nextRedo(vault::Connection& connection);
base::Result<Step> undo(vault::Connection& connection, const QString& who);
base::Result<Step> redo(vault::Connection& connection, const QString& who);

/// One thing that happened to a finding. An undo is an entry of its own: who and when are those of the undo, its name says what was undone.
struct HistoryEntry {
    Step step;
    QJsonObject before, after;     ///< fields that changed: texts, ISO dates, exact amounts, ids of states
};
/// Title and readable value of a field of a history entry, in the current language.
QString fieldTitle(const QString& field);
QString fieldText(const QString& field, const QJsonValue& value);
base::Result<std::vector<HistoryEntry>> historyOf(vault::Connection& connection, std::int64_t findingId);

}  // namespace mingcha::findings
