// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules/survey/surveyed.h"

#include "checks/exact.h"

namespace mingcha::checks {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

bool isFilled(const Facts& facts, survey::Field field, size_t row)
{
    static const auto& fields = records::spec(records::Kind::Survey).fields;
    const bool isText = fields[static_cast<size_t>(field)].type == records::FieldType::Text;
    return !facts.survey.isNothing(field, row) && (!isText || !surveyText(facts, field, row).empty());
}

/// A finding whose amounts are too large stands without them.
template <class Act>
void withAmounts(const RunScope& scope, Sink& sink, survey::Field field, size_t row, Act&& act)
{
    try {
        act();
    } catch (const TooLarge&) {
        ProofWriter proof(scope.facts, scope.limits);
        proof.survey(row, field).survey(row, survey::Date).formula(statement("too_large"));
        reportSurvey(scope, sink, {row, scope.limits.rule().severity.value_or(Severity::Major), {}, {}, proof.json()});
    }
}

bool isJudged(const Facts& facts, size_t row)
{
    return facts.range.contains(surveyMonth(facts, facts.survey.value(survey::Date, row)));
}

}  // namespace

std::vector<size_t> latestSurveys(const Facts& facts, survey::Field field)
{
    std::vector<size_t> rows;
    const auto account = [&](size_t row) { return facts.survey.value(survey::Number, row); };
    for (const std::int32_t ordered : facts.surveyOrder) {
        const auto row = static_cast<size_t>(ordered);
        if (!isFilled(facts, field, row))
            continue;
        if (!rows.empty() && account(rows.back()) == account(row))
            rows.back() = row;
        else
            rows.push_back(row);
    }
    return rows;
}

void eachSurvey(const RunScope& scope, Sink& sink, survey::Field field, bool needsFile, const std::function<void(size_t, std::int64_t)>& judge)
{
    const Facts& facts = scope.facts;
    std::int64_t blank = 0, notOnFile = 0;
    for (size_t row = 0; row < facts.survey.rows; ++row)
        blank += !isFilled(facts, field, row);
    for (const size_t row : latestSurveys(facts, field)) {
        const std::int64_t account = facts.survey.value(survey::Number, row);
        if (!isJudged(facts, row))
            continue;
        if (needsFile && !facts.customer(account).onFile())
            ++notOnFile;
        else if (!facts.customer(account).checkUse)
            withAmounts(scope, sink, field, row, [&] { judge(row, account); });
    }
    const std::string reason = "no_field:survey." + std::string(records::spec(records::Kind::Survey).fields[static_cast<size_t>(field)].id);
    if (blank)
        sink.notJudged(scope.code(), -1, reason.c_str(), blank == static_cast<std::int64_t>(facts.survey.rows) ? 0 : blank);
    if (notOnFile)
        sink.notJudged(scope.code(), -1, "customer_not_on_file", notOnFile);
}

void reportSurvey(const RunScope& scope, Sink& sink, SurveyHit found)
{
    const std::int64_t account = scope.facts.survey.value(survey::Number, found.row);
    Hit hit;
    hit.rule = scope.code();
    hit.ruleVersion = scope.limits.rule().version;
    hit.subject = scope.facts.number(account);
    hit.month = surveyMonth(scope.facts, scope.facts.survey.value(survey::Date, found.row)).index();
    hit.unit = scope.facts.stationOf(account);
    hit.severity = scope.limits.severity(found.severity);
    hit.kwh = found.kwh;
    hit.money = found.money;
    hit.proof = std::move(found.proof);
    sink.found({std::move(hit), account, scope.facts.customer(account).area, 0});
}

std::string kwhSum(const Facts& facts, const std::vector<BillPlace>& bills)
{
    std::string terms;
    base::Energy sum;
    for (const BillPlace& place : bills) {
        const base::Energy kwh = facts.months[place.month].bills.energy(bill::Kwh, place.row);
        terms += (terms.empty() ? "" : " + ") + bracketed(kwh.text());
        sum += kwh;
    }
    return terms + " = " + sum.text();
}

std::string_view surveyText(const Facts& facts, survey::Field field, size_t row) { return trimmed(facts.survey.text(field, row)); }

std::string_view customerText(const Facts& facts, customer::Field field, std::int64_t account)
{
    const CustomerFacts& c = facts.customer(account);
    return c.onFile() ? trimmed(facts.customers.text(field, static_cast<size_t>(c.row))) : std::string_view();
}

QString qString(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

std::vector<BillPlace> latestBills(const Facts& facts, std::int64_t account, std::int64_t day, size_t count)
{
    const base::Period until = monthOf(day);
    std::vector<BillPlace> places;
    for (size_t month = facts.months.size(); month-- > 0 && places.size() < count;) {
        if (facts.months[month].period > until)
            continue;
        if (const auto row = facts.months[month].row(account); row >= 0)
            places.push_back({month, static_cast<size_t>(row)});
    }
    return places;
}

}  // namespace mingcha::checks
