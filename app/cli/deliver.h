// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"

namespace mingcha::cli {

/// Writes bytes to stdout, or with --out to a new file that appears whole or not at all.
base::Result<void> deliver(Context& context, const QByteArray& bytes);
enum class OtherNames { Refused, Welcome };

/// The path given with --out: a new file with one of these endings. A file named for another form than it has is one that no program opens;
/// names that tell no form are refused only where the ending decides what is written.
base::Result<QString> outPath(const Context& context, const QStringList& endings, OtherNames others = OtherNames::Welcome);
/// The error for a result that did not go out to stdout, by its errno: a full disk behind `> file` must not pass for success.
base::Error unprinted(int error);

}  // namespace mingcha::cli
