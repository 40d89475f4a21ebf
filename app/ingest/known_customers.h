// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"
#include "ingest/cell_value.h"
#include "records/accounts.h"

#include <mutex>
#include <vector>

namespace mingcha::ingest {

/// The customers on file, and how a number that a file holds is matched to them (data-and-rules.md, "Files in").
/// Lookups are safe from several threads.
class KnownCustomers {
public:
    /// `accounts` must stay as it is while lookups go on. `lengths`: those of well-formed numbers.
    KnownCustomers(const records::Accounts& accounts, std::vector<char> onFile, std::vector<int> lengths);

    bool isOnFile(std::int64_t account) const { return static_cast<size_t>(account) < m_onFile.size() && m_onFile[static_cast<size_t>(account)]; }

    /// `3.1E+15`: a number whose last digits are gone.
    static bool isScientific(std::string_view text);
    /// More than fifteen digits with nothing but zeros behind the fifteenth, as a spreadsheet leaves a longer number.
    static bool mayBeCutOff(std::string_view text);
    static bool isLong(std::string_view text) { return text.size() > 15; }

    enum class Verdict { OnFile, Repaired, NewNumber, Missing, Unknown, Ambiguous };
    struct Match {
        Verdict verdict = Verdict::Missing;
        std::int64_t account = 0;      ///< for OnFile and Repaired
        std::string number;            ///< the number, for NewNumber
        Repaired repaired = Repaired::No;
    };
    Match match(std::string_view cell) const;

private:
    /// The value of an all-digit number: equal values are equal numbers but for leading zeros.
    __extension__ using Number = unsigned __int128;
    struct Entry {
        Number value;
        std::int64_t account;
    };
    using Range = std::pair<Number, Number>;
    void index() const;
    Match candidates(Range range, Repaired repaired) const;

    const records::Accounts* m_accounts;
    std::vector<char> m_onFile;
    std::vector<int> m_lengths;
    mutable std::once_flag m_indexed;
    mutable std::vector<Entry> m_byValue;
};

}  // namespace mingcha::ingest
