// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet.h"

#include <optional>
#include <string_view>

namespace mingcha::ingest {

/// The tables of a web page that an export calls .xls: one sheet for each table that holds text, in the order
/// of their ends. The text is UTF-8; what the page itself says about its encoding is not looked at.
base::Result<std::vector<std::unique_ptr<Sheet>>> readHtml(std::string_view utf8);

/// The encoding a page declares (meta charset), if it is one that can be decoded; GB2312 and GBK count as
/// GB18030.
std::optional<std::string> declaredCharset(std::string_view head);

} // namespace mingcha::ingest
