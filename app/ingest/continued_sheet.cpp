// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/continued_sheet.h"

#include "ingest/cell_text.h"
#include "ingest/cell_value.h"

#include <algorithm>

namespace mingcha::ingest {

namespace {

using records::FieldType;

bool isNumberLike(const std::string& plain)
{
    return std::any_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; }) && std::none_of(plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool couldBe(const std::string& cell, FieldType type)
{
    switch (type) {
    case FieldType::Text: return !meansEmpty(plainText(cell).text);
    case FieldType::Account: return isNumberLike(plainText(cell).text);
    case FieldType::Date: return dateValue(cell).state == ValueState::Value;
    case FieldType::Period: return periodValue(cell).state == ValueState::Value;
    case FieldType::Integer: return integerValue(cell).state == ValueState::Value;
    default: return scaledValue(cell, records::decimalsOf(type)).state == ValueState::Value;
    }
}

}  // namespace

bool continuesSheet(const Grid& grid, const SheetPlan& before, records::Kind kind)
{
    if (grid.empty())
        return false;
    const auto& fields = records::spec(kind).fields;
    const QStringList& cells = grid.front().cells;
    const auto fits = [&](const ColumnPlan& column) {
        if (column.field < 0 || !fields[size_t(column.field)].required)
            return true;
        const std::string cell = cells.value(column.column).toStdString();
        return couldBe(cell, fields[size_t(column.field)].type) || (column.month && meansEmpty(plainText(cell).text));
    };
    return std::all_of(before.columns.begin(), before.columns.end(), fits);
}

}  // namespace mingcha::ingest
