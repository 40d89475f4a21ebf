// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/table.h"

#include <algorithm>

namespace mingcha::records {

std::int64_t StoredSources::importOf(size_t factRow) const { return std::prev(std::ranges::upper_bound(parts, factRow, {}, &Part::first))->importId; }

Source Table::source(size_t row) const
{
    if (stored.parts.empty())
        return {0, sourceRow[row], sourceColumn[row], texts->text(sourceSheet[row])};
    return {stored.importOf(row), stored.row.value(row), stored.column.value(row), texts->text(stored.sheet.value(row))};
}

std::string valueText(const FieldSpec& field, std::int64_t value, const StringPool& texts, const Accounts& accounts)
{
    if (value == nothing)
        return {};
    switch (field.type) {
    case FieldType::Text: return std::string(texts.text(value));
    case FieldType::Account: return std::string(accounts.number(value));
    case FieldType::Period: return base::Period::fromIndex(static_cast<int>(value)).text();
    case FieldType::Date: return base::dateText(value);
    default: return base::decimalText(value, decimalsOf(field.type), minDecimalsOf(field.type));
    }
}

}  // namespace mingcha::records
