// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mingcha::ingest {

/// A cell freed of what spreadsheets and web pages leave around a value.
struct CellText {
    std::string text;
    bool fullWidth = false;        ///< held full-width digits, letters or signs
    bool formula = false;          ///< was written ="…" to save it from the spreadsheet
};

/// For numbers, dates and ids: NFKC, invisible characters dropped, every kind of space made plain, ends trimmed, ="…" unwrapped.
CellText plainText(std::string_view raw);
/// For names and other words: ends trimmed, invisible characters dropped, ="…" unwrapped; the rest stays as it is,
/// except that a text of nothing but full-width ASCII becomes ASCII.
CellText wordText(std::string_view raw);
/// True for what offices write where there is nothing: empty, `--`, `-`, `—`, `/`, `#N/A`, `空`. Takes plain text.
bool meansEmpty(std::string_view plain);
/// True when the cell has nothing that can be seen.
bool isBlank(std::string_view raw);

}  // namespace mingcha::ingest
