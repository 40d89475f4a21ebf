// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/facts.h"
#include "checks/sink.h"

#include <QStringList>

namespace mingcha::checks {

/// Reasons that hold for a rule as a whole, known before anything is judged: what it needs is not on file, or it was not in force.
std::vector<NotRun> wholeRunReasons(const Facts& facts, const Rule& rule);

/// What the rules could not judge, together: by rule in catalogue order, then period, then reason. A field that all bills of a month lack concerns the month as a whole.
std::vector<NotRun> collectNotRun(const Facts& facts, const std::vector<const Rule*>& rules, const Sink& sink, std::vector<NotRun> whole);

/// The reason alone, translated: "no bills".
QString notRunReason(const NotRun& notRun);

/// The same as few sentences: rules and months with the same reason together ("Q01, Q02 not run for 2025-07 to 2025-09: no bills.").
QStringList notRunSummary(const std::vector<NotRun>& notRun);

}  // namespace mingcha::checks
