// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

#include <iterator>

namespace mingcha::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> all;
    for (auto part : {&vaultCommands, &importCommands, &checkCommands, &paperCommands}) {
        auto commands = part();
        std::move(commands.begin(), commands.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace mingcha::cli
