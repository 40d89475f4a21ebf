// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/runner.h"

#include <iterator>
#include <map>
#include <tuple>

namespace mingcha::checks {

/// A hit with what the search for causes needs to know about it.
struct Found {
    Hit hit;
    std::int64_t account = 0;          ///< 0 = not a customer
    std::int32_t area = -1;            ///< position in Facts::areas
    std::int64_t correction = 0;       ///< kWh (10^-4) by which the bill would change if this were put right: Q04, Q06, M13
};

/// Where rules put what they find and what they could not judge. One per task; joined at the end.
class Sink {
public:
    void found(Found found) { m_found.push_back(std::move(found)); }
    /// One more subject that could not be judged in this period (−1 = the whole run).
    void notJudged(const QString& rule, int period, const char* reason, std::int64_t subjects = 1) { m_notJudged[{rule, period, reason}] += subjects; }

    struct Key {
        QString rule;
        int period;
        std::string reason;
        bool operator<(const Key& other) const { return std::tie(rule, period, reason) < std::tie(other.rule, other.period, other.reason); }
    };
    std::vector<Found>& hits() { return m_found; }
    const std::map<Key, std::int64_t>& notJudged() const { return m_notJudged; }

    void join(Sink&& other)
    {
        std::move(other.m_found.begin(), other.m_found.end(), std::back_inserter(m_found));
        for (const auto& [key, subjects] : other.m_notJudged)
            m_notJudged[key] += subjects;
    }

private:
    std::vector<Found> m_found;
    std::map<Key, std::int64_t> m_notJudged;
};

}  // namespace mingcha::checks
