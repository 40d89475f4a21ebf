// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "records/late_columns.h"
#include "records/table.h"

#include <functional>
#include <map>

namespace mingcha::records {

/// Which facts to bring into memory.
struct LoadRequest {
    Kind kind = Kind::Bills;
    std::optional<base::PeriodRange> periods = {};  ///< kinds with a period only
    std::vector<int> fields = {};                   ///< those to be decoded; none here and in `packed` = all; key fields are not added by themselves
    std::optional<std::int64_t> importId = {};
    bool withSources = true;
    std::vector<int> packed = {};                   ///< those to be kept as they lie in the vault, beside their decoded values or instead of them
    std::vector<int> ownTexts = {};                 ///< texts to be kept outside the table's pool, because nearly every row has another
    std::shared_ptr<LateReader> late = {};          ///< brings in, packed, any other field that is not a text, when somebody looks at it
};

/// Loads facts in the order in which they were imported. Damaged blocks are an error, never fewer rows.
base::Result<Table> loadFacts(vault::Connection& connection, const LoadRequest& request, base::Progress* progress = nullptr);

/// What comes before the first fact of an import is written.
struct WriteStart {
    std::function<bool()> isReady;                       ///< begin() would not have to wait
    std::function<base::Result<std::int64_t>()> begin;   ///< waits if need be, begins the transaction and gives the number of the import
};

/// Appends facts of one import to the vault, inside the caller's transaction. Rows are gathered by period into blocks of at most 65,536.
class FactWriter {
public:
    FactWriter(vault::Connection& connection, std::int64_t importId, Kind kind);
    /// Until it may begin, or is finished, blocks wait in memory as they will lie in the vault.
    FactWriter(vault::Connection& connection, Kind kind, WriteStart start);
    ~FactWriter();
    /// Takes the rows over. `facts.texts` must be the same pool in every call.
    base::Result<void> append(const Table& facts);
    base::Result<void> finish();          ///< writes what is still gathered

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Takes the facts of an import away (undo, replacement), all or those of one period.
base::Result<void> removeFacts(vault::Connection& connection, std::int64_t importId, std::optional<base::Period> period = {});

/// Stored records of each kind.
base::Result<std::map<Kind, std::int64_t>> countFacts(vault::Connection& connection);
/// First and last period with bills, if there are any.
base::Result<std::optional<base::PeriodRange>> billedPeriods(vault::Connection& connection);
/// The first billed month after another.
base::Result<std::optional<base::Period>> nextBilledMonth(vault::Connection& connection, base::Period after);

}  // namespace mingcha::records
