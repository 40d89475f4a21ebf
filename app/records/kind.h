// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mingcha::records {

/// The five kinds of imported facts, in the order in which files given together are taken.
enum class Kind { Tariffs, Customers, AreaSupply, Bills, Survey };
inline constexpr Kind allKinds[] = {Kind::Tariffs, Kind::Customers, Kind::AreaSupply, Kind::Bills, Kind::Survey};

/// What a field holds and how its 64-bit integer is to be read (`nothing` = not on file).
enum class FieldType {
    Text,        ///< code into the table's string pool
    Account,     ///< customer number: code into the accounts
    Period,      ///< base::Period::index
    Date,        ///< Julian day number
    Money,       ///< fen
    Energy,      ///< 10^-4 kWh
    Reading,     ///< 10^-4
    Price,       ///< 10^-8 元/kWh
    Multiplier,  ///< 10^-4
    Capacity,    ///< 10^-4 kVA
    Integer,
};
inline constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::min();
/// Decimals of a scaled type, 0 for the others.
int decimalsOf(FieldType type);
/// Decimals always printed: 2 for money, 0 for the others (kWh as billed).
int minDecimalsOf(FieldType type);

struct FieldSpec {
    std::string_view id;        ///< English, stable: column name in fact_column, CSV and JSON
    FieldType type;
    bool required;
    bool key;                   ///< part of the kind's key
    base::Bilingual title;      ///< standard header and its English name
    std::vector<QString> aliases;
    QString unit;               ///< kWh, 元, 元/kWh, kVA or empty
    int against = -1;           ///< an earlier field that nearly always has the same value: stored as the difference to it
};

struct KindSpec {
    Kind kind;
    std::string_view id;        ///< `customers`, `tariffs`, `bills`, `area_supply`, `survey`
    base::Bilingual title;
    std::vector<FieldSpec> fields;
    int fieldIndex(std::string_view fieldId) const;   ///< −1 when there is none
};

const KindSpec& spec(Kind kind);
std::optional<Kind> kindFromId(std::string_view id);

// Field numbers: positions in KindSpec::fields (checked by a test).
namespace tariff { enum Field { Code, Name, Category, Voltage, ValidFrom, ValidTo, UnitPrice, Levy }; }
namespace customer { enum Field { Number, Name, Station, Line, Area, Category, Voltage, Capacity, Meter, Multiplier, TariffCode, ReadingDay }; }
namespace area_supply { enum Field { Area, Period, Supplied }; }
namespace bill { enum Field { Number, Period, Previous, Current, Multiplier, Kwh, TariffCode, UnitPrice, EnergyCharge, BasicCharge, PowerFactorCharge, Levy, Total, Received, ReceivedOn }; }
namespace survey { enum Field { Number, Date, Meter, Reading, Multiplier, Category, Seal, Extra }; }

}  // namespace mingcha::records
