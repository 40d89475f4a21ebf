// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import.h"

#include "ingest/importer.h"
#include "ingest/reject_store.h"
#include "ingest/safety_copy.h"
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

base::Result<SafetyCopy> safetyCopyFor(vault::Vault& vault, const ImportOptions& options, base::Progress* progress)
{
    return options.backup && !options.dryRun ? SafetyCopy::begin(vault, progress) : base::Result<SafetyCopy>(SafetyCopy());
}

/// Trials see the customers that the files before them would have brought.
void rememberTrial(ImportContext& context, const Outcome& outcome, const std::vector<std::string>& customers)
{
    if (outcome.record.kind != records::Kind::Customers)
        return;
    for (const std::string& number : customers)
        context.addOnFile(context.accounts.add(number));
}

/// When the safety copy is there, and the files before are written.
Importer::MayWrite mayWriteAfter(const SafetyCopy& copy, std::shared_future<void> before)
{
    return {[&copy, before] { return copy.isReady() && (!before.valid() || before.wait_for(std::chrono::seconds(0)) == std::future_status::ready); },
            [&copy, before]() -> base::Result<void> {
                MINGCHA_TRY(copy.wait());
                if (before.valid())
                    before.wait();
                return {};
            }};
}

/// Whether the next file, of another kind, can be read while one of this kind waits to be written: it brings no customers and no keys that the next looks up.
bool canWait(records::Kind kind) { return kind == records::Kind::Tariffs || kind == records::Kind::AreaSupply; }

base::Result<Outcome> importAside(vault::Vault& vault, FilePlan plan, const Importer::MayWrite& mayWrite, const ImportOptions& options, base::Progress* progress)
{
    MINGCHA_ASSIGN(auto connection, vault.connect(vault::Access::ReadWrite));
    ImportContext context;
    return Importer(connection, context, mayWrite, options, progress).run(std::move(plan));
}

void keep(base::Result<Outcome> outcome, FileResult& result)
{
    if (outcome)
        result.outcome = std::move(*outcome);
    else
        result.error = std::move(outcome).error();
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
    MINGCHA_ASSIGN(const SafetyCopy copy, safetyCopyFor(vault, options, progress));
    ImportContext context;
    return Importer(vault.connection(), context, mayWriteAfter(copy, {}), options, progress).run(plan);
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
    MINGCHA_ASSIGN(SafetyCopy copy, safetyCopyFor(vault, options, progress));
    std::vector<Planned> planned = planAll(paths, planOptions, progress, results);
    if (std::ranges::none_of(planned, [](const Planned& file) { return file.plan.ready(); }))
        copy.giveUp();
    ImportContext context;
    std::shared_future<void> before;  // the files that still wait to be written
    for (auto file = planned.begin(); file != planned.end(); ++file) {
        FileResult& result = results[file->position];
        const Importer::MayWrite mayWrite = mayWriteAfter(copy, before);
        if (base::isCancelled(progress))
            result.error = base::cancelled();
        else if (!copy.isReady() && canWait(file->plan.kind) && std::next(file) != planned.end() && std::next(file)->plan.kind != file->plan.kind)
            before = std::async(std::launch::async, [&, file, mayWrite] { keep(importAside(vault, std::move(file->plan), mayWrite, options, progress), result); }).share();
        else {
            Importer importer(vault.connection(), context, mayWrite, options, progress);
            auto outcome = importer.run(std::move(file->plan));
            if (outcome && options.dryRun)
                rememberTrial(context, *outcome, importer.trialCustomers());
            keep(std::move(outcome), result);
        }
    }
    if (before.valid())
        before.wait();
    MINGCHA_TRY(copy.wait());  // without it nothing was written
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
