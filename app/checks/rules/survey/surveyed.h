// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/rules/scopes.h"

#include <functional>

namespace mingcha::checks {

/// One row per surveyed customer: the latest survey on which `field` was filled in. Ascending by account.
std::vector<size_t> latestSurveys(const Facts& facts, survey::Field field);
/// Those of latestSurveys that belong to a judged month, without check use; tells of surveys on which the item is blank, and (with `needsFile`) of customers that are not on file.
void eachSurvey(const RunScope& scope, Sink& sink, survey::Field field, bool needsFile, const std::function<void(size_t row, std::int64_t account)>& judge);

/// The customer's latest bills on or before a date, latest first, at most `count`.
std::vector<BillPlace> latestBills(const Facts& facts, std::int64_t account, std::int64_t day, size_t count);

/// "2690 + 2482 + 2605 = 7777": Σ of bills that were billed alike.
std::string kwhSum(const Facts& facts, const std::vector<BillPlace>& bills);

struct SurveyHit {
    size_t row;
    Severity severity;
    base::Energy kwh;
    base::Money money;
    std::string proof;
};
void reportSurvey(const RunScope& scope, Sink& sink, SurveyHit hit);

/// Text of a field without spaces around it; empty when it is not on file.
std::string_view surveyText(const Facts& facts, survey::Field field, size_t row);
std::string_view customerText(const Facts& facts, customer::Field field, std::int64_t account);
QString qString(std::string_view utf8);

}  // namespace mingcha::checks
