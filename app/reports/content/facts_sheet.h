// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/kind.h"
#include "reports/report.h"

namespace mingcha::reports {

/// The columns of a kind under their standard headers, without rows: a form to fill in, and what an export goes under. Chinese always, as every import
/// understands it.
Sheet kindSheet(records::Kind kind);

/// All facts of a kind as a workbook that can be imported again, by period and then in the order of import; a month at a time is held. Returns the rows.
base::Result<qint64> writeFactsXlsx(vault::Connection& connection, records::Kind kind, const QString& path, base::Progress* progress = nullptr);

}  // namespace mingcha::reports
