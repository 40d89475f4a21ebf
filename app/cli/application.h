// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mingcha::cli {

/// mingcha-cli as a whole: finds the command, parses its line, runs it; returns the exit code of quality's list.
int runCommandLine(int argc, char** argv);

}  // namespace mingcha::cli
