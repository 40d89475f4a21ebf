// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/csv_quotes.h"

#include "ingest/readers/byte_scan.h"

namespace mingcha::ingest {

QuotedCell QuotedCell::find(const char* open, const char* end)
{
    QuotedCell cell;
    for (const char* at = open + 1;; at += 2) {
        at = scan::find(at, end, '"');
        if (!at)
            return cell;
        if (at + 1 == end || at[1] != '"') {
            cell.close = at;
            return cell;
        }
        cell.doubled = true;
    }
}

char CsvDialect::newlineOf(std::string_view text)
{
    return text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos ? '\r'
                                                                                                  : '\n';
}

} // namespace mingcha::ingest
