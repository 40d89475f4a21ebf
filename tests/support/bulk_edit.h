// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace mingcha::tests {

/// What the window does to every finding at once, as one step, in the form of a command: an exit code. Ctrl+C does not stop it.
int editAllFindings(const QString& vault, const char* passphrase);

}  // namespace mingcha::tests
