// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/big_table_view.h"
#include "shell/navigation.h"

#include <QPointer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace mingcha::ui {

class Banner;
class EmptyState;
class FactsSource;
class Job;
class Session;

/// All facts of one kind, to filter, sort, copy and export.
class BrowseTab : public QWidget {
    Q_OBJECT
public:
    BrowseTab(Session& session, QWidget* parent = nullptr);
    void load();
    void show(const PageFilter& filter);
    QLineEdit* filterField() const { return m_filter; }

Q_SIGNALS:
    void importWanted();

private:
    records::Kind kind() const;
    void changeKind();
    void take(std::shared_ptr<const FactsSource> source);
    void applyFilter();
    void showCount();
    Session& m_session;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    QCheckBox* m_personal;
    QLabel* m_count;
    Banner* m_banner;
    BigTableModel* m_model;
    BigTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_pause;
    QPointer<Job> m_loading;
    std::optional<std::pair<std::int64_t, std::int64_t>> m_wanted;   ///< import and file row to select
};

}  // namespace mingcha::ui
