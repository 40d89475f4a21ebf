// SPDX-License-Identifier: GPL-3.0-or-later
// Rejected rows tried again. What is kept becomes a small import of its own that carries the name and hash of the original file and the rows' own
// places in it, so that every fact still points at where it stands; its receipt says which import's rejects they were.
#include "base/clock.h"
#include "ingest/chunk_parser.h"
#include "ingest/fact_sink.h"
#include "ingest/importer.h"
#include "ingest/readers/read_error.h"
#include "ingest/receipt.h"
#include "ingest/reject_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

/// Rejects of one sheet of one import.
using Group = std::vector<Reject>;

std::map<std::pair<std::int64_t, QString>, Group> grouped(std::vector<Reject> rejects)
{
    std::map<std::pair<std::int64_t, QString>, Group> groups;
    for (Reject& reject : rejects) {
        const auto key = std::pair(reject.importId, reject.sheet);
        groups[key].push_back(std::move(reject));
    }
    return groups;
}

void fillBatch(RowBatch& batch, const Group& group)
{
    auto texts = std::make_shared<std::deque<std::string>>();
    for (const Reject& reject : group) {
        for (const QString& cell : reject.cells)
            batch.addCell(texts->emplace_back(cell.toStdString()));
        batch.endRow(reject.row);
    }
    batch.keep(texts);
}

struct Retried {
    std::optional<std::int64_t> import;        ///< the new import, when anything was kept
    std::vector<Reject> faults;                ///< why rows were not kept
    std::int64_t kept = 0, overlapping = 0;
    Outcome outcome;
};

base::Result<records::Table> olderKeys(vault::Connection& connection, records::Kind kind, std::optional<base::Period> period)
{
    records::LoadRequest request;
    request.kind = kind;
    if (period)
        request.periods = base::PeriodRange{*period, *period};
    return records::loadFacts(connection, request);
}

base::Result<void> writeFacts(vault::Connection& connection, std::int64_t import, records::Kind kind, std::unique_ptr<ParsedChunk> chunk, const std::string& sheet)
{
    FactSink sink(connection, import, kind, [](std::unique_ptr<ParsedChunk>) {});
    sink.write(std::move(chunk), sheet);
    return sink.finish();
}

base::Result<Retried> retryGroup(vault::Connection& connection, ImportContext& context, const records::ImportRecord& original, const Group& group, const QJsonObject& note, const QString& who)
{
    MINGCHA_ASSIGN(const auto mapping, mappingOf(original.receipt, group.front().sheet, original.kind));
    SheetTask task = taskFor(mapping, original.kind);
    task.name = group.front().sheet.toStdString();
    auto chunk = std::make_unique<ParsedChunk>();
    fillBatch(chunk->batch, group);
    const KnownCustomers customers = context.customers();
    ChunkParser(task, context.accounts, customers).parse(*chunk);
    FactCollector collector(original.kind, Overlap::Keep, context.accounts, [&](auto period) { return olderKeys(connection, original.kind, period); });
    collector.beginSheet(task);
    MINGCHA_TRY(collector.take(*chunk));
    Retried retried;
    retried.kept = collector.result.kept;
    retried.faults = collector.result.rejects;
    retried.overlapping = collector.result.overlapping;
    if (retried.kept == 0)
        return retried;
    records::ImportRecord& record = retried.outcome.record;
    record = original;
    record.importedAt = base::now();
    record.importedBy = who;
    record.read = record.kept = retried.kept;
    record.rejected = record.skipped = 0;
    record.repaired = collector.result.repairedRows;
    record.facts = collector.result.facts;
    record.kwhScaled = static_cast<std::int64_t>(collector.result.kwh);
    record.fen = static_cast<std::int64_t>(collector.result.fen);
    record.receipt = note;
    record.receipt[u"retry_of"_s] = qint64(original.id);
    record.receipt[u"sheets"_s] = original.receipt[u"sheets"_s];
    addResult(record.receipt, collector.result, {});
    MINGCHA_ASSIGN(record.id, records::addImport(connection, record));
    retried.import = record.id;
    for (const std::uint32_t row : std::set<std::uint32_t>(chunk->batchRow.begin(), chunk->batchRow.end()))
        MINGCHA_TRY(markRetried(connection, group[row].id, record.id));
    for (std::int64_t code = 1; code <= std::int64_t(collector.freshAccounts().size()); ++code)
        context.accounts.add(collector.freshAccounts().number(code));
    MINGCHA_TRY(context.accounts.save(connection));
    MINGCHA_TRY(writeFacts(connection, record.id, original.kind, std::move(chunk), task.name));
    retried.outcome.repairs = collector.result.repairs;
    return retried;
}

}  // namespace

base::Result<RetryCount> retryForCustomers(vault::Connection& connection, ImportContext& context, std::int64_t afterImport, const QString& who)
{
    RetryCount count;
    MINGCHA_ASSIGN(auto rejects, rejectsForCustomers(connection));
    for (const auto& [key, group] : grouped(std::move(rejects))) {
        MINGCHA_ASSIGN(const auto original, records::findImport(connection, key.first));
        MINGCHA_ASSIGN(const Retried retried, retryGroup(connection, context, *original, group, {{u"after_import"_s, qint64(afterImport)}}, who));
        count.tried += std::int64_t(group.size());
        count.kept += retried.kept;
    }
    return count;
}

base::Result<Outcome> retryReject(vault::Vault& vault, std::int64_t rejectId, const QStringList& cells, const QString& who)
{
    vault::Connection& connection = vault.connection();
    const QString unchanged = QCoreApplication::translate("ingest", "Nothing was changed.");
    MINGCHA_ASSIGN(const auto found, findReject(connection, rejectId));
    if (!found || found->state != u"open")
        return base::fail(base::ErrorCode::Failed, QCoreApplication::translate("ingest", "There is no open rejected row with the number %1.").arg(rejectId), unchanged);
    Reject reject = *found;
    const QStringList before = reject.cells;
    reject.cells = cells;
    ImportContext context;
    MINGCHA_TRY(context.load(connection));
    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    MINGCHA_ASSIGN(const auto original, records::findImport(connection, reject.importId));
    QJsonObject note{{u"corrected_from"_s, QJsonArray::fromStringList(before)}, {u"corrected_to"_s, QJsonArray::fromStringList(cells)}};
    MINGCHA_ASSIGN(Retried retried, retryGroup(connection, context, *original, {reject}, note, who));
    if (retried.kept == 0) {
        const QString why = !retried.faults.empty() ? rejectText(retried.faults.front())
            : retried.overlapping                   ? QCoreApplication::translate("ingest", "The vault already holds a record with this key.")
                                                    : QCoreApplication::translate("ingest", "The row holds no data.");
        return base::fail(base::ErrorCode::Failed, why, unchanged, QCoreApplication::translate("ingest", "Correct the row and try it again."));
    }
    MINGCHA_TRY(transaction.commit());
    retried.outcome.path = reject.file;
    return std::move(retried.outcome);
}

}  // namespace mingcha::ingest
