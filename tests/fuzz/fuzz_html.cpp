// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/html_reader.h"
#include "reader_fuzzing.h"

using namespace mingcha;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string_view page = fuzzing::view(data, size);
    ingest::declaredCharset(page);
    if (const auto sheets = ingest::readHtml(page))
        fuzzing::readAll(*sheets);
    return 0;
}
