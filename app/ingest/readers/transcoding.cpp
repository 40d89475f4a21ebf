// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/transcoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <thread>

namespace mingcha::ingest {
namespace {

constexpr size_t windowBytes = 1u << 20;

struct Window {
    std::string utf8;
    bool fault = false;
    qint64 faultLine = 0; ///< 0-based line within the window
};

enum class Unit { Byte, WordLittle, WordBig };

Unit unitOf(const std::string& encoding)
{
    const QByteArray name = QByteArray::fromStdString(encoding).toUpper();
    if (!name.startsWith("UTF-16"))
        return Unit::Byte;
    return name.endsWith("BE") ? Unit::WordBig : Unit::WordLittle;
}

/// End of the first line end at or behind `from`: no character spans it, so windows can be decoded one by
/// one. (In GB18030 no second or later byte of a character is below 0x30.)
size_t cutBehindLine(std::string_view text, size_t from, Unit unit)
{
    if (unit == Unit::Byte) {
        const size_t at = text.find_first_of("\n\r", from);
        return at == std::string_view::npos ? text.size() : at + 1;
    }
    const size_t low = unit == Unit::WordLittle ? 0 : 1;
    for (size_t at = from & ~size_t(1); at + 1 < text.size(); at += 2)
        if ((text[at + low] == '\n' || text[at + low] == '\r') && text[at + 1 - low] == '\0')
            return at + 2;
    return text.size();
}

/// The line end behind the text makes an unfinished last character show as an error.
QString decodeWhole(const QByteArray& text, const char* encoding, Unit unit, bool& fault)
{
    QStringDecoder decoder(encoding);
    QString decoded = decoder(text);
    fault = decoder.hasError() || (unit != Unit::Byte && text.size() % 2 != 0);
    const QByteArray end = unit == Unit::Byte         ? QByteArray("\n")
                           : unit == Unit::WordLittle ? QByteArray("\n\0", 2)
                                                      : QByteArray("\0\n", 2);
    const QString rest = decoder(end);
    fault = fault || decoder.hasError() || rest != QLatin1String("\n");
    return decoded;
}

Window decodeWindow(std::string_view text, const std::string& encoding, Unit unit)
{
    Window window;
    const auto bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    const QString decoded = decodeWhole(bytes, encoding.c_str(), unit, window.fault);
    if (window.fault)
        window.faultLine = decoded.left(std::max<qsizetype>(decoded.indexOf(QChar::ReplacementCharacter), 0))
                               .count(QLatin1Char('\n'));
    window.utf8 = decoded.toStdString();
    return window;
}

} // namespace

bool canTranscode(const std::string& encoding)
{
    return QStringDecoder(encoding.c_str()).isValid();
}

base::Result<Transcoded> toUtf8(std::string_view text, const std::string& encoding, base::Progress* progress)
{
    const Unit unit = unitOf(encoding);
    const size_t atOnce = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8);
    const QString stage = QCoreApplication::translate("ingest", "Converting the text");
    std::string utf8;
    utf8.reserve(text.size() + text.size() / 2);
    for (size_t at = 0; at < text.size();) {
        std::vector<std::future<Window>> group;
        while (group.size() < atOnce && at < text.size()) {
            const size_t end =
                text.size() - at <= windowBytes ? text.size() : cutBehindLine(text, at + windowBytes, unit);
            const std::string_view part = text.substr(at, end - at);
            group.push_back(std::async(std::launch::async,
                                       [=, &encoding] { return decodeWindow(part, encoding, unit); }));
            at = end;
        }
        for (auto& pending : group) {
            const Window window = pending.get();
            if (window.fault)
                return Transcoded{nullptr, true,
                                  static_cast<qint64>(std::count(utf8.begin(), utf8.end(), '\n')) +
                                      window.faultLine + 1};
            utf8 += window.utf8;
        }
        base::report(progress, stage, static_cast<double>(at) / static_cast<double>(text.size()));
        if (base::isCancelled(progress))
            return base::fail(base::cancelled());
    }
    return Transcoded{Bytes::copyOf(utf8)};
}

} // namespace mingcha::ingest
