// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mingcha::base {

/// Appends a cell of UTF-8 text as RFC 4180 writes it. A text that a spreadsheet would run as a formula gets an apostrophe in front; real numbers do not.
void appendCsvCell(std::string& out, std::string_view cell);

}  // namespace mingcha::base
