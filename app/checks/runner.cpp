// SPDX-License-Identifier: GPL-3.0-or-later
// A run: this thread brings the months in one after the other, oldest first, while others judge those that are there.
#include "checks/runner.h"

#include "base/clock.h"
#include "base/language.h"
#include "checks/causes.h"
#include "checks/month_loader.h"
#include "checks/not_run.h"
#include "checks/rules/rules.h"
#include "checks/task_pool.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

/// Bills of one task: few enough to share the work, many enough not to notice the sharing.
constexpr size_t taskRows = 32768;

QString nothingChecked() { return base::translate("checks", "Nothing was checked."); }

struct RunningRule {
    const Rule* rule;
    const RuleCode* code;
    bool asked;                ///< false: only looked at to name causes
    bool runs;                 ///< its data are there
};

/// Where the results of one month's tasks gather.
struct MonthWork {
    std::mutex mutex;
    Sink sink;
    std::atomic<int> left{0};
};

class Run {
public:
    Run(vault::Connection& connection, const CheckRequest& request, base::Progress* progress, const OpenReader& openReader)
        : m_connection(connection), m_request(request), m_progress(progress), m_openReader(openReader)
    {
    }

    base::Result<CheckResult> operator()()
    {
        MINGCHA_TRY(m_request.settings.validate(Catalogue::shipped()));
        MINGCHA_TRY(chooseRules());
        MINGCHA_TRY(chooseMonths());
        MINGCHA_TRY(load());
        for (RunningRule& r : m_rules) {
            const auto reasons = wholeRunReasons(m_facts, *r.rule);
            r.runs = reasons.empty();
            if (r.asked)
                m_whole.insert(m_whole.end(), reasons.begin(), reasons.end());
        }
        MINGCHA_TRY(judgeMonths());
        judgeRun();
        if (const auto trouble = m_late->trouble())
            return base::fail(*trouble);
        return result();
    }

private:
    // -- what to do --

    bool isAsked(const Rule& rule) const
    {
        return m_request.rules.empty() ? !isOff(rule.code) : std::ranges::find(m_request.rules, rule.code) != m_request.rules.end();
    }
    bool isOff(const QString& code) const { return std::ranges::find(m_request.settings.switchedOff, code) != m_request.settings.switchedOff.end(); }

    /// Whether a bill is among those that a later survey counts is found by counting the bills up to that survey (checks/causes.cpp).
    bool countsAhead() const
    {
        return std::ranges::any_of(m_rules, [](const RunningRule& r) { return r.rule->code == "M13"_L1 || r.rule->code == "P17"_L1; });
    }

    /// Q04, Q06 and M13 are judged for L01 and L02 as well, which they may explain.
    bool isCause(const QString& code) const
    {
        const bool loss = std::ranges::any_of(Catalogue::shipped().rules(), [&](const Rule& r) { return (r.code == "L01"_L1 || r.code == "L02"_L1) && isAsked(r); });
        return loss && !isOff(code) && (code == "Q04"_L1 || code == "Q06"_L1 || code == "M13"_L1);
    }

    base::Result<void> chooseRules()
    {
        for (const QString& code : m_request.rules)
            if (!Catalogue::shipped().find(code))
                return base::fail(base::ErrorCode::Usage, base::translate("checks", "There is no rule %1.").arg(code), nothingChecked(), base::translate("checks", "The rule catalogue lists the codes."));
        for (const Rule& rule : Catalogue::shipped().rules()) {
            const bool asked = isAsked(rule);
            if (m_request.rules.empty() && !asked)
                m_whole.push_back({rule.code, -1, "switched_off", 0});
            const auto code = std::ranges::find(ruleCodes(), rule.code, [](const RuleCode& c) { return QString::fromLatin1(c.code); });
            if (asked || isCause(rule.code))
                m_rules.push_back({&rule, &*code, asked, false});
        }
        return {};
    }

    base::Result<void> chooseMonths()
    {
        MINGCHA_ASSIGN(m_facts.billed, loadBilledMonths(m_connection));
        const auto& billed = m_facts.billed;
        const base::Period first = billed.empty() ? m_request.from.value_or(m_request.to.value_or(base::Period::of(base::today()))) : billed.front();
        const base::Period last = billed.empty() ? m_request.to.value_or(first) : billed.back();
        m_facts.range = {m_request.from.value_or(std::min(first, m_request.to.value_or(first))), m_request.to.value_or(std::max(last, m_request.from.value_or(last)))};
        m_facts.allPeriods = !m_request.from && !m_request.to;
        if (m_facts.range.from > m_facts.range.to)
            return base::fail(base::ErrorCode::Usage, base::translate("checks", "The first month is after the last."), nothingChecked(), base::translate("checks", "Give the earlier month first."));
        const base::Period oldest = std::min(first, m_facts.range.from), newest = countsAhead() ? std::max(last, m_facts.range.to) : m_facts.range.to;
        m_facts.months.resize(static_cast<size_t>(newest - oldest) + 1);
        for (size_t i = 0; i < m_facts.months.size(); ++i) {
            m_facts.months[i].period = oldest + static_cast<int>(i);
            m_facts.months[i].judged = m_facts.range.contains(m_facts.months[i].period);
        }
        return {};
    }

    bool isInForce(const Rule& rule, base::Period period) const
    {
        return period.firstDay() >= rule.validFrom && (!rule.validTo.isValid() || period.firstDay() <= rule.validTo);
    }

    int threads() const { return m_request.threads > 0 ? m_request.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

    /// Half of it comes in beside the rest when there is a second connection; the months, while what was read is arranged.
    base::Result<void> load()
    {
        Surveyed surveyed;
        const auto loadBeside = [&]() -> base::Result<void> {
            if (m_openReader && threads() > 1) {
                MINGCHA_ASSIGN(m_second, m_openReader());
            }
            vault::Connection& connection = m_second ? *m_second : m_connection;
            MINGCHA_ASSIGN(m_facts.accounts, records::Accounts::load(connection));
            MINGCHA_ASSIGN(surveyed, loadSurveyed(connection, m_facts));
            return {};
        };
        auto beside = std::async(m_openReader && threads() > 1 ? std::launch::async : std::launch::deferred, loadBeside);
        const auto standing = loadStanding(m_connection, m_facts);
        MINGCHA_TRY(beside.get());
        MINGCHA_TRY(standing);
        m_facts.survey = std::move(surveyed.survey);
        m_facts.customers.ownTexts[customer::Meter] = std::move(surveyed.meters);
        std::vector<vault::Connection*> connections{&m_connection};
        if (m_second)
            connections.push_back(&*m_second);
        m_late = std::make_shared<records::LateReader>(connections);
        m_loader.emplace(m_facts, std::move(connections), m_late, m_progress);
        arrange(m_facts);
        return {};
    }

    // -- judging --

    base::Result<void> judgeMonths()
    {
        std::vector<MonthWork> work(m_facts.months.size());
        {
            TaskPool pool(threads());
            for (size_t index = 0; index < m_facts.months.size(); ++index) {
                base::report(m_progress, base::translate("checks", "Checking"), static_cast<double>(index) / static_cast<double>(m_facts.months.size()));
                if (base::isCancelled(m_progress))
                    return base::fail(base::cancelled());
                MINGCHA_TRY(m_loader->take(index));
                arrangeMonth(m_facts, m_facts.months[index]);
                addTasks(pool, index, work[index]);
            }
        }
        for (MonthWork& month : work)
            m_sink.join(std::move(month.sink));
        return {};
    }

    void addTasks(TaskPool& pool, size_t index, MonthWork& work)
    {
        const Month& month = m_facts.months[index];
        if (month.judged && month.isEmpty())
            tellEmpty(month, work.sink);
        std::vector<std::function<void(Sink&)>> tasks{[this, index](Sink& sink) { judgeMonth(index, sink); }};
        for (size_t row = 0; month.judged && row < month.bills.rows; row += taskRows)
            tasks.push_back([this, index, row](Sink& sink) { judgeBills(index, row, sink); });
        work.left = static_cast<int>(tasks.size());
        for (auto& task : tasks)
            pool.add([this, index, &work, task = std::move(task)] {
                Sink sink;
                if (!base::isCancelled(m_progress))
                    task(sink);
                {
                    const std::lock_guard lock(work.mutex);
                    work.sink.join(std::move(sink));
                }
                if (--work.left == 0 && m_facts.months[index].judged) {
                    releaseJudged(m_facts.months[index]);
                    m_loader->releasedOne();
                }
            });
    }

    void tellEmpty(const Month& month, Sink& sink) const
    {
        for (const RunningRule& r : m_rules)
            if (r.asked && r.runs && std::ranges::find(r.rule->needs, u"bills"_s) != r.rule->needs.end() && !r.code->onRun)
                sink.notJudged(r.rule->code, month.period.index(), "no_bills", 0);
    }

    RunScope scopeOf(const Rule& rule) const { return {m_facts, m_request.settings, Limits(rule, m_request.settings)}; }

    void judgeMonth(size_t index, Sink& sink)
    {
        Month& month = m_facts.months[index];
        if (month.period > m_facts.range.to)
            return;
        if (!month.bills.columns[bill::Kwh].empty() && anyLossRule())
            static_cast<void>(month.sums(m_facts));  // beside the other tasks, before the loss rules ask
        for (const RunningRule& r : m_rules) {
            if (!month.judged || month.isEmpty() || !r.runs)
                continue;
            if (!isInForce(*r.rule, month.period))
                sink.notJudged(r.rule->code, month.period.index(), "not_in_force", 0);
            else if (r.code->onMonth)
                r.code->onMonth(MonthScope{scopeOf(*r.rule), index}, sink);
        }
    }

    bool anyLossRule() const
    {
        return std::ranges::any_of(m_rules, [](const RunningRule& r) { return r.runs && r.rule->code.startsWith(u'L'); });
    }

    void judgeBills(size_t index, size_t firstRow, Sink& sink) const
    {
        const Month& month = m_facts.months[index];
        for (const RunningRule& r : m_rules)
            if (r.runs && r.code->onBills && isInForce(*r.rule, month.period))
                r.code->onBills(BillScope{{scopeOf(*r.rule), index}, firstRow, std::min(firstRow + taskRows, month.bills.rows)}, sink);
    }

    void judgeAll(const RunningRule& r, Sink& sink) const
    {
        if (isInForce(*r.rule, m_facts.range.to))
            r.code->onRun(scopeOf(*r.rule), sink);
        else
            sink.notJudged(r.rule->code, -1, "not_in_force", 0);
    }

    void judgeRun()
    {
        std::vector<Sink> sinks(m_rules.size());
        {
            TaskPool pool(threads());
            for (size_t i = 0; i < m_rules.size(); ++i)
                if (const RunningRule& r = m_rules[i]; r.runs && r.code->onRun)
                    pool.add([this, &r, &sink = sinks[i]] { judgeAll(r, sink); });
        }
        for (Sink& sink : sinks)
            m_sink.join(std::move(sink));
        nameCauses(m_facts, m_request.settings, m_sink.hits());
    }

    // -- what came out --

    CheckResult result()
    {
        CheckResult result;
        result.range = m_facts.range;
        result.allPeriods = m_facts.allPeriods;
        std::vector<const Rule*> asked;
        for (const Rule& rule : Catalogue::shipped().rules())
            asked.push_back(&rule);
        for (const RunningRule& r : m_rules)
            if (r.asked) {
                result.rules.push_back(r.rule->code);
                if (r.runs)
                    result.countByRule[r.rule->code] = 0;
            }
        for (Found& found : m_sink.hits())
            if (const auto count = result.countByRule.find(found.hit.rule); count != result.countByRule.end()) {
                ++count->second;
                result.hits.push_back(std::move(found.hit));
            }
        std::ranges::sort(result.hits, [](const Hit& a, const Hit& b) { return std::tie(a.rule, a.subject, a.period) < std::tie(b.rule, b.subject, b.period); });
        result.notRun = collectNotRun(m_facts, asked, m_sink, std::move(m_whole));
        std::erase_if(result.notRun, [&](const NotRun& n) { return n.reason != "switched_off" && std::ranges::find(result.rules, n.rule) == result.rules.end(); });
        return result;
    }

    vault::Connection& m_connection;
    std::optional<vault::Connection> m_second;  ///< where the caller can open one
    std::shared_ptr<records::LateReader> m_late;
    const CheckRequest& m_request;
    base::Progress* m_progress;
    const OpenReader& m_openReader;
    std::vector<RunningRule> m_rules;
    std::vector<NotRun> m_whole;
    Facts m_facts;
    std::optional<MonthLoader> m_loader;
    Sink m_sink;
};

}  // namespace

base::Result<CheckResult> runChecks(vault::Connection& connection, const CheckRequest& request, base::Progress* progress, const OpenReader& openReader)
{
    return Run(connection, request, progress, openReader)();
}

}  // namespace mingcha::checks
