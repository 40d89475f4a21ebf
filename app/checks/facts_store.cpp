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

/// Whether a bill of the month has to take its levy rate from the bill's own amount (rates.h).
bool needsLevies(const Month& month)
{
    std::vector<bool> met(month.priceCodeOf.size());
    for (const std::int64_t text : month.bills.columns[bill::TariffCode]) {
        if (text == records::nothing)
            return true;
        if (met[static_cast<size_t>(text)])
            continue;
        met[static_cast<size_t>(text)] = true;
        const auto& listed = month.listedFor(month.priceCodeOf[static_cast<size_t>(text)]);
        if (!listed || !listed->levy)
            return true;
    }
    return false;
}

std::vector<int> fieldsOf(const Facts& facts, const Month& month, const BillNeeds& needs)
{
    if (month.judged)
        return judgedFields;
    std::vector<int> fields{bill::Number, bill::Current, bill::Kwh};
    if (needs.surveyMoney)
        fields.insert(fields.end(), surveyFields.begin(), surveyFields.end());
    if (needs.arrears && facts.range.from - month.period < arrearsMonths)
        fields.insert(fields.end(), {bill::Total, bill::Received});
    return fields;
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
    MINGCHA_ASSIGN(facts.accounts, records::Accounts::load(connection));
    MINGCHA_ASSIGN(facts.tariffs, records::loadFacts(connection, {.kind = Kind::Tariffs}));
    MINGCHA_ASSIGN(facts.supply, records::loadFacts(connection, {.kind = Kind::AreaSupply}));
    MINGCHA_ASSIGN(facts.survey, records::loadFacts(connection, {.kind = Kind::Survey,
                                                                  .fields = {survey::Number, survey::Date, survey::Meter, survey::Reading, survey::Multiplier, survey::Category, survey::Seal}}));
    MINGCHA_ASSIGN(facts.customers, records::loadFacts(connection, {.kind = Kind::Customers, .fields = customerFields(anySurveyJudged(facts))}));
    MINGCHA_ASSIGN(facts.rejectedNumbers, loadRejectedNumbers(connection));
    arrange(facts);
    return {};
}

base::Result<void> loadBills(vault::Connection& connection, Facts& facts, Month& month, const BillNeeds& needs, base::Progress* progress)
{
    const base::PeriodRange period{month.period, month.period};
    MINGCHA_ASSIGN(month.bills, records::loadFacts(connection, {.kind = records::Kind::Bills, .periods = period, .fields = fieldsOf(facts, month, needs)}, progress));
    arrangeMonth(facts, month);
    if (!month.judged && needs.surveyMoney && needsLevies(month)) {
        MINGCHA_ASSIGN(auto levies, records::loadFacts(connection, {.kind = records::Kind::Bills, .periods = period, .fields = {bill::Levy}, .withSources = false}, progress));
        month.bills.columns[bill::Levy] = std::move(levies.columns[bill::Levy]);
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
