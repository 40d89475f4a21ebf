// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/masking.h"

#include <QRegularExpression>

namespace mingcha::ui {

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

QString maskedName(const QString& name) { return name.size() < 2 ? name : name.left(1) + QStringLiteral("**"); }

}  // namespace mingcha::ui
