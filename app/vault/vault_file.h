// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "vault/key.h"
#include "vault/vault.h"

#include <functional>

namespace mingcha::vault {


/// What needs SQLite's own handle: keyed connections and page copies.
class VaultFile {
public:
    /// A connection to a file that exists, with its key and the settings every connection of this program has. The first page has been read.
    static base::Result<Connection> open(const QString& path, const Key& key, Access access);
    static base::Result<void> setJournal(Connection& connection, Journal journal);
    static base::Result<std::int64_t> number(Connection& connection, std::string_view pragma);
    /// Calls `release` when the connection goes.
    static void onClose(Connection& connection, std::function<void()> release);
    /// Copies every page as one consistent state; the two may have different keys. `target`: what the copy is to become, for the words of an error.
    static base::Result<void> copyPages(Connection& from, Connection& to, const QString& target, const QString& stage, base::Progress* progress);
    /// Makes running statements of this connection stop when the progress is cancelled; null ends that.
    static void watch(Connection& connection, base::Progress* progress);
};

}  // namespace mingcha::vault
