// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "ingest/plan.h"
#include "records/import_store.h"
#include "vault/vault.h"

#include <map>

namespace mingcha::ingest {

enum class Overlap { Stop, Keep, Replace };

struct ImportOptions {
    Overlap overlap = Overlap::Stop;
    bool dryRun = false;              ///< everything but writing: the trial
    bool backup = true;               ///< one verified backup per call, none while the vault holds no facts
    bool retryRejects = true;         ///< rows rejected for an unknown customer are tried again after customers arrive
    QString who;
    int threads = 0;                  ///< 0 = as many as the machine has
};

/// A value that was not taken as it stood: full-width digits, lost leading zero, rounding … Every one is listed.
struct Repair {
    QString sheet;
    std::int64_t row = 0;
    QString column;
    QString kind;                     ///< stable id: "leading_zeros", "last_digits", "rounded", "formula_text", …
    QString from, to;
};

/// A total row of the file, held against the sum of the rows it covers.
struct TotalCheck {
    QString sheet;
    std::int64_t row = 0;
    QString column;
    QString stated, computed;
    bool agrees = false;
};

struct Reject {
    std::int64_t id = 0;
    std::int64_t importId = 0;
    QString file;                     ///< filled when listed
    QString sheet;
    std::int64_t row = 0;
    QString field;                    ///< field id the reason is about, empty for the whole row
    QString column;                   ///< header as read
    QString reason;                   ///< stable id: "missing", "unreadable", "unknown_customer", "ambiguous_customer", "repeated_key", …
    QString value;                    ///< raw text of that cell
    QStringList cells;                ///< raw text of the whole row
    QString state;                    ///< open, retried, withdrawn
    std::int64_t firstRow = 0;        ///< for "repeated_key": the row of the same sheet that has the key; 0 when it stands in another
};
/// The reason as a whole translated sentence.
QString rejectText(const Reject& reject);

/// What came of one file. `record` is what is stored; for a trial its id is 0.
struct Outcome {
    QString path;
    records::ImportRecord record;
    std::vector<Reject> rejects;      ///< of a trial or a fresh import
    std::vector<Repair> repairs;
    std::vector<TotalCheck> totals;
    std::map<QString, std::int64_t> skippedBy;   ///< "title", "blank", "repeated_header", "total", "note", "identical", "kept_existing" → rows
    QStringList unmatchedColumns;
    QStringList warnings;             ///< translated
    std::int64_t overlapping = 0;     ///< rows whose key is already in the vault
    std::optional<std::int64_t> sameFileAs;      ///< id of an earlier import of the very same bytes
    std::int64_t retriedRejects = 0, retriedKept = 0;
};

/// One file, in one transaction. Fails without writing when the plan has problems, when the same file is already there, or on overlap with Overlap::Stop.
base::Result<Outcome> importFile(vault::Vault& vault, const FilePlan& plan, const ImportOptions& options, base::Progress* progress = nullptr);

/// Profiles and user aliases of the vault, for planFile. importFiles fetches them itself when the options hold none.
base::Result<PlanOptions> planOptionsOf(vault::Connection& connection);

struct FileResult {
    QString path;
    std::optional<Outcome> outcome;
    std::optional<base::Error> error;
};
/// Files given together: planned, taken in the order tariffs, customers, area supply, bills, survey; each its own transaction; when one fails the rest go on.
/// Cancelling stops before the next file and rolls the current one back. `kind` and `profileName` apply to all of them.
base::Result<std::vector<FileResult>> importFiles(vault::Vault& vault, const QStringList& paths, const PlanOptions& plan, const ImportOptions& options, base::Progress* progress = nullptr);

/// Takes an import back as a whole: its facts go, its receipt stays and says so.
base::Result<void> undoImport(vault::Vault& vault, std::int64_t importId, const QString& who);

base::Result<std::vector<Reject>> listRejects(vault::Connection& connection, std::optional<std::int64_t> importId = {}, bool onlyOpen = false);
/// A corrected row (cells in the file's column order) tried again as an import of its own; the old reject is marked "retried".
base::Result<Outcome> retryReject(vault::Vault& vault, std::int64_t rejectId, const QStringList& cells, const QString& who);

base::Result<std::vector<Profile>> listProfiles(vault::Connection& connection);
base::Result<void> saveProfile(vault::Connection& connection, const Profile& profile);
base::Result<void> removeProfile(vault::Connection& connection, const QString& name);
Profile profileFrom(const FilePlan& plan, size_t sheet, const QString& name);

}  // namespace mingcha::ingest
