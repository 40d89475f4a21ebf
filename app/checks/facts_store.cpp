// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/facts_store.h"

#include "records/fact_store.h"

#include <algorithm>
#include <future>

namespace mingcha::checks {

namespace {

/// Months back that the trend and loss rules look at of nearly every customer, as long as nobody sets them further.
constexpr int trendMonths = 6;

const std::vector<int> judgedFields{bill::Number,       bill::Previous,     bill::Current,     bill::Multiplier,        bill::Kwh,  bill::UnitPrice,
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
        std::ranges::copy_if(judgedFields, std::back_inserter(request.packed), [](int field) { return !staysDecoded(field) && field != bill::Number; });
    if (back > 0 && back <= trendMonths)
        request.fields.push_back(bill::Kwh);
    if (back == 1)
        request.fields.push_back(bill::Current);
    return request;
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
    records::LoadRequest customers{.kind = Kind::Customers,
                                   .fields = {customer::Number, customer::Station, customer::Area, customer::Category, customer::Voltage, customer::Multiplier, customer::TariffCode}};
    if (anySurveyJudged(facts))
        customers.ownTexts = {customer::Meter};
    MINGCHA_ASSIGN(facts.customers, records::loadFacts(connection, customers));
    MINGCHA_ASSIGN(facts.rejectedNumbers, loadRejectedNumbers(connection));
    return {};
}

namespace {

/// Half of the fields over each connection. Texts, whose codes belong to one pool, and the sources come with the first.
base::Result<records::Table> loadInHalves(vault::Connection& connection, vault::Connection& beside, const records::LoadRequest& request, base::Progress* progress)
{
    records::LoadRequest first = request, second = request;
    second.withSources = false;
    const auto isSecond = [](int field) { return field >= bill::EnergyCharge; };
    for (auto fields : {&records::LoadRequest::fields, &records::LoadRequest::packed}) {
        std::erase_if(first.*fields, isSecond);
        std::erase_if(second.*fields, [&](int field) { return !isSecond(field); });
    }
    auto loading = std::async(std::launch::async, [&] { return records::loadFacts(beside, second, progress); });
    auto table = records::loadFacts(connection, first, progress);
    MINGCHA_ASSIGN(auto half, loading.get());
    for (size_t field = 0; table && field < half.columns.size(); ++field)
        if (isSecond(static_cast<int>(field))) {
            table->columns[field] = std::move(half.columns[field]);
            table->packed[field] = std::move(half.packed[field]);
        }
    return table;
}

}  // namespace

base::Result<void> loadBills(const BillReaders& readers, Facts& facts, Month& month, base::Progress* progress)
{
    const auto request = requestFor(facts, month, readers.late);
    auto loaded = readers.beside && month.judged ? loadInHalves(readers.connection, *readers.beside, request, progress) : records::loadFacts(readers.connection, request, progress);
    MINGCHA_ASSIGN(month.bills, std::move(loaded));
    arrangeMonth(facts, month);
    for (size_t field = 0; field < month.bills.columns.size(); ++field) {
        records::Column& column = month.bills.columns[field];
        if (month.judged && !staysDecoded(static_cast<int>(field)))
            month.judging[field].swap(column);
        else if (field == bill::Number)
            records::Column().swap(column);
    }
    return {};
}

void releaseJudged(Month& month)
{
    for (records::Column& column : month.judging)
        records::Column().swap(column);
}

}  // namespace mingcha::checks
