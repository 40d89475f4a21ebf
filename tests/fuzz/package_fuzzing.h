// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/zip.h"

#include <string_view>

namespace mingcha::fuzzing {

/// Text of the form `=== part name`, line end, content, `=== next part name` … becomes a zip archive; a zip
/// archive stays as it is.
inline QByteArray packageOf(std::string_view input)
{
    constexpr std::string_view mark = "=== ";
    if (!input.starts_with(mark))
        return QByteArray(input.data(), static_cast<qsizetype>(input.size()));
    base::ZipWriter writer;
    while (input.starts_with(mark)) {
        const size_t line = std::min(input.find('\n'), input.size());
        const std::string name(input.substr(mark.size(), line - std::min(line, mark.size())));
        input.remove_prefix(std::min(line + 1, input.size()));
        const size_t next = input.find("\n=== ");
        const std::string_view content = input.substr(0, next);
        if (!name.empty() && name.find('\0') == std::string::npos)
            writer.add(name, QByteArray(content.data(), static_cast<qsizetype>(content.size())),
                       base::ZipWriter::Packing::Stored);
        input.remove_prefix(next == std::string_view::npos ? input.size() : next + 1);
    }
    const auto package = writer.finish();
    return package ? *package : QByteArray();
}

} // namespace mingcha::fuzzing
