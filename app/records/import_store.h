// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/kind.h"
#include "vault/connection.h"

#include <QDateTime>
#include <QJsonObject>

namespace mingcha::records {

enum class ImportState { Kept, Undone, Replaced };

/// One line of the receipts: what a file brought. `receipt` holds the details (mapping, unmatched columns, repairs, totals found, warnings).
struct ImportRecord {
    std::int64_t id = 0;
    Kind kind = Kind::Bills;
    QString file;                ///< file name without its folder
    QString sha256;
    std::int64_t bytes = 0;
    QDateTime importedAt;
    QString importedBy;
    ImportState state = ImportState::Kept;
    std::int64_t read = 0, kept = 0, rejected = 0, skipped = 0, repaired = 0;
    std::int64_t facts = 0;      ///< stored records; differs from kept rows for months across
    std::int64_t kwhScaled = 0;  ///< Σ kWh, 10^-4
    std::int64_t fen = 0;        ///< Σ receivable
    QJsonObject receipt;
};

/// Imports, oldest first.
base::Result<std::vector<ImportRecord>> listImports(vault::Connection& connection, bool withUndone = true);
base::Result<std::optional<ImportRecord>> findImport(vault::Connection& connection, std::int64_t id);
base::Result<std::int64_t> addImport(vault::Connection& connection, const ImportRecord& record);
/// Counts, sums and receipt of an import whose record was added before its facts.
base::Result<void> updateImport(vault::Connection& connection, const ImportRecord& record);
base::Result<void> setImportState(vault::Connection& connection, std::int64_t id, ImportState state, const QString& who);

}  // namespace mingcha::records
