// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/opened_file.h"
#include "reader_fuzzing.h"

using namespace mingcha;

/// Text of every encoding and delimiter, read whole and in small chunks: both give the same cells.
static size_t cellsIn(const ingest::SourceFile& file)
{
    ingest::RowBatch batch;
    size_t cells = 0;
    const ingest::Sheet& sheet = *file.sheets().at(0);
    for (size_t chunk = 0; chunk < sheet.chunkCount(); ++chunk) {
        if (!sheet.readChunk(chunk, batch))
            return 0;
        for (size_t row = 0; row < batch.rowCount(); ++row)
            cells += batch.cells(row).size() + static_cast<size_t>(batch.rowNumber(row)) * 1000;
    }
    return cells;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    std::promise<QByteArray> hash;
    hash.set_value("hash");
    const ingest::LoadedFile loaded{ingest::Bytes::copyOf(fuzzing::view(data + 1, size - 1)),
                                    hash.get_future().share()};
    const auto whole = ingest::openLoaded(loaded, {}, nullptr);
    if (!whole)
        return 0;
    fuzzing::readAll((*whole)->sheets());
    if ((*whole)->facts().format != ingest::Format::Csv)
        return 0;
    ingest::ReadOptions options;
    options.csvChunkBytes = data[0] + 1u;
    const auto cut = ingest::openLoaded(loaded, options, nullptr);
    if (!cut || cellsIn(**whole) != cellsIn(**cut))
        std::abort();
    return 0;
}
