// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/opening.h"

#include "vault/inspect.h"
#include "vault/migrations.h"
#include "vault/trouble.h"
#include "vault/vault_file.h"
#include "vault/verify.h"
#include "vault/write_lock.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mingcha::vault {

namespace {

/// Takes an interrupted change back (or carries its log over) on behalf of a reader, when nobody living is writing and the place allows it.
base::Result<void> settle(const QString& path, const Key& key)
{
    if (WriteLock::holder(path))
        return {};
    const auto lock = WriteLock::take(path);
    if (!lock)
        return base::fail(lock.error().code == base::ErrorCode::ReadOnlyPlace ? trouble::needsRecovery(path) : lock.error());
    MINGCHA_ASSIGN(auto connection, VaultFile::open(path, key, Access::ReadWrite));
    return VaultFile::setJournal(connection, Journal::Delete);
}

}  // namespace

base::Result<Connection> openReadOnly(const QString& path, const Key& key)
{
    if (hasJournal(path))
        MINGCHA_TRY(settle(path, key));
    auto connection = VaultFile::open(path, key, Access::ReadOnly);
    if (connection || connection.error().code == base::ErrorCode::Damaged || connection.error().code == base::ErrorCode::Busy)
        return connection;
    MINGCHA_TRY(settle(path, key));
    return VaultFile::open(path, key, Access::ReadOnly);
}

base::Result<int> checkIdentity(Connection& connection, const QString& path, const Key& key)
{
    MINGCHA_ASSIGN(const auto id, VaultFile::number(connection, "application_id"));
    if (id != applicationId)
        return base::fail(trouble::notAVault(QCoreApplication::translate("vault", "The file is an encrypted database of another program; it is not a vault.")));
    MINGCHA_ASSIGN(const auto version, VaultFile::number(connection, "user_version"));
    if (version > newestSchema())
        return base::fail(trouble::newerVersion(static_cast<int>(version), newestSchema()));
    MINGCHA_ASSIGN(const FileLength length, fileLength(connection, path, key));
    if (length == FileLength::Wrong)
        return base::fail(trouble::damaged(QStringLiteral("file size %1").arg(QFileInfo(path).size())));
    return static_cast<int>(version);
}

}  // namespace mingcha::vault
