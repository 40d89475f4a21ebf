// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/facts_store.h"

#include <condition_variable>
#include <thread>

namespace mingcha::checks {

/// Brings the months of a run in while the caller goes on: a thread for each connection, or the caller's own when there is none to spare.
class MonthLoader {
public:
    /// `facts`: range and months are set. Nobody else looks at the bills of a month before it was taken.
    MonthLoader(Facts& facts, std::vector<vault::Connection*> connections, std::shared_ptr<records::LateReader> late, base::Progress* progress);
    ~MonthLoader();

    /// Waits for a month's bills. Months are to be taken one after the other.
    base::Result<void> take(size_t month);
    /// Another judged month needs its memory no longer. Only a few are ahead of those who judge, whatever the vault holds.
    void releasedOne();

private:
    void work(vault::Connection& connection);
    base::Result<void> load(vault::Connection& connection, size_t month);
    std::optional<size_t> next();

    Facts& m_facts;
    std::shared_ptr<records::LateReader> m_late;
    base::Progress* m_progress;
    std::vector<size_t> m_order;                            ///< in which months are loaded
    std::mutex m_mutex;
    std::condition_variable m_changed;
    size_t m_begun = 0, m_held = 0;                         ///< months of the order; judged ones in memory
    std::vector<std::optional<base::Result<void>>> m_done;  ///< by month
    bool m_stop = false;
    vault::Connection* m_own = nullptr;                     ///< to load over in the caller's thread
    std::vector<std::thread> m_threads;
};

}  // namespace mingcha::checks
