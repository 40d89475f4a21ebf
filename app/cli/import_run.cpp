// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_run.h"

#include "base/language.h"
#include "cli/column_choices.h"
#include "cli/receipt_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mingcha::cli {

namespace {

QJsonObject resultJson(const ingest::FileResult& result)
{
    if (result.error)
        return {{u"file"_s, QFileInfo(result.path).fileName()}, {u"error"_s, base::exitCode(result.error->code)}, {u"text"_s, result.error->text()}};
    QJsonObject json = receiptJson(result.outcome->record);
    json[u"overlapping"_s] = qint64(result.outcome->overlapping);
    if (result.outcome->sameFileAs)
        json[u"same_file_as"_s] = qint64(*result.outcome->sameFileAs);
    json[u"retried_rejects"_s] = qint64(result.outcome->retriedRejects);
    json[u"retried_kept"_s] = qint64(result.outcome->retriedKept);
    return json;
}

/// A trial goes on where the import itself would stop, so that everything can be told at once.
bool wouldStop(const ingest::Outcome& outcome, const ingest::ImportOptions& options)
{
    return options.dryRun && options.overlap == ingest::Overlap::Stop && (outcome.sameFileAs || outcome.overlapping > 0);
}

void tellStop(Context& context, const ingest::Outcome& outcome)
{
    if (outcome.sameFileAs)
        context.message(base::translate("cli", "  Would be refused: this very file was imported as import %1.").arg(*outcome.sameFileAs));
    else
        context.message(base::translate("cli", "  Would be refused: %1 records of it are already in the vault. Choose with --overlap whether to keep or to replace them.").arg(outcome.overlapping));
}

void tell(Context& context, const ingest::FileResult& result, const ingest::ImportOptions& options)
{
    if (result.error) {
        Context::error(u"%1: %2"_s.arg(QFileInfo(result.path).fileName(), result.error->text()));
        return;
    }
    const auto& outcome = *result.outcome;
    if (!context.json())
        context.print(receiptLine(outcome.record));
    if (context.dryRun())
        for (const QString& line : mappingLines(outcome.record))
            context.message(line);
    if (wouldStop(outcome, options))
        tellStop(context, outcome);
    for (const auto& warning : outcome.warnings)
        context.message(u"  "_s + warning);
    for (const auto& total : outcome.totals)
        if (!total.agrees)
            context.message(base::translate("cli", "  Row %1, %2: the total stated is %3, the values it stands for make %4.").arg(total.row).arg(total.column, total.stated, total.computed));
    if (!outcome.unmatchedColumns.isEmpty())
        context.message(base::translate("cli", "  Columns that match no field: %1").arg(outcome.unmatchedColumns.join(base::translate("cli", ", "))));
    if (outcome.record.rejected > 0 && context.dryRun())
        for (const auto& reject : outcome.rejects)
            context.message(base::translate("cli", "  Row %1 would be rejected: %2").arg(reject.row).arg(rejectText(reject)));
    else if (outcome.record.rejected > 0)
        context.message(base::translate("cli", "  Rejected rows are kept with their reasons: mingcha-cli rejects VAULT %1").arg(outcome.record.id));
    if (outcome.retriedRejects > 0)
        context.message(base::translate("cli", "  Of %1 earlier rejected rows that were tried again, %2 were kept.").arg(outcome.retriedRejects).arg(outcome.retriedKept));
}

void advise(base::Error& error, const QString& advice)
{
    if (!advice.isEmpty())
        error.advice = advice;
}

void tellProfiles(Context& context, const QStringList& profiles, QJsonObject& json)
{
    for (const QString& profile : profiles)
        context.message(base::translate("cli", "  These columns are kept as the profile “%1”; files with the same headers get it by themselves.").arg(profile));
    if (!profiles.isEmpty())
        json[u"profiles"_s] = QJsonArray::fromStringList(profiles);
}

}  // namespace

base::Result<ImportTold> importAndTell(Context& context, vault::Vault& vault, const QStringList& paths, const ingest::PlanOptions& plan, ingest::ImportOptions options)
{
    options.who = context.who();
    MINGCHA_ASSIGN(ingest::PlanOptions known, ingest::planOptionsOf(vault.connection()));
    known.kind = plan.kind;
    known.profileName = plan.profileName;
    known.choices = plan.choices;
    known.opened = plan.opened;
    MINGCHA_ASSIGN(const auto chosen, ChosenColumns::plan(paths, known, &context.progress()));
    MINGCHA_ASSIGN(auto results, ingest::importFiles(vault, paths, known, options, &context.progress()));
    ImportTold told{exitCodeOf(results), {}};
    for (auto& result : results) {
        if (result.error && result.error->code == base::ErrorCode::Failed)
            advise(*result.error, columnAdvice(vault.path(), result.path, known));
        tell(context, result, options);
        if (result.outcome && wouldStop(*result.outcome, options))
            told.exitCode = base::exitCode(base::ErrorCode::Failed);
        QJsonObject json = resultJson(result);
        if (!options.dryRun) {
            MINGCHA_ASSIGN(const QStringList profiles, chosen.keep(vault.connection(), result));
            tellProfiles(context, profiles, json);
        }
        told.receipts.append(json);
    }
    return told;
}

}  // namespace mingcha::cli
