// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "records/fact_store.h"

#include <QIODevice>

namespace mingcha::records {

/// Standard Chinese headers with their units, in the kind's order: what `template` writes and every import understands.
QStringList exportHeader(Kind kind);

/// Every fact of a kind as CSV (UTF-8 with BOM, CRLF, RFC 4180) that can be imported again with the same result. Returns the rows written.
base::Result<qint64> exportCsv(vault::Connection& connection, Kind kind, QIODevice& out, base::Progress* progress = nullptr);

}  // namespace mingcha::records
