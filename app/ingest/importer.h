// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/chunk_pipeline.h"
#include "ingest/fact_collector.h"
#include "ingest/import_context.h"

namespace mingcha::ingest {

/// One file into the vault, in one transaction. Used once.
class Importer {
public:
    /// When something may be written to the vault; both are called in another thread.
    struct MayWrite {
        std::function<bool()> isReady;
        std::function<base::Result<void>()> wait;              ///< or tells why nothing must be written
    };
    Importer(vault::Connection& connection, ImportContext& context, MayWrite mayWrite, const ImportOptions& options, base::Progress* progress)
        : m_connection(connection), m_context(context), m_mayWrite(std::move(mayWrite)), m_options(options), m_progress(progress) {}
    base::Result<Outcome> run(FilePlan plan);
    /// Of a trial of customers: the numbers it would have brought.
    const std::vector<std::string>& trialCustomers() const { return m_trialCustomers; }

private:
    base::Result<void> checkPlan(const FilePlan& plan) const;
    base::Result<void> begin(const FilePlan& plan);
    base::Result<void> readSheets(const FilePlan& plan, FactCollector& collector);
    base::Result<void> readSheet(const SheetPlan& sheet, const FilePlan& plan, FactCollector& collector);
    base::Result<void> finishRecord(const FilePlan& plan, const FactCollector& collector);
    base::Result<void> store(const FilePlan& plan, FactCollector& collector);
    base::Result<void> writeFacts(const FilePlan& plan, FactCollector& collector, std::optional<vault::Transaction>& transaction);
    base::Result<void> keepAccounts(const FactCollector& collector, records::Kind kind);
    base::Result<records::Table> olderKeys(records::Kind kind, std::optional<base::Period> period);
    void noteTrialCustomers(const records::Table& facts, const records::Accounts& fresh);
    QStringList warningsOf(const FilePlan& plan, const FactCollector& collector) const;

    vault::Connection& m_connection;
    ImportContext& m_context;
    const MayWrite m_mayWrite;
    const ImportOptions& m_options;
    base::Progress* m_progress;
    Outcome m_outcome;
    ChunkPool m_pool;
    bool m_anyOlder = false;                    ///< the vault holds facts of the kind
    class FactSink* m_sink = nullptr;           ///< while facts are being written
    std::vector<std::string> m_trialCustomers;
};

/// Older facts whose keys a file gives anew go; what else their imports brought stays, and their receipts say what was replaced.
base::Result<void> replaceOlder(vault::Connection& connection, records::Kind kind, FactCollector& collector, std::int64_t byImport, const QString& who);

struct RetryCount {
    std::int64_t tried = 0, kept = 0;
};
/// Tries the rows again that were rejected because their customer was not known; inside the caller's transaction.
base::Result<RetryCount> retryForCustomers(vault::Connection& connection, ImportContext& context, std::int64_t afterImport, const QString& who);

/// "Nobody has imported these bytes yet", or the import that did and still stands.
base::Result<std::optional<records::ImportRecord>> importOfSameFile(vault::Connection& connection, const QString& sha256, records::Kind kind);

}  // namespace mingcha::ingest
