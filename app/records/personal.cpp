// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/personal.h"

#include "vault/settings_store.h"

#include <QRegularExpression>

namespace mingcha::records {

namespace {
const QString settingKey = QStringLiteral("hide_names");
}

QString withoutPersonalNumbers(const QString& text)
{
    // Identity numbers have 18 places, the last may be X (GB 11643); mobile numbers 11, beginning with 13 to 19.
    static const QRegularExpression identity(QStringLiteral("(?<!\\d)(\\d{4})\\d{10}(\\d{3}[\\dXx])(?!\\d)"));
    static const QRegularExpression mobile(QStringLiteral("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)"));
    QString result = text;
    result.replace(identity, QStringLiteral("\\1**********\\2"));
    result.replace(mobile, QStringLiteral("\\1****\\2"));
    return result;
}

bool isPersonalHeader(const QString& header)
{
    static const QRegularExpression words(QStringLiteral("电话|手机|联系方式|身份证|证件|phone|mobile|identity|id card"), QRegularExpression::CaseInsensitiveOption);
    return header.contains(words);
}

QString maskedName(const QString& name) { return name.size() < 2 ? name : name.left(1) + QStringLiteral("**"); }

base::Result<bool> namesAreHidden(vault::Connection& connection)
{
    MINGCHA_ASSIGN(const auto stored, vault::SettingsStore(connection).value(settingKey));
    return stored.value_or(QJsonValue()).toBool();
}

base::Result<void> setNamesHidden(vault::Connection& connection, bool hidden) { return vault::SettingsStore(connection).setValue(settingKey, hidden); }

}  // namespace mingcha::records
