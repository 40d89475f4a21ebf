// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/causes.h"

#include "checks/rules/loss/loss_series.h"
#include "checks/rules/survey/surveyed.h"

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

struct Causes {
    const Facts& facts;
    const RuleSettings& settings;
    std::vector<Found>& found;

    Limits limitsOf(const QString& rule) const { return {*Catalogue::shipped().find(rule), settings}; }

    /// The months of the bills whose money a survey rule counts for each customer it speaks about, whatever the range of the run: a bill of such a month would count twice.
    using Counted = std::map<std::int64_t, std::vector<int>>;
    template <class Differs>
    Counted counted(const QString& surveyRule, survey::Field field, Differs&& differs) const
    {
        Counted months;
        if (std::ranges::find(settings.switchedOff, surveyRule) != settings.switchedOff.end())
            return months;
        const auto bills = static_cast<size_t>(limitsOf(surveyRule).whole("bills"));
        for (const size_t row : latestSurveys(facts, field)) {
            const std::int64_t account = facts.survey.value(survey::Number, row);
            if (!facts.customer(account).onFile() || !differs(row, account))
                continue;
            for (const BillPlace& place : latestBills(facts, account, facts.survey.value(survey::Date, row), bills))
                months[account].push_back(facts.months[place.month].period.index());
        }
        return months;
    }

    void follow(const QString& billRule, const QString& surveyRule, const Counted& months) const
    {
        for (Found& f : found) {
            if (f.hit.rule != billRule || !f.hit.becauseOf.empty())
                continue;
            const auto counts = months.find(f.account);
            if (counts != months.end() && std::ranges::find(counts->second, f.hit.period) != counts->second.end())
                f.hit.becauseOf = causeText(surveyRule.toStdString(), f.hit.subject, {});
        }
    }

    void followSurvey() const
    {
        follow(u"M13"_s, u"M01"_s, counted(u"M01"_s, survey::Multiplier, [&](size_t row, std::int64_t account) {
                   return facts.survey.value(survey::Multiplier, row) != facts.customer(account).multiplier;
               }));
        follow(u"P17"_s, u"P18"_s, counted(u"P18"_s, survey::Category, [&](size_t row, std::int64_t account) {
                   const auto site = surveyText(facts, survey::Category, row), onFile = customerText(facts, customer::Category, account);
                   return site != onFile && !sameUse(qString(site), qString(onFile));
               }));
    }

    bool isOutside(const Found& loss, std::int64_t soldMore) const
    {
        const Month& month = facts.months[static_cast<size_t>(loss.hit.period - facts.months.front().period.index())];
        const auto area = static_cast<size_t>(loss.area);
        LossPoint point;
        point.supplied = facts.supply.value(area_supply::Supplied, static_cast<size_t>(month.supplyRow[area]));
        point.sold = month.sums(facts)[area].sold;
        const Limits limits = limitsOf(loss.hit.rule);
        return loss.hit.rule == "L01"_L1 ? point.isAbove(limits.scaled("high", 2), soldMore) : point.isBelow(limits.scaled("negative", 2), soldMore);
    }

    void explainLoss() const
    {
        std::map<std::pair<std::int32_t, int>, std::vector<const Found*>> wrongBills;
        for (const Found& f : found)
            if (f.correction != 0 && f.area >= 0)
                wrongBills[{f.area, f.hit.period}].push_back(&f);
        for (Found& loss : found) {
            if (loss.hit.rule != "L01"_L1 && loss.hit.rule != "L02"_L1)
                continue;
            const auto candidates = wrongBills.find({loss.area, loss.hit.period});
            if (candidates == wrongBills.end())
                continue;
            const Found* cause = nullptr;
            for (const Found* bill : candidates->second)
                if (!isOutside(loss, bill->correction) && (!cause || std::tie(bill->hit.rule, bill->hit.subject) < std::tie(cause->hit.rule, cause->hit.subject)))
                    cause = bill;
            if (cause)
                loss.hit.becauseOf = causeText(cause->hit.rule.toStdString(), cause->hit.subject, base::Period::fromIndex(cause->hit.period));
        }
    }
};

}  // namespace

void nameCauses(const Facts& facts, const RuleSettings& settings, std::vector<Found>& found)
{
    const Causes causes{facts, settings, found};
    causes.followSurvey();
    causes.explainLoss();
}

}  // namespace mingcha::checks
