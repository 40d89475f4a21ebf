// SPDX-License-Identifier: GPL-3.0-or-later
// Whole copies of a vault: backup, change of passphrase, restore. Each is written beside its target, verified on a fresh connection, and only then named.
#include "vault/backup_folder.h"
#include "vault/inspect.h"
#include "vault/opening.h"
#include "vault/staged_file.h"
#include "vault/trouble.h"
#include "vault/vault_file.h"
#include "vault/vault_state.h"
#include "vault/verify.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mingcha::vault {

namespace {

base::Result<void> requireSound(const QString& path, const Key& key, base::Progress* progress)
{
    MINGCHA_ASSIGN(const auto report, verifyFile(path, key, Access::ReadOnly, progress));
    return report.sound ? base::Result<void>() : base::fail(trouble::badCopy(report.problems.join(QStringLiteral("; "))));
}

/// A verified copy of a vault under `next`, not yet named. The source is checked first: a copy would give a damaged page a good HMAC.
base::Result<StagedFile> stageCopy(const QString& path, const Key& key, Access access, const QString& target, const Key& next, base::Progress* progress)
{
    MINGCHA_ASSIGN(const auto still, StillFile::hold(path, key, access));
    MINGCHA_ASSIGN(auto from, VaultFile::open(path, key, Access::ReadOnly));
    MINGCHA_ASSIGN(const QStringList problems, checkPages(from));
    if (!problems.isEmpty())
        return base::fail(trouble::damaged(problems.join(QStringLiteral("; "))));
    MINGCHA_ASSIGN(auto stage, StagedFile::beside(target));
    {
        MINGCHA_ASSIGN(auto to, VaultFile::open(stage.path(), next, Access::ReadWrite));
        MINGCHA_TRY(VaultFile::copyPages(from, to, target, QCoreApplication::translate("vault", "Copying the vault"), progress));
        MINGCHA_TRY(VaultFile::setJournal(to, Journal::Delete));  // the copy of a vault in WAL mode says so too
    }
    MINGCHA_TRY(requireSound(stage.path(), next, progress));
    return stage;
}

QString plainReason(const QString& reason)
{
    QString letters;
    for (const QChar c : reason.toLower())
        if (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            letters.append(c);
    return letters.isEmpty() ? QStringLiteral("manual") : letters;
}

}  // namespace

base::Result<BackupInfo> Vault::backup(const QString& reason, const QString& target, base::Progress* progress)
{
    State& s = *m_state;
    QString path = target.isEmpty() ? QString() : truePath(target);
    if (path.isEmpty()) {
        MINGCHA_ASSIGN(path, nextBackupPath(s.path, plainReason(reason)));
    }
    if (QFileInfo::exists(path))
        return base::fail(trouble::exists(path));
    {
        MINGCHA_ASSIGN(const auto lock, WriteLock::take(path));
        MINGCHA_ASSIGN(auto stage, stageCopy(s.path, s.key, access(), path, s.key, progress));
        MINGCHA_TRY(stage.publish(Replace::No));
    }
    if (target.isEmpty())
        pruneBackups(s.path);
    const QFileInfo made(path);
    return BackupInfo{path, made.lastModified(), made.size()};
}

base::Result<void> Vault::changePassphrase(base::Secret current, base::Secret next, base::Progress* progress)
{
    State& s = *m_state;
    if (s.options.access == Access::ReadOnly)
        return base::fail(trouble::readOnlyVault());
    if (next.isEmpty())
        return base::fail(trouble::emptyPassphrase());
    if (!accepts(current))
        return base::fail(trouble::wrongPassphrase());
    if (*s.jobs > 0)
        return base::fail(trouble::busyInside());  // its later writes would go to the file that is swapped out
    current.wipe();
    Key key = Key::derive(next, Key::newSalt());
    next.wipe();
    MINGCHA_TRY(backup(QStringLiteral("passphrase"), {}, progress));
    const auto changed = s.swapKey(std::move(key), progress);
    if (!s.main)
        MINGCHA_TRY(s.openMain());
    MINGCHA_TRY(s.preferJournal());
    return changed;
}

base::Result<void> Vault::State::swapKey(Key next, base::Progress* progress)
{
    MINGCHA_TRY(VaultFile::setJournal(*main, Journal::Delete));
    MINGCHA_ASSIGN(auto stage, stageCopy(path, key, options.access, path, next, progress));
    main.reset();
    if (hasJournal(path))  // of the old file: it must never meet the new one
        return base::fail(trouble::busyInside());
    const auto published = stage.publish(Replace::Yes);
    // The swap may have been made although making it durable failed; the file itself knows.
    if (readSalt(path) == next.salt())
        key = std::move(next);
    return published;
}

base::Result<void> Vault::restore(const QString& backup, const QString& target, base::Secret passphrase, base::Progress* progress)
{
    const QString path = truePath(target), source = truePath(backup);
    MINGCHA_ASSIGN(const QByteArray salt, readSalt(source));
    if (QFileInfo::exists(path))
        return base::fail(trouble::exists(path));
    MINGCHA_ASSIGN(const auto lock, WriteLock::take(path));
    const Key key = Key::derive(passphrase, salt);
    MINGCHA_TRY(checkKey(source, key, passphrase));
    passphrase.wipe();
    {
        MINGCHA_ASSIGN(auto from, openReadOnly(source, key));
        MINGCHA_TRY(checkIdentity(from, source, key));
    }
    MINGCHA_ASSIGN(auto stage, stageCopy(source, key, Access::ReadOnly, path, key, progress));
    return stage.publish(Replace::No);
}

}  // namespace mingcha::vault
