// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "rectification/list_rows.h"
#include "shell/page.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace mingcha::ui {

class Banner;
class BigTableModel;
class BigTableView;
class Decisions;
class EmptyState;
class Job;
class PaperDesk;

/// The month's rectification list: who has to put what right until when, by unit, person or status.
class RectificationPage : public Page {
    Q_OBJECT
public:
    RectificationPage(Session& session, QWidget* parent);
    void showFilter(const PageFilter& filter) override;
    QWidget* firstFocus() override;
    QList<QAction*> pageActions() override;

protected:
    void reload() override;

private:
    struct Loaded {
        std::vector<base::Period> months;
        std::shared_ptr<const ListRows> rows;
        std::map<GroupBy, std::shared_ptr<const GroupRows>> groups;
    };
    void addActions();
    QLayout* head();
    QLayout* buttons();
    void connectParts();
    void take(Loaded loaded);
    void showMonths(const std::vector<base::Period>& months, std::optional<base::Period> chosen);
    void showGroups();
    void applyFilter();
    void showState();
    void noteSelection();
    void preview();
    GroupBy groupBy() const;
    std::shared_ptr<const ListRows> m_rows;
    std::map<GroupBy, std::shared_ptr<const GroupRows>> m_byGroups;
    std::optional<base::Period> m_month;       ///< nothing: the latest billed one
    std::int64_t m_wanted = -1;
    QComboBox *m_months, *m_by;
    QLineEdit* m_find;
    QTimer* m_typing;
    BigTableModel *m_groups, *m_model;
    BigTableView *m_groupTable, *m_table;
    Decisions* m_decisions;
    PaperDesk* m_desk;
    Banner* m_banner;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QLabel* m_sum;
    QAction *m_print, *m_xlsx, *m_findAction, *m_open;
    QPointer<Job> m_loading;
};

}  // namespace mingcha::ui
