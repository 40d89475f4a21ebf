// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/quick_folder.h"
#include "support/result_testing.h"
#include "vault/settings_store.h"
#include "vault/vault.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace mingcha::tests {

inline constexpr const char* passphrase = "correct horse battery";
/// Stands in plain text in every row of the test vaults, and must stand in no file.
inline constexpr const char* marker = "MARKER-0100000187-MARKER";

inline base::Secret pass(const char* text = passphrase) { return base::Secret(QByteArray(text)); }

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Rows of about a page each, so that `rows` is nearly the number of pages.
inline base::Result<void> fill(vault::Connection& connection, int rows, const QString& prefix = QStringLiteral("row"))
{
    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    vault::SettingsStore settings(connection);
    for (int i = 0; i < rows; ++i)
        MINGCHA_TRY(settings.setValue(prefix + QString::number(i), QString::fromLatin1(marker).repeated(100)));
    return transaction.commit();
}

inline base::Result<std::int64_t> rowsStored(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT count(*) FROM setting"));
    MINGCHA_TRY(query.step());
    return query.integer(0);
}

/// A vault with `rows` rows, closed again.
inline base::Result<void> makeVault(const QString& path, int rows)
{
    MINGCHA_ASSIGN(const auto made, vault::Vault::create(path, pass()));
    return fill(made->connection(), rows);
}

/// What the stock SQLCipher shell answers; its error text when it fails.
inline QString stockShell(const QString& path, const QString& statements, const char* key = passphrase)
{
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), QStringLiteral("-bail"), path});
    if (!shell.waitForStarted())
        return QStringLiteral("the sqlcipher shell cannot be started (package sqlcipher)");
    shell.write(QStringLiteral("PRAGMA key = '%1';\n%2\n").arg(QString::fromUtf8(key), statements).toUtf8());
    shell.closeWriteChannel();
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAll()).trimmed();
}

/// A value of exactly this error code, for tables of expectations.
inline int codeOf(base::ErrorCode code) { return static_cast<int>(code); }

}  // namespace mingcha::tests
