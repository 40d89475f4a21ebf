// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/accounts.h"

#include "records/block_codec.h"
#include "records/string_pool.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace mingcha::records {

/// Codes are those of the pool: 0 is its empty text, which is no number.
struct Accounts::State {
    StringPool numbers;
    size_t saved = 0;
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
    for (Column codes;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            break;
        const std::int64_t first = query.integer(0);
        codes.clear();
        // A number that is missing or stands twice would give every later code to another customer.
        bool good = first == std::int64_t(accounts.size()) + 1 && decodeTexts(query.blob(2), size_t(query.integer(1)), accounts.m_state->numbers, codes);
        for (size_t i = 0; good && i < codes.size(); ++i)
            good = codes[i] == first + std::int64_t(i);
        if (!good)
            return base::fail(damagedAccounts(first));
    }
    accounts.m_state->saved = accounts.size();
    return accounts;
}

std::int64_t Accounts::find(std::string_view number) const { return std::max<std::int64_t>(m_state->numbers.find(number), 0); }

std::int64_t Accounts::find(std::string_view number, std::int64_t hint) const
{
    const std::int64_t next = hint + 1;
    return static_cast<size_t>(next) < m_state->numbers.size() && m_state->numbers.text(next) == number ? next : find(number);
}

std::int64_t Accounts::add(std::string_view number) { return m_state->numbers.intern(number); }
std::string_view Accounts::number(std::int64_t code) const { return m_state->numbers.text(code); }
size_t Accounts::size() const { return m_state->numbers.size() - 1; }

base::Result<void> Accounts::save(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO account_block (first_id, rows, data) VALUES (?, ?, ?)"));
    for (Column codes; m_state->saved < size(); m_state->saved += codes.size()) {
        codes.resize(std::min(blockRows, size() - m_state->saved));
        std::iota(codes.begin(), codes.end(), std::int64_t(m_state->saved) + 1);
        const std::string data = encodeTexts(codes, m_state->numbers);
        insert.bind(1, codes.front()).bind(2, std::int64_t(codes.size())).bindBlob(3, data);
        MINGCHA_TRY(insert.run());
    }
    return {};
}

}  // namespace mingcha::records
