// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"
#include "ingest/key_index.h"
#include "ingest/parsed_chunk.h"

#include <functional>
#include <set>

namespace mingcha::ingest {

/// Keys of facts already in the vault, for one period or, for kinds without one, all.
using LoadKeys = std::function<base::Result<records::Table>(std::optional<base::Period>)>;

/// What stands in a totals check while rows go by.
struct RunningTotals {
    Sums sincePage, sinceStart, sinceTable;   ///< of a table that goes on over several sheets: since its first
};

/// Takes parsed chunks in the order of the file and decides what is kept: repeats within the file, overlap with the vault, new customer numbers.
/// Gathers what the receipt says.
class FactCollector {
public:
    FactCollector(records::Kind kind, Overlap overlap, const records::Accounts& accounts, LoadKeys loadKeys);

    void beginSheet(const SheetTask& task);
    /// Leaves the facts that are kept in the chunk, with final account codes.
    base::Result<void> take(ParsedChunk& chunk);

    std::int64_t read() const;
    const records::Accounts& freshAccounts() const { return m_fresh; }
    /// Keys that were in the vault and that this file gives anew: import → the periods concerned.
    const std::map<std::int64_t, std::set<std::int64_t>>& overlapped() const { return m_overlapped; }
    /// True when the file has this key of an older fact (see KeysOf).
    bool replaces(const records::Table& older, size_t row);

    struct Result {
        std::int64_t kept = 0, facts = 0, overlapping = 0, repairedRows = 0, emptyMonths = 0, unnamedRows = 0, firstUnnamed = 0;
        std::array<std::int64_t, skipReasons> skipped{};
        std::vector<Reject> rejects;
        std::vector<Repair> repairs;
        std::vector<TotalCheck> totals;
        std::int64_t agreeingRowTotals = 0;
        base::Int128 kwh = 0, fen = 0;
        QString firstOverlap;                 ///< key and row of the first overlapping fact, for the message
        std::int64_t firstOverlapImport = 0;
    };
    Result result;

private:
    enum class Fate : std::uint8_t { Keep, Identical, Existing, Repeated };
    struct Keys {
        std::int64_t dense = 0, other = 0;
    };
    base::Result<void> expectPeriods(const records::Table& facts);
    base::Result<void> remember(std::optional<base::Period> period);
    void resolveAccounts(ParsedChunk& chunk);
    Keys keysOf(const records::Table& facts, size_t row, const LocalTexts* texts);
    Fate fateOf(ParsedChunk& chunk, size_t row);
    bool isRepeated(ParsedChunk& chunk, size_t row);
    void decide(ParsedChunk& chunk);
    void compact(ParsedChunk& chunk, const std::vector<Fate>& fates);
    void rejectRepeated(ParsedChunk& chunk, size_t fact, std::int64_t firstRow);
    void listRejects(ParsedChunk& chunk);
    void listRepairs(const ParsedChunk& chunk);
    void checkTotals(const ParsedChunk& chunk);
    void addSums(const records::Table& facts);
    void noteOverlap(const records::Table& facts, size_t row, const LocalTexts& texts, std::uint32_t import);

    records::Kind m_kind;
    Overlap m_overlap;
    const records::Accounts& m_accounts;
    records::Accounts m_fresh;                ///< numbers met for the first time; their codes follow those of m_accounts
    LoadKeys m_loadKeys;
    KeyIndex m_index;
    records::StringPool m_keyTexts;
    std::vector<std::int64_t> m_localKeys;    ///< of the chunk at hand: local text code → code in m_keyTexts
    std::set<std::int64_t> m_periods;         ///< whose older keys are known
    bool m_allKnown = false;
    int m_denseField = 0, m_otherField = -1, m_periodField = -1;
    std::map<std::int64_t, std::set<std::int64_t>> m_overlapped;
    std::vector<std::pair<std::uint32_t, Reject>> m_repeated;  ///< of the chunk at hand, by row of the batch
    const SheetTask* m_task = nullptr;
    std::optional<SheetTask> m_table;         ///< the sheet before, as long as the sums of the next can be added to its own
    std::uint32_t m_sheetBegin = 0, m_lastPlace = 0;  ///< rows counted on through the sheets
    bool m_textKeys = false;
    RunningTotals m_running;
};

/// Raw text of a cell as stored with rejects and repairs.
inline QString cellText(std::string_view cell) { return QString::fromUtf8(cell.data(), qsizetype(cell.size())); }

}  // namespace mingcha::ingest
