// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <optional>

namespace mingcha::base {

enum class Language { Chinese, English };

/// A text that exists in both languages, as the rule catalogue and the record kinds keep theirs.
struct Bilingual {
    QString zh;
    QString en;
    const QString& in(Language language) const { return language == Language::Chinese ? zh : en; }
    const QString& current() const;
};

/// The text in the current language; the first argument is the library's name. lupdate finds calls by the word "translate", so both are literals.
inline QString translate(const char* context, const char* text) { return QCoreApplication::translate(context, text); }

/// Installs the translation (and Qt's own) for the whole program and makes it the current language. Needs a QCoreApplication. May be called again.
void setLanguage(Language language);
Language currentLanguage();
/// "zh" or "en"; nothing for any other text.
std::optional<Language> languageFromCode(const QString& code);
/// Chinese unless the locale's environment says English; the C and POSIX locales mean Chinese (data-and-rules.md, "Command line details").
Language languageOfLocale();

}  // namespace mingcha::base
