// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/chunk_parser.h"

#include <functional>
#include <memory>
#include <mutex>

namespace mingcha::ingest {

/// Chunks that are used again, so that their memory is asked for once. Thread-safe.
class ChunkPool {
public:
    std::unique_ptr<ParsedChunk> take();
    void give(std::unique_ptr<ParsedChunk> chunk);

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<ParsedChunk>> m_free;
};

using ConsumeChunk = std::function<base::Result<void>(std::unique_ptr<ParsedChunk>)>;
/// Reads and parses all chunks of a sheet on `threads` workers and hands them over in their order, in the calling thread.
/// Stops at the first failure or when cancelled. `parsed` is told how many chunks are done.
base::Result<void> parseInOrder(const Sheet& sheet, const ChunkParser& parser, int threads, ChunkPool& pool, base::Progress* progress,
                                const std::function<void(size_t)>& parsed, const ConsumeChunk& consume);

}  // namespace mingcha::ingest
