// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/header_text.h"
#include "ingest/plan.h"

namespace mingcha::ingest {

/// Between the lines of a header that is written as one.
inline const QString headerJoint = QStringLiteral(" / ");

/// The header of one column: its lines from the top, groups first, empty lines left out.
struct HeaderColumn {
    QStringList parts;
    bool valuesBelow = false;      ///< something stands under it that is no month itself
    QString composed() const { return parts.join(headerJoint); }
    QString leaf() const { return parts.isEmpty() ? QString() : parts.back(); }
};

struct MatchInput {
    std::vector<HeaderColumn> columns;
    QList<Unit> titleUnits;                     ///< units stated above the table, for columns without their own
    QMap<QString, QStringList> userAliases;     ///< field id → header texts
};

/// How well a header fits a kind.
struct HeaderMatch {
    records::Kind kind = records::Kind::Bills;
    std::vector<ColumnPlan> columns;
    std::vector<PlanProblem> problems;
    QList<Unit> titleUnits;
    int requiredFound = 0, required = 0, found = 0, keysFound = 0;
    bool complete() const { return requiredFound == required; }
    /// A complete kind goes before any other; of two, the one with the closer key (bills and surveys may carry the whole archive of the
    /// customer), then the one that asks for more. What is not complete is what most of its columns are called.
    int score() const { return complete() ? 1000 + 200 * keysFound + 10 * required + 3 * found : 30 * found - 5 * (required - requiredFound); }
};

HeaderMatch matchHeader(records::Kind kind, const MatchInput& input);
/// Problems of a mapping as it stands (after a person changed it).
std::vector<PlanProblem> mappingProblems(records::Kind kind, const std::vector<ColumnPlan>& columns);
/// Takes a column for a field (−1 = none) that a person or a profile chose, with the month and the unit of its header.
void feed(ColumnPlan& column, records::Kind kind, int field, MatchReason reason, const QList<Unit>& titleUnits);
/// After columns were fed otherwise: the problems and counts of the match.
void judge(HeaderMatch& match);
/// The field takes its value from columns that each hold a month.
bool monthsAcross(const std::vector<ColumnPlan>& columns);
/// The field of a kind whose values may stand in one column per month; −1 when the kind has none.
int monthsField(records::Kind kind);

}  // namespace mingcha::ingest
