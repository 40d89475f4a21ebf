// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/column.h"
#include "records/kind.h"
#include "records/string_pool.h"

#include <span>

namespace mingcha::records {

// The bytes of one fact_column (docs/fact-blocks.md): numbers as fixed-width offsets from a base, after dividing by a power of ten and,
// where that is smaller, after taking differences; texts as numbers into a dictionary that follows.

std::string encodeNumbers(std::span<const std::int64_t> values);
std::string encodeTexts(std::span<const std::int64_t> codes, const StringPool& pool);

/// Appends the decoded values; false when the bytes are not a column of `rows` values.
bool decodeNumbers(std::string_view bytes, size_t rows, Column& out);
/// Appends the text of each row, as views into `bytes`. No row may be nothing.
bool listTexts(std::string_view bytes, size_t rows, std::vector<std::string_view>& out);
bool decodeTexts(std::string_view bytes, size_t rows, StringPool& pool, Column& out);
/// Appends for each row the place of its text in `texts`, which are views into `bytes`.
bool decodePlaces(std::string_view bytes, size_t rows, Column& places, std::vector<std::string_view>& texts);
/// The two halves of a column of texts: a column of numbers, places in the list of texts that follows it. Views into `bytes`.
bool splitTexts(std::string_view bytes, std::string_view& numbers, std::vector<std::string_view>& texts);

}  // namespace mingcha::records
