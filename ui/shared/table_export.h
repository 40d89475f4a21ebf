// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/big_table_view.h"

namespace mingcha::ui {

class Session;

/// Writes what the table shows (its filter, order and columns) as XLSX or CSV: asks where, runs a job, says what was written.
void exportTable(QWidget* parent, Session& session, const BigTableModel& model, const BigTableView& view, const QString& name, std::function<void(QString)> noted);

}  // namespace mingcha::ui
