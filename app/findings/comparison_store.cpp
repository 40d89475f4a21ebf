// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/ids.h"
#include "findings/run_store.h"

#include <set>
#include <unordered_map>

namespace mingcha::findings {

namespace {

/// What the comparison has to know of a stored finding.
struct Known {
    std::int64_t id = 0;
    int rule = 0;                 ///< number in RuleNumbers
    std::string subject;
    int period = -1;
    int month = 0;
    bool isGone = false;
    bool isFound = false;
};

/// Rule codes as small numbers, so that identities compare quickly.
class RuleNumbers {
public:
    int of(const QString& rule) { return m_numbers.try_emplace(rule, static_cast<int>(m_numbers.size())).first->second; }

private:
    std::map<QString, int> m_numbers;
};

/// (rule, subject, period); the subject's text belongs to somebody else.
struct Identity {
    int rule;
    std::string_view subject;
    int period;
    bool operator==(const Identity&) const = default;
};

struct IdentityHash {
    size_t operator()(const Identity& i) const { return std::hash<std::string_view>{}(i.subject) ^ (static_cast<size_t>(i.rule) * 0x9e3779b97f4a7c15ULL) ^ (static_cast<size_t>(i.period) << 20); }
};

/// The stored findings that a run over the range may find again or miss.
base::Result<std::vector<Known>> knownFindings(vault::Connection& connection, RuleNumbers& rules, const checks::CheckResult& result)
{
    std::string sql = "SELECT id, rule, subject, ifnull(period, -1), month, presence = 'gone' FROM finding WHERE rule <> 'HAND'";
    if (!result.allPeriods)
        sql += " AND (period IS NULL OR period BETWEEN ? AND ?)";
    MINGCHA_ASSIGN(auto query, connection.prepare(sql + " ORDER BY id"));
    if (!result.allPeriods)
        query.bindAll(std::int64_t(result.range.from.index()), std::int64_t(result.range.to.index()));
    std::vector<Known> known;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return known;
        known.push_back({query.integer(0), rules.of(query.string(1)), std::string(query.text(2)), static_cast<int>(query.integer(3)), static_cast<int>(query.integer(4)),
                         query.integer(5) != 0, false});
    }
}

/// Which stored findings a run has judged: those it would have found again.
class Scope {
public:
    Scope(const checks::CheckResult& result, RuleNumbers& rules) : m_range(result.range), m_allPeriods(result.allPeriods)
    {
        for (const QString& code : result.rules) {
            const int number = rules.of(code);
            m_rules.insert(number);
            const checks::Rule* rule = checks::Catalogue::shipped().find(code);
            if (rule && rule->domain == checks::Domain::Archive)
                m_archiveRules.insert(number);
        }
    }

    bool holds(const Known& known) const
    {
        if (!m_rules.contains(known.rule))
            return false;
        const bool isUndated = known.period < 0 && m_archiveRules.contains(known.rule);
        return m_allPeriods || isUndated || m_range.contains(base::Period::fromIndex(known.period >= 0 ? known.period : known.month));
    }

private:
    base::PeriodRange m_range;
    bool m_allPeriods;
    std::set<int> m_rules, m_archiveRules;
};

void sortHits(std::vector<checks::Hit> hits, std::vector<Known>& known, RuleNumbers& rules, Comparison& comparison)
{
    if (known.empty()) {
        comparison.fresh = std::move(hits);
        return;
    }
    std::unordered_map<Identity, Known*, IdentityHash> byIdentity;
    byIdentity.reserve(known.size());
    for (Known& k : known)
        byIdentity.emplace(Identity{k.rule, k.subject, k.period}, &k);
    for (checks::Hit& hit : hits) {
        const auto it = byIdentity.find(Identity{rules.of(hit.rule), hit.subject, hit.period});
        if (it == byIdentity.end()) {
            comparison.fresh.push_back(std::move(hit));
            continue;
        }
        Known& k = *it->second;
        k.isFound = true;
        (k.isGone ? comparison.back : comparison.still).emplace_back(k.id, std::move(hit));
    }
}

}  // namespace

base::Result<Comparison> compareRun(vault::Connection& connection, checks::CheckResult result)
{
    RuleNumbers rules;
    MINGCHA_ASSIGN(auto known, knownFindings(connection, rules, result));
    Comparison comparison;
    MINGCHA_ASSIGN(comparison.basedOn, runInForce(connection));
    const Scope scope(result, rules);
    sortHits(std::move(result.hits), known, rules, comparison);
    for (const Known& k : known)
        if (!k.isFound && !k.isGone && scope.holds(k))
            comparison.gone.push_back(k.id);
    result.hits.clear();
    comparison.result = std::move(result);
    return comparison;
}

}  // namespace mingcha::findings
