// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "records/kind.h"
#include "vault/connection.h"

#include <QIODevice>
#include <QStringList>

namespace mingcha::records {

/// Standard Chinese headers with their units, in the kind's order: what `template` writes and every import understands.
QStringList exportHeader(Kind kind);

/// Every fact of a kind as CSV (UTF-8 with BOM, CRLF, RFC 4180), by period and then in the order of import. Imported again it gives the same facts.
/// Returns the rows written.
base::Result<qint64> exportCsv(vault::Connection& connection, Kind kind, QIODevice& out, base::Progress* progress = nullptr);

}  // namespace mingcha::records
