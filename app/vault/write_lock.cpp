// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/write_lock.h"

#include "vault/trouble.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSysInfo>
#include <cerrno>
#include <csignal>
#include <sys/statvfs.h>
#include <unistd.h>

namespace mingcha::vault {

namespace {

QString lockPathOf(const QString& path) { return path + QStringLiteral(".lock"); }

struct LockText {
    qint64 process = 0;
    QString machine, program;
};

/// What the lock file says; nothing when it is not there or was cut short by a crash.
std::optional<LockText> readLock(const QString& lockPath)
{
    LockText text;
    if (QFileInfo::exists(lockPath) && QLockFile(lockPath).getLockInfo(&text.process, &text.machine, &text.program))
        return text;
    return std::nullopt;
}

/// A number that was given to another program since is not the holder. Programs we may not look at count as living.
bool isLiving(const LockText& lock)
{
    if (kill(static_cast<pid_t>(lock.process), 0) != 0 && errno == ESRCH)
        return false;
    const QFileInfo program(QStringLiteral("/proc/%1/exe").arg(lock.process));
    const QString target = program.symLinkTarget();
    return target.isEmpty() || lock.program.isEmpty() || QFileInfo(target).fileName() == lock.program;
}

base::Error cannotLock(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QByteArray name = QFile::encodeName(folder);
    struct statvfs place {};
    if (statvfs(name.constData(), &place) != 0)
        return folderError(errno, folder);
    if ((place.f_flag & ST_RDONLY) || access(name.constData(), W_OK) != 0)
        return access(name.constData(), X_OK) == 0 ? trouble::readOnlyPlace(path) : trouble::noPermission(path);
    return place.f_bavail == 0 ? trouble::diskFull(path) : trouble::noPermission(path + QStringLiteral(".lock"));
}

}  // namespace

qint64 currentProcess() { return QCoreApplication::applicationPid(); }

std::optional<LockHolder> WriteLock::holder(const QString& path)
{
    const QString lockPath = lockPathOf(path);
    const auto text = readLock(lockPath);
    if (!text || (text->machine == QSysInfo::machineHostName() && !isLiving(*text)))
        return std::nullopt;
    const QFileInfo file(lockPath);
    return LockHolder{file.owner(), text->machine, text->process, file.lastModified()};
}

base::Result<std::unique_ptr<WriteLock>> WriteLock::take(const QString& path)
{
    const QString lockPath = lockPathOf(path);
    std::unique_ptr<WriteLock> lock(new WriteLock(lockPath));
    // 0: age never makes a lock stale, only a process that is gone. A lock file without a readable text is what a crash
    // left between creating and writing it; that one goes by age.
    lock->m_file.setStaleLockTime(QFileInfo::exists(lockPath) && !readLock(lockPath) ? 5'000 : 0);
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return base::fail(trouble::busy(holder(path).value_or(LockHolder{{}, {}, 0, QFileInfo(lockPath).lastModified()})));
    return base::fail(cannotLock(path));
}

}  // namespace mingcha::vault
