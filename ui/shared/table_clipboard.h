// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/big_table_model.h"

#include <QMimeData>
#include <memory>

namespace mingcha::ui {

/// The given rows and columns with their headers, as TSV and as an HTML table (in which a spreadsheet keeps ids as text).
std::unique_ptr<QMimeData> tableMimeData(const BigTableModel& model, const std::vector<int>& rows, const std::vector<int>& columns);

}  // namespace mingcha::ui
