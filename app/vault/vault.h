// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "base/secret.h"
#include "vault/connection.h"

#include <QDateTime>
#include <memory>
#include <optional>

namespace mingcha::vault {

enum class Access { ReadWrite, ReadOnly };
/// Delete: rollback journal, fastest for one big import (command line). Wal: readers go on while a job writes (window); set back on close.
enum class Journal { Delete, Wal };

struct OpenOptions {
    Access access = Access::ReadWrite;
    Journal journal = Journal::Delete;
    bool backupBeforeMigration = true;
};

/// Who holds the write lock of a vault.
struct LockHolder {
    QString owner;
    QString machine;
    qint64 process = 0;
    QDateTime since;
};

struct BackupInfo {
    QString path;
    QDateTime madeAt;
    qint64 bytes = 0;
};

struct VerifyReport {
    bool sound = false;
    QStringList problems;     ///< every row of cipher_integrity_check, integrity_check and foreign_key_check that is not "ok"
    qint64 pages = 0;
    QDateTime at;
};

/// An open `*.mingcha`: one SQLCipher 4 file with SQLCipher's default settings, its write lock and its key.
/// The passphrase is used for the key derivation and wiped; the derived key lives here only and is wiped on close.
class Vault {
public:
    /// A new vault. Fails when the target exists. Written beside the target and moved into place, so never half a file.
    static base::Result<std::unique_ptr<Vault>> create(const QString& path, base::Secret passphrase, const OpenOptions& = {});
    /// Opens, recovers a hot journal, migrates an older schema (one transaction, after a backup). Each kind of trouble has its own ErrorCode:
    /// NoSuchFile, Busy (who holds the lock), WrongPassphrase, Damaged, NewerVersion, NotAVault, NoPermission, ReadOnlyPlace, DiskFull.
    static base::Result<std::unique_ptr<Vault>> open(const QString& path, base::Secret passphrase, const OpenOptions& = {});
    ~Vault();                                  ///< closes, sets the journal back, releases the lock
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    const QString& path() const;
    Access access() const;
    int schemaVersion() const;
    /// The main connection, for the thread that opened the vault.
    Connection& connection();
    /// One more connection for a job in another thread.
    base::Result<Connection> connect(Access access) const;

    /// Checks the file on a fresh connection: cipher_integrity_check and integrity_check, all rows, and foreign keys.
    base::Result<VerifyReport> verify(base::Progress* progress = nullptr) const;
    /// A copy under the same key, verified before it gets its name. Without `target`: into the backup folder (`<name>.backups/` beside the vault,
    /// `<name>-YYYYMMDD-HHMMSS-<reason>.mingcha`), where the newest ten are kept.
    base::Result<BackupInfo> backup(const QString& reason, const QString& target = {}, base::Progress* progress = nullptr);
    QList<BackupInfo> backups() const;
    /// New passphrase: backup, copy under the new key, verify the copy, swap it in. Killed at any moment the file opens with the old or the new one.
    base::Result<void> changePassphrase(base::Secret current, base::Secret next, base::Progress* progress = nullptr);
    /// True when the passphrase is this vault's (used to unlock the window without reopening).
    bool accepts(const base::Secret& passphrase) const;

    /// Restores a backup into a new file (fails when it exists); verified before it gets its name.
    static base::Result<void> restore(const QString& backup, const QString& target, base::Secret passphrase, base::Progress* progress = nullptr);
    /// Who holds the write lock, if anybody living does.
    static std::optional<LockHolder> lockHolder(const QString& path);

private:
    Vault();
    base::Result<void> bringUpToDate();
    struct State;
    std::unique_ptr<State> m_state;
};

/// What every vault carries in its header: PRAGMA application_id ("MCHA") and user_version = number of the last migration.
inline constexpr int applicationId = 0x4d434841;

/// Folder of the automatic backups of a vault.
QString backupFolder(const QString& vaultPath);

}  // namespace mingcha::vault
