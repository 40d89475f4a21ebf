// SPDX-License-Identifier: GPL-3.0-or-later
// import, imports, undo-import, rejects, template, export: facts in and out.
#include "cli/commands/commands.h"

#include "base/language.h"
#include "cli/column_choices.h"
#include "cli/deliver.h"
#include "cli/import_run.h"
#include "cli/receipt_text.h"
#include "cli/reject_sheet.h"
#include "records/export.h"
#include "reports/content/facts_sheet.h"
#include "reports/output/target_file.h"
#include "reports/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QFile>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

QString kindIds()
{
    QStringList ids;
    for (const auto kind : records::allKinds)
        ids += QString::fromLatin1(records::spec(kind).id.data(), qsizetype(records::spec(kind).id.size()));
    return ids.join(u", "_s);
}

QCommandLineOption kindOption(const QString& description) { return {u"kind"_s, description, u"KIND"_s}; }

base::Result<std::optional<records::Kind>> kindOf(const Context& context)
{
    if (!context.has(u"kind"_s))
        return std::optional<records::Kind>();
    const auto kind = records::kindFromId(context.value(u"kind"_s).toStdString());
    if (!kind)
        return usageError(base::translate("cli", "--kind expects one of %1, not \"%2\".").arg(kindIds(), context.value(u"kind"_s)));
    return kind;
}

base::Result<ingest::Overlap> overlapOf(const Context& context)
{
    const QString text = context.value(u"overlap"_s);
    if (text == u"stop")
        return ingest::Overlap::Stop;
    if (text == u"keep")
        return ingest::Overlap::Keep;
    if (text == u"replace")
        return ingest::Overlap::Replace;
    return usageError(base::translate("cli", "--overlap expects stop, keep or replace, not \"%1\".").arg(text));
}

class Import : public Command {
    QString name() const override { return u"import"_s; }
    QString usage() const override { return u"VAULT FILE… [--kind K] [--column FIELD=HEADER]… [--profile P] [--overlap stop|keep|replace] [--dry-run]"_s; }
    QString summary() const override { return base::translate("cli", "Import data files; each is one transaction with its own receipt."); }
    int leastArguments() const override { return 2; }
    int mostArguments() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {kindOption(base::translate("cli", "Kind of all files: %1; recognised by default.").arg(kindIds())),
                {u"column"_s, base::translate("cli", "Which column a field stands in, where the headers do not tell: field by id or title, column by header, letter or number. May be given again. “none” leaves a column out."), base::translate("cli", "FIELD=HEADER")},
                {u"profile"_s, base::translate("cli", "Column mapping to apply, by its name."), base::translate("cli", "NAME")},
                {u"overlap"_s, base::translate("cli", "What to do with keys that are in the vault already: stop, keep the old rows, or replace them."), u"stop|keep|replace"_s, u"stop"_s},
                {u"dry-run"_s, base::translate("cli", "Say what would be imported; write nothing.")}};
    }
    base::Result<int> run(Context& context) override
    {
        ingest::PlanOptions plan;
        ingest::ImportOptions options;
        MINGCHA_ASSIGN(plan.kind, kindOf(context));
        MINGCHA_ASSIGN(plan.choices, columnChoices(context, plan.kind));
        plan.profileName = context.value(u"profile"_s);
        MINGCHA_ASSIGN(options.overlap, overlapOf(context));
        options.dryRun = context.dryRun();
        const QStringList files = context.arguments().mid(1);
        auto opened = ingest::openAhead(files, &context.progress());
        MINGCHA_ASSIGN(const auto vault, context.openVault(options.dryRun ? vault::Access::ReadOnly : vault::Access::ReadWrite));
        plan.opened = opened.get();
        MINGCHA_ASSIGN(const auto told, importAndTell(context, *vault, files, plan, options));
        if (context.json())
            context.printJson(told.receipts);
        return told.exitCode;
    }
};

class Imports : public Command {
    QString name() const override { return u"imports"_s; }
    QString usage() const override { return u"VAULT"_s; }
    QString summary() const override { return base::translate("cli", "List the receipts of all imports."); }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const auto imports, records::listImports(vault->connection()));
        QJsonArray array;
        for (const auto& import : imports) {
            array.append(receiptJson(import));
            if (!context.json())
                context.print(u"%1  %2  %3%4"_s.arg(import.id).arg(import.importedAt.toString(u"yyyy-MM-dd HH:mm"_s), receiptLine(import),
                                                                   import.state == records::ImportState::Undone     ? base::translate("cli", "  (undone)")
                                                                   : import.state == records::ImportState::Replaced ? base::translate("cli", "  (replaced)")
                                                                                                                    : QString()));
        }
        if (context.json())
            context.printJson(array);
        return 0;
    }
};

class UndoImport : public Command {
    QString name() const override { return u"undo-import"_s; }
    QString usage() const override { return u"VAULT ID"_s; }
    QString summary() const override { return base::translate("cli", "Take an import back as a whole."); }
    int leastArguments() const override { return 2; }
    int mostArguments() const override { return 2; }
    base::Result<int> run(Context& context) override
    {
        bool good = false;
        const qint64 id = context.argument(1).toLongLong(&good);
        if (!good)
            return usageError(base::translate("cli", "undo-import expects the number of an import, not \"%1\".").arg(context.argument(1)));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadWrite));
        MINGCHA_TRY(ingest::undoImport(*vault, id, context.who()));
        if (context.json())
            context.printJson(QJsonObject{{u"undone"_s, id}});
        else
            context.print(base::translate("cli", "Import %1 was taken back; its receipt stays.").arg(id));
        return 0;
    }
};

bool isWorkbook(const QString& path) { return path.endsWith(u".xlsx"_s, Qt::CaseInsensitive); }

class Rejects : public Command {
    QString name() const override { return u"rejects"_s; }
    QString usage() const override { return u"VAULT [ID] [--out F.csv|F.xlsx]"_s; }
    QString summary() const override { return base::translate("cli", "List or export rejected rows with their reasons."); }
    int mostArguments() const override { return 2; }
    QList<QCommandLineOption> options() const override { return {outOption(base::translate("cli", "CSV or XLSX file to write."))}; }
    base::Result<int> run(Context& context) override
    {
        std::optional<std::int64_t> id;
        if (context.arguments().size() == 2) {
            bool good = false;
            id = context.argument(1).toLongLong(&good);
            if (!good)
                return usageError(base::translate("cli", "rejects expects the number of an import, not \"%1\".").arg(context.argument(1)));
        }
        if (context.has(u"out"_s))
            MINGCHA_TRY(outPath(context, context.json() ? QStringList{u".json"_s} : QStringList{u".csv"_s, u".xlsx"_s}));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        if (id)
            MINGCHA_TRY(requireImport(*vault, *id));
        MINGCHA_ASSIGN(const auto rejects, ingest::listRejects(vault->connection(), id));
        if (context.json())
            return deliver(context, jsonOf(rejects)).map([] { return 0; });
        if (!isWorkbook(context.value(u"out"_s)))
            return deliver(context, reports::csvBytes(rejectTable(rejects), context.has(u"out"_s))).map([] { return 0; });
        MINGCHA_TRY(reports::writeXlsx({rejectWorkbook(rejects)}, context.value(u"out"_s)));
        context.message(base::translate("cli", "Wrote %1.").arg(context.value(u"out"_s)));
        return 0;
    }

    static base::Result<void> requireImport(vault::Vault& vault, std::int64_t id)
    {
        MINGCHA_ASSIGN(const auto import, records::findImport(vault.connection(), id));
        if (import)
            return {};
        return base::fail(base::ErrorCode::Failed, base::translate("cli", "There is no import %1.").arg(id), base::translate("cli", "Nothing was changed."),
                          base::translate("cli", "List the imports with: mingcha-cli imports VAULT"));
    }

    static QByteArray jsonOf(const std::vector<ingest::Reject>& rejects)
    {
        QJsonArray array;
        for (const auto& reject : rejects)
            array.append(rejectJson(reject));
        return QJsonDocument(array).toJson();
    }
};

/// Above the headers of a form; an import passes over it. Chinese always, like the headers it speaks of.
QString requiredNote(records::Kind kind)
{
    QStringList required;
    for (const records::FieldSpec& field : records::spec(kind).fields)
        if (field.required)
            required += field.title.zh;
    return u"必填：%1。日期如2025-03-01，账期如2025-03。"_s.arg(required.join(u"、"_s));
}

class Template : public Command {
    QString name() const override { return u"template"_s; }
    QString usage() const override { return u"--kind K --out F.csv|F.xlsx"_s; }
    QString summary() const override { return base::translate("cli", "Write an empty file with the standard headers of a kind."); }
    int leastArguments() const override { return 0; }
    int mostArguments() const override { return 0; }
    QList<QCommandLineOption> options() const override { return {kindOption(kindIds()), outOption(base::translate("cli", "CSV or XLSX file to write."))}; }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const auto kind, kindOf(context));
        if (!kind || !context.has(u"out"_s))
            return usageError(base::translate("cli", "template needs --kind and --out."));
        MINGCHA_ASSIGN(const QString path, outPath(context, {u".csv"_s, u".xlsx"_s}));
        reports::Sheet sheet = reports::kindSheet(*kind);
        if (isWorkbook(path))
            sheet.heading = {records::spec(*kind).title.zh, requiredNote(*kind)};
        MINGCHA_TRY(isWorkbook(path) ? reports::writeXlsx({sheet}, path) : reports::writeCsv(sheet, path));
        if (context.json())
            context.printJson(QJsonObject{{u"file"_s, path}});
        else
            context.message(base::translate("cli", "Wrote %1.").arg(path));
        return 0;
    }
};

class Export : public Command {
    QString name() const override { return u"export"_s; }
    QString usage() const override { return u"VAULT --kind K --out F.csv|F.xlsx"_s; }
    QString summary() const override { return base::translate("cli", "Write all facts of a kind as a CSV or XLSX file that can be imported again."); }
    QList<QCommandLineOption> options() const override { return {kindOption(kindIds()), outOption(base::translate("cli", "CSV or XLSX file to write."))}; }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const auto kind, kindOf(context));
        if (!kind || !context.has(u"out"_s))
            return usageError(base::translate("cli", "export needs --kind and --out."));
        MINGCHA_ASSIGN(const QString path, outPath(context, {u".csv"_s, u".xlsx"_s}));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const qint64 rows, isWorkbook(path) ? reports::writeFactsXlsx(vault->connection(), *kind, path, &context.progress()) : writeCsv(*vault, *kind, path, context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"file"_s, path}, {u"rows"_s, rows}});
        else
            context.print(base::translate("cli", "Wrote %1 rows to %2.").arg(rows).arg(path));
        return 0;
    }

    static base::Result<qint64> writeCsv(vault::Vault& vault, records::Kind kind, const QString& path, base::Progress& progress)
    {
        qint64 rows = 0;
        MINGCHA_TRY(reports::saveThrough(path, false, [&](const QString& part) -> base::Result<void> {
            QFile file(part);
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                return base::fail(reports::targetError(errno, path));
            MINGCHA_ASSIGN(rows, records::exportCsv(vault.connection(), kind, file, &progress));
            return {};
        }));
        return rows;
    }
};

}  // namespace

std::vector<std::unique_ptr<Command>> importCommands()
{
    return list<Import, Imports, UndoImport, Rejects, Template, Export>();
}

}  // namespace mingcha::cli
