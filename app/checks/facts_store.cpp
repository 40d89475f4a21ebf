// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/facts_store.h"

#include "records/fact_store.h"

#include <algorithm>

namespace mingcha::checks {

namespace {

/// Months whose receivables C09 sums up, the judged one included.
constexpr int arrearsMonths = 12;

const std::vector<int> judgedFields{bill::Number,       bill::Previous,     bill::Current,     bill::Multiplier,        bill::Kwh,  bill::TariffCode, bill::UnitPrice,
                                    bill::EnergyCharge, bill::BasicCharge, bill::PowerFactorCharge, bill::Levy, bill::Total,      bill::Received};

const std::vector<int> surveyFields{bill::Multiplier, bill::TariffCode, bill::UnitPrice};  // and levies where needed
const std::vector<int> arrearsFields{bill::Total, bill::Received};

/// Whether a bill of the month has to take its levy rate from the bill's own amount (rates.h).
bool needsLevies(const Month& month)
{
    const records::Column codes = month.bills.packed[bill::TariffCode].codesInUse();
    return std::ranges::any_of(codes, [&](std::int64_t code) {
        const auto& listed = month.listedFor(code == records::nothing ? -1 : month.priceCodeOf[static_cast<size_t>(code)]);
        return !listed || !listed->levy;
    });
}

/// Of earlier months, prices and amounts are looked at for customers with a finding alone.
records::LoadRequest requestFor(const Facts& facts, const Month& month, const BillNeeds& needs)
{
    records::LoadRequest request{.kind = records::Kind::Bills, .periods = base::PeriodRange{month.period, month.period}};
    if (month.judged || month.period > facts.range.to) {
        request.fields = month.judged ? judgedFields : std::vector<int>{bill::Number};
        return request;
    }
    if (needs.surveyMoney)
        request.packed = surveyFields;
    if (needs.arrears && facts.range.from - month.period < arrearsMonths)
        request.packed.insert(request.packed.end(), arrearsFields.begin(), arrearsFields.end());
    request.fields = {bill::Number, bill::Current, bill::Kwh};
    request.fields.insert(request.fields.end(), request.packed.begin(), request.packed.end());
    return request;
}

/// Meter numbers are a text of their own for every customer, so they are loaded only when a survey is judged.
std::vector<int> customerFields(bool withMeters)
{
    std::vector<int> fields{customer::Number, customer::Station, customer::Area, customer::Category, customer::Voltage, customer::Multiplier, customer::TariffCode};
    if (withMeters)
        fields.push_back(customer::Meter);
    return fields;
}

bool anySurveyJudged(const Facts& facts)
{
    return std::ranges::any_of(facts.survey.columns[survey::Date], [&](std::int64_t day) { return facts.range.contains(surveyMonth(facts, day)); });
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
    MINGCHA_ASSIGN(facts.survey, records::loadFacts(connection, {.kind = Kind::Survey,
                                                                  .fields = {survey::Number, survey::Date, survey::Meter, survey::Reading, survey::Multiplier, survey::Category, survey::Seal}}));
    MINGCHA_ASSIGN(facts.customers, records::loadFacts(connection, {.kind = Kind::Customers, .fields = customerFields(anySurveyJudged(facts))}));
    MINGCHA_ASSIGN(facts.rejectedNumbers, loadRejectedNumbers(connection));
    return {};
}

base::Result<void> loadBills(vault::Connection& connection, Facts& facts, Month& month, const BillNeeds& needs, base::Progress* progress)
{
    const auto request = requestFor(facts, month, needs);
    MINGCHA_ASSIGN(month.bills, records::loadFacts(connection, request, progress));
    arrangeMonth(facts, month);
    if (month.period < facts.range.from && needs.surveyMoney && needsLevies(month)) {
        const records::LoadRequest levies{.kind = request.kind, .periods = request.periods, .fields = {bill::Levy}, .withSources = false, .packed = {bill::Levy}};
        MINGCHA_ASSIGN(auto loaded, records::loadFacts(connection, levies, progress));
        month.bills.packed[bill::Levy] = std::move(loaded.packed[bill::Levy]);
    }
    return {};
}

void releaseJudged(Month& month, const BillNeeds& needs)
{
    std::vector<int> kept{bill::Kwh, bill::Current};
    if (needs.surveyMoney)
        kept.insert(kept.end(), {bill::Multiplier, bill::TariffCode, bill::UnitPrice, bill::Levy});
    if (needs.arrears)
        kept.insert(kept.end(), {bill::Total, bill::Received});
    for (size_t field = 0; field < month.bills.columns.size(); ++field)
        if (std::ranges::find(kept, static_cast<int>(field)) == kept.end())
            records::Column().swap(month.bills.columns[field]);
}

}  // namespace mingcha::checks
