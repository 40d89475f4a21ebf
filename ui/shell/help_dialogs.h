// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/navigation.h"

class QMenuBar;
class QWidget;

namespace mingcha::ui {

/// What the page is for and how its work goes, in a few sentences; without a page: how to begin.
void showHelp(QWidget* parent, std::optional<PageId> page);
/// Every shortcut of the menus, read from the menus themselves.
void showShortcuts(QWidget* parent, const QMenuBar& bar);
void showAbout(QWidget* parent);

}  // namespace mingcha::ui
