// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/table.h"

#include "records/late_columns.h"

#include <algorithm>

namespace mingcha::records {

std::int64_t StoredSources::importOf(size_t factRow) const { return std::prev(std::ranges::upper_bound(parts, factRow, {}, &Part::first))->importId; }

Source Table::source(size_t row) const
{
    if (stored.parts.empty())
        return {0, sourceRow[row], sourceColumn[row], texts->text(sourceSheet[row])};
    return {stored.importOf(row), stored.row.value(row), stored.column.value(row), texts->text(stored.sheet.value(row))};
}

std::string Table::shownValue(int field, size_t row, const Accounts& accounts) const
{
    const FieldSpec& f = spec(kind).fields[static_cast<size_t>(field)];
    return f.type == FieldType::Text ? std::string(text(field, row)) : valueText(f, value(field, row), *texts, accounts);
}

const PackedColumn& Table::asStored(int field) const
{
    const PackedColumn& column = packed[static_cast<size_t>(field)];
    return late && column.size() == 0 ? late->column(field) : column;
}

std::int64_t Table::packedValue(int field, size_t row) const
{
    const PackedColumn& column = asStored(field);
    const std::int64_t given = column.value(row);
    return given == nothing || !column.isAgainst(row) ? given : wrappingSum(given, value(spec(kind).fields[static_cast<size_t>(field)].against, row));
}

bool Table::isAsReference(int field, size_t row) const
{
    if (columns[static_cast<size_t>(field)].empty())
        if (const PackedColumn& column = asStored(field); column.isAgainst(row))
            return column.value(row) == 0;
    const std::int64_t own = value(field, row);
    return own != nothing && own == value(spec(kind).fields[static_cast<size_t>(field)].against, row);
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
