// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/verify.h"

#include "base/clock.h"
#include "vault/trouble.h"
#include "vault/vault_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace mingcha::vault {

namespace {

struct Check {
    const char* name;
    std::string sql;
    double done;  // share of the whole work when it is done
};

const Check cipherCheck{"cipher_integrity_check", "PRAGMA cipher_integrity_check", 0.3};

/// Every row that is not "ok". A check that stops with an error has found a problem too.
base::Result<void> run(Connection& connection, const Check& check, QStringList& problems)
{
    auto query = connection.prepare(check.sql);
    base::Error error;
    if (query) {
        for (;;) {
            const auto more = query->step();
            if (more && !*more)
                return {};
            if (!more) {
                error = more.error();
                break;
            }
            if (query->text(0) != "ok")
                problems.append(QLatin1String(check.name) + QStringLiteral(": ") + query->string(0));
        }
    } else {
        error = query.error();
    }
    if (error.code != base::ErrorCode::Damaged)
        return base::fail(std::move(error));
    problems.append(QLatin1String(check.name) + QStringLiteral(": ") + (error.detail.isEmpty() ? error.what : error.detail));
    return {};
}

base::Result<void> runAll(Connection& connection, const QString& path, const Key& key, QStringList& problems, base::Progress* progress)
{
    MINGCHA_ASSIGN(const FileLength length, fileLength(connection, path, key));
    if (length == FileLength::Wrong)
        problems.append(QStringLiteral("file size: %1 bytes").arg(QFileInfo(path).size()));
    const std::string everyRow = std::to_string(std::numeric_limits<int>::max());
    const Check checks[] = {cipherCheck,
                            {"integrity_check", "PRAGMA integrity_check(" + everyRow + ")", 0.95},
                            {"foreign_key_check", "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check", 1.0}};
    for (const Check& check : checks) {
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        MINGCHA_TRY(run(connection, check, problems));
        base::report(progress, QCoreApplication::translate("vault", "Verifying the vault"), check.done);
    }
    return {};
}

bool verifiesFrom(qint64 firstPage, const QString& path, const Key& key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(firstPage * pageSize))
        return false;
    const PageCheck check(key);
    for (qint64 number = firstPage + 1; !file.atEnd(); ++number) {
        const QByteArray page = file.read(pageSize);
        if (page.size() != pageSize || !check.verifies({page.constData(), size_t(page.size())}, static_cast<quint32>(number)))
            return false;
    }
    return true;
}

}  // namespace

base::Result<FileLength> fileLength(Connection& connection, const QString& path, const Key& key)
{
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return FileLength::Exact;
    // Both inside one read transaction, so that no writer comes between them.
    MINGCHA_TRY(connection.execute("BEGIN; SELECT count(*) FROM sqlite_schema"));
    const auto pages = VaultFile::number(connection, "page_count");
    const qint64 size = QFileInfo(path).size();
    MINGCHA_TRY(connection.execute("COMMIT"));
    MINGCHA_TRY(pages);
    if (size == *pages * pageSize)
        return FileLength::Exact;
    return size > *pages * pageSize && verifiesFrom(*pages, path, key) ? FileLength::Leftover : FileLength::Wrong;
}

base::Result<void> cutLeftover(Connection& connection, const QString& path, const Key& key)
{
    MINGCHA_ASSIGN(const FileLength length, fileLength(connection, path, key));
    if (length != FileLength::Leftover)
        return {};
    MINGCHA_TRY(connection.execute("BEGIN EXCLUSIVE"));
    const auto pages = VaultFile::number(connection, "page_count");
    QFile file(path);
    const bool cut = pages && file.resize(*pages * pageSize);
    MINGCHA_TRY(connection.execute("ROLLBACK"));
    return cut ? base::Result<void>() : base::fail(trouble::device(path, file.errorString()));
}

base::Result<StillFile> StillFile::hold(const QString& path, const Key& key, Access access)
{
    MINGCHA_ASSIGN(auto connection, VaultFile::open(path, key, access));
    MINGCHA_TRY(connection.execute(access == Access::ReadWrite ? "BEGIN IMMEDIATE" : "BEGIN; SELECT count(*) FROM sqlite_schema"));
    return StillFile(std::move(connection));
}

base::Result<QStringList> checkPages(Connection& connection)
{
    QStringList problems;
    MINGCHA_TRY(run(connection, cipherCheck, problems));
    return problems;
}

base::Result<VerifyReport> verifyFile(const QString& path, const Key& key, Access access, base::Progress* progress)
{
    VerifyReport report;
    report.at = base::now();
    report.pages = QFileInfo(path).size() / pageSize;
    const auto still = StillFile::hold(path, key, access);
    auto connection = still ? VaultFile::open(path, key, Access::ReadOnly) : base::Result<Connection>(base::fail(still.error()));
    if (connection) {
        VaultFile::watch(*connection, progress);
        MINGCHA_TRY(runAll(*connection, path, key, report.problems, progress));
    } else if (connection.error().code == base::ErrorCode::Damaged) {
        report.problems.append(connection.error().detail);
    } else {
        return base::fail(connection.error());
    }
    report.sound = report.problems.isEmpty();
    return report;
}

}  // namespace mingcha::vault
