// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/table_source.h"

#include <QAbstractTableModel>
#include <atomic>
#include <memory>

namespace mingcha::ui {

/// A table of any length over a TableSource. Keeps an index of its own; sorting and filtering make a new index in a worker while the old rows stay on screen.
class BigTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit BigTableModel(QObject* parent = nullptr);
    ~BigTableModel() override;

    /// New columns; drops the rows.
    void setColumns(std::vector<TableColumn> columns);
    const std::vector<TableColumn>& tableColumns() const { return m_columns; }
    int columnOf(const QString& id) const;
    /// New rows, with the filter and order in force. Shown when the worker has arranged them (arranged()).
    void setSource(std::shared_ptr<const TableSource> source);
    const std::shared_ptr<const TableSource>& source() const { return m_shown; }
    void setFilter(RowFilter filter);
    void setSortKeys(std::vector<SortKey> keys);
    const std::vector<SortKey>& sortKeys() const { return m_keys; }
    /// Rows before filtering.
    int totalRows() const { return m_source ? m_source->rowCount() : 0; }
    bool isArranging() const { return m_working; }

    int sourceRow(int row) const { return m_rows[static_cast<size_t>(row)]; }
    std::int64_t identity(int row) const;
    /// Row now showing that identity, −1 when none does.
    int rowOfIdentity(std::int64_t identity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The rows on screen are those that were last asked for.
    void arranged();

private:
    void arrange();
    void take(std::shared_ptr<const TableSource> source, std::vector<int> rows);
    std::vector<TableColumn> m_columns;
    std::shared_ptr<const TableSource> m_source;  ///< the newest
    std::shared_ptr<const TableSource> m_shown;   ///< the one m_rows belongs to
    std::vector<int> m_rows;
    RowFilter m_filter;
    std::vector<SortKey> m_keys;
    std::shared_ptr<std::atomic<bool>> m_stop;
    bool m_working = false;
};

}  // namespace mingcha::ui
