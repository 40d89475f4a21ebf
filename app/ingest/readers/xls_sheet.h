// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/xls_workbook.h"

namespace mingcha::ingest {

/// Reads the cells of one worksheet substream of a BIFF8 workbook.
base::Result<std::unique_ptr<Sheet>> readXlsSheet(std::string_view stream, const XlsWorkbook& book,
                                                  const XlsWorkbook::SheetPlace& place,
                                                  StorageBudget& budget);

} // namespace mingcha::ingest
