// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QVariant>
#include <functional>
#include <optional>
#include <vector>

namespace mingcha::ui {

struct TableColumn {
    QString id;                      ///< stable: the remembered layout goes by it
    QString title;                   ///< translated, with its unit
    bool rightAligned = false;       ///< figures
    bool hidden = false;             ///< until somebody shows it
    bool textOnPaste = false;        ///< ids: a spreadsheet must not take them for numbers
    int characters = 12;             ///< width to begin with
    QString toolTip = {};
    QStringList marks = {};          ///< all values of a column of marked words (severity, status), which is as wide as the longest
};

/// The rows of a table as a snapshot that never changes: read by the model in the GUI thread and by the worker that sorts and filters, at the same time.
class TableSource {
public:
    virtual ~TableSource() = default;
    virtual int rowCount() const = 0;
    /// As shown.
    virtual QString text(int row, int column) const = 0;
    /// As copied: without separated thousands.
    virtual QString plainText(int row, int column) const { return text(row, column); }
    /// Columns that are sorted by a number (amounts, dates, severity) give it; text columns give nothing.
    virtual std::optional<std::int64_t> number(int row, int column) const { Q_UNUSED(row) Q_UNUSED(column) return {}; }
    virtual bool isNumber(int column) const { Q_UNUSED(column) return false; }
    /// Further roles (SeverityRole, StateRole, tool tips, fonts …).
    virtual QVariant data(int row, int column, int role) const { Q_UNUSED(row) Q_UNUSED(column) Q_UNUSED(role) return {}; }
    /// A number that stays with the row when the table is loaded again: the selection goes by it. Below zero: none.
    virtual std::int64_t identity(int row) const { return row; }
};

struct SortKey {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const SortKey&) const = default;
};

/// True for rows to be shown. Called in a worker, so it holds copies of all it needs.
using RowFilter = std::function<bool(const TableSource&, int row)>;

/// Find as you type over the given columns: every word typed has to be found in one of them, also by pinyin initials. Nothing for an empty text.
RowFilter typedFilter(const QString& typed, std::vector<int> columns);
/// Both; either may be nothing.
RowFilter bothOf(RowFilter first, RowFilter second);

/// The rows that pass, in order. `stop` ends it early (the answer is then of no use).
std::vector<int> arrangedRows(const TableSource& source, const RowFilter& filter, const std::vector<SortKey>& keys, const std::function<bool()>& stop);

}  // namespace mingcha::ui
