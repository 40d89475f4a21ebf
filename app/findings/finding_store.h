// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "vault/vault.h"

namespace mingcha::findings {

/// Findings in the order of their ids, without their proofs.
base::Result<std::vector<Finding>> listFindings(vault::Connection& connection, const Filter& filter = {}, base::Progress* progress = nullptr);
base::Result<std::optional<Finding>> findFinding(vault::Connection& connection, std::int64_t id);
/// The findings with these numbers, by number; those not on file are missing.
base::Result<std::map<std::int64_t, Finding>> findFindings(vault::Connection& connection, const std::vector<std::int64_t>& ids);
base::Result<checks::Proof> proofOf(vault::Connection& connection, std::int64_t id);
/// The proofs of many findings at once, by finding id; findings without a proof are left out.
base::Result<std::map<std::int64_t, checks::Proof>> proofsOf(vault::Connection& connection, const std::vector<Finding>& findings);
/// Findings that are on file, counted.
base::Result<std::int64_t> countFindings(vault::Connection& connection);
/// Supply stations that have findings, sorted.
base::Result<QStringList> unitsWithFindings(vault::Connection& connection);

/// A finished run beside what is stored: only findings whose period lies in the run's range and whose rule was run are compared; others stay as they are.
struct Comparison {
    std::vector<checks::Hit> fresh;                 ///< not on file yet
    std::vector<std::pair<std::int64_t, checks::Hit>> still;   ///< on file and found again (amounts may have changed)
    std::vector<std::pair<std::int64_t, checks::Hit>> back;    ///< on file as gone, found again
    std::vector<std::int64_t> gone;                 ///< on file, no longer found
    checks::CheckResult result;                     ///< the run (its hits are moved out)
    std::int64_t basedOn = 0;                       ///< the run in force when it was compared; applyRun refuses when another one is by then
};
/// Judged and no longer found = gone. Findings without a period are compared when their month lies in the range, those of the archive rules (which look
/// at the files as they are now) whenever their rule was run.
base::Result<Comparison> compareRun(vault::Connection& connection, checks::CheckResult result);
/// Writes a run and its findings in one transaction and returns the run's id. Never touches what people decided, never opens or closes a finding.
/// Undoable as one step.
base::Result<std::int64_t> applyRun(vault::Connection& connection, Comparison comparison, const QString& who);

struct RunRecord {
    std::int64_t id = 0;
    QDateTime at;
    QString who;
    base::PeriodRange range;
    QStringList rules;
    QJsonObject parameters;
    std::vector<checks::NotRun> notRun;
    std::int64_t fresh = 0, still = 0, gone = 0, back = 0;
    std::map<QString, std::int64_t> countByRule;
    bool undone = false;
};
/// The last run that was not undone.
base::Result<std::optional<RunRecord>> lastRun(vault::Connection& connection);
/// All runs, also undone ones, oldest first.
base::Result<std::vector<RunRecord>> listRuns(vault::Connection& connection);

}  // namespace mingcha::findings
