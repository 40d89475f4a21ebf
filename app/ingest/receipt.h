// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/fact_collector.h"

namespace mingcha::ingest {

// The receipt of an import as it is stored (docs/data-formats.md, "Receipts"): what was read how, so that it can be shown and rejected rows tried again.

QJsonObject planReceipt(const FilePlan& plan);
/// Adds what came of it.
void addResult(QJsonObject& receipt, const FactCollector::Result& result, const QStringList& warnings);
/// The mapping of a sheet that a receipt holds.
base::Result<std::vector<ColumnPlan>> mappingOf(const QJsonObject& receipt, const QString& sheet, records::Kind kind);
QStringList unmatchedColumns(const FilePlan& plan);

}  // namespace mingcha::ingest
