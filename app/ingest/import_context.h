// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/known_customers.h"

namespace mingcha::ingest {

/// What imports one after the other need to know of the vault, read once.
struct ImportContext {
    records::Accounts accounts;
    std::vector<char> onFile;          ///< by account: is in the customers' facts
    std::vector<int> lengths;          ///< of well-formed customer numbers (setting "ingest.account_lengths")
    bool loaded = false;               ///< false: must be read (again), because an import failed half-way or customers went away

    base::Result<void> load(vault::Connection& connection);
    void addOnFile(std::int64_t account);
    KnownCustomers customers() const { return {accounts, onFile, lengths}; }
};

}  // namespace mingcha::ingest
