// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/chunk_pipeline.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <thread>

namespace mingcha::ingest {

std::unique_ptr<ParsedChunk> ChunkPool::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_free.empty())
        return std::make_unique<ParsedChunk>();
    auto chunk = std::move(m_free.back());
    m_free.pop_back();
    return chunk;
}

void ChunkPool::give(std::unique_ptr<ParsedChunk> chunk)
{
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(chunk));
}

namespace {

using Parsed = base::Result<std::unique_ptr<ParsedChunk>>;

Parsed parseChunk(const Sheet& sheet, const ChunkParser& parser, ChunkPool& pool, size_t number)
{
    auto chunk = pool.take();
    MINGCHA_TRY(sheet.readChunk(number, chunk->batch));
    parser.parse(*chunk);
    return chunk;
}

/// Workers take the next chunk each, but never run further ahead of the consumer than `ahead` chunks.
class Workers {
public:
    Workers(const Sheet& sheet, const ChunkParser& parser, ChunkPool& pool, int threads)
        : m_count(sheet.chunkCount()), m_ahead(static_cast<size_t>(threads) + 2)
    {
        for (int t = 0; t < threads; ++t)
            m_threads.emplace_back([this, &sheet, &parser, &pool] { work(sheet, parser, pool); });
    }

    ~Workers()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
            m_changed.notify_all();
        }
        for (std::thread& thread : m_threads)
            thread.join();
    }

    Parsed next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ready.contains(m_wanted); });
        Parsed chunk = std::move(m_ready.at(m_wanted));
        m_ready.erase(m_wanted++);
        m_changed.notify_all();
        return chunk;
    }

private:
    void work(const Sheet& sheet, const ChunkParser& parser, ChunkPool& pool)
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stop || m_next >= m_count || m_next < m_wanted + m_ahead; });
            if (m_stop || m_next >= m_count)
                return;
            const size_t number = m_next++;
            lock.unlock();
            Parsed chunk = parseChunk(sheet, parser, pool, number);
            lock.lock();
            m_ready.emplace(number, std::move(chunk));
            m_changed.notify_all();
        }
    }

    const size_t m_count, m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    size_t m_next = 0, m_wanted = 0;
    std::map<size_t, Parsed> m_ready;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

}  // namespace

base::Result<void> parseInOrder(const Sheet& sheet, const ChunkParser& parser, int threads, ChunkPool& pool, base::Progress* progress,
                                const std::function<void(size_t)>& parsed, const ConsumeChunk& consume)
{
    const size_t count = sheet.chunkCount();
    std::optional<Workers> workers;
    if (count > 1)
        workers.emplace(sheet, parser, pool, std::min(threads, static_cast<int>(count)));
    for (size_t number = 0; number < count; ++number) {
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        MINGCHA_ASSIGN(auto chunk, workers ? workers->next() : parseChunk(sheet, parser, pool, number));
        MINGCHA_TRY(consume(std::move(chunk)));
        parsed(number + 1);
    }
    return {};
}

}  // namespace mingcha::ingest
