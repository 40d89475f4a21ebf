// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

struct sqlite3;

namespace mingcha::vault {

struct LockHolder;

/// Every trouble a vault can have, as a person should read it. One function per kind; nothing else in the library words messages.
namespace trouble {

base::Error noSuchFile(const QString& path);
base::Error inTheWay(const QString& folder);
base::Error noFolder(const QString& folder);
base::Error exists(const QString& path);
base::Error busy(const LockHolder& holder);
/// Another connection is reading or writing and nobody holds the vault's lock, or the holder is this very program.
base::Error busyInside();
base::Error wrongPassphrase();
base::Error emptyPassphrase();
base::Error damaged(const QString& detail = {});
/// The copy that was just made does not verify: the original was not touched.
base::Error badCopy(const QString& detail);
base::Error newerVersion(int found, int known);
base::Error olderVersion(int found, int known);
base::Error notAVault(const QString& reason);
base::Error emptyFile();
base::Error noPermission(const QString& path);
base::Error readOnlyPlace(const QString& path);
/// Opened for reading only, asked to write.
base::Error readOnlyVault();
base::Error needsRecovery(const QString& path);
base::Error diskFull(const QString& path);
base::Error device(const QString& path, const QString& detail);
base::Error failed(const QString& detail);

}  // namespace trouble

/// The error that a system call on `path` has just left in errno.
base::Error systemError(int number, const QString& path);
/// The same for a folder in which something was to be made.
base::Error folderError(int number, const QString& folder);
/// The error that a call on this connection has just returned. A connection that could not be opened does not know its path.
base::Error sqliteError(sqlite3* connection, int code, const QString& path = {});

}  // namespace mingcha::vault
