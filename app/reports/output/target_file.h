// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <functional>

namespace mingcha::reports {

/// A file that gets its name only when it is whole: written beside the target, forced to the drive, moved into place.
/// Nothing is left behind when something fails, and an existing file is replaced only with `overwrite`.
base::Result<void> saveBytes(const QString& target, const QByteArray& bytes, bool overwrite);

/// The same for a library that writes files by itself: `write` gets the path beside the target and says how it went.
base::Result<void> saveThrough(const QString& target, bool overwrite, const std::function<base::Result<void>(const QString& path)>& write);

/// The error that a system call for `target` has left: full, read-only, no permission, no such folder, or plain failure with its detail.
base::Error targetError(int systemError, const QString& target);

}  // namespace mingcha::reports
