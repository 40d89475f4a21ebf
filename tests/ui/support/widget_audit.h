// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <QStringList>

class QWidget;

namespace mingcha::tests {

/// What is wrong with the visible widgets of a window: controls without a name for screen readers or without an objectName that ends in their class,
/// text that does not fit, text that is still English in Chinese. Empty when all is well.
QStringList faultsOf(const QWidget& root, base::Language language);

}  // namespace mingcha::tests
