// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf_text.h"

#include <QString>
#include <algorithm>

namespace mingcha::reports {
namespace {

struct Pair {
    char16_t named, common;
};

/// Characters that share their glyph with a more common one in the Noto CJK fonts, by code. The CJK radicals supplement has no decompositions in Unicode.
constexpr Pair pairs[] = {
    {0x0009, 0x0020}, {0x2003, 0x3000}, {0x2012, 0x2013}, {0x2329, 0x3008}, {0x232A, 0x3009},
    {0x2E82, 0x4E5B}, {0x2E83, 0x4E5A}, {0x2E85, 0x4EBB}, {0x2E89, 0x5202}, {0x2E8B, 0x353E}, {0x2E8E, 0x5140}, {0x2E8F, 0x5C23}, {0x2E90, 0x5C22},
    {0x2E92, 0x5DF3}, {0x2E93, 0x5E7A}, {0x2E94, 0x5F51}, {0x2E95, 0x5F50}, {0x2E96, 0x5FC4}, {0x2E98, 0x624C}, {0x2E99, 0x6535}, {0x2E9B, 0x65E1},
    {0x2E9E, 0x6B7A}, {0x2E9F, 0x6BCD}, {0x2EA0, 0x6C11}, {0x2EA1, 0x6C35}, {0x2EA3, 0x706C}, {0x2EA4, 0x722B}, {0x2EA6, 0x4E2C}, {0x2EA8, 0x72AD},
    {0x2EAB, 0x7F52}, {0x2EAD, 0x793B}, {0x2EAF, 0x7CF9}, {0x2EB0, 0x7E9F}, {0x2EB1, 0x7F53}, {0x2EB2, 0x7F52}, {0x2EB3, 0x34C1}, {0x2EB9, 0x8002},
    {0x2EBA, 0x8080}, {0x2EBE, 0x8279}, {0x2EC1, 0x864E}, {0x2EC2, 0x8864}, {0x2EC3, 0x8980}, {0x2EC5, 0x89C1}, {0x2EC6, 0x89D2}, {0x2EC8, 0x8BA0},
    {0x2EC9, 0x8D1D}, {0x2ECB, 0x8F66}, {0x2ECC, 0x8FB6}, {0x2ED0, 0x9485}, {0x2ED1, 0x9577}, {0x2ED2, 0x9578}, {0x2ED3, 0x957F}, {0x2ED4, 0x95E8},
    {0x2ED6, 0x961D}, {0x2ED8, 0x9752}, {0x2ED9, 0x97E6}, {0x2EDA, 0x9875}, {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE}, {0x2EDD, 0x98DF}, {0x2EDF, 0x98E0},
    {0x2EE0, 0x9963}, {0x2EE2, 0x9A6C}, {0x2EE3, 0x9AA8}, {0x2EE4, 0x9B3C}, {0x2EE5, 0x9C7C}, {0x2EE6, 0x9E1F}, {0x2EE7, 0x5364}, {0x2EE8, 0x9EA6},
    {0x2EE9, 0x9EC4}, {0x2EEA, 0x9EFE}, {0x2EEB, 0x6589}, {0x2EEC, 0x9F50}, {0x2EEE, 0x9F7F}, {0x2EEF, 0x7ADC}, {0x2EF0, 0x9F99}, {0x2EF1, 0x9F9C},
    {0x2EF2, 0x4E80}, {0x2EF3, 0x9F9F},
};

/// The simplified 户 of mainland fonts; Unicode decomposes its radical into 戶.
constexpr char16_t radicalDoor = 0x2F3E, door = 0x6237;
constexpr char16_t firstKangxi = 0x2F00, lastKangxi = 0x2FD5;

bool isHex(QByteArrayView text) { return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); }); }

/// Rewrites the characters of one line "<first glyph> <last glyph> [<character> …]".
void rewriteLine(char* line, qsizetype length)
{
    constexpr qsizetype digits = 4;
    int token = 0;
    for (qsizetype i = 0; i + digits + 1 < length; ++i) {
        const QByteArrayView code(line + i + 1, digits);
        if (line[i] != '<' || line[i + digits + 1] != '>' || !isHex(code) || ++token <= 2)
            continue;
        const char16_t common = commonCharacter(static_cast<char16_t>(code.toByteArray().toUShort(nullptr, 16)));
        const QByteArray text = QByteArray::number(common, 16).toUpper().rightJustified(digits, '0');
        std::copy(text.begin(), text.end(), line + i + 1);
    }
}

}  // namespace

char16_t commonCharacter(char16_t character)
{
    if (character == radicalDoor)
        return door;
    if (character >= firstKangxi && character <= lastKangxi)
        return QString(QChar(character)).normalized(QString::NormalizationForm_KC).front().unicode();
    const auto found = std::lower_bound(std::begin(pairs), std::end(pairs), character, [](const Pair& pair, char16_t c) { return pair.named < c; });
    return found != std::end(pairs) && found->named == character ? found->common : character;
}

void nameGlyphsByCommonCharacters(QByteArray& pdf)
{
    constexpr QByteArrayView begin("beginbfrange\n"), end("endbfrange");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at)) {
        at += begin.size();
        const qsizetype stop = pdf.indexOf(end, at);
        while (at < stop) {
            const qsizetype next = std::min(stop, pdf.indexOf('\n', at) + 1);
            rewriteLine(pdf.data() + at, next - at);
            at = next;
        }
    }
}

}  // namespace mingcha::reports
