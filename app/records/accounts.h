// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "vault/connection.h"

#include <memory>
#include <string_view>
#include <vector>

namespace mingcha::records {

/// The customer numbers met so far, each with a small dense code 1…size() (table `account_block`). Numbers are text with every digit; they are never taken away.
/// Lookups are safe from several threads while nobody adds.
class Accounts {
public:
    Accounts();
    Accounts(Accounts&&) noexcept;
    Accounts& operator=(Accounts&&) noexcept;
    ~Accounts();

    static base::Result<Accounts> load(vault::Connection& connection);
    std::int64_t find(std::string_view number) const;       ///< 0 when unknown
    /// As find, but tries the account after `hint` first: files list customers in the same order month after month.
    std::int64_t find(std::string_view number, std::int64_t hint) const;
    std::int64_t add(std::string_view number);              ///< code of the number, new or not
    std::string_view number(std::int64_t code) const;
    size_t size() const;
    /// Writes the numbers added since load() or the last save; inside the caller's transaction.
    base::Result<void> save(vault::Connection& connection);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace mingcha::records
