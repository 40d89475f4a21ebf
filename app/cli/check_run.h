// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/runner.h"
#include "cli/command.h"

#include <QJsonObject>

namespace mingcha::cli {

/// What came of a run: the number of hits, and everything for --json.
struct CheckTold {
    qint64 hits = 0;
    QJsonObject json;
};

/// Runs the checks, keeps the findings (unless --dry-run) and tells counts, comparison and what could not run; with --json the caller prints.
base::Result<CheckTold> checkAndTell(Context& context, vault::Vault& vault, checks::CheckRequest request);

}  // namespace mingcha::cli
