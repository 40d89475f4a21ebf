// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace mingcha::ingest {

/// What a stretch of bytes is as UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
struct Utf8Facts {
    size_t characters = 0;       ///< well-formed characters beyond ASCII
    size_t faults = 0;           ///< bytes that belong to no character
    size_t firstFault = 0;       ///< offset, if there are faults
    size_t replacements = 0;     ///< U+FFFD: somebody else's lost characters
    size_t replacementRuns = 0;  ///< two or more U+FFFD in a row
    size_t firstReplacement = 0; ///< offset of the first run, else of the first U+FFFD
};

/// The text must lie in a `Bytes` buffer (it is read in whole windows).
Utf8Facts checkUtf8(std::string_view text);

} // namespace mingcha::ingest
