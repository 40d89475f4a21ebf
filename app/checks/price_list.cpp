// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/price_list.h"

#include <algorithm>

namespace mingcha::checks {

namespace tariff = records::tariff;

PriceList::PriceList(const records::Table& tariffs, const records::Table& customers) : m_tariffs(&tariffs)
{
    const auto numberOf = [this](std::string_view code) {
        const auto [entry, fresh] = m_numbers.emplace(code, static_cast<int>(m_versions.size()));
        if (fresh)
            m_versions.emplace_back();
        return static_cast<size_t>(entry->second);
    };
    for (size_t row = 0; row < tariffs.rows; ++row)
        m_versions[numberOf(tariffs.text(tariff::Code, row))].push_back(row);
    std::vector<bool> met(customers.texts->size());  // few codes, many customers
    for (const std::int64_t code : customers.columns[records::customer::TariffCode])
        if (code != records::nothing && !met[static_cast<size_t>(code)]) {
            met[static_cast<size_t>(code)] = true;
            numberOf(customers.texts->text(code));
        }
    for (auto& versions : m_versions)
        std::ranges::sort(versions, std::ranges::greater{}, [&](size_t row) { return tariffs.value(tariff::ValidFrom, row); });
}

int PriceList::number(std::string_view code) const
{
    const auto found = m_numbers.find(code);
    return found == m_numbers.end() ? -1 : found->second;
}

std::optional<ListedPrice> PriceList::at(int code, std::int64_t day) const
{
    if (code < 0)
        return {};
    bool isFollowed = false;  // by a version that began later: one without an end was in force until then
    for (const size_t row : m_versions[static_cast<size_t>(code)]) {
        if (m_tariffs->value(tariff::ValidFrom, row) > day)
            continue;
        const bool isOver = m_tariffs->isNothing(tariff::ValidTo, row) ? isFollowed : m_tariffs->value(tariff::ValidTo, row) < day;
        isFollowed = true;
        if (isOver)
            continue;
        ListedPrice listed{static_cast<std::int64_t>(row), m_tariffs->price(tariff::UnitPrice, row), {}};
        if (!m_tariffs->isNothing(tariff::Levy, row))
            listed.levy = m_tariffs->price(tariff::Levy, row);
        return listed;
    }
    return {};
}

std::optional<ListedPrice> PriceList::onlyOne(const QString& key, std::optional<VoltageClass> voltage, std::int64_t day) const
{
    const auto string = [&](tariff::Field field, size_t row) {
        const auto text = m_tariffs->text(field, row);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    std::optional<ListedPrice> only;
    for (size_t code = 0; code < m_versions.size(); ++code) {
        const auto listed = at(static_cast<int>(code), day);
        if (!listed || useKey(string(tariff::Category, static_cast<size_t>(listed->row))) != key)
            continue;
        if (voltage && voltageClass(string(tariff::Voltage, static_cast<size_t>(listed->row))) != *voltage)
            continue;
        if (only && only->price != listed->price)
            return {};
        only = listed;
    }
    return only;
}

std::optional<ListedPrice> PriceList::ofUse(const QString& category, VoltageClass voltage, std::int64_t day) const
{
    const QString key = useKey(category);
    if (const auto exact = onlyOne(key, voltage, day))
        return exact;
    return onlyOne(key, std::nullopt, day);
}

}  // namespace mingcha::checks
