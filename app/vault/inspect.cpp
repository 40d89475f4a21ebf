// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/inspect.h"

#include "vault/backup_folder.h"
#include "vault/trouble.h"
#include "vault/write_lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>
#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace mingcha::vault {

namespace {

constexpr qint64 pagesProbed = 64;

bool isText(const QByteArray& head)
{
    if (std::any_of(head.begin(), head.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; }))
        return false;
    // A vault's first page is random bytes: the chance that 64 of them hold no control character is below 1 in 3,000, and they would
    // have to be good UTF-8 or GB18030 as well.
    const auto reads = [&head](auto encoding) {
        QStringDecoder decoder(encoding);
        const QString text = decoder.decode(head);
        return decoder.isValid() && !text.contains(QChar::ReplacementCharacter);
    };
    return reads("UTF-8") || reads("GB18030");
}

/// What other programs' files begin with. A vault begins with a random salt, and one in some thousands with two or three bytes that mean something
/// elsewhere: those tell nothing about a file of whole pages, as every vault is.
bool isKnownFormat(const QByteArray& head, bool wholePages)
{
    static const QByteArray certain[] = {"PK\x03\x04", "%PDF-", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), "\x89PNG", "GIF8", "Rar!", "7z\xbc\xaf", "\x7f" "ELF"};
    static const QByteArray likely[] = {"\xff\xd8\xff", "\x1f\x8b", "MZ", "\xff\xfe", "\xfe\xff"};
    const auto begins = [&head](const QByteArray& beginning) { return head.startsWith(beginning); };
    return std::any_of(std::begin(certain), std::end(certain), begins) || (!wholePages && std::any_of(std::begin(likely), std::end(likely), begins));
}

std::optional<base::Error> foreignFormat(const QByteArray& head, bool wholePages)
{
    if (head.startsWith("SQLite format 3"))
        return trouble::notAVault(QCoreApplication::translate("vault", "The file is a database without encryption; it is not a vault."));
    if (isText(head))
        return trouble::notAVault(QCoreApplication::translate("vault", "The file is a text file; it is not a vault."));
    if (isKnownFormat(head, wholePages))
        return trouble::notAVault(QCoreApplication::translate("vault", "The file was made by another program; it is not a vault."));
    return std::nullopt;
}

QByteArray pageAt(QFile& file, qint64 number)
{
    return file.seek((number - 1) * pageSize) ? file.read(pageSize) : QByteArray();
}

bool pageFits(QFile& file, const PageCheck& check, qint64 number)
{
    const QByteArray page = pageAt(file, number);
    return check.verifies({page.constData(), static_cast<size_t>(page.size())}, static_cast<quint32>(number));
}

/// Looks at pages 2… spread over the whole file.
bool anyOtherPageFits(QFile& file, const PageCheck& check)
{
    const qint64 pages = file.size() / pageSize;
    const qint64 step = std::max<qint64>(1, pages / pagesProbed);
    for (qint64 number = 2; number <= pages; number += step)
        if (pageFits(file, check, number))
            return true;
    return false;
}

/// The salt is the one part of a file that no HMAC covers; the backups of a vault carry the same one.
bool fitsWithSaltOfBackup(QFile& file, const QString& path, const QByteArray& ownSalt, const base::Secret& passphrase)
{
    QSet<QByteArray> tried{ownSalt};
    for (const BackupInfo& backup : listBackups(path)) {
        QFile source(backup.path);
        const QByteArray salt = source.open(QIODevice::ReadOnly) ? source.read(saltSize) : QByteArray();
        if (salt.size() != saltSize || tried.contains(salt))
            continue;
        tried.insert(salt);
        const PageCheck check(Key::derive(passphrase, salt));
        if (pageFits(file, check, 1) || anyOtherPageFits(file, check))
            return true;
    }
    return false;
}

base::Result<void> openForReading(QFile& file, const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        const bool hidden = ::access(QFile::encodeName(path).constData(), F_OK) != 0 && errno == EACCES;
        return base::fail(hidden ? trouble::noPermission(path) : trouble::noSuchFile(path));
    }
    if (info.isDir())
        return base::fail(trouble::notAVault(QCoreApplication::translate("vault", "%1 is a folder; it is not a vault.").arg(QDir::toNativeSeparators(path))));
    if (!info.isFile())
        return base::fail(trouble::notAVault(QCoreApplication::translate("vault", "%1 is not a regular file; it is not a vault.").arg(QDir::toNativeSeparators(path))));
    if (file.open(QIODevice::ReadOnly))
        return {};
    return base::fail(file.error() == QFileDevice::PermissionsError || !info.isReadable() ? trouble::noPermission(path) : trouble::device(path, file.errorString()));
}

}  // namespace

QString truePath(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
}

bool hasJournal(const QString& path)
{
    // SQLite takes a journal that begins with a zero byte for one that is over, and leaves it lying for the next change.
    QFile journal(path + QStringLiteral("-journal"));
    char first = 0;
    const bool hot = journal.open(QIODevice::ReadOnly) && journal.getChar(&first) && first != 0;
    return hot || QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

base::Result<QByteArray> readSalt(const QString& path)
{
    QFile file(path);
    MINGCHA_TRY(openForReading(file, path));
    const QByteArray head = file.read(pageSize);
    if (head.isEmpty())
        return base::fail(file.size() == 0 ? trouble::emptyFile() : trouble::device(path, file.errorString()));
    if (const auto foreign = foreignFormat(head, file.size() % pageSize == 0))
        return base::fail(*foreign);
    if (head.count('\0') == head.size())  // no salt is all zeros
        return base::fail(trouble::damaged(QStringLiteral("first page of zeros")));
    if (head.size() < pageSize)
        return base::fail(trouble::damaged(QStringLiteral("%1 bytes, less than a page").arg(head.size())));
    return head.left(saltSize);
}

base::Result<void> checkKey(const QString& path, const Key& key, const base::Secret& passphrase)
{
    QFile file(path);
    MINGCHA_TRY(openForReading(file, path));
    const PageCheck check(key);
    if (pageFits(file, check, 1))
        return {};
    if (anyOtherPageFits(file, check)) {
        const bool inChange = hasJournal(path) || WriteLock::holder(path);
        return inChange ? base::Result<void>() : base::fail(trouble::damaged(QStringLiteral("first page")));
    }
    return base::fail(fitsWithSaltOfBackup(file, path, key.salt(), passphrase) ? trouble::damaged(QStringLiteral("salt")) : trouble::wrongPassphrase());
}

}  // namespace mingcha::vault
