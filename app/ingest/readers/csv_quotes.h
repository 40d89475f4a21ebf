// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mingcha::ingest {

/// A quoted cell (RFC 4180), from its opening quote. Only a quote at the beginning of a cell opens one, as in
/// Excel: a lone quote inside a cell (DN5") is text.
struct QuotedCell {
    const char* close = nullptr; ///< the closing quote; null: it is never closed
    bool doubled = false;        ///< holds quotes written twice

    static QuotedCell find(const char* open, const char* end);
};

struct CsvDialect {
    char delimiter = ',';
    char newline = '\n'; ///< the last character of a line end; '\r' only in files without any '\n'

    /// Whether `c`, right behind a closing quote, ends the cell.
    bool endsCell(char c) const { return c == delimiter || c == newline || c == '\r'; }

    static char newlineOf(std::string_view text);
};

} // namespace mingcha::ingest
