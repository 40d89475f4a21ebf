// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/runner.h"

#include <QStringList>

namespace mingcha::ui {

/// Why rules could not run, one sentence for each rule and reason however many months it concerns. Those of one rule do not name it.
QStringList notRunSummary(const std::vector<checks::NotRun>& notRun, const QString& onlyRule = {});

}  // namespace mingcha::ui
