// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "vault/connection.h"

#include <vector>

namespace mingcha::checks {

/// A row that an import could not keep because of its customer number, still open.
struct RejectedNumber {
    std::int64_t importId = 0;
    std::string file, sheet;
    std::int64_t row = 0;
    std::string reason;      ///< "missing", "unreadable", "unknown_customer", "ambiguous_customer", "repeated_key"
    std::string value;       ///< as read, without spaces around it
};

base::Result<std::vector<RejectedNumber>> loadRejectedNumbers(vault::Connection& connection);

}  // namespace mingcha::checks
