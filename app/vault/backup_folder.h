// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/vault.h"

namespace mingcha::vault {

inline constexpr qsizetype backupsKept = 10;

/// The backups of a vault in its own folder, newest first. Only files of our naming pattern are seen, here and when old ones are removed.
QList<BackupInfo> listBackups(const QString& vaultPath);
/// A free name for a backup made now; the folder is created when it is not there.
base::Result<QString> nextBackupPath(const QString& vaultPath, const QString& reason);
/// Keeps the newest ten.
void pruneBackups(const QString& vaultPath);

}  // namespace mingcha::vault
