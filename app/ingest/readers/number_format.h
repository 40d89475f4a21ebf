// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>

#include <optional>
#include <string>

namespace mingcha::ingest {

/// How a number format makes people read a number, as far as it changes what the number means.
struct NumberFormat {
    enum class Kind { Plain, Date, Elapsed, Padded };
    Kind kind = Kind::Plain;
    int width = 0; ///< of Padded: a format of zeros alone, such as 0000000000 for ids

    /// ECMA-376 part 1, 18.8.30: the formats that are not written into the file.
    static NumberFormat builtin(int id);
    static NumberFormat ofCode(QStringView code);
    bool operator==(const NumberFormat&) const = default;
};

enum class DateSystem { Since1900, Since1904 };

/// A day number as ISO text: `2026-01-01`, with ` hh:mm:ss` when it has a time, the time alone for day 0. Day
/// 60 of the 1900 system is the 29 February 1900 that Excel has and no calendar. Nothing when no spreadsheet
/// shows it as a date.
std::optional<std::string> dateText(double serial, DateSystem system);
/// `hh:mm:ss` with hours beyond 24.
std::string elapsedText(double days);

/// What the cell shows.
std::string formattedNumber(double value, NumberFormat format, DateSystem system);
std::string formattedNumber(std::string_view spelled, NumberFormat format, DateSystem system);

} // namespace mingcha::ingest
