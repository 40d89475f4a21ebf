// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/testing/failing_vfs.h"

#include "vault/testing_hooks.h"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <new>
#include <sqlcipher/sqlite3.h>

namespace mingcha::vault::testing {

namespace {

constexpr const char* vfsName = "mingcha-failing";
FaultPlan plan;
std::atomic<long> counter{0};

sqlite3_vfs* real() { return sqlite3_vfs_find("unix"); }

/// Our file object; the real one lies behind it in the same allocation.
struct File {
    sqlite3_file base;
    sqlite3_file* inner;
};

sqlite3_file* innerOf(sqlite3_file* file) { return reinterpret_cast<File*>(file)->inner; }

/// Counts a changing call. Does not return when this is where the process is to die.
template <class Before>
int account(bool takesSpace, Before beforeDeath)
{
    const long number = ++counter;
    if (plan.fault == Fault::None || number < plan.at)
        return SQLITE_OK;
    if (plan.fault == Fault::Interrupt) {
        if (number == plan.at)
            raise(SIGINT);
        return SQLITE_OK;
    }
    if (plan.fault == Fault::Kill) {
        beforeDeath();
        raise(SIGKILL);
    }
    errno = plan.fault == Fault::DiskFull ? ENOSPC : EIO;
    if (plan.fault == Fault::DiskFull)
        return takesSpace ? SQLITE_FULL : SQLITE_OK;
    return SQLITE_IOERR;
}

int account(bool takesSpace) { return account(takesSpace, [] {}); }

int closeFile(sqlite3_file* file)
{
    sqlite3_file* inner = innerOf(file);
    return inner->pMethods ? inner->pMethods->xClose(inner) : SQLITE_OK;
}

int readFile(sqlite3_file* f, void* to, int size, sqlite3_int64 at) { return innerOf(f)->pMethods->xRead(innerOf(f), to, size, at); }

int writeFile(sqlite3_file* f, const void* from, int size, sqlite3_int64 at)
{
    sqlite3_file* inner = innerOf(f);
    const int code = account(true, [&] { inner->pMethods->xWrite(inner, from, size / 2, at); });
    return code ? code : inner->pMethods->xWrite(inner, from, size, at);
}

int truncateFile(sqlite3_file* f, sqlite3_int64 size)
{
    const int code = account(false);
    return code ? SQLITE_IOERR_TRUNCATE : innerOf(f)->pMethods->xTruncate(innerOf(f), size);
}

int syncFile(sqlite3_file* f, int flags)
{
    const int code = account(false);
    return code ? SQLITE_IOERR_FSYNC : innerOf(f)->pMethods->xSync(innerOf(f), flags);
}

int fileSize(sqlite3_file* f, sqlite3_int64* size) { return innerOf(f)->pMethods->xFileSize(innerOf(f), size); }
int lockFile(sqlite3_file* f, int level) { return innerOf(f)->pMethods->xLock(innerOf(f), level); }
int unlockFile(sqlite3_file* f, int level) { return innerOf(f)->pMethods->xUnlock(innerOf(f), level); }
int checkReserved(sqlite3_file* f, int* result) { return innerOf(f)->pMethods->xCheckReservedLock(innerOf(f), result); }
int fileControl(sqlite3_file* f, int operation, void* argument) { return innerOf(f)->pMethods->xFileControl(innerOf(f), operation, argument); }
int sectorSize(sqlite3_file* f) { return innerOf(f)->pMethods->xSectorSize(innerOf(f)); }
int deviceTraits(sqlite3_file* f) { return innerOf(f)->pMethods->xDeviceCharacteristics(innerOf(f)); }
int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** to) { return innerOf(f)->pMethods->xShmMap(innerOf(f), page, size, extend, to); }
int shmLock(sqlite3_file* f, int offset, int n, int flags) { return innerOf(f)->pMethods->xShmLock(innerOf(f), offset, n, flags); }
void shmBarrier(sqlite3_file* f) { innerOf(f)->pMethods->xShmBarrier(innerOf(f)); }
int shmUnmap(sqlite3_file* f, int remove) { return innerOf(f)->pMethods->xShmUnmap(innerOf(f), remove); }

// Version 2: with shared memory for WAL, without memory mapping (the vault maps nothing).
const sqlite3_io_methods methods{2, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile, unlockFile, checkReserved, fileControl, sectorSize,
                                 deviceTraits, shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* ours = reinterpret_cast<File*>(file);
    ours->base.pMethods = nullptr;
    ours->inner = reinterpret_cast<sqlite3_file*>(ours + 1);
    std::memset(ours->inner, 0, static_cast<size_t>(real()->szOsFile));
    if (const int code = account(false))
        return code == SQLITE_IOERR ? SQLITE_CANTOPEN : code;
    const int code = real()->xOpen(real(), name, ours->inner, flags, outFlags);
    if (ours->inner->pMethods)
        ours->base.pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    const int code = account(false);
    return code ? SQLITE_IOERR_DELETE : real()->xDelete(real(), name, syncFolder);
}

void registerOnce()
{
    static sqlite3_vfs layer = *real();
    layer.zName = vfsName;
    layer.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
    layer.pNext = nullptr;
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    if (!sqlite3_vfs_find(vfsName))
        sqlite3_vfs_register(&layer, 0);
}

constexpr std::pair<Fault, std::string_view> names[] = {{Fault::None, "count"}, {Fault::DiskFull, "full"}, {Fault::IoError, "io"}, {Fault::Kill, "kill"}, {Fault::Interrupt, "interrupt"}};

}  // namespace

void install(FaultPlan wanted)
{
    sqlite3_initialize();
    registerOnce();
    plan = wanted;
    counter = 0;
    hooks().vfs = vfsName;
}

void uninstall()
{
    plan = {};
    hooks().vfs = nullptr;
}

long calls() { return counter; }

std::optional<FaultPlan> parsePlan(std::string_view text)
{
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    FaultPlan parsed;
    const auto number = text.substr(colon + 1);
    if (std::from_chars(number.data(), number.data() + number.size(), parsed.at).ec != std::errc())
        return std::nullopt;
    for (const auto& [fault, name] : names)
        if (name == text.substr(0, colon)) {
            parsed.fault = fault;
            return parsed;
        }
    return std::nullopt;
}

std::string planText(FaultPlan wanted)
{
    for (const auto& [fault, name] : names)
        if (fault == wanted.fault)
            return std::string(name) + ':' + std::to_string(wanted.at);
    return {};
}

}  // namespace mingcha::vault::testing
