// SPDX-License-Identifier: GPL-3.0-or-later
// How headers are compared (data-and-rules.md, "Files in").
#include "ingest/header_text.h"

#include "ingest/plan.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || u == 0xfeff;
}

QString withoutMarks(QString text)
{
    static const QString marks = u"*:#./"_s;
    while (!text.isEmpty() && marks.contains(text.back()))
        text.chop(1);
    while (!text.isEmpty() && marks.contains(text.front()))
        text.remove(0, 1);
    return text;
}

/// The brackets of NFKC text that may hold a unit.
const QRegularExpression& bracketPattern()
{
    static const QRegularExpression pattern(u"[(\\[{【〔<《〈]([^()\\[\\]{}【】〔〕<>《》〈〉]*)[)\\]}】〕>》〉]"_s);
    return pattern;
}

/// Every cell of the first lines is looked at for every kind, and hardly any has one: finding that out costs no pattern.
bool hasBracket(const QString& text)
{
    static const QString opening = u"([{【〔<《〈"_s;
    return std::ranges::any_of(text, [](QChar c) { return opening.contains(c); });
}

}  // namespace

QString comparable(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC))
        if (!isInvisible(c))
            out += c.toLower();
    return out;
}

std::optional<Unit> unitOf(const QString& text)
{
    static const QMap<QString, QString> names{
        {u"kwh"_s, u"kWh"_s}, {u"kw·h"_s, u"kWh"_s}, {u"kw.h"_s, u"kWh"_s}, {u"千瓦时"_s, u"kWh"_s}, {u"千瓦·时"_s, u"kWh"_s}, {u"度"_s, u"kWh"_s},
        {u"元"_s, u"元"_s}, {u"元/kwh"_s, u"元/kWh"_s}, {u"元/kw·h"_s, u"元/kWh"_s}, {u"元/千瓦时"_s, u"元/kWh"_s}, {u"元/度"_s, u"元/kWh"_s},
        {u"kva"_s, u"kVA"_s}, {u"千伏安"_s, u"kVA"_s}};
    QString key = comparable(text);
    static const QRegularExpression label(u"^单位:?"_s);
    key.remove(label);
    const bool tenThousand = key.startsWith(u'万') && (key.endsWith(u"元") || !key.contains(u'/'));
    const auto known = names.constFind(tenThousand ? key.mid(1) : key);
    return known == names.constEnd() ? std::nullopt : std::optional(Unit{*known, tenThousand ? 10000 : 1});
}

QList<Unit> unitsOfTitle(const QString& text)
{
    const QString nfkc = text.normalized(QString::NormalizationForm_KC);
    QList<Unit> units;
    if (!hasBracket(nfkc) && !nfkc.contains(u"单位"))
        return units;
    const auto take = [&units](const QString& part) {
        if (const auto unit = unitOf(part))
            units.append(*unit);
    };
    static const QRegularExpression stated(u"单位\\s*:\\s*(\\S+)"_s);
    static const QRegularExpression separators(u"[,、;，；]"_s);
    for (auto match = stated.globalMatch(nfkc); match.hasNext();)
        for (const QString& part : match.next().captured(1).split(separators))
            take(part);
    for (auto match = bracketPattern().globalMatch(nfkc); match.hasNext();)
        for (const QString& part : match.next().captured(1).split(separators))
            take(part);
    return units;
}

NormalisedHeader normaliseHeader(const QString& header)
{
    NormalisedHeader result;
    QString text = comparable(header);
    for (qsizetype from = 0; hasBracket(text);) {
        const auto match = bracketPattern().match(text, from);
        if (!match.hasMatch())
            break;
        const auto unit = unitOf(match.captured(1));
        if (unit) {
            result.unit = unit->name;
            result.factor = unit->factor;
        }
        const QString inside = unit ? QString() : match.captured(1);
        text.replace(match.capturedStart(), match.capturedLength(), inside);
        from = match.capturedStart() + inside.size();
    }
    // 计费电量/kWh: quantity over unit, as physical quantities are written.
    for (qsizetype slash = text.indexOf(u'/'); slash > 0 && result.unit.isEmpty(); slash = text.indexOf(u'/', slash + 1))
        if (const auto unit = unitOf(text.mid(slash + 1))) {
            result.unit = unit->name;
            result.factor = unit->factor;
            text.truncate(slash);
        }
    result.text = withoutMarks(text);
    return result;
}

std::optional<HeaderMonth> monthOfHeader(const QString& text)
{
    // The second alternative is a real date in the header cell, the first day of the month.
    static const QRegularExpression pattern(u"^(\\D*?)((?:19|20)\\d\\d)(?:(?:年度?|[-/._])?(\\d{1,2})(?:月份?)?|[-/.](\\d{1,2})[-/.]0?1(?:t?00:00(?::00)?)?)(\\D*)$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = (match.captured(3).isEmpty() ? match.captured(4) : match.captured(3)).toInt();
    if (month < 1 || month > 12)
        return std::nullopt;
    return HeaderMonth{base::Period(match.captured(2).toInt(), month), match.captured(1) + match.captured(5)};
}

QList<HeaderForm> headerForms(const QString& normalised)
{
    QList<HeaderForm> forms{{normalised, {}}};
    for (const QString& prefix : {u"现场"_s, u"系统"_s, u"本期"_s})
        if (normalised.startsWith(prefix) && normalised.size() > prefix.size())
            forms.append({normalised.mid(prefix.size()), prefix});
    return forms;
}

}  // namespace mingcha::ingest
