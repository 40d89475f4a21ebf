// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <unordered_map>

namespace mingcha::reports {

using records::Kind;
using records::LoadRequest;
using records::nothing;
using records::Table;

namespace {

constexpr int outside = -2, noArea = -1;

/// An area in one month.
struct Cell {
    std::int64_t supplied = nothing, sold = 0, billed = 0;
};

class FiguresBuilder {
public:
    FiguresBuilder(base::PeriodRange months, const QString& unit) : m_unit(unit.toStdString()), m_first(months.from.index()), m_count(size_t(months.to - months.from + 1))
    {
        m_result.months = months;
        m_result.byMonth.resize(m_count);
        for (size_t m = 0; m < m_count; ++m)
            m_result.byMonth[m].month = months.from + int(m);
    }

    void takeCustomers(const Table& table)
    {
        using namespace records::customer;
        std::vector<int> areaOfText;
        for (size_t row = 0; row < table.rows; ++row) {
            const auto account = size_t(table.value(Number, row));
            if (m_areaOfAccount.size() <= account)
                m_areaOfAccount.resize(account + 1, noCustomer());
            if (!m_unit.empty() && table.text(Station, row) != m_unit)
                continue;
            ++m_result.customers;
            const int area = areaIndex(table, Area, row, areaOfText, true);
            m_areaOfAccount[account] = area;
            if (area >= 0)
                ++m_customersOfArea[size_t(area)];
        }
    }

    void takeSurveys(const Table& table)
    {
        for (size_t row = 0; row < table.rows; ++row)
            if (areaOf(table.value(records::survey::Number, row)) != outside) {
                ++m_result.surveys;
                ++m_result.surveysByMonth[base::Period::of(base::dateOf(table.value(records::survey::Date, row)))];
            }
    }

    void takeSupply(const Table& table)
    {
        using namespace records::area_supply;
        std::vector<int> areaOfText;
        for (size_t row = 0; row < table.rows; ++row) {
            // With a station chosen, an area belongs to it through its customers.
            const int area = areaIndex(table, Area, row, areaOfText, m_unit.empty());
            if (area < 0 || table.isNothing(Supplied, row))
                continue;
            Cell& cell = cellOf(size_t(area), table.value(Period, row));
            cell.supplied = (cell.supplied == nothing ? 0 : cell.supplied) + table.value(Supplied, row);
        }
    }

    void takeBills(const Table& table)
    {
        using namespace records::bill;
        for (size_t row = 0; row < table.rows; ++row) {
            const int area = areaOf(table.value(Number, row));
            if (area == outside)
                continue;
            MonthFigures& month = m_result.byMonth[size_t(table.value(Period, row) - m_first)];
            ++month.bills;
            const std::int64_t kwh = table.isNothing(Kwh, row) ? 0 : table.value(Kwh, row);
            month.sold += base::Energy::fromScaled(kwh);
            addMoney(table, Total, row, month.receivable, month.withReceivable);
            addMoney(table, Received, row, month.received, month.withReceived);
            if (area >= 0) {
                Cell& cell = cellOf(size_t(area), table.value(Period, row));
                cell.sold += kwh;
                ++cell.billed;
            }
        }
    }

    Figures finish()
    {
        for (size_t area = 0; area < m_names.size(); ++area)
            m_result.areas.push_back(sumArea(area));
        std::sort(m_result.areas.begin(), m_result.areas.end(), [](const AreaFigures& a, const AreaFigures& b) { return a.area < b.area; });
        return std::move(m_result);
    }

private:
    /// Bills of customers without a file count for the whole company, but for no station.
    int noCustomer() const { return m_unit.empty() ? noArea : outside; }

    int areaOf(std::int64_t account) const { return size_t(account) < m_areaOfAccount.size() ? m_areaOfAccount[size_t(account)] : noCustomer(); }

    static void addMoney(const Table& table, int field, size_t row, base::Money& sum, std::int64_t& count)
    {
        if (table.isNothing(field, row))
            return;
        sum += table.money(field, row);
        ++count;
    }

    int areaIndex(const Table& table, int field, size_t row, std::vector<int>& areaOfText, bool mayAdd)
    {
        const std::int64_t code = table.value(field, row);
        if (code == nothing || code == 0)
            return noArea;
        constexpr int unseen = -3;
        if (areaOfText.size() <= size_t(code))
            areaOfText.resize(size_t(code) + 1, unseen);
        int& known = areaOfText[size_t(code)];
        if (known == unseen)
            known = indexOf(std::string(table.texts->text(code)), mayAdd);
        return known;
    }

    int indexOf(const std::string& name, bool mayAdd)
    {
        const auto found = m_indices.find(name);
        if (found != m_indices.end())
            return found->second;
        if (!mayAdd)
            return noArea;
        const int index = int(m_names.size());
        m_indices.emplace(name, index);
        m_names.push_back(QString::fromStdString(name));
        m_customersOfArea.push_back(0);
        m_cells.resize(m_names.size() * m_count);
        return index;
    }

    Cell& cellOf(size_t area, std::int64_t period) { return m_cells[area * m_count + size_t(period - m_first)]; }

    AreaFigures sumArea(size_t area)
    {
        AreaFigures sum;
        sum.area = m_names[area];
        for (size_t m = 0; m < m_count; ++m) {
            const Cell& cell = m_cells[area * m_count + m];
            if (cell.supplied == nothing)
                continue;
            MonthFigures& month = m_result.byMonth[m];
            ++month.areasWithSupply;
            month.supplied += base::Energy::fromScaled(cell.supplied);
            month.soldInAreas += base::Energy::fromScaled(cell.sold);
            if (!mayJudge(cell, m_customersOfArea[area]))
                continue;
            ++sum.judgedMonths;
            sum.supplied += base::Energy::fromScaled(cell.supplied);
            sum.sold += base::Energy::fromScaled(cell.sold);
        }
        return sum;
    }

    static bool mayJudge(const Cell& cell, std::int64_t customers)
    {
        constexpr std::int64_t leastSupply = 300 * base::Energy::one;
        return cell.supplied >= leastSupply && customers > 0 && cell.billed * 100 >= customers * 98;
    }

    std::string m_unit;
    int m_first;
    size_t m_count;
    Figures m_result;
    std::vector<int> m_areaOfAccount;
    std::unordered_map<std::string, int> m_indices;
    std::vector<QString> m_names;
    std::vector<std::int64_t> m_customersOfArea;
    std::vector<Cell> m_cells;
};

}  // namespace

const MonthFigures* Figures::find(base::Period month) const
{
    return months.contains(month) ? &byMonth[size_t(month - months.from)] : nullptr;
}

base::Result<Figures> loadFigures(vault::Connection& connection, base::PeriodRange months, const QString& unit, base::Progress* progress)
{
    FiguresBuilder builder(months, unit);
    const QString stage = QCoreApplication::translate("reports", "Adding up the facts");
    base::report(progress, stage, 0);
    {
        using namespace records::customer;
        LoadRequest request{Kind::Customers, {}, {Number, Station, Area}};
        request.withSources = false;
        MINGCHA_ASSIGN(const Table table, records::loadFacts(connection, request, progress));
        builder.takeCustomers(table);
    }
    base::report(progress, stage, 0.2);
    {
        LoadRequest request{Kind::Survey, {}, {records::survey::Number, records::survey::Date}};
        request.withSources = false;
        MINGCHA_ASSIGN(const Table table, records::loadFacts(connection, request, progress));
        builder.takeSurveys(table);
    }
    {
        using namespace records::area_supply;
        LoadRequest request{Kind::AreaSupply, months, {Area, Period, Supplied}};
        request.withSources = false;
        MINGCHA_ASSIGN(const Table table, records::loadFacts(connection, request, progress));
        builder.takeSupply(table);
    }
    using namespace records::bill;
    for (base::Period month = months.from; month <= months.to; month = month + 1) {
        LoadRequest request{Kind::Bills, base::PeriodRange{month, month}, {Number, Period, Kwh, Total, Received}};
        request.withSources = false;
        MINGCHA_ASSIGN(const Table table, records::loadFacts(connection, request, progress));
        builder.takeBills(table);
        base::report(progress, stage, 0.3 + 0.7 * double(month - months.from + 1) / double(months.to - months.from + 1));
    }
    return builder.finish();
}

}  // namespace mingcha::reports
