// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/zip.h"
#include "ingest/readers/sheet.h"

namespace mingcha::ingest {

/// The tables of an OpenDocument spreadsheet.
base::Result<std::vector<std::unique_ptr<Sheet>>> readOds(const base::ZipReader& zip,
                                                          base::Progress* progress);

} // namespace mingcha::ingest
