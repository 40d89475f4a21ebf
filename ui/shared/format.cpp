// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/format.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mingcha::ui {

namespace {

class Age {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::Age)
public:
    static QString text(const QDateTime& moment)
    {
        const QDateTime now = base::now();
        const qint64 minutes = moment.secsTo(now) / 60;
        if (minutes < 1)
            return tr("just now");
        if (minutes < 60)
            return tr("%1 min ago").arg(minutes);
        if (moment.date() == now.date())
            return tr("today %1").arg(moment.toString(QStringLiteral("HH:mm")));
        if (moment.date().daysTo(now.date()) == 1)
            return tr("yesterday");
        return shown(moment.date());
    }
};

}  // namespace

QString shownNumber(std::int64_t scaled, int decimals, int minDecimals)
{
    QString text = QString::fromStdString(base::groupedText(scaled, decimals, minDecimals));
    if (text.startsWith(QLatin1Char('-')))
        text[0] = QChar(0x2212);
    return text;
}

QString withThousands(const QString& number)
{
    static const QRegularExpression form(QStringLiteral("^([-\\x{2212}]?)(\\d+)(\\.\\d+)?$"));
    const auto match = form.match(number);
    if (!match.hasMatch())
        return number;
    QString whole = match.captured(2);
    for (qsizetype place = whole.size() - 3; place > 0; place -= 3)
        whole.insert(place, QLatin1Char(','));
    return match.captured(1) + whole + match.captured(3);
}

QString shown(base::Period period) { return QString::fromStdString(period.text()); }

QString shown(const base::PeriodRange& range)
{
    return range.from == range.to ? shown(range.from) : QStringLiteral("%1…%2").arg(shown(range.from), shown(range.to));
}

QString shown(QDate date) { return date.toString(Qt::ISODate); }

QString shown(const QDateTime& moment) { return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString shownAge(const QDateTime& moment) { return Age::text(moment); }

QString inOneLine(const QStringList& sentences)
{
    QString line;
    for (const QString& sentence : sentences) {
        if (!line.isEmpty() && !sentence.isEmpty() && !line.endsWith(QChar(0x3002)))
            line += QLatin1Char(' ');
        line += sentence;
    }
    return line;
}

QString shownBytes(qint64 bytes)
{
    if (bytes < 1000)
        return QStringLiteral("%1 B").arg(bytes);
    const char* units[] = {"kB", "MB", "GB", "TB"};
    int unit = 0;
    qint64 tenths = bytes / 100;  // of the unit
    while (tenths >= 10'000 && unit < 3) {
        tenths /= 1000;
        ++unit;
    }
    return QStringLiteral("%1.%2 %3").arg(tenths / 10).arg(tenths % 10).arg(QLatin1String(units[unit]));
}

}  // namespace mingcha::ui
