// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/header_match.h"

namespace mingcha::ingest {

/// The field of a kind that has this id or title; −1 for `none`, nothing when the kind has no such field.
std::optional<int> fieldNamed(records::Kind kind, const QString& name);
/// "A", "AB": how a spreadsheet calls the column.
QString columnLetters(int column);
/// What a person has to write to name this column: its header, or its letters where the header is shared or empty.
QString columnName(const std::vector<ColumnPlan>& columns, const ColumnPlan& column);

/// Takes the columns that were chosen for their fields; columns the headers alone had given those fields lose them.
void applyChoices(const std::vector<ColumnChoice>& choices, HeaderMatch& match);
/// Whether a sheet that is used has the column, and its kind the field.
bool fits(const ColumnChoice& choice, const FilePlan& plan);

}  // namespace mingcha::ingest
