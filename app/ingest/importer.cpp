// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "base/clock.h"
#include "ingest/fact_sink.h"
#include "ingest/readers/read_error.h"
#include "ingest/readers/warnings.h"
#include "ingest/receipt.h"
#include "ingest/reject_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

base::Error overlapError(const FactCollector::Result& result)
{
    return readError(QCoreApplication::translate("ingest", "%1 records of this file are already in the vault; the first is %2, from import %3.")
                         .arg(result.overlapping).arg(result.firstOverlap).arg(result.firstOverlapImport),
                     QCoreApplication::translate("ingest", "Import it again and choose to keep the older records or to replace them."));
}

base::Error sumTooLarge()
{
    return readError(QCoreApplication::translate("ingest", "The sum of a column is larger than any amount this program can hold."),
                     QCoreApplication::translate("ingest", "Check the units and the largest values of the file."));
}

/// Neither a fact, nor a row that was rejected, nor one that is known already.
bool holdsNothing(const FactCollector::Result& result)
{
    return result.kept == 0 && result.rejects.empty() && result.skipped[size_t(Skip::Identical)] == 0 && result.skipped[size_t(Skip::KeptExisting)] == 0;
}

/// Numbers that were probably cut off. A tenth of sound ones end in a zero: it is told only of several, and when none of the others speaks against it.
std::int64_t cutOffNumbers(const records::Accounts& accounts)
{
    std::int64_t longOnes = 0, cut = 0;
    for (std::int64_t code = 1; code <= std::int64_t(accounts.size()); ++code) {
        longOnes += KnownCustomers::isLong(accounts.number(code));
        cut += KnownCustomers::mayBeCutOff(accounts.number(code));
    }
    return cut >= 3 && cut == longOnes ? cut : 0;
}

int threadsFor(const ImportOptions& options)
{
    return options.threads > 0 ? options.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// One is left to whoever has to be ready before anything is written.
int threadsToRead(const ImportOptions& options, bool isReady) { return isReady ? threadsFor(options) : std::max(1, threadsFor(options) - 1); }

}  // namespace

base::Result<std::optional<records::ImportRecord>> importOfSameFile(vault::Connection& connection, const QString& sha256, records::Kind kind)
{
    MINGCHA_ASSIGN(const auto imports, records::listImports(connection, false));
    for (const auto& import : imports)
        if (import.sha256 == sha256 && import.kind == kind && !import.receipt.contains(u"retry_of"_s))
            return std::optional(import);
    return std::optional<records::ImportRecord>();
}

base::Result<void> Importer::checkPlan(const FilePlan& plan) const
{
    if (plan.ready())
        return {};
    QStringList what;
    for (const SheetPlan& sheet : plan.sheets)
        for (const PlanProblem& problem : sheet.problems)
            if (sheet.use)
                what.append(problem.text);
    if (what.isEmpty())
        what.append(plan.kindKnown ? QCoreApplication::translate("ingest", "No sheet of the file holds %1.").arg(records::spec(plan.kind).title.current()) : plan.kindReason);
    return base::fail(readError(what.join(u' '), QCoreApplication::translate("ingest", "Check that this is the right file. Choose the columns by hand, or give the file the headers of the template.")));
}

base::Result<Outcome> Importer::run(FilePlan plan)
{
    MINGCHA_TRY(checkPlan(plan));
    if (!plan.source) {
        MINGCHA_ASSIGN(plan.source, SourceFile::open(plan.path, {}, m_progress));
        plan.facts = plan.source->facts();
    }
    m_outcome.path = plan.path;
    MINGCHA_TRY(m_context.load(m_connection));
    MINGCHA_ASSIGN(const auto counts, records::countFacts(m_connection));
    m_anyOlder = counts.at(plan.kind) > 0;
    MINGCHA_TRY(begin(plan));
    FactCollector collector(plan.kind, m_options.overlap, m_context.accounts, [this, kind = plan.kind](auto period) { return olderKeys(kind, period); });
    if (m_options.dryRun) {
        MINGCHA_TRY(readSheets(plan, collector));
        MINGCHA_TRY(finishRecord(plan, collector));
        return std::move(m_outcome);
    }
    m_context.loaded = false;  // until all is well
    MINGCHA_TRY(store(plan, collector));
    m_context.loaded = true;
    return std::move(m_outcome);
}

base::Result<void> Importer::begin(const FilePlan& plan)
{
    records::ImportRecord& record = m_outcome.record;
    record.kind = plan.kind;
    record.file = QFileInfo(plan.path).fileName();
    record.sha256 = QString::fromLatin1(plan.facts.sha256hex);
    record.bytes = plan.facts.bytes;
    record.importedAt = base::now();
    record.importedBy = m_options.who;
    MINGCHA_ASSIGN(const auto same, importOfSameFile(m_connection, record.sha256, record.kind));
    if (!same)
        return {};
    m_outcome.sameFileAs = same->id;
    if (m_options.dryRun || m_options.overlap != Overlap::Stop)
        return {};
    return base::fail(readError(QCoreApplication::translate("ingest", "This very file was imported on %1 as import %2.")
                                    .arg(same->importedAt.date().toString(Qt::ISODate)).arg(same->id),
                                QCoreApplication::translate("ingest", "There is nothing to do. To import it once more, undo that import or choose to replace the older records.")));
}

base::Result<records::Table> Importer::olderKeys(records::Kind kind, std::optional<base::Period> period)
{
    if (!m_anyOlder)
        return records::Table(kind);
    records::LoadRequest request;
    request.kind = kind;
    if (period)
        request.periods = base::PeriodRange{*period, *period};
    const auto& fields = records::spec(kind).fields;
    for (int f = 0; f < int(fields.size()); ++f)
        if (fields[size_t(f)].key)
            request.fields.push_back(f);
    base::Result<records::Table> older = records::Table(kind);
    const auto load = [&](vault::Connection& connection) { older = records::loadFacts(connection, request); };
    if (m_sink)
        m_sink->call(load);
    else
        load(m_connection);
    return older;
}

base::Result<void> Importer::readSheets(const FilePlan& plan, FactCollector& collector)
{
    for (const SheetPlan& sheet : plan.sheets)
        if (sheet.use)
            MINGCHA_TRY(readSheet(sheet, plan, collector));
    return {};
}

base::Result<void> Importer::readSheet(const SheetPlan& sheetPlan, const FilePlan& plan, FactCollector& collector)
{
    const Sheet& sheet = *plan.source->sheets().at(sheetPlan.sheet);
    MINGCHA_ASSIGN(const SheetTask task, taskFor(sheetPlan, plan.kind, sheet));
    const KnownCustomers customers = m_context.customers();
    const ChunkParser parser(task, m_context.accounts, customers);
    const QString stage = QCoreApplication::translate("ingest", "Reading %1").arg(m_outcome.record.file);
    collector.beginSheet(task);
    const auto consume = [&](std::unique_ptr<ParsedChunk> chunk) -> base::Result<void> {
        MINGCHA_TRY(collector.take(*chunk));
        if (m_options.dryRun && plan.kind == records::Kind::Customers)
            noteTrialCustomers(chunk->facts, collector.freshAccounts());
        if (m_sink && !(m_options.overlap == Overlap::Stop && collector.result.overlapping))
            m_sink->write(std::move(chunk), task.name);
        else
            m_pool.give(std::move(chunk));
        return {};
    };
    const auto parsed = [&](size_t done) { base::report(m_progress, stage, double(done) / double(sheet.chunkCount())); };
    return parseInOrder(sheet, parser, threadsToRead(m_options, m_mayWrite.isReady()), m_pool, m_progress, parsed, consume);
}

void Importer::noteTrialCustomers(const records::Table& facts, const records::Accounts& fresh)
{
    const auto known = std::int64_t(m_context.accounts.size());
    for (const std::int64_t account : facts.columns[records::customer::Number])
        m_trialCustomers.emplace_back(account > known ? fresh.number(account - known) : m_context.accounts.number(account));
}

/// The file is read while the safety copy is still being made; the transaction begins when that is there.
base::Result<void> Importer::writeFacts(const FilePlan& plan, FactCollector& collector, std::optional<vault::Transaction>& transaction)
{
    const auto begin = [&]() -> base::Result<std::int64_t> {
        MINGCHA_TRY(m_mayWrite.wait());
        MINGCHA_ASSIGN(auto begun, vault::Transaction::begin(m_connection));
        transaction.emplace(std::move(begun));
        MINGCHA_ASSIGN(m_outcome.record.id, records::addImport(m_connection, m_outcome.record));
        return m_outcome.record.id;
    };
    FactSink sink(m_connection, plan.kind, {m_mayWrite.isReady, begin}, [this](std::unique_ptr<ParsedChunk> chunk) { m_pool.give(std::move(chunk)); });
    m_sink = &sink;
    const auto read = readSheets(plan, collector);
    m_sink = nullptr;
    MINGCHA_TRY(read);
    base::report(m_progress, QCoreApplication::translate("ingest", "Storing %1").arg(m_outcome.record.file), -1);
    return sink.finish();
}

base::Result<void> Importer::store(const FilePlan& plan, FactCollector& collector)
{
    std::optional<vault::Transaction> transaction;
    MINGCHA_TRY(writeFacts(plan, collector, transaction));
    if (collector.result.overlapping && m_options.overlap == Overlap::Stop)
        return base::fail(overlapError(collector.result));
    MINGCHA_TRY(keepAccounts(collector, plan.kind));
    if (collector.result.overlapping && m_options.overlap == Overlap::Replace)
        MINGCHA_TRY(replaceOlder(m_connection, plan.kind, collector, m_outcome.record.id, m_options.who));
    MINGCHA_TRY(addRejects(m_connection, m_outcome.record.id, collector.result.rejects));
    if (plan.kind == records::Kind::Customers && m_options.retryRejects) {
        MINGCHA_ASSIGN(const RetryCount retried, retryForCustomers(m_connection, m_context, m_outcome.record.id, m_options.who));
        m_outcome.retriedRejects = retried.tried;
        m_outcome.retriedKept = retried.kept;
    }
    if (base::isCancelled(m_progress))
        return base::fail(base::cancelled());
    MINGCHA_TRY(finishRecord(plan, collector));
    MINGCHA_TRY(records::updateImport(m_connection, m_outcome.record));
    return transaction->commit();
}

base::Result<void> Importer::keepAccounts(const FactCollector& collector, records::Kind kind)
{
    const records::Accounts& fresh = collector.freshAccounts();
    for (std::int64_t code = 1; code <= std::int64_t(fresh.size()); ++code)
        m_context.accounts.add(fresh.number(code));
    MINGCHA_TRY(m_context.accounts.save(m_connection));
    if (kind != records::Kind::Customers)
        return {};
    MINGCHA_ASSIGN(const auto customers, records::loadFacts(m_connection, {kind, {}, {records::customer::Number}, {}, false}));
    for (const std::int64_t account : customers.columns[records::customer::Number])
        m_context.addOnFile(account);
    return {};
}

QStringList Importer::warningsOf(const FilePlan& plan, const FactCollector& collector) const
{
    const FactCollector::Result& result = collector.result;
    QStringList warnings;
    for (const SheetPlan& sheet : plan.sheets) {
        const Sheet& source = *plan.source->sheets()[sheet.sheet];
        if (!sheet.use && source.chunkCount() > 0)
            warnings.append(QCoreApplication::translate("ingest", "The sheet “%1” was not read: %2").arg(sheet.name, sheet.reason));
        if (sheet.use)
            for (const std::string& warning : source.warnings())
                warnings.append(sheet.name.isEmpty() ? warningText(warning) : sheet.name + u": "_s + warningText(warning));
    }
    const auto disagreeing = std::count_if(result.totals.begin(), result.totals.end(), [](const TotalCheck& total) { return !total.agrees; });
    if (disagreeing)
        warnings.append(QCoreApplication::translate("ingest", "Totals in the file that differ from the sum of their rows: %1.").arg(disagreeing));
    if (const auto cut = cutOffNumbers(collector.freshAccounts()))
        warnings.append(QCoreApplication::translate("ingest", "All %1 new customer numbers of more than 15 digits end in zeros behind the fifteenth, as when a spreadsheet has cut them off. Compare them with the source, and have them exported as text.").arg(cut));
    if (result.unnamedRows)
        warnings.append(QCoreApplication::translate("ingest", "Rows with values in columns that have no header: %1, the first in row %2. Those values were not read.").arg(result.unnamedRows).arg(result.firstUnnamed));
    if (result.emptyMonths)
        warnings.append(QCoreApplication::translate("ingest", "Month cells without a value: %1.").arg(result.emptyMonths));
    return warnings;
}

base::Result<void> Importer::finishRecord(const FilePlan& plan, const FactCollector& collector)
{
    const FactCollector::Result& result = collector.result;
    if (holdsNothing(result))
        return base::fail(readError(QCoreApplication::translate("ingest", "The file has the header of %1 and no row of data under it.").arg(records::spec(plan.kind).title.current()),
                                    QCoreApplication::translate("ingest", "Ask for the file again; the export may have failed.")));
    constexpr base::Int128 most = std::numeric_limits<std::int64_t>::max();
    if (result.kwh > most || result.kwh < -most || result.fen > most || result.fen < -most)
        return base::fail(sumTooLarge());
    records::ImportRecord& record = m_outcome.record;
    record.read = collector.read();
    record.kept = result.kept;
    record.rejected = std::int64_t(result.rejects.size());
    record.skipped = record.read - record.kept - record.rejected;
    record.repaired = result.repairedRows;
    record.facts = result.facts;
    record.kwhScaled = static_cast<std::int64_t>(result.kwh);
    record.fen = static_cast<std::int64_t>(result.fen);
    m_outcome.rejects = result.rejects;
    m_outcome.repairs = result.repairs;
    m_outcome.totals = result.totals;
    m_outcome.overlapping = result.overlapping;
    m_outcome.unmatchedColumns = unmatchedColumns(plan);
    m_outcome.warnings = warningsOf(plan, collector);
    for (size_t reason = 0; reason < skipReasons; ++reason)
        if (result.skipped[reason])
            m_outcome.skippedBy[skipId(Skip(reason))] = result.skipped[reason];
    record.receipt = planReceipt(plan);
    addResult(record.receipt, result, m_outcome.warnings);
    if (result.overlapping)
        record.receipt[u"overlapping"_s] = qint64(result.overlapping);
    if (m_outcome.retriedRejects) {
        record.receipt[u"retried_rejects"_s] = qint64(m_outcome.retriedRejects);
        record.receipt[u"retried_kept"_s] = qint64(m_outcome.retriedKept);
    }
    return {};
}

}  // namespace mingcha::ingest
