// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/zip.h"
#include "ingest/readers/sheet.h"

namespace mingcha::ingest {

/// The worksheets of an Office Open XML workbook (transitional or strict), in the order of its tabs.
base::Result<std::vector<std::unique_ptr<Sheet>>> readXlsx(const base::ZipReader& zip,
                                                           base::Progress* progress);

} // namespace mingcha::ingest
