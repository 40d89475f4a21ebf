// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/accounts.h"

#include <QCoreApplication>
#include <deque>

namespace mingcha::records {

/// An open-addressing table of codes over numbers kept in an arena: 300,000 customers, one probe, no allocation per lookup.
struct Accounts::State {
    std::deque<std::string> arena;                 // blocks that never move
    std::vector<std::string_view> numbers{{}};     // by code; 0 is unused
    std::vector<std::uint32_t> slots = std::vector<std::uint32_t>(1024);
    size_t saved = 0;

    static size_t hashOf(std::string_view text) { return std::hash<std::string_view>{}(text); }

    size_t slotOf(std::string_view number) const
    {
        const size_t mask = slots.size() - 1;
        size_t slot = hashOf(number) & mask;
        while (slots[slot] != 0 && numbers[slots[slot]] != number)
            slot = (slot + 1) & mask;
        return slot;
    }

    void grow()
    {
        std::vector<std::uint32_t> old(slots.size() * 2);
        old.swap(slots);
        for (std::uint32_t code = 1; code < numbers.size(); ++code)
            slots[slotOf(numbers[code])] = code;
    }

    std::string_view keep(std::string_view text)
    {
        constexpr size_t block = 1 << 16;
        if (arena.empty() || arena.back().size() + text.size() > arena.back().capacity()) {
            arena.emplace_back();
            arena.back().reserve(std::max(block, text.size()));
        }
        std::string& target = arena.back();
        const size_t at = target.size();
        target.append(text);
        return std::string_view(target).substr(at, text.size());
    }

    std::int64_t add(std::string_view number)
    {
        const size_t slot = slotOf(number);
        if (slots[slot])
            return slots[slot];
        const auto code = static_cast<std::uint32_t>(numbers.size());
        numbers.push_back(keep(number));
        slots[slot] = code;
        if (numbers.size() * 2 > slots.size())
            grow();
        return code;
    }
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
        if (accounts.m_state->add(query.text(1)) != query.integer(0))
            return base::fail(damagedAccounts(query.integer(0)));
    }
    accounts.m_state->saved = accounts.size();
    return accounts;
}

std::int64_t Accounts::find(std::string_view number) const { return m_state->slots[m_state->slotOf(number)]; }

std::int64_t Accounts::find(std::string_view number, std::int64_t hint) const
{
    const auto next = static_cast<size_t>(hint) + 1;
    return next < m_state->numbers.size() && m_state->numbers[next] == number ? static_cast<std::int64_t>(next) : find(number);
}

std::int64_t Accounts::add(std::string_view number) { return m_state->add(number); }
std::string_view Accounts::number(std::int64_t code) const { return m_state->numbers[static_cast<size_t>(code)]; }
size_t Accounts::size() const { return m_state->numbers.size() - 1; }

base::Result<void> Accounts::save(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO account (id, number) VALUES (?, ?)"));
    for (size_t code = m_state->saved + 1; code < m_state->numbers.size(); ++code)
        MINGCHA_TRY(insert.bindAll(static_cast<std::int64_t>(code), m_state->numbers[code]).run());
    m_state->saved = size();
    return {};
}

}  // namespace mingcha::records
