// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::base {

/// What an archive may unpack to; crossing a bound is an error, never a cut.
struct ZipLimits {
    std::size_t entries = 10'000;
    quint64 entryBytes = quint64(4) << 30;
    quint64 totalBytes = quint64(6) << 30;
    /// Unpacked : packed. Deflate reaches 1032:1 only on one repeated byte; real sheets stay below 100:1.
    quint64 ratio = 250;
    quint64 ratioFloorBytes = quint64(16) << 20; ///< entries below this size may have any ratio
};

struct ZipEntry {
    std::string name; ///< as stored, UTF-8, with forward slashes
    quint64 size = 0; ///< unpacked, as the directory claims (the reader checks it)
    quint64 packedSize = 0;
    quint64 index = 0;
};

/// One entry as a sequential device; ends with an error (see `failure`) when the entry is damaged or breaks a
/// bound.
class ZipEntryDevice : public QIODevice {
public:
    /// The reason why reading stopped before the end, if it did. Look at it when the consumer is done.
    virtual const Error* failure() const = 0;
};

/// A zip archive opened for reading. Not thread-safe: one thread at a time.
class ZipReader {
public:
    static Result<ZipReader> open(const QString& path, const ZipLimits& limits = {});
    /// The bytes must outlive the reader.
    static Result<ZipReader> openBytes(std::string_view bytes, const ZipLimits& limits = {});
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    const std::vector<ZipEntry>& entries() const;
    /// The entry of that name, letter case ignored when no name fits exactly; null when there is none.
    const ZipEntry* find(std::string_view name) const;
    /// Already open for reading; must not outlive the reader.
    Result<std::unique_ptr<ZipEntryDevice>> device(const ZipEntry& entry) const;
    Result<QByteArray> read(const ZipEntry& entry) const;

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);
    static Result<ZipReader> openSource(void* source, const ZipLimits& limits);
    std::unique_ptr<State> m_state;
};

/// Builds an archive in memory. Same entries, same bytes: every entry carries the same date (1 January 1980).
class ZipWriter {
public:
    enum class Packing { Deflated, Stored };
    void add(const std::string& name, const QByteArray& content, Packing packing = Packing::Deflated);
    Result<QByteArray> finish() const;

private:
    struct Part {
        std::string name;
        QByteArray content;
        Packing packing;
    };

    std::vector<Part> m_parts;
};

} // namespace mingcha::base
