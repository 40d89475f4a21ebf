// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "ingest/readers/bytes.h"

#include <optional>

namespace mingcha::ingest {

/// A text file as UTF-8.
struct DecodedText {
    std::shared_ptr<const Bytes> bytes; ///< the file's own bytes when it was UTF-8
    size_t begin = 0;                   ///< behind the byte order mark
    std::string encoding; ///< "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" or the name that was asked for
    QString reason;       ///< a translated sentence
    std::vector<std::string> warnings;

    std::string_view view() const { return bytes->view().substr(begin); }
};

/// Decodes by the byte order mark, else the pattern of zero bytes, else strict UTF-8, else GB18030 (which
/// accepts much that is none, so it comes last; or `declared`, what the page itself says); or by the encoding
/// asked for. Text that was damaged by an earlier wrong conversion is an error.
base::Result<DecodedText> decodeText(std::shared_ptr<const Bytes> bytes,
                                     const std::optional<std::string>& encoding,
                                     const std::optional<std::string>& declared, base::Progress* progress);

/// Why a text was taken for UTF-8, as translated sentences.
namespace reason {
QString byteOrderMark(const std::string& encoding);
QString onlyAscii();
QString validUtf8();
} // namespace reason

/// 锟斤拷: what is left of GBK text that was once read as UTF-8 (domain.md 10.3, trap 11).
inline constexpr std::string_view destroyedText = "锟斤拷";

/// 1-based physical line of an offset.
qint64 lineOf(std::string_view text, size_t offset);

} // namespace mingcha::ingest
