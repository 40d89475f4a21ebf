// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/secret.h"

namespace mingcha::cli {

/// Reads a passphrase from a file (its bytes less one trailing line end), from an open file descriptor, or from the terminal without echo.
/// Never from an argument or the environment. `fresh` asks twice on the terminal.
base::Result<base::Secret> readPassphrase(const QString& file, const QString& descriptor, bool fresh);
/// What to tell somebody who has chosen a passphrase of this strength (base::passphraseStrength).
QString strengthText(int strength);

}  // namespace mingcha::cli
