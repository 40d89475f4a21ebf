// SPDX-License-Identifier: GPL-3.0-or-later
// Which trouble a failed SQLite call or system call means.
#include "vault/trouble.h"
#include "vault/write_lock.h"
#include "vault/vault.h"

#include <cerrno>
#include <cstring>
#include <sqlcipher/sqlite3.h>

namespace mingcha::vault {

namespace {

QString pathOf(sqlite3* connection)
{
    const char* name = connection ? sqlite3_db_filename(connection, "main") : nullptr;
    return QString::fromUtf8(name ? name : "");
}

base::Error busyError(const QString& path)
{
    const auto holder = Vault::lockHolder(path);
    return holder && holder->process != currentProcess() ? trouble::busy(*holder) : trouble::busyInside();
}

/// SQLCipher reports a page whose HMAC fails as SQLITE_ERROR without a text of its own; a faulty statement has one.
bool isUnreadablePage(sqlite3* connection, int code)
{
    const char* text = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    return (code & 0xff) == SQLITE_ERROR && std::strcmp(text, sqlite3_errstr(SQLITE_ERROR)) == 0;
}

bool tellsOfDevice(int number) { return number == ENOSPC || number == EDQUOT || number == EROFS || number == EACCES || number == EPERM || number == ENOENT; }

}  // namespace

base::Error systemError(int number, const QString& path)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR: return trouble::noSuchFile(path);
    case EACCES:
    case EPERM: return trouble::noPermission(path);
    case EROFS: return trouble::readOnlyPlace(path);
    case ENOSPC:
    case EDQUOT: return trouble::diskFull(path);
    case EEXIST: return trouble::exists(path);
    default: return trouble::device(path, QString::fromLocal8Bit(std::strerror(number)));
    }
}

base::Error folderError(int number, const QString& folder)
{
    return number == ENOENT || number == ENOTDIR ? trouble::noFolder(folder) : systemError(number, folder);
}

base::Error sqliteError(sqlite3* connection, int code, const QString& knownPath)
{
    const QString path = knownPath.isEmpty() ? pathOf(connection) : knownPath;
    const QString detail = QStringLiteral("SQLite %1: %2").arg(connection ? sqlite3_extended_errcode(connection) : code).arg(QString::fromUtf8(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code)));
    const int number = connection ? sqlite3_system_errno(connection) : 0;
    if (isUnreadablePage(connection, code))
        return trouble::damaged(detail);
    switch (code & 0xff) {
    case SQLITE_INTERRUPT: return base::cancelled();
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return busyError(path);
    case SQLITE_FULL: return trouble::diskFull(path);
    case SQLITE_READONLY: return trouble::readOnlyPlace(path);
    case SQLITE_PERM: return trouble::noPermission(path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return trouble::damaged(detail);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: return tellsOfDevice(number) ? systemError(number, path) : trouble::device(path, detail);
    default: return trouble::failed(detail);
    }
}

}  // namespace mingcha::vault
