// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/header_find.h"

namespace mingcha::ingest {

/// Whether a sheet without a header goes on with the rows of the one before it, as exports do that hold more rows than a sheet could: its first row
/// has, in the columns of that sheet, a value for everything that is required.
bool continuesSheet(const Grid& grid, const SheetPlan& before, records::Kind kind);

}  // namespace mingcha::ingest
