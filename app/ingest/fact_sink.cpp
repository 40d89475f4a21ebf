// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fact_sink.h"

namespace mingcha::ingest {

namespace {
constexpr size_t mostWaiting = 3;  // chunks; more would only cost memory
}

FactSink::FactSink(vault::Connection& connection, records::Kind kind, records::WriteStart start, Recycle recycle)
    : m_connection(connection), m_writer(connection, kind, std::move(start)), m_recycle(std::move(recycle)), m_thread([this] { run(); })
{
}

FactSink::FactSink(vault::Connection& connection, std::int64_t importId, records::Kind kind, Recycle recycle)
    : m_connection(connection), m_writer(connection, importId, kind), m_recycle(std::move(recycle)), m_thread([this] { run(); })
{
}

FactSink::~FactSink() { stop(); }

void FactSink::push(Job job)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.size() < mostWaiting; });
    m_jobs.push_back(std::move(job));
    m_changed.notify_all();
}

void FactSink::run()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_changed.notify_all();
        lock.unlock();
        job();
    }
}

void FactSink::write(std::unique_ptr<ParsedChunk> chunk, const std::string& sheetName)
{
    auto held = std::make_shared<std::unique_ptr<ParsedChunk>>(std::move(chunk));
    push([this, held, sheetName] {
        if (m_result) {
            const std::lock_guard lock(m_use);
            m_result = store(**held, sheetName);
        }
        m_recycle(std::move(*held));
    });
}

/// Texts get their numbers of the whole import here, because only this thread may touch the pool that the blocks are written from.
base::Result<void> FactSink::store(ParsedChunk& chunk, const std::string& sheetName)
{
    std::vector<std::int64_t> codes(chunk.texts.size(), records::nothing);
    const auto codeOf = [&](std::int64_t local) {
        auto& code = codes[static_cast<size_t>(local)];
        if (code == records::nothing)
            code = m_texts->intern(chunk.texts.text(local), chunk.texts.hash(local));
        return code;
    };
    records::Table& facts = chunk.facts;
    const auto& fields = records::spec(facts.kind).fields;
    for (size_t f = 0; f < fields.size(); ++f)
        if (fields[f].type == records::FieldType::Text)
            for (auto& value : facts.columns[f])
                if (value != records::nothing)
                    value = codeOf(value);
    facts.texts = m_texts;
    facts.sourceSheet.assign(facts.rows, m_texts->intern(sheetName));
    return m_writer.append(facts);
}

void FactSink::call(const std::function<void(vault::Connection&)>& work)
{
    const std::lock_guard lock(m_use);
    work(m_connection);
}

void FactSink::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

base::Result<void> FactSink::finish()
{
    stop();
    if (m_result)
        m_result = m_writer.finish();
    return m_result;
}

}  // namespace mingcha::ingest
