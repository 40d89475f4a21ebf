// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/editor.h"
#include "findings/targets.h"

namespace mingcha::ui {

/// What a person can decide about findings, one or many at a time.
enum class DecisionKind {
    Confirm,      ///< it is a problem: to be rectified by the date of its severity
    Dismiss,      ///< it is none, because …
    Plan,         ///< who rectifies it, how and until when; confirms what is still unconfirmed
    Finish,       ///< rectified: when, with what result, what was recovered; for those that are rectified, corrects these
    Reopen,       ///< rectified → being rectified, withdrawn → unconfirmed
    SetBack,      ///< confirmed by mistake: being rectified → unconfirmed
    Note,
};

/// A decision as it was filled in. `change` holds the fields only; the state follows from the kind and from the finding.
struct DecisionInput {
    DecisionKind kind = DecisionKind::Confirm;
    findings::Change change;
    QString why;                                   ///< Reopen, SetBack
};

/// Whether the decision fits the state, so that it is worth offering.
bool isOffered(DecisionKind kind, findings::State state);
/// Whether all of them are rectified already, so that finishing them only corrects what was entered.
bool isCorrection(DecisionKind kind, const Targets& targets);
/// What the decision would do to these findings.
base::Result<findings::Preview> previewDecision(vault::Connection& connection, const DecisionInput& input, const Targets& targets);
/// Applies it to those given as one named, undoable step.
base::Result<std::int64_t> applyDecision(vault::Connection& connection, const DecisionInput& input, const Targets& targets, const QString& who);
/// What a plan for this finding begins with where nothing is on file: due date by its severity (none for those without a limit) and its rule's measure.
base::Result<findings::Change> standardPlan(vault::Connection& connection, const findings::Finding& finding);

}  // namespace mingcha::ui
