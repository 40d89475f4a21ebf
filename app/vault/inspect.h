// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "vault/key.h"

#include <QString>

namespace mingcha::vault {

/// The path a vault goes by everywhere: absolute, links followed, so that lock, journal and swap belong to the file itself.
QString truePath(const QString& path);

/// What a file tells without its passphrase: the salt, or NoSuchFile, NoPermission, NotAVault, Damaged. Only reads.
base::Result<QByteArray> readSalt(const QString& path);

/// Checks a key against the pages of a file, without SQLite, so that nothing can be written. WrongPassphrase when the key fits no page, Damaged when
/// it fits other pages than the first, or fits with the salt of a backup. A torn first page that a journal will put back is no damage.
base::Result<void> checkKey(const QString& path, const Key& key, const base::Secret& passphrase);

/// True when a change was interrupted and its journal is still to be taken back (or its log to be carried over).
bool hasJournal(const QString& path);

}  // namespace mingcha::vault
