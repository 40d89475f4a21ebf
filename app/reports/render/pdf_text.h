// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace mingcha::reports {

/// Puts right what the PDF says its glyphs mean. Where a font has one glyph for several characters, Qt names the first of them: copied or searched, 户 would be
/// the Kangxi radical ⼾ and a blank would be a tab. Changed at equal length, so that no offset moves.
void nameGlyphsByCommonCharacters(QByteArray& pdf);

/// The character that people write for one that Qt may have named in its place; itself for all others.
char16_t commonCharacter(char16_t character);

}  // namespace mingcha::reports
