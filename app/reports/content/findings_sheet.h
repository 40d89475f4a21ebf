// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "reports/report.h"

namespace mingcha::reports {

/// Findings as a plain table. Column names are English always (they are read by programs), texts follow the language; it begins with rule, subject, period.
Sheet findingsSheet(const std::vector<findings::Finding>& findings);
/// The rows of a sheet as a JSON array of objects; integers as numbers, every exact amount as a decimal string.
QByteArray jsonBytes(const Sheet& sheet);

}  // namespace mingcha::reports
