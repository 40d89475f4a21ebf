// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <atomic>
#include <functional>

namespace mingcha::base {

/// How long work tells how far it is and hears that it should stop. Thread-safe; one object per job.
/// The listener is called from worker threads and has to be quick (the window posts it to its own thread).
class Progress {
public:
    using Listener = std::function<void(const QString& stage, double fraction)>;  ///< fraction 0…1, or negative when unknown

    Progress() = default;
    explicit Progress(Listener listener) : m_listener(std::move(listener)) {}
    /// For work beside a job, which says nothing of its own and stops with the job (null: never).
    explicit Progress(const Progress* job) : m_job(job) {}

    void report(const QString& stage, double fraction) { if (m_listener) m_listener(stage, fraction); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed) || (m_job && m_job->isCancelled()); }

private:
    Listener m_listener;
    const Progress* m_job = nullptr;
    std::atomic<bool> m_cancelled{false};
};

/// For callers that pass no progress.
inline bool isCancelled(const Progress* progress) { return progress && progress->isCancelled(); }
inline void report(Progress* progress, const QString& stage, double fraction) { if (progress) progress->report(stage, fraction); }

}  // namespace mingcha::base
