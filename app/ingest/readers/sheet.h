// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "ingest/readers/row_batch.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mingcha::ingest {

/// Cells joined into one, 1-based, corners included; the text is in the first cell, the others are empty.
struct Merge {
    int firstRow, firstColumn, lastRow, lastColumn;
    bool operator==(const Merge&) const = default;
};

class Sheet {
public:
    virtual ~Sheet() = default;
    virtual const std::string& name() const = 0; ///< empty for text files
    virtual bool hidden() const = 0;
    virtual const std::vector<Merge>& merges() const = 0; ///< those that begin within the first 100 rows
    /// Stable codes with details, see readers/warnings.h: "formula_without_value:C5", "hidden_rows:3" …
    virtual const std::vector<std::string>& warnings() const = 0;
    virtual size_t chunkCount() const = 0; ///< the chunks together are the whole sheet, in order
    /// Replaces the content of `out`. Thread-safe: several workers may read different chunks at once.
    virtual base::Result<void> readChunk(size_t chunk, RowBatch& out) const = 0;
};

enum class Format { Csv, Xlsx, Ods, Xls, HtmlTable };

struct FileFacts {
    Format format = Format::Csv;
    std::string encoding; ///< "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"; empty for binary formats
    char delimiter = 0;   ///< text files only, else 0
    std::string reason;   ///< why it was taken for this, as a translated sentence
    qint64 bytes = 0;
    QByteArray sha256hex;
};

struct ReadOptions {
    std::optional<std::string> encoding; ///< instead of the guess
    std::optional<char> delimiter;
    size_t csvChunkBytes = 1u << 20; ///< a chunk and its cells stay in the processor's cache
    size_t streamFrom = 8u << 20;    ///< plain delimited text of this size or more stays in its file while it is read
};

/// A file of tables, recognised by its content, never by its name.
class SourceFile {
public:
    static base::Result<std::unique_ptr<SourceFile>>
    open(const QString& path, const ReadOptions& options = {}, base::Progress* progress = nullptr);
    virtual ~SourceFile() = default;
    /// The first call waits for the SHA-256, which is computed beside the reading; sheets() does not wait.
    virtual const FileFacts& facts() const = 0;
    virtual const std::vector<std::unique_ptr<Sheet>>& sheets() const = 0;
};

} // namespace mingcha::ingest
