// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/classes.h"
#include "records/table.h"

#include <optional>
#include <unordered_map>

namespace mingcha::checks {

/// A line of the price list: its place in the tariffs table, the price, and the levy rate where one is on file.
struct ListedPrice {
    std::int64_t row = -1;
    base::Price price;
    std::optional<base::Price> levy;
};

/// The price list by code and date. Price codes have small numbers here; −1 is a code that neither the list nor a customer's file knows.
class PriceList {
public:
    PriceList(const records::Table& tariffs, const records::Table& customers);
    int number(std::string_view code) const;
    size_t codes() const { return m_versions.size(); }
    bool isEmpty() const { return m_tariffs->rows == 0; }
    /// The version in force on a day: the latest that has begun, unless it has ended.
    std::optional<ListedPrice> at(int code, std::int64_t day) const;
    /// The price of a use on a day at a voltage: the only code of that use and voltage class, else the only one of that use.
    std::optional<ListedPrice> ofUse(const QString& category, VoltageClass voltage, std::int64_t day) const;

private:
    std::optional<ListedPrice> onlyOne(const QString& useKey, std::optional<VoltageClass> voltage, std::int64_t day) const;

    const records::Table* m_tariffs;
    std::unordered_map<std::string_view, int> m_numbers;
    std::vector<std::vector<size_t>> m_versions;  ///< rows of each code, latest start first
};

}  // namespace mingcha::checks
