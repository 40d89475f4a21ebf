// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules/survey/surveyed.h"

#include <map>

namespace mingcha::checks {

namespace {

QString string(const records::Table& table, int field, size_t row)
{
    const auto text = table.text(field, row);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
}

bool isFilled(const Facts& facts, survey::Field field, size_t row)
{
    const auto& table = facts.survey;
    const bool isText = records::spec(records::Kind::Survey).fields[static_cast<size_t>(field)].type == records::FieldType::Text;
    return !table.isNothing(field, row) && (!isText || !string(table, field, row).isEmpty());
}

bool isJudged(const Facts& facts, size_t row)
{
    return facts.range.contains(surveyMonth(facts, facts.survey.value(survey::Date, row)));
}

}  // namespace

base::Period monthOf(std::int64_t day) { return base::Period::of(base::dateOf(day)); }

base::Period surveyMonth(const Facts& facts, std::int64_t day)
{
    const auto after = std::ranges::upper_bound(facts.billed, monthOf(day));
    return after == facts.billed.begin() ? facts.range.to : *std::prev(after);
}

std::vector<size_t> latestSurveys(const Facts& facts, survey::Field field)
{
    std::map<std::int64_t, size_t> latest;
    for (size_t row = 0; row < facts.survey.rows; ++row) {
        if (!isFilled(facts, field, row))
            continue;
        const auto [entry, fresh] = latest.try_emplace(facts.survey.value(survey::Number, row), row);
        if (!fresh && facts.survey.value(survey::Date, row) > facts.survey.value(survey::Date, entry->second))
            entry->second = row;
    }
    std::vector<size_t> rows;
    for (const auto& [account, row] : latest)
        rows.push_back(row);
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
            judge(row, account);
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

QString surveyText(const Facts& facts, survey::Field field, size_t row) { return string(facts.survey, field, row); }

QString customerText(const Facts& facts, customer::Field field, std::int64_t account)
{
    const CustomerFacts& c = facts.customer(account);
    return c.onFile() ? string(facts.customers, field, static_cast<size_t>(c.row)) : QString();
}

std::vector<BillPlace> latestBills(const Facts& facts, std::int64_t account, std::int64_t day, size_t count)
{
    const base::Period until = monthOf(day);
    std::vector<BillPlace> places;
    for (size_t month = facts.months.size(); month-- > 0 && places.size() < count;) {
        const int back = until - facts.months[month].period;
        if (back < 0 || back > static_cast<int>(lookBackMonths))
            continue;
        if (const auto row = facts.months[month].row(account); row >= 0)
            places.push_back({month, static_cast<size_t>(row)});
    }
    return places;
}

}  // namespace mingcha::checks
