// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/readers/sheet.h"

namespace mingcha::ingest {

/// Opens a large delimited text in UTF-8 without holding it in memory: one pass finds where its records can be cut and
/// its SHA-256, and workers read the chunks from the file. Null for everything else, and for a text with whatever fault:
/// those are read as a whole, which knows what to say about them.
base::Result<std::unique_ptr<SourceFile>> openPlainCsv(const QString& path, const ReadOptions& options, base::Progress* progress);

} // namespace mingcha::ingest
