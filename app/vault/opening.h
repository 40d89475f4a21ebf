// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/key.h"
#include "vault/vault.h"

namespace mingcha::vault {

/// A connection that writes nothing. What an interrupted writer left behind is put right first; so is a vault that was left in WAL mode, which can be
/// read only where its log can be made.
base::Result<Connection> openReadOnly(const QString& path, const Key& key);

/// Is this one of ours, of a version we know, and all of it? Gives the version.
base::Result<int> checkIdentity(Connection& connection, const QString& path, const Key& key);

}  // namespace mingcha::vault
