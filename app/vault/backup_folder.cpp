// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup_folder.h"

#include "base/clock.h"
#include "vault/trouble.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace mingcha::vault {

namespace {

const QString ending = QStringLiteral(".mingcha");
const QString momentFormat = QStringLiteral("yyyyMMdd-HHmmss");

/// The vault's name without `.mingcha`; any other ending stays, so that two vaults never share a folder.
QString stemOf(const QString& vaultPath)
{
    const QString name = QFileInfo(vaultPath).fileName();
    return name.endsWith(ending, Qt::CaseInsensitive) ? name.left(name.size() - ending.size()) : name;
}

QString nameOf(const QString& vaultPath, const QDateTime& moment, const QString& reason, int number)
{
    const QString tail = number > 1 ? QStringLiteral("-%1").arg(number) : QString();
    return stemOf(vaultPath) + QLatin1Char('-') + moment.toString(momentFormat) + QLatin1Char('-') + reason + tail + ending;
}

struct Dated {
    BackupInfo info;
    int number;  // among those of the same second
};

base::Result<void> makeFolder(const QString& folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) == 0 || (errno == EEXIST && QFileInfo(folder).isDir()))
        return {};
    if (errno == EEXIST)
        return base::fail(trouble::inTheWay(folder));
    if (errno == EACCES)
        return base::fail(trouble::readOnlyPlace(folder));
    return base::fail(folderError(errno, folder));
}

}  // namespace

QString backupFolder(const QString& vaultPath) { return QFileInfo(vaultPath).absoluteDir().filePath(stemOf(vaultPath) + QStringLiteral(".backups")); }

QList<BackupInfo> listBackups(const QString& vaultPath)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(QRegularExpression::escape(stemOf(vaultPath)) + QStringLiteral("-(\\d{8}-\\d{6})-[a-z]+(?:-(\\d+))?\\.mingcha")));
    std::vector<Dated> found;
    for (const QFileInfo& file : QDir(backupFolder(vaultPath)).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const auto match = pattern.match(file.fileName());
        const QDateTime moment = QDateTime::fromString(match.captured(1), momentFormat);
        if (match.hasMatch() && moment.isValid())
            found.push_back({{file.absoluteFilePath(), moment, file.size()}, match.captured(2).toInt()});
    }
    std::sort(found.begin(), found.end(), [](const Dated& a, const Dated& b) { return std::pair(a.info.madeAt, a.number) > std::pair(b.info.madeAt, b.number); });
    QList<BackupInfo> backups;
    for (Dated& entry : found)
        backups.append(std::move(entry.info));
    return backups;
}

base::Result<QString> nextBackupPath(const QString& vaultPath, const QString& reason)
{
    const QString folder = backupFolder(vaultPath);
    MINGCHA_TRY(makeFolder(folder));
    const QDateTime moment = base::now();
    for (int number = 1;; ++number) {
        const QString path = QDir(folder).filePath(nameOf(vaultPath, moment, reason, number));
        if (!QFileInfo::exists(path))
            return path;
    }
}

void pruneBackups(const QString& vaultPath)
{
    const auto backups = listBackups(vaultPath);
    for (qsizetype i = backupsKept; i < backups.size(); ++i)
        QFile::remove(backups[i].path);
}

}  // namespace mingcha::vault
