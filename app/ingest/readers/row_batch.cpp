// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/row_batch.h"

#include <algorithm>

namespace mingcha::ingest {
namespace {
constexpr size_t blockBytes = 64 * 1024;
}

void RowBatch::clear()
{
    m_rows.clear();
    m_cellCount = m_rowBegin = 0;
    m_blocks.clear();
    m_blockUsed = 0;
    m_owners.clear();
}

char* RowBatch::room(size_t bytes)
{
    if (bytes > m_roomBytes) {
        m_room = std::make_unique_for_overwrite<char[]>(bytes);
        m_roomBytes = bytes;
    }
    return m_room.get();
}

char* RowBatch::allocate(size_t bytes)
{
    if (bytes > blockBytes / 4) { // a block of its own, put before the one that is being filled
        auto block = std::make_unique_for_overwrite<char[]>(bytes);
        char* at = block.get();
        m_blocks.insert(m_blocks.empty() ? m_blocks.end() : m_blocks.end() - 1, std::move(block));
        if (m_blocks.size() == 1)
            m_blockUsed = blockBytes;
        return at;
    }
    if (m_blocks.empty() || m_blockUsed + bytes > blockBytes) {
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockBytes));
        m_blockUsed = 0;
    }
    char* at = m_blocks.back().get() + m_blockUsed;
    m_blockUsed += bytes;
    return at;
}

} // namespace mingcha::ingest
