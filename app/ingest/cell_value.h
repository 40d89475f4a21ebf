// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/kind.h"

#include <QString>
#include <string>
#include <string_view>

namespace mingcha::ingest {

/// How a value differs from what stood in the cell. Notation (separators, forms of dates, spaces) is not a repair.
enum class Repaired : std::uint8_t {
    No,
    FullWidth,       ///< full-width digits or letters
    FormulaText,     ///< ="0031"
    ExcelSerial,     ///< 45413 taken as a date
    WholeMonth,      ///< a month where a day was due: the first day, or the last of a period of validity
    Rounded,         ///< more decimals than are kept
    LeadingZeros,    ///< customer number that had lost them
    LastDigits,      ///< customer number that had lost them
    NumberForm,      ///< customer number written 3100000001.0
    LeftEmpty,       ///< an optional value that cannot be read
};
/// Stable id: "full_width", "leading_zeros" …
QString repairId(Repaired repaired);

enum class ValueState : std::uint8_t { Value, Empty, Unreadable };

/// What a cell says as a value of a type. Every form of domain.md 10.2 is understood; nothing is guessed beyond `repaired`.
struct CellValue {
    ValueState state = ValueState::Empty;
    std::int64_t value = records::nothing;
    Repaired repaired = Repaired::No;
};

/// An amount: `value × 10^decimals`, decimals beyond that rounded half up.
CellValue scaledValue(std::string_view raw, int decimals);
/// Julian day number. `endOfMonth`: a month alone means its last day, else its first; without `wholeMonth` a month alone is unreadable.
CellValue dateValue(std::string_view raw, bool wholeMonth = false, bool endOfMonth = false);
/// base::Period::index
CellValue periodValue(std::string_view raw);
/// A whole number, also "15日".
CellValue integerValue(std::string_view raw);

}  // namespace mingcha::ingest
