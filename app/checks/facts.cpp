// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/facts.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mingcha::checks {

namespace {

QString string(const records::Table& table, int field, size_t row)
{
    const auto text = table.text(field, row);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Small numbers for the texts of one pool, given out as they are met.
class Numbering {
public:
    explicit Numbering(const records::StringPool& texts) : m_numbers(texts.size(), -1) {}
    /// The number of a text code; `make` is called once for each.
    template <class Make>
    std::int32_t of(std::int64_t code, Make&& make)
    {
        auto& number = m_numbers[static_cast<size_t>(code)];
        if (number < 0)
            number = make();
        return number;
    }

private:
    std::vector<std::int32_t> m_numbers;
};

/// Class and check use depend on two texts only, so they are found once for each pair.
struct Classes {
    const records::Table& customers;
    std::map<std::pair<std::int64_t, std::int64_t>, std::pair<CustomerClass, bool>> known{};

    std::pair<CustomerClass, bool> of(size_t row)
    {
        const auto [entry, fresh] = known.try_emplace({customers.value(customer::Category, row), customers.value(customer::Voltage, row)});
        if (fresh) {
            const QString category = string(customers, customer::Category, row);
            entry->second = {customerClass(category, string(customers, customer::Voltage, row)), useClass(category) == UseClass::CheckUse};
        }
        return entry->second;
    }
};

bool isBlank(const records::Table& table, int field, size_t row) { return table.text(field, row).empty(); }

void arrangeCustomers(Facts& facts)
{
    const records::Table& table = facts.customers;
    facts.byAccount.assign(facts.accounts.size() + 1, {});
    Numbering stations(*table.texts), areas(*table.texts), codes(*table.texts);
    Classes classes{table};
    for (size_t row = 0; row < table.rows; ++row) {
        CustomerFacts& c = facts.byAccount[static_cast<size_t>(table.value(customer::Number, row))];
        c.row = static_cast<std::int32_t>(row);
        c.multiplier = table.value(customer::Multiplier, row);
        std::tie(c.cls, c.checkUse) = classes.of(row);
        if (!isBlank(table, customer::TariffCode, row))
            c.priceCode = codes.of(table.value(customer::TariffCode, row), [&] { return facts.prices->number(table.text(customer::TariffCode, row)); });
        if (!isBlank(table, customer::Station, row))
            c.station = stations.of(table.value(customer::Station, row), [&] {
                facts.stations.emplace_back(table.text(customer::Station, row));
                return static_cast<std::int32_t>(facts.stations.size() - 1);
            });
        if (!isBlank(table, customer::Area, row))
            c.area = areas.of(table.value(customer::Area, row), [&] {
                facts.areas.push_back({std::string(table.text(customer::Area, row)), 0, 0, false});
                return static_cast<std::int32_t>(facts.areas.size() - 1);
            });
    }
}

/// The station most of an area's customers belong to; of equals, the first by name, so that no order of rows matters.
void assignStations(Facts& facts)
{
    std::vector<std::map<std::int32_t, std::int64_t>> votes(facts.areas.size());
    for (const CustomerFacts& c : facts.byAccount)
        if (c.area >= 0) {
            ++votes[static_cast<size_t>(c.area)][c.station];
            facts.areas[static_cast<size_t>(c.area)].customers += !c.checkUse;
        }
    const auto better = [&](const auto& a, const auto& b) {
        return a.second != b.second ? a.second < b.second : facts.stations[static_cast<size_t>(a.first)] > facts.stations[static_cast<size_t>(b.first)];
    };
    for (size_t area = 0; area < votes.size(); ++area)
        if (!votes[area].empty())
            facts.areas[area].station = std::ranges::max_element(votes[area], better)->first;
}

/// Areas that only the area table knows get numbers too.
std::map<std::string, std::int32_t, std::less<>> numberAreas(Facts& facts)
{
    std::map<std::string, std::int32_t, std::less<>> numbers;
    for (size_t area = 0; area < facts.areas.size(); ++area)
        numbers.emplace(facts.areas[area].number, static_cast<std::int32_t>(area));
    for (size_t row = 0; row < facts.supply.rows; ++row) {
        const auto [entry, fresh] = numbers.try_emplace(std::string(facts.supply.text(area_supply::Area, row)), static_cast<std::int32_t>(facts.areas.size()));
        if (fresh)
            facts.areas.push_back({entry->first, 0, 0, false});
        facts.areas[static_cast<size_t>(entry->second)].supplied = true;
    }
    return numbers;
}

void arrangeSupply(Facts& facts)
{
    const auto numbers = numberAreas(facts);
    for (Month& month : facts.months)
        month.supplyRow.assign(facts.areas.size(), -1);
    for (size_t row = 0; row < facts.supply.rows; ++row) {
        const std::int64_t index = facts.supply.value(area_supply::Period, row) - (facts.months.empty() ? 0 : facts.months.front().period.index());
        if (index >= 0 && index < static_cast<std::int64_t>(facts.months.size()))
            facts.months[static_cast<size_t>(index)].supplyRow[static_cast<size_t>(numbers.find(facts.supply.text(area_supply::Area, row))->second)] = static_cast<std::int32_t>(row);
    }
}

void arrangeSurvey(Facts& facts)
{
    const records::Table& table = facts.survey;
    facts.surveyOrder.resize(table.rows);
    std::iota(facts.surveyOrder.begin(), facts.surveyOrder.end(), 0);
    std::ranges::sort(facts.surveyOrder, {}, [&](std::int32_t row) {
        return std::pair(table.value(survey::Number, static_cast<size_t>(row)), table.value(survey::Date, static_cast<size_t>(row)));
    });
}

}  // namespace

const std::optional<ListedPrice>& Month::listedFor(int priceCode) const
{
    static const std::optional<ListedPrice> none;
    return priceCode < 0 ? none : listed[static_cast<size_t>(priceCode)];
}

base::Period monthOf(std::int64_t day) { return base::Period::of(base::dateOf(day)); }

base::Period surveyMonth(const Facts& facts, std::int64_t day)
{
    const auto after = std::ranges::upper_bound(facts.billed, monthOf(day));
    return after == facts.billed.begin() ? facts.range.to : *std::prev(after);
}

void arrange(Facts& facts)
{
    facts.prices = std::make_unique<PriceList>(facts.tariffs, facts.customers);
    arrangeCustomers(facts);
    assignStations(facts);
    arrangeSupply(facts);
    arrangeSurvey(facts);
}

void arrangeMonth(const Facts& facts, Month& month)
{
    const records::Table& bills = month.bills;
    if (bills.rows == 0)
        return;
    month.rowOf.assign(facts.byAccount.size(), -1);
    records::Column& accounts = month.judging[bill::Number];
    for (size_t row = 0; row < bills.rows; ++row)
        month.rowOf[static_cast<size_t>(accounts[row])] = static_cast<std::int32_t>(row);
    if (!month.judged)
        records::Column().swap(accounts);
    month.priceCodeOf.reserve(bills.texts->size());
    for (size_t code = 0; code < bills.texts->size(); ++code)
        month.priceCodeOf.push_back(facts.prices->number(bills.texts->text(static_cast<std::int64_t>(code))));
    const std::int64_t firstDay = base::dayNumber(month.period.firstDay());
    for (size_t code = 0; code < facts.prices->codes(); ++code)
        month.listed.push_back(facts.prices->at(static_cast<int>(code), firstDay));
}

const std::vector<AreaSum>& Month::sums(const Facts& facts) const
{
    std::call_once(m_sums->once, [&] {
        m_sums->byArea.resize(facts.areas.size());
        for (size_t account = 0; account < rowOf.size(); ++account) {
            const CustomerFacts& c = facts.byAccount[account];
            if (rowOf[account] < 0 || c.area < 0)
                continue;
            AreaSum& sum = m_sums->byArea[static_cast<size_t>(c.area)];
            sum.sold += bills.value(bill::Kwh, static_cast<size_t>(rowOf[account]));
            sum.billed += !c.checkUse;
        }
    });
    return m_sums->byArea;
}

std::optional<BillPlace> billBefore(const Facts& facts, BillPlace place, std::int64_t account)
{
    for (size_t month = place.month; month-- > 0;)
        if (const auto row = facts.months[month].row(account); row >= 0)
            return BillPlace{month, static_cast<size_t>(row)};
    return {};
}

}  // namespace mingcha::checks
