// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/text_decoding.h"

#include "ingest/readers/byte_scan.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/transcoding.h"
#include "ingest/readers/utf8_check.h"
#include "ingest/readers/warnings.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::ingest {
namespace {

using namespace std::string_view_literals;

struct Guess {
    std::string encoding;
    size_t begin = 0;
    QString reason;
    std::optional<Utf8Facts> utf8; ///< when the guess had to look
};

template<class Has>
bool anyPiece(const Bytes& bytes, Has has)
{
    return std::any_of(bytes.pieces().begin(), bytes.pieces().end(), has);
}

bool hasNul(const PieceFacts& piece)
{
    return piece.nul;
}

bool hasHigh(const PieceFacts& piece)
{
    return piece.high;
}

bool isUtf8(const std::string& name)
{
    return QString::fromStdString(name).compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) == 0;
}

base::Error unrecognised()
{
    return readError(
        QCoreApplication::translate("ingest", "The file is neither text nor a spreadsheet that can be read."),
        QCoreApplication::translate("ingest",
                                    "Open it in the program it comes from and save it as .xlsx or as "
                                    "CSV text."));
}

std::optional<Guess> byMark(std::string_view bytes)
{
    for (const auto& [mark, name] :
         {std::pair{"\xEF\xBB\xBF"sv, "UTF-8"}, {"\xFF\xFE"sv, "UTF-16LE"}, {"\xFE\xFF"sv, "UTF-16BE"}})
        if (bytes.starts_with(mark))
            return Guess{name, mark.size(), reason::byteOrderMark(name), {}};
    return std::nullopt;
}

/// Digits, separators and line ends of UTF-16 have a zero byte, in the second place (LE) or the first (BE).
std::optional<Guess> byZeroBytes(std::string_view bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    size_t zeros[2] = {0, 0};
    const std::string_view head = bytes.substr(0, 64 * 1024);
    for (size_t at = 0; at < head.size(); ++at)
        zeros[at % 2] += head[at] == '\0';
    const QString reason =
        QCoreApplication::translate("ingest", "Every second byte of digits and line ends is zero, as in %1.");
    for (const size_t place : {size_t(1), size_t(0)})
        if (zeros[place] * 10 >= head.size() / 2 && zeros[place] > zeros[1 - place] * 4) {
            const char* name = place == 1 ? "UTF-16LE" : "UTF-16BE";
            return Guess{name, 0, reason.arg(QLatin1String(name)), {}};
        }
    return std::nullopt;
}

base::Result<Guess> byContent(const Bytes& bytes, const std::optional<std::string>& declared)
{
    const std::string_view view = bytes.view();
    if (anyPiece(bytes, hasNul)) {
        if (auto guess = byZeroBytes(view))
            return *guess;
        return base::fail(unrecognised());
    }
    if (!anyPiece(bytes, hasHigh))
        return Guess{"UTF-8", 0, reason::onlyAscii(), Utf8Facts{}};
    const Utf8Facts facts = checkUtf8(view);
    if (facts.faults == 0)
        return Guess{"UTF-8", 0, reason::validUtf8(), facts};
    if (facts.characters > facts.faults * 10)
        return base::fail(readError(
            QCoreApplication::translate(
                "ingest", "The text is UTF-8 but damaged: line %1 holds bytes that are no characters.")
                .arg(lineOf(view, facts.firstFault)),
            QCoreApplication::translate("ingest",
                                        "Export the file again, or correct that line in a text editor.")));
    if (declared && *declared != "GB18030" && !isUtf8(*declared))
        return Guess{*declared,
                     0,
                     QCoreApplication::translate("ingest", "The page says that its encoding is %1.")
                         .arg(QString::fromStdString(*declared)),
                     {}};
    return Guess{"GB18030",
                 0,
                 QCoreApplication::translate("ingest", "The text is not UTF-8 but valid GB18030 (GBK)."),
                 {}};
}

base::Error alreadyDamaged(qint64 line)
{
    return readError(
        QCoreApplication::translate(
            "ingest", "Line %1 holds characters that an earlier wrong conversion destroyed (such as “%2”).")
            .arg(line)
            .arg(QString::fromUtf8(destroyedText.data(), destroyedText.size())),
        QCoreApplication::translate(
            "ingest", "They cannot be brought back from this file. Export it again from the source system "
                      "and do not save it in another program on the way."));
}

/// GBK text once read as UTF-8 is full of U+FFFD; those bytes read as GBK again are 锟斤拷 (domain.md 10.3,
/// trap 11).
base::Result<void> refuseDestroyed(std::string_view text, const Utf8Facts& facts,
                                   std::vector<std::string>& warnings)
{
    if (facts.replacementRuns > 0)
        return base::fail(alreadyDamaged(lineOf(text, facts.firstReplacement)));
    if (facts.characters > 0)
        if (const size_t at = text.find(destroyedText); at != std::string_view::npos)
            return base::fail(alreadyDamaged(lineOf(text, at)));
    if (facts.replacements > 0)
        warnings.push_back(warning::lostCharacter +
                           (":" + std::to_string(lineOf(text, facts.firstReplacement))));
    return {};
}

base::Error wrongEncoding(const std::string& encoding, qint64 line)
{
    return readError(
        QCoreApplication::translate("ingest", "Line %1 cannot be read as %2.")
            .arg(line)
            .arg(QString::fromStdString(encoding)),
        QCoreApplication::translate("ingest", "Choose another encoding, or export the file again as UTF-8."));
}

base::Result<Guess> chosen(std::string_view bytes, const std::string& encoding)
{
    if (!canTranscode(encoding))
        return base::fail(
            readError(QCoreApplication::translate("ingest", "The encoding %1 is not known.")
                          .arg(QString::fromStdString(encoding)),
                      QCoreApplication::translate("ingest", "Choose UTF-8, GB18030, UTF-16LE or UTF-16BE.")));
    const auto mark = byMark(bytes);
    const bool fits = mark && QString::fromStdString(mark->encoding)
                                      .compare(QString::fromStdString(encoding), Qt::CaseInsensitive) == 0;
    return Guess{encoding,
                 fits ? mark->begin : 0,
                 QCoreApplication::translate("ingest", "The encoding was chosen by hand."),
                 {}};
}

} // namespace

QString reason::byteOrderMark(const std::string& encoding)
{
    return QCoreApplication::translate("ingest", "The text begins with the byte order mark of %1.").arg(QString::fromStdString(encoding));
}

QString reason::onlyAscii()
{
    return QCoreApplication::translate("ingest", "The text holds ASCII characters only.");
}

QString reason::validUtf8()
{
    return QCoreApplication::translate("ingest", "The whole text is valid UTF-8.");
}

qint64 lineOf(std::string_view text, size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const bool macLines = text.find('\n') == std::string_view::npos;
    return static_cast<qint64>(scan::count(before, macLines ? '\r' : '\n')) + 1;
}

base::Result<DecodedText> decodeText(std::shared_ptr<const Bytes> bytes,
                                     const std::optional<std::string>& encoding,
                                     const std::optional<std::string>& declared, base::Progress* progress)
{
    const auto mark = byMark(bytes->view());
    auto guess = encoding ? chosen(bytes->view(), *encoding)
                 : mark   ? base::Result<Guess>(*mark)
                          : byContent(*bytes, declared);
    if (!guess)
        return base::fail(guess.error());

    DecodedText text{bytes, guess->begin, guess->encoding, guess->reason, {}};
    if (!isUtf8(guess->encoding)) {
        MINGCHA_ASSIGN(const Transcoded utf8, toUtf8(text.view(), guess->encoding, progress));
        if (utf8.firstFault)
            return base::fail(encoding ? wrongEncoding(guess->encoding, utf8.faultLine) : unrecognised());
        text.bytes = utf8.bytes;
        text.begin = 0;
    }
    if (anyPiece(*text.bytes, hasNul))
        return base::fail(unrecognised());
    const Utf8Facts facts = guess->utf8 && text.bytes == bytes ? *guess->utf8 : checkUtf8(text.view());
    if (facts.faults > 0)
        return base::fail(wrongEncoding(guess->encoding, lineOf(text.view(), facts.firstFault)));
    MINGCHA_TRY(refuseDestroyed(text.view(), facts, text.warnings));
    return text;
}

} // namespace mingcha::ingest
