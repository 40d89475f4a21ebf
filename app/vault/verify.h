// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "vault/key.h"
#include "vault/vault.h"

namespace mingcha::vault {

/// True when the file is exactly as long as its header says. A cut or a lengthened file passes one of SQLite's own checks each.
/// Meaningless while a log (-wal) waits to be carried over; then it is true.
base::Result<bool> sizeFits(Connection& connection, const QString& path);

/// All checks, on a connection of its own. Damage is a report; only trouble of other kinds is an error.
base::Result<VerifyReport> verifyFile(const QString& path, const Key& key, base::Progress* progress);

}  // namespace mingcha::vault
