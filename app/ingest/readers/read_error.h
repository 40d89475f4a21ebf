// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

namespace mingcha::ingest {

/// A file that cannot be read as it is: code Failed, "nothing was imported".
base::Error readError(QString what, QString advice, QString detail = {});
/// The document contradicts its own format; `detail` is for the log.
base::Error damagedDocument(QString detail);
base::Error encryptedDocument();
/// A bound of limits.h is crossed; `what` names it.
base::Error tooLarge(QString what);
/// A cell beyond limits::cellBytes.
base::Error cellTooLong(QString what);

} // namespace mingcha::ingest
