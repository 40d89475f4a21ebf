// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace mingcha::fuzzing {

inline std::string_view view(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// Touches every cell of every sheet and holds the promises of Sheet and RowBatch.
inline void readAll(const std::vector<std::unique_ptr<ingest::Sheet>>& sheets)
{
    ingest::RowBatch batch;
    size_t sum = 0;
    for (const auto& sheet : sheets)
        for (size_t chunk = 0; chunk < sheet->chunkCount(); ++chunk) {
            if (!sheet->readChunk(chunk, batch))
                break;
            for (size_t row = 0; row < batch.rowCount(); ++row) {
                if (batch.rowNumber(row) < 1 || batch.cells(row).empty())
                    std::abort();
                for (const std::string_view cell : batch.cells(row))
                    for (const char c : cell)
                        sum += static_cast<unsigned char>(c);
            }
        }
    [[maybe_unused]] volatile size_t kept = sum;
}

} // namespace mingcha::fuzzing
