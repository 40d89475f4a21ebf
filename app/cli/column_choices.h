// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"
#include "ingest/import.h"

namespace mingcha::cli {

/// The `--column FIELD=HEADER` of a line; a field that no kind has (or not the one that was named) is a usage error.
base::Result<std::vector<ingest::ColumnChoice>> columnChoices(const Context& context, std::optional<records::Kind> kind);

/// Columns that were chosen for files given together: every choice has to fit one of the files, and is kept for the next file with these headers.
class ChosenColumns {
public:
    /// Fails when a column that was chosen is in none of the files.
    static base::Result<ChosenColumns> plan(const QStringList& paths, const ingest::PlanOptions& options, base::Progress* progress);
    /// Keeps the mapping of a file that was imported; the names of the profiles, one for each header.
    base::Result<QStringList> keep(vault::Connection& connection, const ingest::FileResult& result) const;

private:
    std::vector<ingest::FilePlan> m_plans;
};

/// What to do about a file whose columns stop the import: a command line that can be pasted, and the columns of the file. Empty when it was not that.
QString columnAdvice(const QString& vault, const QString& path, const ingest::PlanOptions& options);

}  // namespace mingcha::cli
