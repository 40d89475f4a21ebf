// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet.h"

#include <string_view>

namespace mingcha::ingest {

/// The worksheets of an old binary Excel file (Excel 97 to 2003, BIFF8).
base::Result<std::vector<std::unique_ptr<Sheet>>> readXls(std::string_view bytes, base::Progress* progress);
/// The same from the workbook stream, without its container.
base::Result<std::vector<std::unique_ptr<Sheet>>> readBiff(std::string_view stream, base::Progress* progress);

} // namespace mingcha::ingest
