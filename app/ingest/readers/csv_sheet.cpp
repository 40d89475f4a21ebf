// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/csv_sheet.h"

#include "ingest/readers/csv_dialect.h"
#include "ingest/readers/csv_splitter.h"
#include "ingest/readers/read_error.h"

#include <QCoreApplication>
#include <QStringList>

namespace mingcha::ingest {
namespace {

class CsvSheet final : public Sheet {
public:
    CsvSheet(std::shared_ptr<const Bytes> bytes, CsvDialect dialect, std::vector<CsvChunk> chunks,
             std::vector<std::string> warnings)
        : m_bytes(std::move(bytes)), m_dialect(dialect), m_chunks(std::move(chunks)),
          m_warnings(std::move(warnings))
    {}

    const std::string& name() const override { return m_name; }

    bool hidden() const override { return false; }

    const std::vector<Merge>& merges() const override { return m_merges; }

    const std::vector<std::string>& warnings() const override { return m_warnings; }

    size_t chunkCount() const override { return m_chunks.size(); }

    base::Result<void> readChunk(size_t chunk, RowBatch& out) const override
    {
        const CsvChunk& part = m_chunks.at(chunk);
        out.clear();
        out.keep(m_bytes);
        return CsvSplitter(m_bytes->view().substr(part.begin, part.end - part.begin), m_dialect,
                           part.firstLine, out)
            .run();
    }

private:
    std::shared_ptr<const Bytes> m_bytes;
    CsvDialect m_dialect;
    std::vector<CsvChunk> m_chunks;
    std::vector<std::string> m_warnings;
    std::string m_name;
    std::vector<Merge> m_merges;
};

/// Exports of old DOS programs end with Ctrl-Z, which is no record.
void dropEndMark(const Bytes& bytes, std::vector<CsvChunk>& chunks)
{
    CsvChunk& last = chunks.back();
    if (last.end > last.begin && bytes.view()[last.end - 1] == '\x1A')
        --last.end;
}

} // namespace

base::Result<std::unique_ptr<Sheet>> openCsv(const DecodedText& text, const ReadOptions& options,
                                             FileFacts& facts)
{
    if (options.delimiter && !canDelimit(*options.delimiter))
        return base::fail(readError(
            QCoreApplication::translate("ingest", "This character cannot separate cells."),
            QCoreApplication::translate("ingest", "Choose a comma, a semicolon, a tab or another sign.")));
    const DialectGuess guess = guessDialect(text.view(), options.delimiter);
    MINGCHA_ASSIGN(auto chunks,
                   indexCsv(*text.bytes, text.begin + guess.begin, guess.dialect, options.csvChunkBytes));
    dropEndMark(*text.bytes, chunks);
    facts.delimiter = guess.dialect.delimiter;
    facts.reason = QStringList{text.reason, guess.reason}.join(QLatin1Char(' ')).toStdString();
    return std::make_unique<CsvSheet>(text.bytes, guess.dialect, std::move(chunks), text.warnings);
}

} // namespace mingcha::ingest
