// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/energy_history.h"

#include "records/fact_store.h"

namespace mingcha::ui {

namespace {

constexpr int monthsShown = 12;

base::PeriodRange yearAround(base::Period month, const base::PeriodRange& billed)
{
    base::PeriodRange range{month - (monthsShown - 1), month};
    if (billed.from > range.from) {
        range.from = std::min(billed.from, month);
        range.to = std::max(month, std::min(billed.to, range.from + (monthsShown - 1)));
    }
    return range;
}

EnergyHistory emptyYear(const base::PeriodRange& range, bool isArea, std::optional<base::Period> marked)
{
    EnergyHistory history;
    history.isArea = isArea;
    history.marked = marked;
    for (base::Period month = range.from; month <= range.to; month = month + 1)
        history.months.push_back(month);
    history.kwh.resize(history.months.size());
    return history;
}

void add(EnergyHistory& history, base::Period month, std::int64_t scaled)
{
    auto& sum = history.kwh[static_cast<size_t>(month - history.months.front())];
    sum = sum.value_or(base::Energy()) + base::Energy::fromScaled(scaled);
}

base::Result<void> addBills(vault::Connection& connection, const std::string& customer, const base::PeriodRange& range, EnergyHistory& history, base::Progress* progress)
{
    namespace field = records::bill;
    MINGCHA_ASSIGN(const auto accounts, records::Accounts::load(connection));
    const std::int64_t account = accounts.find(customer);
    if (account == 0)
        return {};
    MINGCHA_ASSIGN(const auto bills, records::loadFacts(connection, {records::Kind::Bills, range, {field::Number, field::Period, field::Kwh}, {}, false}, progress));
    for (size_t row = 0; row < bills.rows; ++row)
        if (bills.value(field::Number, row) == account && !bills.isNothing(field::Kwh, row))
            add(history, bills.period(field::Period, row), bills.value(field::Kwh, row));
    return {};
}

base::Result<void> addSupply(vault::Connection& connection, const std::string& area, const base::PeriodRange& range, EnergyHistory& history, base::Progress* progress)
{
    namespace field = records::area_supply;
    MINGCHA_ASSIGN(const auto supply,
                   records::loadFacts(connection, {records::Kind::AreaSupply, range, {field::Area, field::Period, field::Supplied}, {}, false}, progress));
    for (size_t row = 0; row < supply.rows; ++row)
        if (supply.text(field::Area, row) == area && !supply.isNothing(field::Supplied, row))
            add(history, supply.period(field::Period, row), supply.value(field::Supplied, row));
    return {};
}

}  // namespace

base::Result<EnergyHistory> loadEnergyHistory(vault::Connection& connection, const findings::Finding& finding, base::Progress* progress)
{
    if (finding.subjectKind == checks::SubjectKind::Other)
        return EnergyHistory();
    MINGCHA_ASSIGN(const auto billed, records::billedPeriods(connection));
    const base::Period month = finding.period.value_or(finding.month);
    const base::PeriodRange range = yearAround(month, billed.value_or(base::PeriodRange{month, month}));
    const bool isArea = finding.subjectKind == checks::SubjectKind::Area;
    EnergyHistory history = emptyYear(range, isArea, finding.period);
    MINGCHA_TRY(isArea ? addSupply(connection, finding.subject.toStdString(), range, history, progress)
                       : addBills(connection, finding.subject.toStdString(), range, history, progress));
    const bool hasValues = std::any_of(history.kwh.begin(), history.kwh.end(), [](const auto& value) { return value.has_value(); });
    return hasValues ? history : EnergyHistory();
}

}  // namespace mingcha::ui
