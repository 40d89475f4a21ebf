// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <unicode/translit.h>

namespace mingcha::base {

namespace {

constexpr char16_t firstHan = 0x4e00, lastHan = 0x9fff;

/// Initial of every character of the block, made once: asking ICU for each name of a county would take seconds.
const std::array<char, lastHan - firstHan + 1>& hanInitials()
{
    static std::array<char, lastHan - firstHan + 1> initials{};
    static std::once_flag once;
    std::call_once(once, [] {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> han(
            icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8("Han-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
        if (U_FAILURE(status) || !han)
            return;
        for (char16_t c = firstHan; c <= lastHan; ++c) {
            icu::UnicodeString text(c);
            han->transliterate(text);
            const char16_t initial = text.isEmpty() ? 0 : text.charAt(0);
            initials[c - firstHan] = initial >= 'a' && initial <= 'z' ? static_cast<char>(initial) : '\0';
        }
    });
    return initials;
}

bool isPlainLetters(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

}  // namespace

QString pinyinInitials(QStringView text)
{
    const auto& initials = hanInitials();
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() >= firstHan && c.unicode() <= lastHan) {
            if (const char initial = initials[c.unicode() - firstHan])
                result += QLatin1Char(initial);
        } else if (c.isLetterOrNumber()) {
            result += c.toLower();
        }
    }
    return result;
}

bool matchesTyped(QStringView value, QStringView typed)
{
    if (value.contains(typed, Qt::CaseInsensitive))
        return true;
    return isPlainLetters(typed) && pinyinInitials(value).contains(typed, Qt::CaseInsensitive);
}

}  // namespace mingcha::base
