// SPDX-License-Identifier: GPL-3.0-or-later
// check, findings, explain: what does not add up, and why.
#include "cli/commands/commands.h"

#include "base/language.h"
#include "cli/check_run.h"
#include "cli/deliver.h"
#include "cli/explain_text.h"
#include "findings/finding_store.h"
#include "reports/content/findings_sheet.h"
#include "reports/report.h"

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

/// `Q04,L01` → codes; an unknown one is a usage error that names it.
base::Result<std::vector<QString>> rulesOf(const Context& context, const QString& option)
{
    std::vector<QString> codes;
    for (const QString& part : context.value(option).split(u',', Qt::SkipEmptyParts)) {
        const QString code = part.trimmed().toUpper();
        if (!checks::Catalogue::shipped().find(code))
            return usageError(base::translate("cli", "There is no rule %1 in the catalogue.").arg(code));
        codes.push_back(code);
    }
    return codes;
}

class Check : public Command {
    QString name() const override { return u"check"_s; }
    QString usage() const override { return u"VAULT [--from YYYY-MM] [--to YYYY-MM] [--rules Q04,L01] [--fail-on-findings] [--dry-run]"_s; }
    QString summary() const override { return base::translate("cli", "Check quantity, price, fee and loss, and keep the findings."); }
    QList<QCommandLineOption> options() const override
    {
        return {{u"from"_s, base::translate("cli", "First month to judge; the first billed month by default."), u"YYYY-MM"_s},
                {u"to"_s, base::translate("cli", "Last month to judge; the last billed month by default."), u"YYYY-MM"_s},
                {u"rules"_s, base::translate("cli", "Rules to run, separated by commas; all that are switched on by default."), u"CODES"_s},
                {u"fail-on-findings"_s, base::translate("cli", "End with exit code 4 when there are findings.")},
                {u"dry-run"_s, base::translate("cli", "Say what would be found; keep nothing.")}};
    }
    base::Result<int> run(Context& context) override
    {
        checks::CheckRequest request;
        MINGCHA_ASSIGN(request.from, context.month(u"from"_s));
        MINGCHA_ASSIGN(request.to, context.month(u"to"_s));
        if (request.from && request.to && *request.to < *request.from)
            return usageError(base::translate("cli", "--to lies before --from."));
        MINGCHA_ASSIGN(request.rules, rulesOf(context, u"rules"_s));
        MINGCHA_ASSIGN(const auto vault, context.openVault(context.dryRun() ? vault::Access::ReadOnly : vault::Access::ReadWrite));
        MINGCHA_ASSIGN(const auto told, checkAndTell(context, *vault, request));
        if (context.json())
            context.printJson(told.json);
        return told.hits > 0 && context.has(u"fail-on-findings"_s) ? 4 : 0;
    }
};

class Findings : public Command {
    QString name() const override { return u"findings"_s; }
    QString usage() const override { return u"VAULT [--rule R] [--format csv|json|xlsx] [--out F]"_s; }
    QString summary() const override { return base::translate("cli", "List or export findings."); }
    QList<QCommandLineOption> options() const override
    {
        return {{u"rule"_s, base::translate("cli", "Findings of these rules only."), u"CODES"_s},
                {u"format"_s, base::translate("cli", "Form of the list; by default what the ending of --out says, else csv."), u"csv|json|xlsx"_s},
                outOption(base::translate("cli", "File to write; standard output by default."))};
    }
    base::Result<int> run(Context& context) override
    {
        const QString path = context.value(u"out"_s), format = formatFor(context, path);
        if (format != u"csv" && format != u"json" && format != u"xlsx")
            return usageError(base::translate("cli", "--format expects csv, json or xlsx, not \"%1\".").arg(format));
        if (format == u"xlsx" && path.isEmpty())
            return usageError(base::translate("cli", "A workbook needs a file name: give --out."));
        if (!path.isEmpty())
            MINGCHA_TRY(outPath(context, {QLatin1Char('.') + format}));
        findings::Filter filter;
        MINGCHA_ASSIGN(const auto rules, rulesOf(context, u"rule"_s));
        filter.rules = QStringList(rules.begin(), rules.end());
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const auto found, findings::listFindings(vault->connection(), filter, &context.progress()));
        const reports::Sheet sheet = reports::findingsSheet(found, format == u"xlsx" ? reports::Titles::ForReaders : reports::Titles::ForPrograms);
        if (format != u"xlsx")
            return deliver(context, format == u"csv" ? reports::csvBytes(sheet, !path.isEmpty()) : reports::jsonBytes(sheet)).map([] { return 0; });
        MINGCHA_TRY(reports::writeXlsx({sheet}, path));
        context.message(base::translate("cli", "Wrote %1.").arg(path));
        return 0;
    }

    static QString formatFor(const Context& context, const QString& path)
    {
        if (context.json())
            return u"json"_s;
        if (context.has(u"format"_s))
            return context.value(u"format"_s);
        return path.endsWith(u".xlsx"_s, Qt::CaseInsensitive) ? u"xlsx"_s : path.endsWith(u".json"_s, Qt::CaseInsensitive) ? u"json"_s : u"csv"_s;
    }
};

class Explain : public Command {
    QString name() const override { return u"explain"_s; }
    QString usage() const override { return u"VAULT ID"_s; }
    QString summary() const override { return base::translate("cli", "Show the proof of a finding: values, sources, formula, basis."); }
    int leastArguments() const override { return 2; }
    int mostArguments() const override { return 2; }
    base::Result<int> run(Context& context) override
    {
        bool good = false;
        const qint64 id = context.argument(1).toLongLong(&good);
        if (!good)
            return usageError(base::translate("cli", "explain expects the number of a finding, not \"%1\".").arg(context.argument(1)));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const auto finding, findings::findFinding(vault->connection(), id));
        if (!finding)
            return base::fail(base::ErrorCode::Failed, base::translate("cli", "There is no finding %1.").arg(id), base::translate("cli", "Nothing was changed."), base::translate("cli", "List the findings with: mingcha-cli findings VAULT"));
        MINGCHA_ASSIGN(const auto proof, findings::proofOf(vault->connection(), id));
        MINGCHA_ASSIGN(const auto imports, records::listImports(vault->connection()));
        if (context.json())
            context.printJson(explainJson(*finding, proof, imports));
        else
            context.print(explainText(*finding, proof, imports));
        return 0;
    }
};

}  // namespace

std::vector<std::unique_ptr<Command>> checkCommands()
{
    return list<Check, Findings, Explain>();
}

}  // namespace mingcha::cli
