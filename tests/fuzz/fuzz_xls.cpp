// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/ole_file.h"
#include "ingest/readers/xls_reader.h"
#include "reader_fuzzing.h"

using namespace mingcha;

/// The input is a compound file, or the workbook stream alone.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string_view bytes = fuzzing::view(data, size);
    if (ingest::isOleFile(bytes)) {
        if (const auto sheets = ingest::readXls(bytes, nullptr))
            fuzzing::readAll(*sheets);
        return 0;
    }
    if (const auto sheets = ingest::readBiff(bytes, nullptr))
        fuzzing::readAll(*sheets);
    return 0;
}
