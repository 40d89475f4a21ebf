// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace mingcha::ui {

/// Mobile numbers and identity numbers inside a text made unreadable but for their ends: 138****5678, 3201**********1234.
QString withoutPersonalNumbers(const QString& text);
/// A person's or firm's name with all but its first character hidden: 王**.
QString maskedName(const QString& name);

}  // namespace mingcha::ui
