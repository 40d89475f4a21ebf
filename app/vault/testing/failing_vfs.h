// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

// For tests only (library mingcha_vault_testing; no program links it): a file layer below SQLite that fails or dies at a chosen call.
namespace mingcha::vault::testing {

enum class Fault {
    None,      ///< only counts
    DiskFull,  ///< this write or truncation and every later one: SQLITE_FULL
    IoError,   ///< this call and every later one: SQLITE_IOERR
    Kill,      ///< half of the write is made, then the process ends by SIGKILL
    Interrupt, ///< the process gets SIGINT and the call is made
};

/// What happens at the `at`-th changing call (open, write, truncate, sync, delete), counted from 1 over all connections.
struct FaultPlan {
    Fault fault = Fault::None;
    long at = 0;
};

/// Every connection of the vault library opened from now on goes through the layer; counting begins anew.
void install(FaultPlan plan);
/// New connections use the real file layer again.
void uninstall();
/// Changing calls since install().
long calls();

/// `count:0`, `full:12`, `io:12`, `kill:12`, `interrupt:12`: how a parent tells its child process.
std::optional<FaultPlan> parsePlan(std::string_view text);
std::string planText(FaultPlan plan);

}  // namespace mingcha::vault::testing
