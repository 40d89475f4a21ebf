// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"

namespace mingcha::cli {

/// One object of each class, in that order.
template <class... Commands>
std::vector<std::unique_ptr<Command>> list()
{
    std::vector<std::unique_ptr<Command>> commands;
    (commands.push_back(std::make_unique<Commands>()), ...);
    return commands;
}

std::vector<std::unique_ptr<Command>> vaultCommands();
std::vector<std::unique_ptr<Command>> importCommands();
std::vector<std::unique_ptr<Command>> checkCommands();
std::vector<std::unique_ptr<Command>> paperCommands();

}  // namespace mingcha::cli
