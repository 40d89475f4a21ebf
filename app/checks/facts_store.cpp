// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/facts_store.h"

#include "records/fact_store.h"

#include <algorithm>

namespace mingcha::checks {

namespace {

/// Months back that the trend and loss rules look at of nearly every customer, as long as nobody sets them further.
constexpr int trendMonths = 6;

const std::vector<int> judgedFields{bill::Number,       bill::Previous,     bill::Current,     bill::Multiplier,        bill::Kwh,  bill::TariffCode, bill::UnitPrice,
                                    bill::EnergyCharge, bill::BasicCharge, bill::PowerFactorCharge, bill::Levy, bill::Total,      bill::Received};

/// What later months look at of nearly every customer.
bool staysDecoded(int field) { return field == bill::Kwh || field == bill::Current; }

/// A judged month in full; of earlier ones kWh and readings as far as rules look back on everybody. The rest comes in when a finding asks for it.
records::LoadRequest requestFor(const Facts& facts, const Month& month, std::shared_ptr<records::LateReader> late)
{
    records::LoadRequest request{.kind = records::Kind::Bills, .periods = base::PeriodRange{month.period, month.period}, .packed = {bill::Number, bill::TariffCode}, .late = std::move(late)};
    const int back = facts.range.from - month.period;
    request.fields = month.judged ? judgedFields : std::vector<int>{bill::Number};
    if (month.judged)
        std::ranges::copy_if(judgedFields, std::back_inserter(request.packed), [](int field) { return !staysDecoded(field) && field != bill::Number && field != bill::TariffCode; });
    if (back > 0 && back <= trendMonths)
        request.fields.push_back(bill::Kwh);
    if (back == 1)
        request.fields.push_back(bill::Current);
    return request;
}

}  // namespace

base::Result<std::vector<base::Period>> loadBilledMonths(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT DISTINCT period FROM fact_block WHERE kind = 'bills' AND rows > 0 ORDER BY period"));
    std::vector<base::Period> months;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return months;
        months.push_back(base::Period::fromIndex(static_cast<int>(query.integer(0))));
    }
}

base::Result<void> loadStanding(vault::Connection& connection, Facts& facts)
{
    using records::Kind;
    MINGCHA_ASSIGN(facts.tariffs, records::loadFacts(connection, {.kind = Kind::Tariffs}));
    MINGCHA_ASSIGN(facts.supply, records::loadFacts(connection, {.kind = Kind::AreaSupply}));
    MINGCHA_ASSIGN(facts.customers,
                   records::loadFacts(connection, {.kind = Kind::Customers,
                                                   .fields = {customer::Number, customer::Station, customer::Area, customer::Category, customer::Voltage, customer::Multiplier, customer::TariffCode}}));
    MINGCHA_ASSIGN(facts.rejectedNumbers, loadRejectedNumbers(connection));
    return {};
}

base::Result<Surveyed> loadSurveyed(vault::Connection& connection, const Facts& facts)
{
    using records::Kind;
    Surveyed surveyed;
    MINGCHA_ASSIGN(surveyed.survey, records::loadFacts(connection, {.kind = Kind::Survey,
                                                                     .fields = {survey::Number, survey::Date, survey::Meter, survey::Reading, survey::Multiplier, survey::Category, survey::Seal}}));
    const bool anyJudged = std::ranges::any_of(surveyed.survey.columns[survey::Date], [&](std::int64_t day) { return facts.range.contains(surveyMonth(facts, day)); });
    if (anyJudged) {
        MINGCHA_ASSIGN(auto customers, records::loadFacts(connection, {.kind = Kind::Customers, .withSources = false, .ownTexts = {customer::Meter}}));
        surveyed.meters = std::move(customers.ownTexts[customer::Meter]);
    }
    return surveyed;
}

base::Result<void> loadBills(vault::Connection& connection, const Facts& facts, Month& month, const std::shared_ptr<records::LateReader>& late, base::Progress* progress)
{
    MINGCHA_ASSIGN(month.bills, records::loadFacts(connection, requestFor(facts, month, late), progress));
    for (size_t field = 0; field < month.bills.columns.size(); ++field)
        if (!staysDecoded(static_cast<int>(field)))
            month.judging[field].swap(month.bills.columns[field]);
    return {};
}

void releaseJudged(Month& month)
{
    for (records::Column& column : month.judging)
        records::Column().swap(column);
}

}  // namespace mingcha::checks
