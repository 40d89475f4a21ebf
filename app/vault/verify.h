// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "vault/key.h"
#include "vault/vault.h"

namespace mingcha::vault {

/// How long the file is, held against what its header says. A cut or a lengthened file passes one of SQLite's own checks each.
enum class FileLength {
    Exact,     ///< also while a log (-wal) waits to be carried over, which decides it
    Leftover,  ///< sound pages behind the last one: a kill came between a change that shrinks the file and the shrinking itself
    Wrong,
};
base::Result<FileLength> fileLength(Connection& connection, const QString& path, const Key& key);
/// Does what the kill prevented. The caller holds the write lock.
base::Result<void> cutLeftover(Connection& connection, const QString& path, const Key& key);

/// Keeps the file's bytes still for as long as it lives. With write access it holds writers out, because a reader alone does not stop a
/// log from being carried over in WAL mode, and the page checks read the file itself.
class StillFile {
public:
    static base::Result<StillFile> hold(const QString& path, const Key& key, Access access);

private:
    explicit StillFile(Connection connection) : m_connection(std::move(connection)) {}
    Connection m_connection;   // its open transaction is taken back when it closes
};

/// Every page proved by its HMAC. SQLCipher itself takes a page of zeros for one not yet written and reads it without a word.
base::Result<QStringList> checkPages(Connection& connection);

/// All checks, on a fresh connection. Damage is a report; only trouble of other kinds is an error.
base::Result<VerifyReport> verifyFile(const QString& path, const Key& key, Access access, base::Progress* progress);

}  // namespace mingcha::vault
