// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/column_choice.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

/// 0-based position of "C" or "3".
std::optional<int> positionNamed(const QString& name)
{
    static const QRegularExpression letters(u"^[A-Z]{1,3}$"_s, QRegularExpression::CaseInsensitiveOption), digits(u"^[1-9]\\d{0,4}$"_s);
    if (digits.match(name).hasMatch())
        return name.toInt() - 1;
    if (!letters.match(name).hasMatch())
        return std::nullopt;
    int position = 0;
    for (const QChar letter : name.toUpper())
        position = 26 * position + letter.unicode() - u'A' + 1;
    return position - 1;
}

/// A header is known by all its lines, by its last one, or without its unit; what is no header is the place of a column.
/// Where several columns share the header, all of them.
std::vector<size_t> columnsNamed(const std::vector<ColumnPlan>& columns, const QString& name)
{
    const auto whole = [](const QString& header) { return comparable(header); };
    const auto last = [](const QString& header) { return comparable(header.split(headerJoint).back()); };
    const auto bare = [](const QString& header) { return normaliseHeader(header).text; };
    std::vector<size_t> named;
    for (QString (*const form)(const QString&) : {+whole, +last, +bare}) {
        for (size_t c = 0; c < columns.size(); ++c)
            if (!columns[c].header.isEmpty() && form(columns[c].header) == form(name))
                named.push_back(c);
        if (!named.empty())
            return named;
    }
    const auto position = positionNamed(name.trimmed());
    if (position && size_t(*position) < columns.size() && !columns[size_t(*position)].header.isEmpty())
        named.push_back(size_t(*position));
    return named;
}

/// Takes a field from columns that nobody chose for it. Months across share their field, each has its own month.
void release(HeaderMatch& match, const ColumnPlan& chosen)
{
    for (ColumnPlan& column : match.columns) {
        const bool otherMonth = column.month && chosen.month && *column.month != *chosen.month;
        if (column.field == chosen.field && column.reason != MatchReason::User && !otherMonth)
            feed(column, match.kind, -1, MatchReason::None, match.titleUnits);
    }
}

}  // namespace

std::optional<int> fieldNamed(records::Kind kind, const QString& name)
{
    const QString wanted = comparable(name);
    if (wanted == u"none")
        return -1;
    const auto& fields = records::spec(kind).fields;
    for (size_t f = 0; f < fields.size(); ++f)
        for (const QString& known : {QString::fromLatin1(fields[f].id.data(), qsizetype(fields[f].id.size())), fields[f].title.zh, fields[f].title.en})
            if (comparable(known) == wanted)
                return int(f);
    return std::nullopt;
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

QString columnName(const std::vector<ColumnPlan>& columns, const ColumnPlan& column)
{
    const bool isOwn = !column.header.isEmpty() && columnsNamed(columns, column.header).size() == 1;
    return isOwn ? column.header : columnLetters(column.column);
}

void applyChoices(const std::vector<ColumnChoice>& choices, HeaderMatch& match)
{
    if (choices.empty())
        return;
    for (const ColumnChoice& choice : choices) {
        const auto field = fieldNamed(match.kind, choice.field);
        if (!field)
            continue;
        for (const size_t c : columnsNamed(match.columns, choice.column))
            feed(match.columns[c], match.kind, *field, MatchReason::User, match.titleUnits);
    }
    // Only columns that were not chosen are changed.
    for (const ColumnPlan& column : match.columns)
        if (column.field >= 0 && column.reason == MatchReason::User)
            release(match, column);
    judge(match);
}

bool fits(const ColumnChoice& choice, const FilePlan& plan)
{
    return fieldNamed(plan.kind, choice.field) && std::any_of(plan.sheets.begin(), plan.sheets.end(), [&](const SheetPlan& sheet) { return sheet.use && !columnsNamed(sheet.columns, choice.column).empty(); });
}

}  // namespace mingcha::ingest
