// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/table.h"

namespace mingcha::records {

StringPool::StringPool() { intern({}); }

std::int64_t StringPool::intern(std::string_view text)
{
    if (const auto known = m_codes.find(text); known != m_codes.end())
        return known->second;
    const auto [entry, fresh] = m_codes.emplace(text, static_cast<std::int64_t>(m_texts.size()));
    m_texts.push_back(&entry->first);
    return entry->second;
}

std::int64_t StringPool::find(std::string_view text) const
{
    const auto known = m_codes.find(text);
    return known == m_codes.end() ? -1 : known->second;
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
