// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"

namespace mingcha::ingest {

base::Result<void> addRejects(vault::Connection& connection, std::int64_t importId, const std::vector<Reject>& rejects);
base::Result<std::optional<Reject>> findReject(vault::Connection& connection, std::int64_t id);
/// Open rejects whose customer was not known.
base::Result<std::vector<Reject>> rejectsForCustomers(vault::Connection& connection);
base::Result<void> markRetried(vault::Connection& connection, std::int64_t rejectId, std::int64_t byImport);
/// After an import was undone: its own rejects are withdrawn, those it had retried are open again.
base::Result<void> releaseRejects(vault::Connection& connection, std::int64_t undoneImport);

}  // namespace mingcha::ingest
