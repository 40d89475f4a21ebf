// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/big_table_model.h"

#include <QTableView>

class QMenu;
class QToolButton;

namespace mingcha::ui {

class VaultSettings;

/// The table of every page: sorts by click (Ctrl+click adds a further key), copies with headers, lets columns be chosen, moved and resized, and remembers
/// all that in the vault under its layout key. The selection survives sorting, filtering and reloading.
class BigTableView : public QTableView {
    Q_OBJECT
public:
    /// `layoutKey`: "findings", "browse.bills" …
    BigTableView(BigTableModel& model, VaultSettings& settings, const QString& layoutKey, QWidget* parent = nullptr);
    /// Columns have changed (setColumns): takes their widths and the layout remembered under this key.
    void useLayout(const QString& layoutKey);

    std::vector<std::int64_t> selectedIdentities() const;
    std::int64_t currentIdentity() const;                    ///< −1: no row
    void selectIdentity(std::int64_t identity);
    /// A button for the layout of the page: its menu has one switch per column, and one entry per column that sorts by it (again: the other way round).
    QToolButton* columnsButton();
    /// Room for all columns up to that one, with the scroll bar.
    int widthUpTo(int column) const;
    QAction* copyAction() const { return m_copy; }

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    /// Enter or a double click on a row.
    void opened(std::int64_t identity);
    void currentChangedTo(std::int64_t identity);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void sortBy(int column);
    void showSortOrder();
    void rememberSelection();
    void restoreSelection();
    void remember();
    int widthToBeginWith(const TableColumn& column) const;
    int lastShownColumn() const;
    void fillColumnMenu(QMenu& menu);
    void fillSortMenu(QMenu& menu);
    void showHeaderMenu(const QPoint& position);
    void setColumnShown(int column, bool shown);
    BigTableModel& m_model;
    VaultSettings& m_settings;
    QString m_layoutKey;
    QAction* m_copy;
    std::vector<std::int64_t> m_selected;
    std::int64_t m_current = -1, m_wanted = -1;
    bool m_restoring = false;
};

}  // namespace mingcha::ui
