// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_file.h"

#include "vault/testing_hooks.h"
#include "vault/trouble.h"

#include <QFile>
#include <QFileInfo>
#include <sqlcipher/sqlite3.h>

namespace mingcha::vault {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr int journalMilliseconds = 300;  // for a reader's passing look; one that stays is no reason to wait
constexpr int pagesPerStep = 2000;  // about 8 MB between two looks at cancel

// temp_store: sorted and spilled rows must never reach a temporary file as plain text.
// EXTRA: with a rollback journal FULL leaves out syncing the folder after the journal is deleted; in WAL mode the two are the same.
constexpr std::string_view settings = "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF;"
                                      "PRAGMA synchronous = EXTRA; SELECT count(*) FROM sqlite_schema";
// Who writes keeps what will be written; who only reads comes by most pages once.
constexpr std::string_view cacheToWrite = "PRAGMA cache_size = -16384", cacheToRead = "PRAGMA cache_size = -4096";

base::Result<void> applyKey(sqlite3* handle, const Key& key)
{
    // Before the key: SQLCipher otherwise writes to the program's standard error when a page does not verify.
    sqlite3_exec(handle, "PRAGMA cipher_log_level = NONE", nullptr, nullptr, nullptr);
    const base::Secret spec = key.spec();
    const int code = sqlite3_key_v2(handle, "main", spec.data(), static_cast<int>(spec.size()));
    return code == SQLITE_OK ? base::Result<void>() : base::fail(sqliteError(handle, code));
}

int stopWhenCancelled(void* progress) { return static_cast<const base::Progress*>(progress)->isCancelled(); }

}  // namespace

base::Result<Connection> VaultFile::open(const QString& path, const Key& key, Access access)
{
    sqlite3* handle = nullptr;
    const QByteArray name = QFileInfo(path).absoluteFilePath().toUtf8();
    const int flags = SQLITE_OPEN_NOMUTEX | (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    const int code = sqlite3_open_v2(name.constData(), &handle, flags, hooks().vfs);
    Connection connection(handle);
    if (code != SQLITE_OK)
        return base::fail(sqliteError(handle, code, path));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    MINGCHA_TRY(applyKey(handle, key));
    MINGCHA_TRY(connection.execute(settings));
    MINGCHA_TRY(connection.execute(access == Access::ReadOnly ? cacheToRead : cacheToWrite));
    // SQLite falls back to reading without a word when it may not write.
    if (access == Access::ReadWrite && connection.isReadOnly())
        return base::fail(QFileInfo(path).isWritable() ? trouble::readOnlyPlace(path) : trouble::noPermission(path));
    return connection;
}

base::Result<void> VaultFile::setJournal(Connection& connection, Journal journal)
{
    const std::string wanted = journal == Journal::Wal ? "wal" : "delete";
    sqlite3_busy_timeout(connection.m_handle, journalMilliseconds);
    auto query = connection.prepare("PRAGMA journal_mode = " + wanted);
    const auto told = query ? query->step() : base::Result<bool>(base::fail(query.error()));
    sqlite3_busy_timeout(connection.m_handle, busyMilliseconds);
    MINGCHA_TRY(told);
    return query->text(0) == wanted ? base::Result<void>() : base::fail(trouble::busyInside());
}

base::Result<std::int64_t> VaultFile::number(Connection& connection, std::string_view pragma)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("PRAGMA " + std::string(pragma)));
    MINGCHA_TRY(query.step());
    return query.integer(0);
}

void VaultFile::onClose(Connection& connection, std::function<void()> release)
{
    const auto call = [](void* kept) {
        const std::unique_ptr<std::function<void()>> function(static_cast<std::function<void()>*>(kept));
        (*function)();
    };
    sqlite3_set_clientdata(connection.m_handle, "mingcha", new std::function<void()>(std::move(release)), call);
}

void VaultFile::watch(Connection& connection, base::Progress* progress)
{
    constexpr int instructions = 10'000;
    sqlite3_progress_handler(connection.m_handle, progress ? instructions : 0, progress ? stopWhenCancelled : nullptr, progress);
}

base::Result<void> VaultFile::copyPages(Connection& from, Connection& to, const QString& target, const QString& stage, base::Progress* progress)
{
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> copy(sqlite3_backup_init(to.m_handle, "main", from.m_handle, "main"), sqlite3_backup_finish);
    if (!copy)
        return base::fail(sqliteError(to.m_handle, sqlite3_errcode(to.m_handle), target));
    for (;;) {
        const int code = sqlite3_backup_step(copy.get(), pagesPerStep);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_OK)
            return base::fail(sqliteError(nullptr, code, target));
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        const int total = sqlite3_backup_pagecount(copy.get());
        base::report(progress, stage, total ? 1.0 - double(sqlite3_backup_remaining(copy.get())) / total : 0.0);
    }
}

}  // namespace mingcha::vault
