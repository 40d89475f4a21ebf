// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"

namespace mingcha::findings {

/// The newest run that was not undone; 0 when there is none.
base::Result<std::int64_t> runInForce(vault::Connection& connection);
/// Writes a run and returns its id; inside the caller's transaction.
base::Result<std::int64_t> addRun(vault::Connection& connection, const RunRecord& run);

}  // namespace mingcha::findings
