// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "ingest/readers/bytes.h"
#include "ingest/readers/row_batch.h"

#include <QDateTime>
#include <QFile>

#include <mutex>

namespace mingcha::ingest {

/// Where the text of a delimited file lies. Thread-safe.
class TextStore {
public:
    virtual ~TextStore() = default;
    /// The bytes from `begin` to `end`, followed by readable padding; they live as long as the batch's content.
    virtual base::Result<std::string_view> read(size_t begin, size_t end, RowBatch& holder) const = 0;
};

/// Text in memory.
class MemoryText final : public TextStore {
public:
    explicit MemoryText(std::shared_ptr<const Bytes> bytes) : m_bytes(std::move(bytes)) {}

    base::Result<std::string_view> read(size_t begin, size_t end, RowBatch& holder) const override;

private:
    std::shared_ptr<const Bytes> m_bytes;
};

/// Text that stays in its file. A file that is changed while it is in use is an error, never other facts than those
/// that were looked at first.
class FileText final : public TextStore {
public:
    /// Null when the file cannot be opened or is a folder.
    static std::shared_ptr<const FileText> open(const QString& path);

    size_t size() const { return static_cast<size_t>(m_stamp.bytes); }

    base::Result<void> read(size_t begin, size_t end, char* to) const;
    base::Result<std::string_view> read(size_t begin, size_t end, RowBatch& holder) const override;

private:
    /// What changes with every writing of a file.
    struct Stamp {
        qint64 bytes = 0;
        QDateTime written, changed;
        bool operator==(const Stamp&) const = default;
    };

    static Stamp stampOf(const QString& path);

    mutable std::mutex m_mutex; ///< one place in the file at a time
    mutable QFile m_file;
    Stamp m_stamp;
};

} // namespace mingcha::ingest
