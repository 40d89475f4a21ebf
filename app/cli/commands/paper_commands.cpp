// SPDX-License-Identifier: GPL-3.0-or-later
// list, report, audit: what leaves the program on paper, and the whole job at once.
#include "cli/commands/commands.h"

#include "base/language.h"
#include "cli/check_run.h"
#include "cli/deliver.h"
#include "cli/import_run.h"
#include "rectification/list.h"
#include "reports/output/target_file.h"
#include "reports/report.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

QString vaultName(const QString& path) { return QFileInfo(path).completeBaseName(); }

base::Result<void> writeList(vault::Vault& vault, std::optional<base::Period> month, const QString& unit, std::optional<QDate> asOf, const QString& path, base::Progress& progress)
{
    MINGCHA_TRY(rectification::requireUnit(vault.connection(), unit));
    MINGCHA_ASSIGN(const auto content, rectification::buildList(vault.connection(), month, unit, vaultName(vault.path()), asOf));
    return path.endsWith(u".xlsx"_s, Qt::CaseInsensitive) ? reports::writeListXlsx(content, path) : reports::writePdf(reports::buildListDocument(content), path, false, &progress);
}

base::Result<void> writeReport(vault::Vault& vault, std::optional<base::Period> month, const QString& unit, const QStringList& paths, base::Progress& progress)
{
    MINGCHA_TRY(rectification::requireUnit(vault.connection(), unit));
    MINGCHA_ASSIGN(const auto document, reports::buildReport(vault.connection(), {month, unit, vaultName(vault.path())}, &progress));
    for (const QString& path : paths)
        MINGCHA_TRY(path.endsWith(u".docx"_s, Qt::CaseInsensitive) ? reports::writeDocx(document, path) : reports::writePdf(document, path, false, &progress));
    return {};
}

class List : public Command {
    QString name() const override { return u"list"_s; }
    QString usage() const override { return u"VAULT [--month YYYY-MM] [--unit U] [--as-of YYYY-MM-DD] --out F.xlsx|F.pdf"_s; }
    QString summary() const override { return base::translate("cli", "Write the rectification list of a month."); }
    bool paints() const override { return true; }
    QList<QCommandLineOption> options() const override
    {
        return {monthOption(), unitOption(), {u"as-of"_s, base::translate("cli", "Day that the days left are counted to; today by default."), u"YYYY-MM-DD"_s}, outOption(base::translate("cli", "Workbook or PDF to write."))};
    }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const QString path, outPath(context, {u".xlsx"_s, u".pdf"_s}, OtherNames::Refused));
        MINGCHA_ASSIGN(const auto month, context.month(u"month"_s));
        MINGCHA_ASSIGN(const auto asOf, context.day(u"as-of"_s));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_TRY(writeList(*vault, month, context.value(u"unit"_s), asOf, path, context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"file"_s, path}});
        else
            context.print(base::translate("cli", "Wrote %1.").arg(path));
        return 0;
    }
};

class Report : public Command {
    QString name() const override { return u"report"_s; }
    QString usage() const override { return u"VAULT [--month YYYY-MM] [--unit U] --out F.pdf|F.docx"_s; }
    QString summary() const override { return base::translate("cli", "Write the monthly audit report."); }
    bool paints() const override { return true; }
    QList<QCommandLineOption> options() const override { return {monthOption(), unitOption(), outOption(base::translate("cli", "PDF or DOCX to write."))}; }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const QString path, outPath(context, {u".pdf"_s, u".docx"_s}, OtherNames::Refused));
        MINGCHA_ASSIGN(const auto month, context.month(u"month"_s));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_TRY(writeReport(*vault, month, context.value(u"unit"_s), {path}, context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"file"_s, path}});
        else
            context.print(base::translate("cli", "Wrote %1.").arg(path));
        return 0;
    }
};

class Audit : public Command {
    QString name() const override { return u"audit"_s; }
    QString usage() const override { return u"DIR --vault V --out DIR"_s; }
    QString summary() const override { return base::translate("cli", "Do the whole job on a folder of files: import, check, list and report."); }
    bool paints() const override { return true; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"vault"_s, base::translate("cli", "Vault to use; made when it is not there."), u"VAULT"_s}, {u"out"_s, base::translate("cli", "Folder for the list and the report."), base::translate("cli", "FOLDER")}, monthOption(), unitOption()};
    }

    base::Result<int> run(Context& context) override
    {
        const QString path = context.value(u"vault"_s), folder = context.value(u"out"_s);
        if (path.isEmpty() || folder.isEmpty())
            return usageError(base::translate("cli", "audit needs --vault and --out."));
        MINGCHA_ASSIGN(const auto month, context.month(u"month"_s));
        MINGCHA_ASSIGN(const QStringList files, filesOf(context));
        const QDir out(folder);
        const QStringList lists{out.filePath(u"rectification-list.xlsx"_s), out.filePath(u"rectification-list.pdf"_s)};
        const QStringList reports{out.filePath(u"monthly-report.pdf"_s), out.filePath(u"monthly-report.docx"_s)};
        for (const QString& target : lists + reports)
            MINGCHA_TRY(refuseExisting(target));
        std::error_code failure;
        std::filesystem::create_directories(std::filesystem::path(folder.toStdU16String()), failure);
        if (failure)
            return base::fail(reports::targetError(failure.value(), lists[0]));
        MINGCHA_ASSIGN(const auto vault, openOrCreate(context, path));
        MINGCHA_ASSIGN(const auto imported, importAndTell(context, *vault, files, {}, {}));
        if (context.progress().isCancelled())
            return base::fail(base::cancelled());
        MINGCHA_ASSIGN(const auto checked, checkAndTell(context, *vault, {}));
        for (const QString& target : lists)
            MINGCHA_TRY(writeList(*vault, month, context.value(u"unit"_s), {}, target, context.progress()));
        MINGCHA_TRY(writeReport(*vault, month, context.value(u"unit"_s), reports, context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"vault"_s, vault->path()}, {u"imports"_s, imported.receipts}, {u"check"_s, checked.json}, {u"files"_s, QJsonArray::fromStringList(lists + reports)}});
        for (const QString& target : lists + reports)
            context.message(base::translate("cli", "Wrote %1.").arg(target));
        return imported.exitCode;
    }

    /// All files of the folder but those of the work itself: the vault, its passphrase, and what office programs put beside a file that is open.
    static base::Result<QStringList> filesOf(const Context& context)
    {
        const QString folder = context.argument(0), vault = QFileInfo(context.value(u"vault"_s)).canonicalFilePath();
        const QStringList own{vault, vault + u".lock"_s, vault + u"-journal"_s, QFileInfo(context.value(u"passphrase-file"_s)).canonicalFilePath()};
        const QDir dir(folder);
        if (!dir.exists())
            return base::fail(base::ErrorCode::NoSuchFile, base::translate("cli", "There is no folder %1.").arg(folder), base::translate("cli", "Nothing was changed."), base::translate("cli", "Check the path."));
        QStringList files;
        for (const QFileInfo& file : dir.entryInfoList(QDir::Files, QDir::Name))
            if (!own.contains(file.canonicalFilePath()) && !file.fileName().startsWith(u"~$"))
                files << file.filePath();
        if (files.isEmpty())
            return base::fail(base::ErrorCode::Failed, base::translate("cli", "The folder %1 holds no files.").arg(folder), base::translate("cli", "Nothing was changed."), base::translate("cli", "Name the folder with the data files."));
        return files;
    }

    static base::Result<std::unique_ptr<vault::Vault>> openOrCreate(Context& context, const QString& path)
    {
        const bool there = QFileInfo::exists(path);
        MINGCHA_ASSIGN(auto secret, there ? context.passphrase() : context.newPassphrase());
        return there ? vault::Vault::open(path, std::move(secret)) : vault::Vault::create(path, std::move(secret));
    }
};

}  // namespace

std::vector<std::unique_ptr<Command>> paperCommands()
{
    return list<List, Report, Audit>();
}

}  // namespace mingcha::cli
