// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <string>
#include <string_view>

namespace mingcha::ingest {

/// Whether the bytes begin as a Microsoft compound file ([MS-CFB] 2.2).
bool isOleFile(std::string_view bytes);

/// The workbook stream of an old binary Excel file; anything else in a compound file is refused by name.
base::Result<std::string> oleWorkbook(std::string_view bytes);

base::Error tooOldExcel();

} // namespace mingcha::ingest
