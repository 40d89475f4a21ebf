// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/column.h"
#include "records/kind.h"
#include "records/string_pool.h"

#include <optional>
#include <span>

namespace mingcha::records {

struct NumberBlock;

// The bytes of one fact_column (docs/fact-blocks.md): numbers as offsets of a few bits from a base, after dividing by a power of ten and, where that is
// smaller, after taking differences or from a list of the values, with those that do not fit apart; texts as numbers into a dictionary that follows.

std::string encodeNumbers(std::span<const std::int64_t> values);
/// Without a list and without values that stand apart, as columns inside others are.
std::string encodePlain(std::span<const std::int64_t> values);
/// As differences to the values of another field in the same rows; nothing where they do not tell the values.
std::optional<std::string> encodeAgainst(std::span<const std::int64_t> values, std::span<const std::int64_t> reference);
std::string encodeTexts(std::span<const std::int64_t> codes, const StringPool& pool);

/// Appends the decoded values; false when the bytes are not a column of `rows` values.
bool decodeNumbers(std::string_view bytes, size_t rows, Column& out);
/// Whether these are differences to another field; decoding gives the differences.
bool isAgainst(std::string_view bytes);
/// The offsets that do not count, by ascending row; what the offsets are places in. Both stay empty where the form has none.
bool decodePatches(const NumberBlock& block, Column& rows, Column& values);
bool decodeList(const NumberBlock& block, Column& values);
/// Appends the text of each row, as views into `bytes`. No row may be nothing.
bool listTexts(std::string_view bytes, size_t rows, std::vector<std::string_view>& out);
bool decodeTexts(std::string_view bytes, size_t rows, StringPool& pool, Column& out);
/// Appends for each row the place of its text in `texts`, which are views into `bytes`.
bool decodePlaces(std::string_view bytes, size_t rows, Column& places, std::vector<std::string_view>& texts);
/// Whether every place is one of so many texts, or nothing.
bool areWithin(std::span<const std::int64_t> places, size_t texts);
/// The two halves of a column of texts: a column of numbers, places in the list of texts that follows it. Views into `bytes`.
bool splitTexts(std::string_view bytes, std::string_view& numbers, std::vector<std::string_view>& texts);

}  // namespace mingcha::records
