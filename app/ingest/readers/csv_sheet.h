// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/csv_index.h"
#include "ingest/readers/sheet.h"
#include "ingest/readers/text_decoding.h"
#include "ingest/readers/text_store.h"

namespace mingcha::ingest {

/// The one sheet of a delimited text, cut into chunks already.
std::unique_ptr<Sheet> csvSheet(std::shared_ptr<const TextStore> text, CsvDialect dialect, std::vector<CsvChunk> chunks,
                                std::vector<std::string> warnings);

/// Exports of old DOS programs end with Ctrl-Z, which is no record; `lastByte` is the text's.
void dropEndMark(char lastByte, std::vector<CsvChunk>& chunks);

/// Delimited text as the one sheet of its file; fills delimiter and reason of the facts.
base::Result<std::unique_ptr<Sheet>> openCsv(const DecodedText& text, const ReadOptions& options,
                                             FileFacts& facts);

} // namespace mingcha::ingest
