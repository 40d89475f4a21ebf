// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/parsed_chunk.h"
#include "records/fact_store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace mingcha::ingest {

/// Writes chunks of facts in a thread of its own, which alone uses the connection from construction to finish(), but for call().
class FactSink {
public:
    using Recycle = std::function<void(std::unique_ptr<ParsedChunk>)>;
    FactSink(vault::Connection& connection, records::Kind kind, records::WriteStart start, Recycle recycle);
    /// Of an import that has begun.
    FactSink(vault::Connection& connection, std::int64_t importId, records::Kind kind, Recycle recycle);
    ~FactSink();

    /// Takes the chunk's facts; account codes must be final. Waits while too many are waiting. After a failure chunks are dropped; finish() tells.
    void write(std::unique_ptr<ParsedChunk> chunk, const std::string& sheetName);
    /// Reads over the connection between two writes.
    void call(const std::function<void(vault::Connection&)>& work);
    base::Result<void> finish();              ///< without it nothing more is written

private:
    using Job = std::function<void()>;
    void push(Job job);
    void stop();
    void run();
    base::Result<void> store(ParsedChunk& chunk, const std::string& sheetName);

    vault::Connection& m_connection;
    std::mutex m_use;                          ///< of the connection
    records::FactWriter m_writer;
    std::shared_ptr<records::StringPool> m_texts = std::make_shared<records::StringPool>();
    Recycle m_recycle;
    base::Result<void> m_result;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace mingcha::ingest
