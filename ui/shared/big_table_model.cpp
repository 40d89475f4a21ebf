// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/big_table_model.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace mingcha::ui {

namespace {

/// Hundreds of thousands of rows take a while to be freed: nobody waits for it.
void letGo(std::shared_ptr<const TableSource> source)
{
    if (source && source->rowCount() > 10'000)
        QThreadPool::globalInstance()->start([old = std::move(source)]() mutable { old.reset(); });
}

}  // namespace

BigTableModel::BigTableModel(QObject* parent) : QAbstractTableModel(parent) {}

BigTableModel::~BigTableModel()
{
    if (m_stop)
        m_stop->store(true);
}

void BigTableModel::setColumns(std::vector<TableColumn> columns)
{
    if (m_stop)
        m_stop->store(true);
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    m_source.reset();
    m_shown.reset();
    m_keys.clear();
    m_filter = {};
    endResetModel();
}

int BigTableModel::columnOf(const QString& id) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&id](const TableColumn& column) { return column.id == id; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void BigTableModel::setSource(std::shared_ptr<const TableSource> source)
{
    letGo(std::exchange(m_source, std::move(source)));
    arrange();
}

void BigTableModel::setFilter(RowFilter filter)
{
    m_filter = std::move(filter);
    arrange();
}

void BigTableModel::setSortKeys(std::vector<SortKey> keys)
{
    if (keys == m_keys)
        return;
    m_keys = std::move(keys);
    arrange();
}

void BigTableModel::arrange()
{
    if (m_stop)
        m_stop->store(true);
    if (!m_source)
        return take({}, {});
    m_working = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto* watcher = new QFutureWatcher<std::vector<int>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, stop = m_stop, source = m_source] {
        watcher->deleteLater();
        if (!stop->load())
            take(source, watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run([source = m_source, filter = m_filter, keys = m_keys, stop = m_stop] {
        return arrangedRows(*source, filter, keys, [&stop] { return stop->load(); });
    }));
}

void BigTableModel::take(std::shared_ptr<const TableSource> source, std::vector<int> rows)
{
    beginResetModel();
    letGo(std::exchange(m_shown, std::move(source)));
    m_rows = std::move(rows);
    m_working = false;
    endResetModel();
    Q_EMIT arranged();
}

std::int64_t BigTableModel::identity(int row) const { return m_shown->identity(sourceRow(row)); }

int BigTableModel::rowOfIdentity(std::int64_t identity) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_shown->identity(m_rows[row]) == identity)
            return static_cast<int>(row);
    return -1;
}

int BigTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int BigTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QVariant BigTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_shown)
        return {};
    const int row = sourceRow(index.row());
    if (role == Qt::DisplayRole)
        return m_shown->text(row, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant((m_columns[static_cast<size_t>(index.column())].rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return m_shown->data(row, index.column(), role);
}

QVariant BigTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.toolTip.isEmpty())
        return column.toolTip;
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace mingcha::ui
