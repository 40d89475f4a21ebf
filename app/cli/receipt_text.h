// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"

#include <QJsonObject>

namespace mingcha::cli {

/// A receipt as `imports --json` gives it: id, file, kind, read, kept, rejected, skipped, repaired, sha256 and what else is known.
QJsonObject receiptJson(const records::ImportRecord& record);
/// The same in one line.
/// What each column of the sheets that are read is taken for, a line for each sheet.
QStringList mappingLines(const records::ImportRecord& record);
QString receiptLine(const records::ImportRecord& record);
QJsonObject rejectJson(const ingest::Reject& reject);

/// Exit code of files given together: 1 (or 130 when cancelled) before 3 before 0; a single file keeps its own code.
int exitCodeOf(const std::vector<ingest::FileResult>& results);

}  // namespace mingcha::cli
