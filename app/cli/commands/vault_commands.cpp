// SPDX-License-Identifier: GPL-3.0-or-later
// create, info, verify, backup, restore, rekey: the vault as a file.
#include "cli/commands/commands.h"

#include "base/language.h"
#include "findings/finding_store.h"
#include "ingest/import.h"
#include "records/fact_store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

class Create : public Command {
    QString name() const override { return u"create"_s; }
    QString usage() const override { return u"VAULT"_s; }
    QString summary() const override { return base::translate("cli", "Make a new, empty vault."); }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_TRY(refuseExisting(context.argument(0)));
        MINGCHA_ASSIGN(auto secret, context.newPassphrase());
        MINGCHA_ASSIGN(const auto vault, vault::Vault::create(context.argument(0), std::move(secret)));
        if (context.json())
            context.printJson(QJsonObject{{u"vault"_s, vault->path()}, {u"schema"_s, vault->schemaVersion()}});
        else
            context.print(base::translate("cli", "Made the vault %1.").arg(vault->path()));
        return 0;
    }
};

/// Everything `info` tells, as JSON; the plain text is made from it.
base::Result<QJsonObject> infoOf(vault::Vault& vault)
{
    auto& connection = vault.connection();
    MINGCHA_ASSIGN(const auto counts, records::countFacts(connection));
    MINGCHA_ASSIGN(const auto imports, records::listImports(connection, false));
    MINGCHA_ASSIGN(const auto found, findings::listFindings(connection));
    MINGCHA_ASSIGN(const auto rejects, ingest::listRejects(connection, {}, true));
    MINGCHA_ASSIGN(const auto periods, records::billedPeriods(connection));
    QJsonObject facts;
    for (const auto& [kind, rows] : counts)
        facts[QString::fromLatin1(records::spec(kind).id.data(), qsizetype(records::spec(kind).id.size()))] = qint64(rows);
    base::Energy billed, supplied;
    base::Money total;
    for (const auto& import : imports) {
        if (import.kind == records::Kind::Bills) {
            billed += base::Energy::fromScaled(import.kwhScaled);
            total += base::Money::fromScaled(import.fen);
        } else if (import.kind == records::Kind::AreaSupply) {
            supplied += base::Energy::fromScaled(import.kwhScaled);
        }
    }
    QJsonObject info{{u"vault"_s, vault.path()},
                     {u"schema"_s, vault.schemaVersion()},
                     {u"facts"_s, facts},
                     {u"totals"_s, QJsonObject{{u"bills_kwh"_s, QString::fromStdString(billed.text())},
                                               {u"bills_total"_s, QString::fromStdString(total.text(2))},
                                               {u"area_supply_kwh"_s, QString::fromStdString(supplied.text())}}},
                     {u"findings"_s, qint64(found.size())},
                     {u"rejects"_s, qint64(rejects.size())},
                     {u"imports"_s, qint64(imports.size())}};
    if (periods) {
        info[u"first_month"_s] = QString::fromStdString(periods->from.text());
        info[u"last_month"_s] = QString::fromStdString(periods->to.text());
    }
    return info;
}

class Info : public Command {
    QString name() const override { return u"info"_s; }
    QString usage() const override { return u"VAULT"_s; }
    QString summary() const override { return base::translate("cli", "Say what a vault holds: facts, totals, findings, rejected rows."); }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const QJsonObject info, infoOf(*vault));
        if (context.json()) {
            context.printJson(info);
            return 0;
        }
        context.print(vault->path());
        for (const auto kind : records::allKinds) {
            const auto& spec = records::spec(kind);
            context.print(u"  %1: %2"_s.arg(spec.title.current()).arg(info[u"facts"_s].toObject()[QLatin1StringView(spec.id.data(), qsizetype(spec.id.size()))].toInteger()));
        }
        const QJsonObject totals = info[u"totals"_s].toObject();
        context.print(base::translate("cli", "  Billed: %1 kWh, %2 yuan; supplied to the areas: %3 kWh")
                          .arg(totals[u"bills_kwh"_s].toString(), totals[u"bills_total"_s].toString(), totals[u"area_supply_kwh"_s].toString()));
        context.print(base::translate("cli", "  Findings: %1; rejected rows that are open: %2").arg(info[u"findings"_s].toInteger()).arg(info[u"rejects"_s].toInteger()));
        return 0;
    }
};

class Verify : public Command {
    QString name() const override { return u"verify"_s; }
    QString usage() const override { return u"VAULT"_s; }
    QString summary() const override { return base::translate("cli", "Check every page and every row of a vault."); }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const auto report, vault->verify(&context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"sound"_s, report.sound}, {u"pages"_s, report.pages}, {u"problems"_s, QJsonArray::fromStringList(report.problems)}});
        else if (report.sound)
            context.print(base::translate("cli", "The vault is sound: %1 pages checked.").arg(report.pages));
        if (report.sound)
            return 0;
        return base::fail(base::ErrorCode::Damaged, base::translate("cli", "The vault is damaged: %1").arg(report.problems.mid(0, 5).join(u"; "_s)), base::translate("cli", "Nothing was changed."),
                          base::translate("cli", "Restore the newest sound backup into a new file: mingcha-cli restore BACKUP NEW"));
    }
};

class Backup : public Command {
    QString name() const override { return u"backup"_s; }
    QString usage() const override { return u"VAULT [--out F]"_s; }
    QString summary() const override { return base::translate("cli", "Make a verified copy of a vault."); }
    QList<QCommandLineOption> options() const override { return {outOption(base::translate("cli", "Where to put the copy; the vault's backup folder by default."))}; }
    base::Result<int> run(Context& context) override
    {
        const QString target = context.value(u"out"_s);
        MINGCHA_TRY(refuseExisting(target));
        MINGCHA_ASSIGN(const auto vault, context.openVault(vault::Access::ReadOnly));
        MINGCHA_ASSIGN(const auto made, vault->backup(u"manual"_s, target, &context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"backup"_s, made.path}, {u"bytes"_s, made.bytes}});
        else
            context.print(base::translate("cli", "Made and verified the backup %1.").arg(made.path));
        return 0;
    }
};

class Restore : public Command {
    QString name() const override { return u"restore"_s; }
    QString usage() const override { return u"BACKUP NEW"_s; }
    QString summary() const override { return base::translate("cli", "Restore a backup into a new file."); }
    int leastArguments() const override { return 2; }
    int mostArguments() const override { return 2; }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_TRY(refuseExisting(context.argument(1)));
        MINGCHA_ASSIGN(auto secret, context.passphrase());
        MINGCHA_TRY(vault::Vault::restore(context.argument(0), context.argument(1), std::move(secret), &context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"vault"_s, context.argument(1)}});
        else
            context.print(base::translate("cli", "Restored and verified %1.").arg(context.argument(1)));
        return 0;
    }
};

class Rekey : public Command {
    QString name() const override { return u"rekey"_s; }
    QString usage() const override { return u"VAULT --new-passphrase-file F"_s; }
    QString summary() const override { return base::translate("cli", "Change the passphrase of a vault."); }
    QList<QCommandLineOption> options() const override { return {{u"new-passphrase-file"_s, base::translate("cli", "File that holds the new passphrase; asked for by default."), base::translate("cli", "FILE")}}; }
    base::Result<int> run(Context& context) override
    {
        MINGCHA_TRY(context.requireVault());
        MINGCHA_ASSIGN(auto current, context.passphrase());
        MINGCHA_ASSIGN(auto next, context.newPassphrase(u"new-passphrase-file"_s, {}));
        MINGCHA_ASSIGN(const auto vault, vault::Vault::open(context.argument(0), current.clone()));
        MINGCHA_TRY(vault->changePassphrase(std::move(current), std::move(next), &context.progress()));
        if (context.json())
            context.printJson(QJsonObject{{u"vault"_s, vault->path()}});
        else
            context.print(base::translate("cli", "Changed the passphrase of %1.").arg(vault->path()));
        return 0;
    }
};

}  // namespace

std::vector<std::unique_ptr<Command>> vaultCommands()
{
    return list<Create, Info, Verify, Backup, Restore, Rekey>();
}

}  // namespace mingcha::cli
