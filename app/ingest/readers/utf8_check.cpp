// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/utf8_check.h"

#include "ingest/readers/byte_scan.h"

#include <algorithm>

namespace mingcha::ingest {
namespace {

bool continues(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Length of the character that begins at `at`, 0 when there is none. Table 3-7 of the Unicode standard.
size_t characterLength(const unsigned char* at, size_t left)
{
    const unsigned char lead = at[0];
    if (lead >= 0xC2 && lead <= 0xDF)
        return left >= 2 && continues(at[1]) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (left < 3 || !continues(at[1]) || !continues(at[2]))
            return 0;
        return (lead == 0xE0 && at[1] < 0xA0) || (lead == 0xED && at[1] > 0x9F) ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (left < 4 || !continues(at[1]) || !continues(at[2]) || !continues(at[3]))
            return 0;
        return (lead == 0xF0 && at[1] < 0x90) || (lead == 0xF4 && at[1] > 0x8F) ? 0 : 4;
    }
    return 0;
}

bool isReplacement(const unsigned char* at)
{
    return at[0] == 0xEF && at[1] == 0xBF && at[2] == 0xBD;
}

/// Walks from a byte beyond ASCII to the next ASCII byte.
size_t walk(std::string_view text, size_t at, Utf8Facts& facts)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    size_t run = 0;
    while (at < text.size() && bytes[at] >= 0x80) {
        const size_t length = characterLength(bytes + at, text.size() - at);
        if (length == 0) {
            if (facts.faults++ == 0)
                facts.firstFault = at;
            run = 0;
            ++at;
            continue;
        }
        ++facts.characters;
        run = length == 3 && isReplacement(bytes + at) ? run + 1 : 0;
        if (run > 0) {
            if (facts.replacements++ == 0 || (run == 2 && facts.replacementRuns == 0))
                facts.firstReplacement = at;
            facts.replacementRuns += run == 2;
        }
        at += length;
    }
    return at;
}

} // namespace

Utf8Facts checkUtf8(std::string_view text)
{
    Utf8Facts facts;
    for (size_t at = 0; at < text.size();) {
        const uint64_t high = scan::high(text.data() + at) & scan::first(text.size() - at);
        if (high == 0)
            at += scan::window;
        else
            at = walk(text, at + static_cast<size_t>(std::countr_zero(high)), facts);
    }
    return facts;
}

} // namespace mingcha::ingest
