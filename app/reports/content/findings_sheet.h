// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding.h"
#include "reports/report.h"

namespace mingcha::reports {

/// CSV and JSON are read by programs: their column names are English always. A workbook is read by people, in their language.
enum class Titles { ForPrograms, ForReaders };
/// Findings as a plain table; texts follow the language; it begins with rule, subject, period.
Sheet findingsSheet(const std::vector<findings::Finding>& findings, Titles titles);
/// The rows of a sheet as a JSON array of objects; integers as numbers, every exact amount as a decimal string.
QByteArray jsonBytes(const Sheet& sheet);

}  // namespace mingcha::reports
