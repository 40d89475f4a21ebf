// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/accounts.h"

#include "records/string_pool.h"

#include <QCoreApplication>
#include <algorithm>

namespace mingcha::records {

/// Codes are those of the pool: 0 is its empty text, which is no number.
struct Accounts::State {
    StringPool numbers;
    size_t saved = 0;
};

namespace {

base::Error damagedAccounts(std::int64_t id)
{
    return {base::ErrorCode::Damaged, QCoreApplication::translate("records", "The list of customer numbers in the vault is not complete."),
            QCoreApplication::translate("records", "Nothing was changed."),
            QCoreApplication::translate("records", "Verify the vault and restore the newest sound backup into a new file."), QStringLiteral("account %1").arg(id)};
}

}  // namespace

Accounts::Accounts() : m_state(std::make_unique<State>()) {}
Accounts::Accounts(Accounts&&) noexcept = default;
Accounts& Accounts::operator=(Accounts&&) noexcept = default;
Accounts::~Accounts() = default;

base::Result<Accounts> Accounts::load(vault::Connection& connection)
{
    Accounts accounts;
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT id, number FROM account ORDER BY id"));
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            break;
        // A number that is missing or stands twice would give every later code to another customer.
        if (accounts.add(query.text(1)) != query.integer(0))
            return base::fail(damagedAccounts(query.integer(0)));
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
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO account (id, number) VALUES (?, ?)"));
    for (size_t code = m_state->saved + 1; code < m_state->numbers.size(); ++code)
        MINGCHA_TRY(insert.bindAll(static_cast<std::int64_t>(code), number(static_cast<std::int64_t>(code))).run());
    m_state->saved = size();
    return {};
}

}  // namespace mingcha::records
