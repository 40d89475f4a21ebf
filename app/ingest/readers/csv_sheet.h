// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/csv_index.h"
#include "ingest/readers/sheet.h"
#include "ingest/readers/text_decoding.h"

namespace mingcha::ingest {

/// Delimited text as the one sheet of its file; fills delimiter and reason of the facts.
base::Result<std::unique_ptr<Sheet>> openCsv(const DecodedText& text, const ReadOptions& options,
                                             FileFacts& facts);

} // namespace mingcha::ingest
