// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "records/kind.h"
#include "vault/connection.h"

class QIODevice;

namespace mingcha::records {

/// The header line of a kind: standard Chinese headers with their units, so that the file is recognised when it is imported. UTF-8 with BOM and CRLF.
base::Result<void> writeTemplate(Kind kind, QIODevice& out);
/// Every stored fact of a kind under that header, by period and then in the order of import. Imported again it gives the same facts.
base::Result<void> exportCsv(vault::Connection& connection, Kind kind, QIODevice& out, base::Progress* progress = nullptr);

}  // namespace mingcha::records
