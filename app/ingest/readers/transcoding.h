// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "ingest/readers/bytes.h"

namespace mingcha::ingest {

struct Transcoded {
    std::shared_ptr<const Bytes> bytes;
    bool firstFault = false; ///< bytes that are no character of that encoding
    qint64 faultLine = 0;
};

bool canTranscode(const std::string& encoding);

/// Decodes by Qt and ICU, in windows cut at line ends, several at once.
base::Result<Transcoded> toUtf8(std::string_view text, const std::string& encoding, base::Progress* progress);

} // namespace mingcha::ingest
