// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/plain_csv.h"

#include "base/sha256.h"
#include "ingest/readers/byte_scan.h"
#include "ingest/readers/csv_dialect.h"
#include "ingest/readers/csv_sheet.h"
#include "ingest/readers/file_kind.h"
#include "ingest/readers/limits.h"
#include "ingest/readers/ole_file.h"
#include "ingest/readers/opened_file.h"
#include "ingest/readers/utf8_check.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {
namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr size_t leastWindow = 256 * 1024; // the dialect is guessed from the first 64 KB

/// The part of the file that is looked at. What is left of it moves to the front of the other buffer, so that the
/// one before can still be hashed.
class Window {
public:
    Window(const FileText& file, size_t bytes) : m_file(file), m_buffers{Bytes(bytes), Bytes(bytes)}, m_size(bytes) {}
    ~Window()
    {
        if (m_hashing.valid())
            m_hashing.wait();
    }

    /// Reads on behind the first `used` bytes of the view.
    base::Result<void> advance(size_t used)
    {
        char* const to = m_buffers[1 - m_current].data();
        const size_t left = m_filled - used;
        if (m_hashing.valid())
            m_hashing.get(); // the other buffer is free again
        std::copy_n(m_buffers[m_current].data() + used, left, to);
        const size_t fresh = std::min(m_size - left, m_file.size() - m_read);
        MINGCHA_TRY(m_file.read(m_read, m_read + fresh, to + left));
        std::fill_n(to + left + fresh, Bytes::padding, '\0');
        m_hashing = std::async(std::launch::async, [this, to, left, fresh] { m_sha.add({to + left, fresh}); });
        m_current = 1 - m_current;
        m_filled = left + fresh;
        m_read += fresh;
        return {};
    }

    std::string_view view() const { return m_buffers[m_current].view().substr(0, m_filled); }
    bool isLast() const { return m_read == m_file.size(); }
    double share() const { return static_cast<double>(m_read) / static_cast<double>(m_file.size()); }

    QByteArray sha256hex()
    {
        m_hashing.get();
        return m_sha.hex();
    }

private:
    const FileText& m_file;
    Bytes m_buffers[2];
    size_t m_size;
    int m_current = 0;
    size_t m_filled = 0, m_read = 0;
    base::Sha256 m_sha;
    std::future<void> m_hashing;
};

/// A table in UTF-8 with ordinary line ends, as far as the beginning tells.
bool looksPlain(std::string_view head)
{
    const bool document = head.starts_with("PK\x03\x04") || isOleFile(head) || !refuseForeign(head);
    if (document || head.find('\n') == std::string_view::npos)
        return false;
    const auto html = isHtml(head.starts_with(utf8Mark) ? head.substr(utf8Mark.size()) : head);
    return html && !*html;
}

/// Whether decodeText would take the stretch as it is.
bool isPlain(std::string_view stretch, bool& ascii)
{
    if (scan::find(stretch.data(), stretch.data() + stretch.size(), '\0'))
        return false;
    const Utf8Facts facts = checkUtf8(stretch);
    ascii = ascii && facts.characters == 0;
    return facts.faults == 0 && facts.replacements == 0 && (facts.characters == 0 || stretch.find(destroyedText) == std::string_view::npos);
}

} // namespace

base::Result<std::unique_ptr<SourceFile>> openPlainCsv(const QString& path, const ReadOptions& options, base::Progress* progress)
{
    const auto file = FileText::open(path);
    if (!file || options.encoding || file->size() < options.streamFrom || file->size() > limits::textFileBytes)
        return nullptr;
    const QString stage = QCoreApplication::translate("ingest", "Reading the file");
    Window window(*file, std::max(leastWindow, 2 * options.csvChunkBytes));
    MINGCHA_TRY(window.advance(0));
    if (!looksPlain(window.view()) || (options.delimiter && !canDelimit(*options.delimiter)))
        return nullptr;

    const bool marked = window.view().starts_with(utf8Mark);
    const size_t mark = marked ? utf8Mark.size() : 0;
    const DialectGuess guess = guessDialect(window.view().substr(mark), options.delimiter);
    const size_t begin = mark + guess.begin;
    CsvIndex index(begin, lineOf(window.view(), begin), guess.dialect, options.csvChunkBytes);
    bool ascii = true;
    for (size_t skipped = begin;; skipped = 0) {
        const std::string_view rest = window.view().substr(skipped);
        const auto cut = index.add(rest, window.isLast());
        if (!cut || !isPlain(rest.substr(0, *cut), ascii))
            return nullptr;
        if (window.isLast())
            break;
        if (*cut == 0)
            return nullptr; // a record longer than any window
        base::report(progress, stage, window.share());
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
        MINGCHA_TRY(window.advance(skipped + *cut));
    }

    auto chunks = index.takeChunks();
    dropEndMark(window.view().empty() ? '\0' : window.view().back(), chunks);
    FileFacts facts;
    facts.encoding = "UTF-8";
    facts.bytes = static_cast<qint64>(file->size());
    facts.delimiter = guess.dialect.delimiter;
    const QString encoding = marked ? reason::byteOrderMark(facts.encoding) : ascii ? reason::onlyAscii() : reason::validUtf8();
    facts.reason = QStringList{encoding, guess.reason}.join(QLatin1Char(' ')).toStdString();
    std::promise<QByteArray> hash;
    hash.set_value(window.sha256hex());
    std::vector<std::unique_ptr<Sheet>> sheets;
    sheets.push_back(csvSheet(file, guess.dialect, std::move(chunks), {}));
    return std::make_unique<OpenedFile>(std::move(facts), hash.get_future().share(), std::move(sheets));
}

} // namespace mingcha::ingest
