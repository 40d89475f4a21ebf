// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace mingcha::reports {
namespace {

bool chinese() { return base::currentLanguage() == base::Language::Chinese; }

/// On paper a negative number has a minus sign, not a hyphen.
QString printed(const std::string& number) { return QString::fromStdString(number).replace(QLatin1Char('-'), u"−"_s); }

}  // namespace

QString moneyText(base::Money money) { return printed(money.grouped(2)); }

QString kwhText(base::Energy energy)
{
    constexpr base::Int128 perHundredth = base::Energy::one / 100;
    return printed(base::groupedText(static_cast<std::int64_t>(base::divideHalfUp(energy.scaled(), perHundredth)), 2));
}

QString countText(std::int64_t count) { return printed(base::groupedText(count, 0)); }

QString decimalText(std::int64_t scaled, int decimals, int shownDecimals) { return printed(base::groupedText(scaled, decimals, shownDecimals)); }

QString monthText(base::Period month)
{
    if (chinese())
        return u"%1年%2月"_s.arg(month.year()).arg(month.month());
    return QLocale(QLocale::English).standaloneMonthName(month.month()) + QLatin1Char(' ') + QString::number(month.year());
}

QString dateText(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

QString momentText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toString(u"yyyy-MM-dd HH:mm"_s) : QCoreApplication::translate("reports", "not yet");
}

QString percentText(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return dash();
    const bool negative = (part < 0) != (whole < 0);
    const base::Int128 hundredths = base::divideHalfUp(base::Int128(part < 0 ? -part : part) * 10000, whole < 0 ? -whole : whole);
    const auto scaled = static_cast<std::int64_t>(hundredths);
    return decimalText(negative ? -scaled : scaled, 2, 2) + u"%"_s;
}

QString stateLabel(findings::State state)
{
    const QString name = findings::stateName(state);
    return name.left(1).toUpper() + name.mid(1);
}

QString severityText(checks::Severity severity)
{
    static const QString shapes[] = {u"○"_s, u"●"_s, u"▲"_s, u"■"_s};
    return shapes[int(severity)] + QLatin1Char(' ') + checks::severityName(severity).current();
}

QColor severityColour(checks::Severity severity)
{
    static const QColor colours[] = {{0x60, 0x7D, 0x8B}, {0x15, 0x65, 0xC0}, {0xD9, 0x77, 0x06}, {0xC6, 0x28, 0x28}};
    return colours[int(severity)];
}

QColor domainColour(checks::Domain domain)
{
    static const QColor colours[] = {{0x25, 0x63, 0xEB}, {0x7C, 0x3A, 0xED}, {0x0F, 0x76, 0x6E}, {0xB4, 0x53, 0x09}, {0x47, 0x67, 0x8A}, {0x7A, 0x72, 0x6A}};
    return colours[int(domain)];
}

QString ruleText(const QString& code)
{
    if (code == findings::byHand)
        return QCoreApplication::translate("reports", "Entered by hand");
    const checks::Rule* rule = checks::Catalogue::shipped().find(code);
    return rule ? code + QLatin1Char(' ') + rule->name.current() : code;
}

QString codeText(const QString& code) { return code == findings::byHand ? QCoreApplication::translate("reports", "by hand") : code; }

QString withoutProblems(std::optional<base::PeriodRange> lastCheck, base::Period month)
{
    if (!lastCheck)
        return QCoreApplication::translate("reports", "No problem of this month is on file; no check has been run yet, so this is no proof that there is none.");
    return lastCheck->contains(month) ? QCoreApplication::translate("reports", "No problem was found for this month.")
                                      : QCoreApplication::translate("reports", "No problem of this month is on file; the last check did not cover it, so this is no proof that there is none.");
}

QString uncheckedMonth(const rectification::ListContent& list)
{
    if (!list.lastCheckRange)
        return QCoreApplication::translate("reports", "No check has been run yet: these problems were entered by hand, and there may be others.");
    return list.lastCheckRange->contains(list.month) ? QString()
                                                     : QCoreApplication::translate("reports", "The last check did not cover this month: these problems were found before or entered by hand, and there may be others.");
}

QString joinedSentences(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(base::currentLanguage() == base::Language::Chinese ? QString() : QStringLiteral(" "));
}

QString documentLanguage() { return chinese() ? u"zh-CN"_s : u"en"_s; }
QString listed(const QStringList& items) { return items.join(chinese() ? u"、"_s : u", "_s); }

}  // namespace mingcha::reports
