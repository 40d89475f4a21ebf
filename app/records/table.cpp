// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/table.h"

namespace mingcha::records {

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
