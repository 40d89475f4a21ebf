// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/number_format.h"

#include "ingest/readers/number_text.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace mingcha::ingest {
namespace {

constexpr int lastSerial = 2'958'465; // 9999-12-31
constexpr long long daySeconds = 86'400;

QString two(long long n)
{
    return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
}

std::string clock(long long seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(two(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60))
        .toStdString();
}

std::string day(long long serial, DateSystem system)
{
    using namespace std::chrono;
    if (system == DateSystem::Since1900 && serial == 60)
        return "1900-02-29";
    const sys_days epoch = system == DateSystem::Since1904 ? sys_days(year(1904) / 1 / 1)
                           : serial < 60                   ? sys_days(year(1899) / 12 / 31)
                                                           : sys_days(year(1899) / 12 / 30);
    const year_month_day date(epoch + days(serial));
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<int>(date.year()), 4, 10, QLatin1Char('0'))
        .arg(two(static_cast<unsigned>(date.month())), two(static_cast<unsigned>(date.day())))
        .toStdString();
}

/// Walks the first section of a format code and keeps what is neither quoted, escaped, filling nor in
/// brackets.
struct Section {
    QString letters;
    bool elapsed = false; ///< [h], [mm], [ss]

    explicit Section(QStringView code)
    {
        for (qsizetype at = 0; at < code.size() && code[at] != u';'; ++at) {
            const QChar c = code[at];
            if (c == u'"')
                at = endOf(code, at + 1, u'"');
            else if (c == u'[')
                at = bracket(code, at + 1);
            else if (c == u'\\' || c == u'_' || c == u'*')
                ++at;
            else
                letters.append(c);
        }
    }

private:
    static qsizetype endOf(QStringView code, qsizetype from, QChar end)
    {
        const qsizetype at = code.indexOf(end, from);
        return at < 0 ? code.size() : at;
    }

    qsizetype bracket(QStringView code, qsizetype from)
    {
        const qsizetype end = endOf(code, from, u']');
        const QString inside = code.mid(from, end - from).toString().toLower();
        elapsed = elapsed || (!inside.isEmpty() &&
                              (inside.count(u'h') == inside.size() || inside.count(u'm') == inside.size() ||
                               inside.count(u's') == inside.size()));
        return end;
    }
};

} // namespace

NumberFormat NumberFormat::builtin(int id)
{
    const auto in = [id](int first, int last) { return id >= first && id <= last; };
    if (id == 46)
        return {Kind::Elapsed};
    return {in(14, 22) || in(27, 36) || in(45, 47) || in(50, 58) ? Kind::Date : Kind::Plain};
}

NumberFormat NumberFormat::ofCode(QStringView code)
{
    const Section section(code);
    if (section.elapsed)
        return {Kind::Elapsed};
    if (section.letters.startsWith(QLatin1String("General"), Qt::CaseInsensitive))
        return {};
    const auto isDatePart = [](QChar c) { return QStringView(u"yYmMdDhHsS年月日时時分秒").contains(c); };
    if (std::any_of(section.letters.begin(), section.letters.end(), isDatePart))
        return {Kind::Date};
    if (section.letters.size() > 1 && section.letters.count(u'0') == section.letters.size())
        return {Kind::Padded, static_cast<int>(std::min<qsizetype>(section.letters.size(), 64))};
    return {};
}

std::optional<std::string> dateText(double serial, DateSystem system)
{
    if (!(serial >= 0 && serial < lastSerial + 1))
        return std::nullopt;
    long long date = static_cast<long long>(std::floor(serial));
    long long seconds = std::llround((serial - std::floor(serial)) * daySeconds);
    if (seconds == daySeconds) {
        seconds = 0;
        ++date;
    }
    if (date == 0 && (system == DateSystem::Since1900 || seconds > 0))
        return clock(seconds);
    return seconds == 0 ? day(date, system) : day(date, system) + " " + clock(seconds);
}

std::string elapsedText(double days)
{
    const long long seconds = std::llround(std::abs(days) * daySeconds);
    return (days < 0 && seconds > 0 ? "-" : "") + clock(seconds);
}

std::string formattedNumber(double value, NumberFormat format, DateSystem system)
{
    if (format.kind == NumberFormat::Kind::Date)
        if (auto date = dateText(value, system))
            return *date;
    if (format.kind == NumberFormat::Kind::Elapsed && std::abs(value) <= lastSerial)
        return elapsedText(value);
    return format.kind == NumberFormat::Kind::Padded ? padded(numberText(value), format.width)
                                                     : numberText(value);
}

std::string formattedNumber(std::string_view spelled, NumberFormat format, DateSystem system)
{
    if (format.kind == NumberFormat::Kind::Date || format.kind == NumberFormat::Kind::Elapsed) {
        double value = 0;
        const char* const end = spelled.data() + spelled.size();
        const auto read = std::from_chars(spelled.data(), end, value);
        if (read.ec == std::errc() && read.ptr == end && std::isfinite(value))
            return formattedNumber(value, format, system);
    }
    return format.kind == NumberFormat::Kind::Padded ? padded(numberText(spelled), format.width)
                                                     : numberText(spelled);
}

} // namespace mingcha::ingest
