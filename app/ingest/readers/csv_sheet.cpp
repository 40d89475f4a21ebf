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
    CsvSheet(std::shared_ptr<const TextStore> text, CsvDialect dialect, std::vector<CsvChunk> chunks,
             std::vector<std::string> warnings)
        : m_text(std::move(text)), m_dialect(dialect), m_chunks(std::move(chunks)),
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
        MINGCHA_ASSIGN(const std::string_view text, m_text->read(part.begin, part.end, out));
        return CsvSplitter(text, m_dialect, part.firstLine, out).run();
    }

private:
    std::shared_ptr<const TextStore> m_text;
    CsvDialect m_dialect;
    std::vector<CsvChunk> m_chunks;
    std::vector<std::string> m_warnings;
    std::string m_name;
    std::vector<Merge> m_merges;
};

} // namespace

std::unique_ptr<Sheet> csvSheet(std::shared_ptr<const TextStore> text, CsvDialect dialect, std::vector<CsvChunk> chunks,
                                std::vector<std::string> warnings)
{
    return std::make_unique<CsvSheet>(std::move(text), dialect, std::move(chunks), std::move(warnings));
}

void dropEndMark(char lastByte, std::vector<CsvChunk>& chunks)
{
    CsvChunk& last = chunks.back();
    if (last.end > last.begin && lastByte == '\x1A')
        --last.end;
}

base::Result<std::unique_ptr<Sheet>> openCsv(const DecodedText& text, const ReadOptions& options,
                                             FileFacts& facts)
{
    if (options.delimiter && !canDelimit(*options.delimiter))
        return base::fail(readError(
            QCoreApplication::translate("ingest", "This character cannot separate cells."),
            QCoreApplication::translate("ingest", "Choose a comma, a semicolon, a tab or another sign.")));
    const DialectGuess guess = guessDialect(text.view(), options.delimiter);
    const std::string_view all = text.bytes->view();
    const size_t begin = text.begin + guess.begin;
    CsvIndex index(begin, lineOf(all, begin), guess.dialect, options.csvChunkBytes);
    MINGCHA_TRY(index.add(all.substr(begin), true));
    auto chunks = index.takeChunks();
    if (!all.empty())
        dropEndMark(all.back(), chunks);
    facts.delimiter = guess.dialect.delimiter;
    facts.reason = QStringList{text.reason, guess.reason}.join(QLatin1Char(' ')).toStdString();
    return csvSheet(std::make_shared<MemoryText>(text.bytes), guess.dialect, std::move(chunks), text.warnings);
}

} // namespace mingcha::ingest
