// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/header_match.h"

#include "ingest/column_choice.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

using records::FieldSpec;
using records::FieldType;
using records::Kind;

struct Known {
    int field;
    MatchReason reason;
};
using Words = QHash<QString, Known>;

void add(Words& words, const QString& header, int field, MatchReason reason)
{
    const QString text = normaliseHeader(header).text;
    if (!text.isEmpty() && !words.contains(text))
        words.insert(text, {field, reason});
}

Words shippedWords(Kind kind)
{
    Words words;
    const auto& fields = records::spec(kind).fields;
    for (int f = 0; f < int(fields.size()); ++f) {
        add(words, fields[size_t(f)].title.zh, f, MatchReason::Title);
        for (const QString& alias : fields[size_t(f)].aliases)
            add(words, alias, f, MatchReason::Alias);
    }
    return words;
}

/// The headers of a kind's fields: the user's words go before those that are shipped.
class Dictionary {
public:
    Dictionary(Kind kind, const QMap<QString, QStringList>& userAliases) : m_shipped(shipped(kind))
    {
        const auto& fields = records::spec(kind).fields;
        for (int f = 0; f < int(fields.size()); ++f)
            for (const QString& header : userAliases.value(QString::fromUtf8(fields[size_t(f)].id.data(), qsizetype(fields[size_t(f)].id.size()))))
                add(m_users, header, f, MatchReason::UserAlias);
    }

    const Known* find(const QString& text) const
    {
        for (const Words* words : {&m_users, &m_shipped})
            if (const auto known = words->constFind(text); known != words->constEnd())
                return &*known;
        return nullptr;
    }

private:
    /// Made once: a file is matched against every kind, at many places.
    static const Words& shipped(Kind kind)
    {
        static const std::map<Kind, Words> words = [] {
            std::map<Kind, Words> all;
            for (const Kind each : records::allKinds)
                all.emplace(each, shippedWords(each));
            return all;
        }();
        return words.at(kind);
    }
    Words m_users;
    const Words& m_shipped;
};

/// Only a header that was taken as it stands is certain; one whose prefix fell away gives way to it, 系统 also to 现场.
enum Rank { NoMatch = 0, SystemDropped, PrefixDropped, AsItStands };

struct Candidate {
    int field = -1;
    Rank rank = NoMatch;
    MatchReason reason = MatchReason::None;
    std::int64_t factor = 1;
};

bool isScaledByUnit(FieldType type)
{
    return type == FieldType::Money || type == FieldType::Energy || type == FieldType::Price || type == FieldType::Capacity;
}

/// The factor of a header's unit for a field, or nothing when the unit is of another dimension.
std::optional<std::int64_t> factorFor(const FieldSpec& field, const NormalisedHeader& header, const QList<Unit>& titleUnits)
{
    if (header.unit.isEmpty()) {
        if (isScaledByUnit(field.type))
            for (const Unit& unit : titleUnits)
                if (unit.name == field.unit)
                    return unit.factor;
        return 1;
    }
    if (field.unit.isEmpty())
        return header.factor == 1 ? std::optional<std::int64_t>(1) : std::nullopt;
    return header.unit == field.unit ? std::optional(header.factor) : std::nullopt;
}

NormalisedHeader composedHeader(const HeaderColumn& column)
{
    NormalisedHeader all = normaliseHeader(column.parts.join(QString()));
    const NormalisedHeader leaf = normaliseHeader(column.leaf());
    if (!leaf.unit.isEmpty()) {
        all.unit = leaf.unit;
        all.factor = leaf.factor;
    }
    return all;
}

Candidate candidateOf(const HeaderColumn& column, const Dictionary& dictionary, Kind kind, const QList<Unit>& titleUnits)
{
    const NormalisedHeader whole = composedHeader(column);
    NormalisedHeader leaf = normaliseHeader(column.leaf());
    if (leaf.unit.isEmpty()) {
        leaf.unit = whole.unit;
        leaf.factor = whole.factor;
    }
    const bool systemGroup = column.parts.size() > 1 && column.parts.front().contains(u"系统");
    for (const NormalisedHeader& header : {whole, leaf}) {
        for (const HeaderForm& form : headerForms(header.text)) {
            const Known* known = dictionary.find(form.text);
            if (!known)
                continue;
            const auto factor = factorFor(records::spec(kind).fields[size_t(known->field)], header, titleUnits);
            if (!factor)
                continue;
            const bool fromSystem = form.droppedPrefix == u"系统" || (systemGroup && header.text != whole.text);
            return {known->field, fromSystem ? SystemDropped : form.droppedPrefix.isEmpty() ? AsItStands : PrefixDropped, known->reason, *factor};
        }
    }
    return {};
}

bool isTotalHeader(const QString& normalised)
{
    static const QSet<QString> words{u"合计"_s, u"总计"_s, u"小计"_s, u"累计"_s, u"全年"_s, u"年合计"_s, u"全年合计"_s};
    static const QRegularExpression year(u"^(?:19|20)\\d\\d年?"_s);
    return words.contains(normalised) || words.contains(QString(normalised).remove(year));
}

/// A row of data holds months as well. They head columns when the row names the kind's key, or when they are most of what the row holds,
/// different from each other, with values under them.
bool standForMonths(const MatchInput& input, const HeaderMatch& match, const std::map<size_t, ColumnPlan>& months)
{
    const auto& fields = records::spec(match.kind).fields;
    if (std::any_of(match.columns.begin(), match.columns.end(), [&fields](const ColumnPlan& column) { return column.field >= 0 && fields[size_t(column.field)].key; }))
        return true;
    QSet<int> different;
    for (const auto& [c, column] : months)
        if (input.columns[c].valuesBelow)
            different.insert(column.month->index());
    const auto named = std::count_if(input.columns.begin(), input.columns.end(), [](const HeaderColumn& column) { return !column.parts.isEmpty(); });
    return different.size() >= 2 && 2 * different.size() > named;
}

/// Months across: the columns that stand for a month of the kind's value, and the total beside them.
void matchMonths(const MatchInput& input, const Dictionary& dictionary, HeaderMatch& match)
{
    const int field = monthsField(match.kind);
    const int period = records::spec(match.kind).fieldIndex("period");
    const auto takesPeriod = [period](const ColumnPlan& column) { return column.field == period; };
    if (field < 0 || std::any_of(match.columns.begin(), match.columns.end(), takesPeriod))
        return;
    std::map<size_t, ColumnPlan> months;
    for (size_t c = 0; c < input.columns.size(); ++c) {
        const NormalisedHeader header = composedHeader(input.columns[c]);
        const auto month = monthOfHeader(header.text);
        const auto factor = factorFor(records::spec(match.kind).fields[size_t(field)], header, input.titleUnits);
        if (!month || !factor)
            continue;
        const Known* words = dictionary.find(month->words);
        if (!month->words.isEmpty() && month->words != u"电量" && (!words || words->field != field))
            continue;
        ColumnPlan& column = months[c] = match.columns[c];
        column.field = field;
        column.month = month->month;
        column.factor = *factor;
        column.reason = MatchReason::Title;
    }
    if (months.empty() || !standForMonths(input, match, months))
        return;
    for (const auto& [c, column] : months)
        match.columns[c] = column;
    for (size_t c = 0; c < input.columns.size(); ++c) {
        ColumnPlan& column = match.columns[c];
        const NormalisedHeader header = composedHeader(input.columns[c]);
        const bool wholeYear = column.field == field && !column.month;
        if (!wholeYear && !(column.field < 0 && isTotalHeader(header.text)))
            continue;
        column.field = -1;
        column.isTotal = true;
        column.factor = factorFor(records::spec(match.kind).fields[size_t(field)], header, input.titleUnits).value_or(1);
    }
}

void count(HeaderMatch& match)
{
    match.required = match.requiredFound = match.keysFound = 0;
    const auto& fields = records::spec(match.kind).fields;
    QSet<int> found;
    for (const ColumnPlan& column : match.columns)
        if (column.field >= 0)
            found.insert(column.field);
    if (monthsAcross(match.columns))
        found.insert(records::spec(match.kind).fieldIndex("period"));
    match.found = int(found.size());
    for (int f = 0; f < int(fields.size()); ++f) {
        match.required += fields[size_t(f)].required;
        match.requiredFound += fields[size_t(f)].required && found.contains(f);
        match.keysFound += fields[size_t(f)].key && found.contains(f);
    }
}

PlanProblem missing(const FieldSpec& field, int number)
{
    return {ProblemKind::MissingRequired, number,
            QCoreApplication::translate("ingest", "The required column “%1” was not found.").arg(field.title.current())};
}

/// A header that several columns share tells nothing: their letters do.
PlanProblem ambiguous(const FieldSpec& field, int number, const std::vector<ColumnPlan>& all, const std::vector<const ColumnPlan*>& fitting)
{
    QStringList headers;
    for (const ColumnPlan* column : fitting) {
        const QString name = columnName(all, *column);
        headers.append(name == column->header ? name : u"%1 (%2)"_s.arg(column->header, name));
    }
    return {ProblemKind::AmbiguousField, number,
            QCoreApplication::translate("ingest", "Several columns could be “%1”: %2. Choose one of them.").arg(field.title.current(), headers.join(base::currentLanguage() == base::Language::Chinese ? u"、"_s : u", "_s))};
}

}  // namespace

bool monthsAcross(const std::vector<ColumnPlan>& columns)
{
    return std::any_of(columns.begin(), columns.end(), [](const ColumnPlan& column) { return column.month.has_value(); });
}

int monthsField(Kind kind) { return kind == Kind::AreaSupply ? int(records::area_supply::Supplied) : -1; }

HeaderMatch matchHeader(Kind kind, const MatchInput& input)
{
    const Dictionary dictionary(kind, input.userAliases);
    const auto& fields = records::spec(kind).fields;
    HeaderMatch match;
    match.kind = kind;
    match.titleUnits = input.titleUnits;
    std::vector<Candidate> candidates;
    for (size_t c = 0; c < input.columns.size(); ++c) {
        candidates.push_back(candidateOf(input.columns[c], dictionary, kind, input.titleUnits));
        ColumnPlan column;
        column.column = int(c);
        column.header = input.columns[c].composed();
        match.columns.push_back(column);
    }
    for (int f = 0; f < int(fields.size()); ++f) {
        Rank best = NoMatch;
        for (const Candidate& candidate : candidates)
            if (candidate.field == f)
                best = std::max(best, candidate.rank);
        std::vector<size_t> columns;
        for (size_t c = 0; c < candidates.size(); ++c)
            if (best != NoMatch && candidates[c].field == f && candidates[c].rank == best)
                columns.push_back(c);
        // Two columns for an optional field: neither is taken, both are listed as unmatched. For a required one the plan stops.
        if (columns.size() > 1 && !fields[size_t(f)].required)
            continue;
        for (const size_t c : columns) {
            match.columns[c].field = f;
            match.columns[c].reason = candidates[c].reason;
            match.columns[c].factor = candidates[c].factor;
        }
    }
    matchMonths(input, dictionary, match);
    judge(match);
    return match;
}

void judge(HeaderMatch& match)
{
    match.problems = mappingProblems(match.kind, match.columns);
    count(match);
}

void feed(ColumnPlan& column, Kind kind, int field, MatchReason reason, const QList<Unit>& titleUnits)
{
    const NormalisedHeader header = composedHeader({column.header.split(headerJoint), false});
    const auto month = field >= 0 && field == monthsField(kind) ? monthOfHeader(header.text) : std::nullopt;
    column.field = field;
    column.reason = reason;
    column.factor = field < 0 ? 1 : factorFor(records::spec(kind).fields[size_t(field)], header, titleUnits).value_or(1);
    column.month = month ? std::optional(month->month) : std::nullopt;
    column.isTotal = false;
}

std::vector<PlanProblem> mappingProblems(Kind kind, const std::vector<ColumnPlan>& columns)
{
    std::vector<PlanProblem> problems;
    const auto& fields = records::spec(kind).fields;
    const bool across = monthsAcross(columns);
    for (int f = 0; f < int(fields.size()); ++f) {
        std::vector<const ColumnPlan*> whole;
        std::map<int, std::vector<const ColumnPlan*>> byMonth;
        for (const ColumnPlan& column : columns) {
            if (column.field != f)
                continue;
            if (column.month)
                byMonth[column.month->index()].push_back(&column);
            else
                whole.push_back(&column);
        }
        if (whole.size() > 1)
            problems.push_back(ambiguous(fields[size_t(f)], f, columns, whole));
        for (const auto& [month, ofMonth] : byMonth)
            if (ofMonth.size() > 1)
                problems.push_back(ambiguous(fields[size_t(f)], f, columns, ofMonth));
        const bool fromMonths = across && (fields[size_t(f)].id == "period" || !byMonth.empty());
        if (whole.empty() && !fromMonths && fields[size_t(f)].required)
            problems.push_back(missing(fields[size_t(f)], f));
    }
    return problems;
}

}  // namespace mingcha::ingest
