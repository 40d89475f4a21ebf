// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>

namespace mingcha::ui {

/// A line-drawn icon of resources/icons in the colour of the theme's text (selected and disabled states in theirs). Follows a change of theme.
QIcon icon(const QString& name);
/// The same in a colour of its own.
QIcon icon(const QString& name, const QColor& colour);
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

}  // namespace mingcha::ui
