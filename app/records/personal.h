// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/connection.h"

namespace mingcha::records {

// Personal data on screen and paper. Telephone and identity numbers are masked wherever they can stand (surveys keep what they do not know as text, and
// rejected rows are kept as they were); names are needed on site and shown unless the vault is set to hide them.

/// Mobile numbers and identity numbers inside a text made unreadable but for their ends: 138****5678, 3201**********1234.
QString withoutPersonalNumbers(const QString& text);
/// A column that holds such numbers, by its header: 联系电话, 证件号码, "Phone".
bool isPersonalHeader(const QString& header);
/// A person's or firm's name with all but its first character hidden: 王**.
QString maskedName(const QString& name);

/// Whether customers' names are hidden in this vault, on screen and paper alike.
base::Result<bool> namesAreHidden(vault::Connection& connection);
base::Result<void> setNamesHidden(vault::Connection& connection, bool hidden);

}  // namespace mingcha::records
