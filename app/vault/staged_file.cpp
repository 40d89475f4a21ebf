// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/staged_file.h"

#include "vault/trouble.h"
#include "vault/write_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mingcha::vault {

namespace {

const QString suffix = QStringLiteral(".mingcha-part");

QString stageOf(const QString& target)
{
    const QFileInfo info(target);
    return info.absolutePath() + QStringLiteral("/.") + info.fileName() + suffix;
}

void removeWithJournals(const QString& path)
{
    for (const char* tail : {"-journal", "-wal", "-shm", ""})
        QFile::remove(path + QLatin1String(tail));
}

class Descriptor {
public:
    Descriptor(const QString& path, int flags) : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    ~Descriptor() { if (m_number >= 0) ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    bool isOpen() const { return m_number >= 0; }
    bool sync() const { return isOpen() && ::fsync(m_number) == 0; }

private:
    int m_number;
};

/// A new name for a file that must not take another's. Not every file system can do it in one step; a hard link can, and where there is neither
/// (FAT) the write lock on the target is what keeps others out.
bool renameToFree(const char* from, const char* to)
{
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST || (errno != EINVAL && errno != ENOSYS))
        return false;
    if (::link(from, to) == 0)
        return ::unlink(from) == 0;
    if (errno == EEXIST || ::access(to, F_OK) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from, to) == 0;
}

/// The successor of a file is open to the same people.
void keepMode(const char* from, const char* to)
{
    struct stat old {};
    if (::stat(to, &old) == 0)
        static_cast<void>(::chmod(from, old.st_mode & 07777));
}

}  // namespace

base::Result<StagedFile> StagedFile::beside(const QString& target)
{
    removeLeftovers(target);
    const QString path = stageOf(target);
    const Descriptor created(path, O_RDWR | O_CREAT | O_EXCL);
    if (!created.isOpen())
        return base::fail(folderError(errno, QFileInfo(target).absolutePath()));
    return StagedFile(target, path);
}

StagedFile::StagedFile(StagedFile&& other) noexcept : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {})) {}

StagedFile::~StagedFile()
{
    if (!m_path.isEmpty())
        removeWithJournals(m_path);
}

base::Result<void> StagedFile::publish(Replace replace)
{
    if (!Descriptor(m_path, O_RDONLY).sync())
        return base::fail(systemError(errno, m_target));
    const QByteArray from = QFile::encodeName(m_path), to = QFile::encodeName(m_target);
    if (replace == Replace::Yes)
        keepMode(from, to);
    if (!(replace == Replace::Yes ? ::rename(from, to) == 0 : renameToFree(from, to)))
        return base::fail(systemError(errno, m_target));
    m_path.clear();
    return syncFolder(QFileInfo(m_target).absolutePath());
}

void StagedFile::removeLeftovers(const QString& target) { removeWithJournals(stageOf(target)); }

void StagedFile::removeLeftoversIn(const QString& folder)
{
    const QDir place(folder);
    const auto names = place.entryList({QStringLiteral(".*") + suffix}, QDir::Files | QDir::Hidden);
    for (const QString& name : names) {
        const QString target = place.filePath(name.mid(1, name.size() - 1 - suffix.size()));
        if (const auto lock = WriteLock::take(target))
            removeLeftovers(target);
    }
}

base::Result<void> syncFolder(const QString& folder)
{
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    // Some network file systems know no sync of folders and say EINVAL.
    return opened.sync() || errno == EINVAL ? base::Result<void>() : base::fail(folderError(errno, folder));
}

}  // namespace mingcha::vault
