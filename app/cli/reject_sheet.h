// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"
#include "reports/report.h"

namespace mingcha::cli {

/// Rejected rows for programs: English names and codes, as in `--json`.
reports::Sheet rejectTable(const std::vector<ingest::Reject>& rejects);
/// Rejected rows for people, in the current language.
reports::Sheet rejectWorkbook(const std::vector<ingest::Reject>& rejects);

}  // namespace mingcha::cli
