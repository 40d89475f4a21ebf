// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/column_choices.h"

#include "base/language.h"
#include "ingest/column_choice.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

using ingest::ColumnChoice;
using ingest::FilePlan;
using ingest::PlanOptions;
using ingest::SheetPlan;

bool isField(const QString& name, std::optional<records::Kind> kind)
{
    const auto has = [&name](records::Kind each) { return ingest::fieldNamed(each, name).has_value(); };
    return kind ? has(*kind) : std::any_of(std::begin(records::allKinds), std::end(records::allKinds), has);
}

QString idOf(std::string_view id) { return QString::fromLatin1(id.data(), qsizetype(id.size())); }

/// A word of a shell's line, quoted where the shell would read something into it.
QString shellWord(const QString& word)
{
    static const QRegularExpression plain(u"^[\\w./:=+@%,-]+$"_s, QRegularExpression::UseUnicodePropertiesOption);
    return plain.match(word).hasMatch() ? word : u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

/// "A 户号 → Customer no."
QString columnText(const ingest::ColumnPlan& column, records::Kind kind)
{
    const QString text = ingest::columnLetters(column.column) + u' ' + column.header.simplified();
    return column.field < 0 ? text : text + u" → "_s + records::spec(kind).fields[size_t(column.field)].title.current();
}

QString columnsText(const SheetPlan& sheet, records::Kind kind)
{
    QStringList texts;
    for (const ingest::ColumnPlan& column : sheet.columns)
        if (!column.header.isEmpty())
            texts.append(columnText(column, kind));
    return base::translate("cli", "Columns of the file: %1").arg(texts.join(base::translate("cli", ", ")));
}

/// An example for the first problem. A column that is missing can be any: its place in the line is left to fill in.
QString exampleFor(const SheetPlan& sheet, const ingest::PlanProblem& problem, records::Kind kind)
{
    const QString field = idOf(records::spec(kind).fields[size_t(problem.field)].id);
    for (const ingest::ColumnPlan& column : sheet.columns)
        if (column.field == problem.field)
            return field + u'=' + ingest::columnName(sheet.columns, column).simplified();
    return field + u'=' + base::translate("cli", "HEADER");
}

QString importLine(const QString& vault, const QString& path, const QString& kind, const QStringList& columns)
{
    QStringList words{u"mingcha-cli"_s, u"import"_s, shellWord(vault), shellWord(path)};
    if (!kind.isEmpty())
        words << u"--kind"_s << kind;
    for (const QString& column : columns)
        words << u"--column"_s << shellWord(column);
    return words.join(u' ');
}

/// What was said of other fields stays said.
QStringList saidOfOthers(const std::vector<ColumnChoice>& choices, const SheetPlan& sheet, records::Kind kind)
{
    QStringList said;
    for (const ColumnChoice& choice : choices) {
        const auto field = ingest::fieldNamed(kind, choice.field);
        if (std::none_of(sheet.problems.begin(), sheet.problems.end(), [&field](const ingest::PlanProblem& problem) { return field == problem.field; }))
            said.append(choice.field + u'=' + choice.column);
    }
    return said;
}

QString adviceFor(const SheetPlan& sheet, const FilePlan& plan, const QString& vault, const PlanOptions& options)
{
    QStringList columns = saidOfOthers(options.choices, sheet, plan.kind);
    bool isMissing = false;
    for (const ingest::PlanProblem& problem : sheet.problems) {
        columns.append(exampleFor(sheet, problem, plan.kind));
        isMissing = isMissing || problem.kind == ingest::ProblemKind::MissingRequired;
    }
    const QString line = importLine(vault, plan.path, options.kind ? idOf(records::spec(plan.kind).id) : QString(), columns);
    return (isMissing ? base::translate("cli", "Check that this is the right file. If it is, say which column it is: %1").arg(line)
                      : base::translate("cli", "Say which column it is: %1").arg(line))
           + u'\n' + columnsText(sheet, plan.kind);
}

QString adviceForAbsent(const FilePlan& plan)
{
    for (const SheetPlan& sheet : plan.sheets)
        if (sheet.use)
            return columnsText(sheet, plan.kind);
    return base::translate("cli", "Check the name of the file and the header in it.");
}

/// What a profile of a file is called: as the one it had, else as the file, with a number where another has that name.
QString profileName(const SheetPlan& sheet, const QString& path, const std::vector<ingest::Profile>& known)
{
    if (!sheet.appliedProfile.isEmpty())
        return sheet.appliedProfile;
    const QString base = QFileInfo(path).completeBaseName();
    const auto isTaken = [&known](const QString& name) { return std::any_of(known.begin(), known.end(), [&](const ingest::Profile& profile) { return profile.name == name; }); };
    QString name = base;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2)"_s.arg(base).arg(number);
    return name;
}

}  // namespace

base::Result<std::vector<ColumnChoice>> columnChoices(const Context& context, std::optional<records::Kind> kind)
{
    std::vector<ColumnChoice> choices;
    for (const QString& text : context.values(u"column"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        const ColumnChoice choice{text.left(equals).trimmed(), text.mid(equals + 1).trimmed()};
        if (equals <= 0 || choice.column.isEmpty())
            return usageError(base::translate("cli", "--column expects FIELD=HEADER, not \"%1\".").arg(text));
        if (!isField(choice.field, kind))
            return usageError(base::translate("cli", "--column: there is no field \"%1\". Its name is a header of the template, or its id in docs/data-formats.md.").arg(choice.field));
        choices.push_back(choice);
    }
    return choices;
}

base::Result<ChosenColumns> ChosenColumns::plan(const QStringList& paths, const PlanOptions& options, base::Progress* progress)
{
    ChosenColumns chosen;
    if (options.choices.empty())
        return chosen;
    for (const QString& path : paths)
        if (auto plan = ingest::planFile(path, options, progress))
            chosen.m_plans.push_back(std::move(*plan));
    for (const ColumnChoice& choice : options.choices)
        if (!chosen.m_plans.empty() && std::none_of(chosen.m_plans.begin(), chosen.m_plans.end(), [&choice](const FilePlan& plan) { return ingest::fits(choice, plan); }))
            return base::fail(base::ErrorCode::Failed, base::translate("cli", "No file has a column \"%1\" that could be the field \"%2\".").arg(choice.column, choice.field), base::translate("cli", "Nothing was imported."),
                              adviceForAbsent(chosen.m_plans.front()));
    return chosen;
}

base::Result<QStringList> ChosenColumns::keep(vault::Connection& connection, const ingest::FileResult& result) const
{
    const auto plan = std::find_if(m_plans.begin(), m_plans.end(), [&result](const FilePlan& each) { return each.path == result.path; });
    if (plan == m_plans.end() || !result.outcome)
        return QStringList();
    const auto isChosen = [](const ingest::ColumnPlan& column) { return column.reason == ingest::MatchReason::User; };
    QStringList names;
    std::vector<QStringList> headers;  // sheets of a file that was split share theirs
    for (size_t s = 0; s < plan->sheets.size(); ++s) {
        const SheetPlan& sheet = plan->sheets[s];
        if (!sheet.use || std::none_of(sheet.columns.begin(), sheet.columns.end(), isChosen))
            continue;
        MINGCHA_ASSIGN(const auto known, ingest::listProfiles(connection));
        const auto profile = ingest::profileFrom(*plan, s, profileName(sheet, plan->path, known));
        if (std::find(headers.begin(), headers.end(), profile.header) != headers.end())
            continue;
        MINGCHA_TRY(ingest::saveProfile(connection, profile));
        headers.push_back(profile.header);
        names.append(profile.name);
    }
    return names;
}

QString columnAdvice(const QString& vault, const QString& path, const PlanOptions& options)
{
    const auto plan = ingest::planFile(path, options);
    if (!plan || plan->ready())
        return {};
    for (const SheetPlan& sheet : plan->sheets)
        if (sheet.use && !sheet.problems.empty())
            return adviceFor(sheet, *plan, vault, options);
    const QString line = importLine(vault, path, u"KIND"_s, {u"customer="_s + base::translate("cli", "HEADER")});
    return base::translate("cli", "Check that this is the right file. If it is, say what it holds and which column is what, --column once for each: %1").arg(line);
}

}  // namespace mingcha::cli
