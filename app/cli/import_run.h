// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"
#include "ingest/import.h"

#include <QJsonArray>

namespace mingcha::cli {

/// What came of files given together: the exit code of the whole, and the receipts (or errors) for --json.
struct ImportTold {
    int exitCode = 0;
    QJsonArray receipts;
};

/// Imports files given together and tells each one's receipt; with --json the caller prints.
base::Result<ImportTold> importAndTell(Context& context, vault::Vault& vault, const QStringList& paths, const ingest::PlanOptions& plan, ingest::ImportOptions options);

}  // namespace mingcha::cli
