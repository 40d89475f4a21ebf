// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import.h"

#include "ingest/importer.h"
#include "ingest/reject_store.h"
#include "records/fact_store.h"
#include "vault/settings_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

constexpr qint64 mostOpenBytes = 1 << 30;  // files planned together stay open up to this, the rest are opened again

struct Planned {
    size_t position = 0;           ///< in the caller's list
    FilePlan plan;
};

/// One verified backup before the first file; none while there is nothing to lose.
base::Result<void> backUp(vault::Vault& vault, const ImportOptions& options, base::Progress* progress)
{
    if (!options.backup || options.dryRun)
        return {};
    MINGCHA_ASSIGN(const auto counts, records::countFacts(vault.connection()));
    if (std::all_of(counts.begin(), counts.end(), [](const auto& count) { return count.second == 0; }))
        return {};
    MINGCHA_TRY(vault.backup(u"import"_s, {}, progress));
    return {};
}

/// Trials see the customers that the files before them would have brought.
void rememberTrial(ImportContext& context, const Outcome& outcome, const std::vector<std::string>& customers)
{
    if (outcome.record.kind != records::Kind::Customers)
        return;
    for (const std::string& number : customers)
        context.addOnFile(context.accounts.add(number));
}

std::vector<Planned> planAll(const QStringList& paths, const PlanOptions& options, base::Progress* progress, std::vector<FileResult>& results)
{
    std::vector<Planned> planned;
    qint64 open = 0;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        results.push_back({paths[i], {}, {}});
        auto plan = base::isCancelled(progress) ? base::Result<FilePlan>(base::fail(base::cancelled())) : planFile(paths[i], options, progress);
        if (!plan) {
            results.back().error = std::move(plan).error();
            continue;
        }
        open += plan->facts.bytes;
        if (open > mostOpenBytes)
            plan->source.reset();
        planned.push_back({size_t(i), std::move(*plan)});
    }
    std::stable_sort(planned.begin(), planned.end(), [](const Planned& a, const Planned& b) { return a.plan.kind < b.plan.kind; });
    return planned;
}

}  // namespace

base::Result<PlanOptions> planOptionsOf(vault::Connection& connection)
{
    PlanOptions options;
    MINGCHA_ASSIGN(options.profiles, listProfiles(connection));
    MINGCHA_ASSIGN(const auto aliases, vault::SettingsStore(connection).value(u"ingest.aliases"_s));
    const QJsonObject json = aliases.value_or(QJsonValue()).toObject();
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        for (const auto& alias : entry.value().toArray())
            options.userAliases[entry.key()].append(alias.toString());
    return options;
}

base::Result<Outcome> importFile(vault::Vault& vault, const FilePlan& plan, const ImportOptions& options, base::Progress* progress)
{
    ImportContext context;
    return Importer(vault, context, options, progress).run(plan);
}

base::Result<std::vector<FileResult>> importFiles(vault::Vault& vault, const QStringList& paths, const PlanOptions& plan, const ImportOptions& options, base::Progress* progress)
{
    PlanOptions planOptions = plan;
    MINGCHA_ASSIGN(const PlanOptions stored, planOptionsOf(vault.connection()));
    if (planOptions.profiles.empty())
        planOptions.profiles = stored.profiles;
    if (planOptions.userAliases.isEmpty())
        planOptions.userAliases = stored.userAliases;
    std::vector<FileResult> results;
    std::vector<Planned> planned = planAll(paths, planOptions, progress, results);
    if (planned.empty())
        return results;
    MINGCHA_TRY(backUp(vault, options, progress));
    ImportContext context;
    for (Planned& file : planned) {
        FileResult& result = results[file.position];
        if (base::isCancelled(progress)) {
            result.error = base::cancelled();
            continue;
        }
        Importer importer(vault, context, options, progress);
        auto outcome = importer.run(std::move(file.plan));
        if (outcome && options.dryRun)
            rememberTrial(context, *outcome, importer.trialCustomers());
        if (outcome)
            result.outcome = std::move(*outcome);
        else
            result.error = std::move(outcome).error();
    }
    return results;
}

base::Result<void> undoImport(vault::Vault& vault, std::int64_t importId, const QString& who)
{
    vault::Connection& connection = vault.connection();
    MINGCHA_ASSIGN(const auto imports, records::listImports(connection, false));
    const auto standing = [importId](const records::ImportRecord& record) { return record.id == importId; };
    if (std::none_of(imports.begin(), imports.end(), standing))
        return base::fail(base::ErrorCode::Failed, QCoreApplication::translate("ingest", "There is no import %1 that could be undone.").arg(importId),
                          QCoreApplication::translate("ingest", "Nothing was changed."), QCoreApplication::translate("ingest", "Choose an import that stands: the list of imports tells which were taken back or replaced."));
    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    // Rows of the file that were rejected first and kept later belong to it.
    for (auto record = imports.rbegin(); record != imports.rend(); ++record) {
        if (record->id != importId && record->receipt[u"retry_of"_s].toInteger() != importId)
            continue;
        MINGCHA_TRY(records::removeFacts(connection, record->id));
        MINGCHA_TRY(records::setImportState(connection, record->id, records::ImportState::Undone, who));
        MINGCHA_TRY(releaseRejects(connection, record->id));
    }
    return transaction.commit();
}

}  // namespace mingcha::ingest
