// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "vault/backup_folder.h"
#include "vault/inspect.h"
#include "vault/migrations.h"
#include "vault/opening.h"
#include "vault/staged_file.h"
#include "vault/trouble.h"
#include "vault/vault_file.h"
#include "vault/vault_state.h"
#include "vault/verify.h"

#include <QFileInfo>

namespace mingcha::vault {

namespace {

base::Result<void> selfTest()
{
    static const bool sound = keySelfTest();
    return sound ? base::Result<void>() : base::fail(trouble::failed(QStringLiteral("known answer of PBKDF2-HMAC-SHA512")));
}

/// Everything between an empty file and a vault without facts.
base::Result<void> build(const QString& path, const Key& key)
{
    MINGCHA_ASSIGN(auto connection, VaultFile::open(path, key, Access::ReadWrite));
    // No free pages are kept: SQLite writes a free page that it uses again without putting the old one in its journal, so a kill in the middle of that
    // write would leave a page whose HMAC fails for good. It also keeps data that were taken back out of the file.
    MINGCHA_TRY(connection.execute("PRAGMA auto_vacuum = FULL"));
    return migrate(connection, 0);
}

}  // namespace

Vault::Vault() : m_state(std::make_unique<State>()) {}
Vault::~Vault() { m_state->closeMain(); }

base::Result<void> Vault::State::openMain()
{
    auto opened = options.access == Access::ReadOnly ? openReadOnly(path, key) : VaultFile::open(path, key, Access::ReadWrite);
    if (!opened)
        return base::fail(opened.error());
    main.emplace(std::move(*opened));
    return {};
}

void Vault::State::closeMain()
{
    if (main && options.access == Access::ReadWrite)
        static_cast<void>(VaultFile::setJournal(*main, Journal::Delete));  // a reader may still be there; the next opening does it then
    main.reset();
}

base::Result<std::unique_ptr<Vault>> Vault::create(const QString& path, base::Secret passphrase, const OpenOptions& options)
{
    MINGCHA_TRY(selfTest());
    if (passphrase.isEmpty())
        return base::fail(trouble::emptyPassphrase());
    std::unique_ptr<Vault> vault(new Vault);
    State& s = *vault->m_state;
    s.path = truePath(path);
    s.options = options;
    if (QFileInfo::exists(s.path))
        return base::fail(trouble::exists(s.path));
    MINGCHA_ASSIGN(s.lock, WriteLock::take(s.path));
    s.key = Key::derive(passphrase, Key::newSalt());
    passphrase.wipe();
    {
        MINGCHA_ASSIGN(auto stage, StagedFile::beside(s.path));
        MINGCHA_TRY(build(stage.path(), s.key));
        MINGCHA_TRY(stage.publish(Replace::No));
    }
    s.schemaVersion = newestSchema();
    MINGCHA_TRY(s.openMain());
    MINGCHA_TRY(s.preferJournal());
    return vault;
}

base::Result<std::unique_ptr<Vault>> Vault::open(const QString& path, base::Secret passphrase, const OpenOptions& options)
{
    MINGCHA_TRY(selfTest());
    std::unique_ptr<Vault> vault(new Vault);
    State& s = *vault->m_state;
    s.path = truePath(path);
    s.options = options;
    MINGCHA_ASSIGN(const QByteArray salt, readSalt(s.path));
    if (options.access == Access::ReadWrite) {
        MINGCHA_ASSIGN(s.lock, WriteLock::take(s.path));
        StagedFile::removeLeftovers(s.path);
        StagedFile::removeLeftoversIn(backupFolder(s.path));
    }
    s.key = Key::derive(passphrase, salt);
    MINGCHA_TRY(checkKey(s.path, s.key, passphrase));
    passphrase.wipe();
    MINGCHA_TRY(s.openMain());
    MINGCHA_ASSIGN(s.schemaVersion, checkIdentity(*s.main, s.path, s.key));
    MINGCHA_TRY(vault->bringUpToDate());
    return vault;
}

base::Result<void> Vault::bringUpToDate()
{
    State& s = *m_state;
    const int newest = newestSchema();
    if (s.options.access == Access::ReadOnly)
        return s.schemaVersion == newest ? base::Result<void>() : base::fail(trouble::olderVersion(s.schemaVersion, newest));
    MINGCHA_TRY(cutLeftover(*s.main, s.path, s.key));
    if (s.schemaVersion < newest) {
        if (s.options.backupBeforeMigration)
            MINGCHA_TRY(backup(QStringLiteral("migration")));
        MINGCHA_TRY(migrate(*s.main, s.schemaVersion));
        s.schemaVersion = newest;
    }
    return s.preferJournal();
}

base::Result<void> Vault::State::preferJournal()
{
    const auto set = VaultFile::setJournal(*main, options.journal);
    return set || set.error().code == base::ErrorCode::Busy ? base::Result<void>() : set;
}

const QString& Vault::path() const { return m_state->path; }
Access Vault::access() const { return m_state->options.access; }
int Vault::schemaVersion() const { return m_state->schemaVersion; }
Connection& Vault::connection() { return *m_state->main; }

base::Result<Connection> Vault::connect(Access access) const
{
    const State& s = *m_state;
    if (access == Access::ReadWrite && s.options.access == Access::ReadOnly)
        return base::fail(trouble::readOnlyVault());
    MINGCHA_ASSIGN(auto connection, VaultFile::open(s.path, s.key, access));
    ++*s.jobs;
    VaultFile::onClose(connection, [jobs = s.jobs] { --*jobs; });
    return connection;
}

bool Vault::accepts(const base::Secret& passphrase) const { return Key::derive(passphrase, m_state->key.salt()).equals(m_state->key); }

base::Result<VerifyReport> Vault::verify(base::Progress* progress) const { return verifyFile(m_state->path, m_state->key, access(), progress); }
QList<BackupInfo> Vault::backups() const { return listBackups(m_state->path); }
std::optional<LockHolder> Vault::lockHolder(const QString& path) { return WriteLock::holder(truePath(path)); }

}  // namespace mingcha::vault
