// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/bytes.h"

#include "base/sha256.h"
#include "ingest/readers/byte_scan.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <unistd.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace mingcha::ingest {
namespace {

constexpr size_t hugePage = 2u << 20;

/// How far the reading is, for the thread that hashes what has arrived.
struct Arrived {
    std::atomic<size_t> bytes{0};
    std::atomic<bool> abandoned{false};
};

QByteArray hashArriving(const Bytes& bytes, Arrived& arrived)
{
    base::Sha256 sha;
    const std::string_view all = bytes.view();
    for (size_t done = 0; done < all.size();) {
        const size_t now = arrived.bytes.load();
        if (now == done) {
            arrived.bytes.wait(done);
            continue;
        }
        if (arrived.abandoned)
            return {};
        sha.add(all.substr(done, now - done));
        done = now;
    }
    return sha.hex();
}

base::Error cannotRead(const QFile& file)
{
    // What lies in a folder that may not be entered does not look as if it were there.
    const bool hidden = ::access(QFile::encodeName(file.fileName()).constData(), F_OK) != 0 && errno == EACCES;
    if (!hidden && !QFileInfo::exists(file.fileName()))
        return {base::ErrorCode::NoSuchFile,
                QCoreApplication::translate("ingest", "There is no file %1.").arg(file.fileName()),
                QCoreApplication::translate("ingest", "Nothing was imported from this file."),
                QCoreApplication::translate("ingest",
                                            "Check the name and whether the disk it lies on is connected."),
                {}};
    const bool denied = hidden || !QFileInfo(file.fileName()).isReadable();
    base::Error error =
        readError(QCoreApplication::translate("ingest", "The file %1 cannot be read.").arg(file.fileName()),
                  QCoreApplication::translate("ingest", "Check the disk it lies on and whether you are "
                                                        "permitted to read it."),
                  file.errorString());
    if (denied)
        error.code = base::ErrorCode::NoPermission;
    return error;
}

} // namespace

void Bytes::Free::operator()(char* data) const
{
    std::free(data);
}

Bytes::Bytes(size_t size) : m_size(size)
{
    const size_t room = (size + padding + hugePage - 1) / hugePage * hugePage;
    const bool large = room > 4 * hugePage;
    m_data.reset(
        static_cast<char*>(large ? std::aligned_alloc(hugePage, room) : std::malloc(size + padding)));
    if (!m_data)
        throw std::bad_alloc();
#if defined(__linux__)
    if (large)
        madvise(m_data.get(), room, MADV_HUGEPAGE);
#endif
    std::fill_n(m_data.get() + size, padding, '\0');
}

std::shared_ptr<const Bytes> Bytes::copyOf(std::string_view text)
{
    auto bytes = std::make_shared<Bytes>(text.size());
    std::copy(text.begin(), text.end(), bytes->data());
    for (size_t at = 0; at < text.size(); at += piece)
        bytes->survey(at, std::min(at + piece, text.size()));
    return bytes;
}

void Bytes::survey(size_t begin, size_t end)
{
    PieceFacts facts;
    uint64_t high = 0, nul = 0, quote = 0;
    for (size_t at = begin; at < end; at += scan::window) {
        const uint64_t inside = scan::first(end - at);
        const char* data = m_data.get() + at;
        high |= scan::high(data) & inside;
        nul |= scan::equal(data, '\0') & inside;
        quote |= scan::equal(data, '"') & inside;
    }
    facts.high = high != 0;
    facts.nul = nul != 0;
    facts.quote = quote != 0;
    m_pieces.push_back(facts);
}

base::Result<void> requireRegularFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return base::fail(cannotRead(QFile(path)));
    if (info.isDir())
        return base::fail(readError(
            QCoreApplication::translate("ingest", "%1 is a folder.").arg(path),
            QCoreApplication::translate("ingest", "Give the name of a file in it.")));
    if (!info.isFile())
        return base::fail(readError(
            QCoreApplication::translate("ingest", "%1 is not a regular file.").arg(path),
            QCoreApplication::translate("ingest", "Save the data as a file first, and import that.")));
    return {};
}

base::Result<LoadedFile> loadFile(const QString& path, base::Progress* progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(cannotRead(file));
    const auto size = static_cast<size_t>(file.size());
    if (size == 0)
        return base::fail(readError(
            QCoreApplication::translate("ingest", "The file %1 is empty.").arg(path),
            QCoreApplication::translate("ingest", "Ask for the file again; the export may have failed.")));
    if (size > limits::textFileBytes)
        return base::fail(
            tooLarge(QCoreApplication::translate("ingest", "The file %1 is larger than 2 GB.").arg(path)));

    const auto bytes = std::make_shared<Bytes>(size);
    const auto arrived = std::make_shared<Arrived>();
    std::shared_future<QByteArray> hash =
        std::async(std::launch::async, [bytes, arrived] { return hashArriving(*bytes, *arrived); });
    const auto abandon = [&] {
        arrived->abandoned = true;
        arrived->bytes = size;
        arrived->bytes.notify_all();
    };
    const QString stage = QCoreApplication::translate("ingest", "Reading the file");
    for (size_t at = 0; at < size;) {
        const size_t end = std::min(at + Bytes::piece, size);
        for (size_t done = at; done < end;) {
            const qint64 count = file.read(bytes->data() + done, static_cast<qint64>(end - done));
            if (count <= 0) {
                abandon();
                return base::fail(cannotRead(file));
            }
            done += static_cast<size_t>(count);
        }
        bytes->survey(at, end);
        at = end;
        arrived->bytes = at;
        arrived->bytes.notify_all();
        base::report(progress, stage, static_cast<double>(at) / static_cast<double>(size));
        if (base::isCancelled(progress)) {
            abandon();
            return base::fail(base::cancelled());
        }
    }
    return LoadedFile{bytes, hash};
}

} // namespace mingcha::ingest
