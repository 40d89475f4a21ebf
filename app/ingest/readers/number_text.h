// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mingcha::ingest {

/// Plain decimal text of a stored double: the shortest that reads back the same; when that needs more than 15
/// significant digits it is rounded to 15, as spreadsheets show it (0.1 + 0.2 is 0.3). Whole numbers keep all
/// their digits. Never an exponent.
std::string numberText(double value);

/// The same for a number as a document spells it. Whole numbers and decimals of up to 15 digits are taken as
/// they stand, so that an id written out in full keeps digits that no double could. Not a number: the text
/// unchanged.
std::string numberText(std::string_view spelled);

/// The number with leading zeros up to `width` digits, for formats like 0000000000; unchanged when it is not
/// a whole number.
std::string padded(std::string number, int width);

} // namespace mingcha::ingest
