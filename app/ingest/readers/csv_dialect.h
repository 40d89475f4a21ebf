// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/csv_quotes.h"

#include <QString>

#include <optional>
#include <string_view>

namespace mingcha::ingest {

struct DialectGuess {
    CsvDialect dialect;
    size_t begin = 0; ///< of the first record: behind a first line `sep=;`
    QString reason;   ///< a translated sentence
};

/// An ASCII character other than a quote or a line end.
bool canDelimit(char c);

/// Comma, tab, semicolon or vertical bar: the one that splits most of the first lines into the same number of
/// cells. The text must lie in a `Bytes` buffer.
DialectGuess guessDialect(std::string_view text, std::optional<char> delimiter);

} // namespace mingcha::ingest
