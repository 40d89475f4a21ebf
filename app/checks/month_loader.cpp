// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/month_loader.h"

#include <algorithm>
#include <numeric>

namespace mingcha::checks {

namespace {
constexpr size_t mostHeld = 4;  // judged months in memory
}

MonthLoader::MonthLoader(Facts& facts, std::vector<vault::Connection*> connections, std::shared_ptr<records::LateReader> late, base::Progress* progress)
    : m_facts(facts), m_late(std::move(late)), m_progress(progress), m_order(facts.months.size()), m_done(facts.months.size())
{
    // The first judged month takes longer than those that are only looked back on: it comes in beside them.
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    if (const auto judged = std::ranges::find_if(m_order, [&](size_t month) { return facts.months[month].judged; }); judged != m_order.end())
        std::rotate(m_order.begin(), judged, judged + 1);
    if (connections.size() == 1)
        m_own = connections.front();
    else
        for (vault::Connection* connection : connections)
            m_threads.emplace_back([this, connection] { work(*connection); });
}

MonthLoader::~MonthLoader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

std::optional<size_t> MonthLoader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stop || m_begun == m_order.size() || !m_facts.months[m_order[m_begun]].judged || m_held < mostHeld; });
    if (m_stop || m_begun == m_order.size())
        return {};
    const size_t month = m_order[m_begun++];
    m_held += m_facts.months[month].judged;
    return month;
}

base::Result<void> MonthLoader::load(vault::Connection& connection, size_t month)
{
    return m_late->with(&connection, [&](vault::Connection& own) { return loadBills(own, m_facts, m_facts.months[month], m_late, m_progress); });
}

void MonthLoader::work(vault::Connection& connection)
{
    while (const auto month = next()) {
        auto loaded = load(connection, *month);
        {
            const std::lock_guard lock(m_mutex);
            m_stop = m_stop || !loaded;
            m_done[*month] = std::move(loaded);
        }
        m_changed.notify_all();
    }
}

base::Result<void> MonthLoader::take(size_t month)
{
    if (m_own)
        return load(*m_own, month);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_done[month].has_value() || m_stop; });
    for (const auto& done : m_done)  // whichever failed has stopped the others
        if (done && !*done)
            return *done;
    m_changed.wait(lock, [&] { return m_done[month].has_value(); });
    return *m_done[month];
}

void MonthLoader::releasedOne()
{
    {
        const std::lock_guard lock(m_mutex);
        m_held -= m_own ? 0 : 1;
    }
    m_changed.notify_all();
}

}  // namespace mingcha::checks
