// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace mingcha::base {

/// Initials of the pinyin of every Chinese character, lower case; letters and digits stay, the rest falls away: 王小明 → "wxm". Thread-safe.
/// By ICU's "Han-Latin; Latin-ASCII": one reading for each character, the commonest.
QString pinyinInitials(QStringView text);

/// Whether a typed text finds a value: contained in it (letter case ignored), or, when typed in plain letters, in its initials.
bool matchesTyped(QStringView value, QStringView typed);

}  // namespace mingcha::base
