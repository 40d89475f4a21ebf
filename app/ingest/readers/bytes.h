// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>

#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::ingest {

/// What a stretch of `Bytes::piece` bytes holds, learned while it is in the processor's cache.
struct PieceFacts {
    bool high = false; ///< bytes above 0x7F
    bool nul = false;
    bool quote = false;
};

/// An immutable buffer followed by readable zero bytes, so that scanners need no special end.
class Bytes {
public:
    static constexpr size_t padding = 64;
    static constexpr size_t piece = 1u << 20;

    /// Memory for `size` bytes and the padding (zeroed); the bytes are written through data() before the
    /// buffer is shared.
    explicit Bytes(size_t size);
    static std::shared_ptr<const Bytes> copyOf(std::string_view text);

    char* data() { return m_data.get(); }

    std::string_view view() const { return {m_data.get(), m_size}; }

    const std::vector<PieceFacts>& pieces() const { return m_pieces; }

    /// To be called once for each full piece, and at last for the rest, as the bytes arrive.
    void survey(size_t begin, size_t end);

private:
    struct Free {
        void operator()(char* data) const;
    };

    std::unique_ptr<char[], Free> m_data;
    size_t m_size;
    std::vector<PieceFacts> m_pieces;
};

struct LoadedFile {
    std::shared_ptr<const Bytes> bytes;
    std::shared_future<QByteArray> sha256hex;
};

/// Folders, pipes and devices are no files to import: reading them would never end, or never begin.
base::Result<void> requireRegularFile(const QString& path);

/// Reads the whole file (a copy: a mapped file that shrinks or whose disk goes away would kill the program),
/// hashing beside it.
base::Result<LoadedFile> loadFile(const QString& path, base::Progress* progress);

} // namespace mingcha::ingest
