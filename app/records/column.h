// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

namespace mingcha::records {

/// The values of one field, a row each.
using Column = std::vector<std::int64_t>;

}  // namespace mingcha::records
