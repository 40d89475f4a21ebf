// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/xlsx_reader.h"
#include "package_fuzzing.h"
#include "reader_fuzzing.h"

using namespace mingcha;

/// The input is a package, or (so that the fuzzer need not learn to compress) the parts of one as text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray package = fuzzing::packageOf(fuzzing::view(data, size));
    const auto zip = base::ZipReader::openBytes({package.constData(), static_cast<size_t>(package.size())});
    if (!zip)
        return 0;
    if (const auto sheets = ingest::readXlsx(*zip, nullptr))
        fuzzing::readAll(*sheets);
    return 0;
}
