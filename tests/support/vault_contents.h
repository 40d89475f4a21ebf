// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

#include <map>

namespace mingcha::tests {

/// Everything a vault holds: per table one line per row, in an order of their own. Moments (`at`, `…_at`) only say whether they are set, so that
/// the same work done at two times gives the same contents.
using VaultContents = std::map<QString, QString>;
base::Result<VaultContents> contentsOf(vault::Connection& connection);

/// The tables in which two differ, for a message; empty when they are the same.
QString differenceOf(const VaultContents& a, const VaultContents& b);

}  // namespace mingcha::tests
