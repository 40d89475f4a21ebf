// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/rules/scopes.h"

#include <functional>

namespace mingcha::checks {

/// The month a survey finding belongs to: the latest billed month not after the survey date, else the last of the run.
base::Period surveyMonth(const Facts& facts, std::int64_t day);
/// The date as a month, for bills on or before it: a bill without a reading date counts from the first day of its month.
base::Period monthOf(std::int64_t day);

/// One row per surveyed customer: the latest survey on which `field` was filled in. Ascending by account.
std::vector<size_t> latestSurveys(const Facts& facts, survey::Field field);
/// Those of latestSurveys that belong to a judged month, without check use; tells of surveys on which the item is blank, and (with `needsFile`) of customers that are not on file.
void eachSurvey(const RunScope& scope, Sink& sink, survey::Field field, bool needsFile, const std::function<void(size_t row, std::int64_t account)>& judge);

/// The customer's latest bills on or before a date, latest first, at most `count`, within the look-back.
std::vector<BillPlace> latestBills(const Facts& facts, std::int64_t account, std::int64_t day, size_t count);

struct SurveyHit {
    size_t row;
    Severity severity;
    base::Energy kwh;
    base::Money money;
    std::string proof;
};
void reportSurvey(const RunScope& scope, Sink& sink, SurveyHit hit);

/// Text of a survey field.
QString surveyText(const Facts& facts, survey::Field field, size_t row);
QString customerText(const Facts& facts, customer::Field field, std::int64_t account);

}  // namespace mingcha::checks
