// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <array>
#include <memory>

void initTranslations();  // i18n/translations.cpp

namespace mingcha::base {

namespace {

Language current = Language::Chinese;

/// The product's own texts, and Qt's (buttons and dialogs).
std::array<std::unique_ptr<QTranslator>, 2>& translators()
{
    static std::array<std::unique_ptr<QTranslator>, 2> installed;
    return installed;
}

}  // namespace

const QString& Bilingual::current() const { return in(currentLanguage()); }

Language currentLanguage() { return current; }

void setLanguage(Language language)
{
    initTranslations();
    current = language;
    const QString code = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    auto& installed = translators();
    for (auto& translator : installed)
        translator.reset();  // a QTranslator uninstalls itself when it goes
    installed[0] = std::make_unique<QTranslator>();
    if (installed[0]->load(QStringLiteral(":/i18n/mingcha_%1.qm").arg(code)))
        QCoreApplication::installTranslator(installed[0].get());
    installed[1] = std::make_unique<QTranslator>();
    if (installed[1]->load(QStringLiteral("qt_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(installed[1].get());
}

std::optional<Language> languageFromCode(const QString& code)
{
    if (code == QLatin1String("zh"))
        return Language::Chinese;
    if (code == QLatin1String("en"))
        return Language::English;
    return std::nullopt;
}

Language languageOfLocale()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QByteArray value = qgetenv(variable); !value.isEmpty())
            return value.startsWith("en") ? Language::English : Language::Chinese;
    return Language::Chinese;
}

}  // namespace mingcha::base
