// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/accounts.h"

#include "records/block_codec.h"
#include "records/string_pool.h"

#include <QCoreApplication>
#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <numeric>
#include <vector>

namespace mingcha::records {

/// Codes are places in `numbers`; 0 is the empty text, which is no number. The pool that finds a number is filled when somebody has looked for many:
/// a run of the checks hardly ever does, nor does a file that lists customers in the order of the vault (`hint`).
struct Accounts::State {
    static constexpr int mostSearches = 4096;

    std::deque<std::string> blocks;                  ///< what `numbers` of a loaded list point into
    std::vector<std::string_view> numbers{""};
    size_t saved = 0;
    bool isAscending = false;                        ///< then a number can be searched for
    std::atomic<int> searches = 0;
    StringPool pool;
    std::once_flag pooled;

    const StringPool& index()
    {
        std::call_once(pooled, [this] {
            for (const std::string_view number : numbers)
                pool.intern(number);
        });
        return pool;
    }

    /// Each stands once. Files list customers in ascending order, which tells it at once.
    bool areDistinct()
    {
        isAscending = std::ranges::adjacent_find(numbers, std::ranges::greater_equal()) == numbers.end();
        return isAscending || index().size() == numbers.size();
    }

    std::int64_t find(std::string_view number)
    {
        if (!isAscending || searches.fetch_add(1, std::memory_order_relaxed) >= mostSearches)
            return std::max<std::int64_t>(index().find(number), 0);
        const auto found = std::ranges::lower_bound(numbers, number);
        return found != numbers.end() && *found == number ? found - numbers.begin() : 0;
    }
};

namespace {

constexpr size_t blockRows = 65536;

base::Error damagedAccounts(std::int64_t id)
{
    return {base::ErrorCode::Damaged, QCoreApplication::translate("records", "The list of customer numbers in the vault is not complete."),
            QCoreApplication::translate("records", "Nothing was changed."),
            QCoreApplication::translate("records", "Verify the vault and restore the newest sound backup into a new file."), QStringLiteral("account_block %1").arg(id)};
}

}  // namespace

Accounts::Accounts() : m_state(std::make_unique<State>()) {}
Accounts::Accounts(Accounts&&) noexcept = default;
Accounts& Accounts::operator=(Accounts&&) noexcept = default;
Accounts::~Accounts() = default;

base::Result<Accounts> Accounts::load(vault::Connection& connection)
{
    Accounts accounts;
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT first_id, rows, data FROM account_block ORDER BY first_id"));
    State& s = *accounts.m_state;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            break;
        const std::int64_t first = query.integer(0);
        const auto& block = s.blocks.emplace_back(query.blob(2));
        // A number that is missing or stands twice would give every later code to another customer.
        if (first != std::int64_t(s.numbers.size()) || !listTexts(block, size_t(query.integer(1)), s.numbers))
            return base::fail(damagedAccounts(first));
    }
    if (!s.areDistinct())
        return base::fail(damagedAccounts(1));
    s.saved = accounts.size();
    return accounts;
}

std::int64_t Accounts::find(std::string_view number) const { return m_state->find(number); }

std::int64_t Accounts::find(std::string_view number, std::int64_t hint) const
{
    const std::int64_t next = hint + 1;
    return static_cast<size_t>(next) < m_state->numbers.size() && m_state->numbers[static_cast<size_t>(next)] == number ? next : find(number);
}


std::int64_t Accounts::add(std::string_view number)
{
    static_cast<void>(m_state->index());
    m_state->isAscending = false;
    const std::int64_t code = m_state->pool.intern(number);
    if (code == std::int64_t(m_state->numbers.size()))
        m_state->numbers.push_back(m_state->pool.text(code));
    return code;
}

std::string_view Accounts::number(std::int64_t code) const { return m_state->numbers[static_cast<size_t>(code)]; }
size_t Accounts::size() const { return m_state->numbers.size() - 1; }

base::Result<void> Accounts::save(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO account_block (first_id, rows, data) VALUES (?, ?, ?)"));
    for (Column codes; m_state->saved < size(); m_state->saved += codes.size()) {
        codes.resize(std::min(blockRows, size() - m_state->saved));
        std::iota(codes.begin(), codes.end(), std::int64_t(m_state->saved) + 1);
        const std::string data = encodeTexts(codes, m_state->pool);  // whoever adds has filled it
        insert.bind(1, codes.front()).bind(2, std::int64_t(codes.size())).bindBlob(3, data);
        MINGCHA_TRY(insert.run());
    }
    return {};
}

}  // namespace mingcha::records
