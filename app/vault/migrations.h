// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

namespace mingcha::vault {

/// One numbered step of the schema, `NNNN_name.sql`. Released steps are frozen.
struct Migration {
    int number = 0;
    QByteArray sql;
};

/// All steps this program knows, in order.
std::vector<Migration> migrations();
int newestSchema();

/// Brings a vault of version `from` to the newest: each step and its version number in one transaction.
base::Result<void> migrate(Connection& connection, int from);

}  // namespace mingcha::vault
