// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/output/target_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <cerrno>
#include <cstring>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace mingcha::reports {

using base::Error;
using base::ErrorCode;

namespace {

QString shown(const QString& path) { return QDir::toNativeSeparators(path); }
QString noFile() { return QCoreApplication::translate("reports", "No file was written."); }
QString folderOf(const QString& target) { return QFileInfo(target).absolutePath(); }

Error existing(const QString& target)
{
    return {ErrorCode::Failed, QCoreApplication::translate("reports", "%1 exists already.").arg(shown(target)), QCoreApplication::translate("reports", "The existing file was not touched."),
            QCoreApplication::translate("reports", "Choose another name, or allow the file to be replaced."), {}};
}

Error isFolder(const QString& target)
{
    return {ErrorCode::Failed, QCoreApplication::translate("reports", "%1 is a folder.").arg(shown(target)), noFile(), QCoreApplication::translate("reports", "Give the name of a file in it."), {}};
}

base::Result<void> checkTarget(const QString& target, bool overwrite)
{
    const QFileInfo info(target);
    if (!QFileInfo(folderOf(target)).isDir())
        return base::fail(targetError(ENOENT, target));
    if (info.isDir())
        return base::fail(isFolder(target));
    if ((info.exists() || info.isSymLink()) && !overwrite)
        return base::fail(existing(target));
    return {};
}

/// Why a file beside the target could not be made or written, when the system's own number is not to be had.
int guessedError(const QString& target)
{
    const QStorageInfo drive(folderOf(target));
    if (drive.isReadOnly())
        return EROFS;
    constexpr qint64 next = 4096;
    return drive.isValid() && drive.bytesAvailable() < next ? ENOSPC : 0;
}

Error lastError(const QString& target)
{
    const int number = errno;
    return targetError(number == ENOSPC || number == EROFS || number == EACCES || number == EPERM || number == ENOENT || number == ENOTDIR ? number : guessedError(target), target);
}

void forceToDrive([[maybe_unused]] const QFile& file)
{
#ifdef Q_OS_UNIX
    fsync(file.handle());
#endif
}

base::Result<void> moveIntoPlace(QTemporaryFile& file, const QString& target, bool overwrite)
{
    errno = 0;
    if (overwrite && QFileInfo::exists(target)) {
        // Replaces in one step; QFile::rename refuses existing targets.
        std::error_code failure;
        std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()), std::filesystem::path(target.toStdU16String()), failure);
        if (failure)
            return base::fail(targetError(failure.value(), target));
        file.setAutoRemove(false);
        return {};
    }
    if (!file.rename(target))
        return base::fail(QFileInfo::exists(target) ? existing(target) : lastError(target));
    file.setAutoRemove(false);
    return {};
}

/// What people can read: the permissions of any new file of theirs, not those of a private temporary file.
void openPermissions(const QString& path)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

}  // namespace

Error targetError(int systemError, const QString& target)
{
    const QString detail = systemError ? QString::fromLocal8Bit(std::strerror(systemError)) : QString();
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull, QCoreApplication::translate("reports", "The drive that holds %1 is full.").arg(shown(target)), noFile(),
                QCoreApplication::translate("reports", "Free some space or choose another drive, and try again."), detail};
    case EROFS:
        return {ErrorCode::ReadOnlyPlace, QCoreApplication::translate("reports", "%1 lies in a place that cannot be written to.").arg(shown(target)), noFile(),
                QCoreApplication::translate("reports", "Choose a folder of your own."), detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::NoPermission, QCoreApplication::translate("reports", "Your account has no permission to write %1.").arg(shown(target)), noFile(),
                QCoreApplication::translate("reports", "Choose a folder of your own, or ask the administrator for access."), detail};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NoSuchFile, QCoreApplication::translate("reports", "There is no folder %1.").arg(shown(folderOf(target))), noFile(),
                QCoreApplication::translate("reports", "Make the folder first, or choose another one."), detail};
    default:
        return {ErrorCode::Failed, QCoreApplication::translate("reports", "%1 could not be written.").arg(shown(target)), noFile(),
                QCoreApplication::translate("reports", "If the file is open in another program, close it there and try again."), detail};
    }
}

base::Result<void> saveThrough(const QString& target, bool overwrite, const std::function<base::Result<void>(const QString& path)>& write)
{
    MINGCHA_TRY(checkTarget(target, overwrite));
    QTemporaryFile file(folderOf(target) + QStringLiteral("/.mingcha-XXXXXX.part"));
    errno = 0;
    if (!file.open())
        return base::fail(lastError(target));
    MINGCHA_TRY(write(file.fileName()));
    forceToDrive(file);
    openPermissions(file.fileName());
    return moveIntoPlace(file, target, overwrite);
}

base::Result<void> saveBytes(const QString& target, const QByteArray& bytes, bool overwrite)
{
    return saveThrough(target, overwrite, [&](const QString& path) -> base::Result<void> {
        QFile file(path);
        errno = 0;
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
            return base::fail(lastError(target));
        forceToDrive(file);
        return {};
    });
}

}  // namespace mingcha::reports
