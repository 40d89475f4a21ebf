// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/zip.h"
#include "ingest/readers/sheet.h"

#include <string_view>

namespace mingcha::ingest {

/// Xlsx or Ods; other packages are refused by name.
base::Result<Format> packageFormat(const base::ZipReader& zip);

/// Refuses what is known to be no text: PDF, pictures, other archives, Excel files older than the container
/// format.
base::Result<void> refuseForeign(std::string_view bytes);

/// Whether decoded text is a web page; other markup (XML spreadsheets, web archives) is refused by name.
base::Result<bool> isHtml(std::string_view utf8);

} // namespace mingcha::ingest
