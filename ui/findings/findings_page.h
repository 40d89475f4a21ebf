// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/findings_filter.h"
#include "shell/page.h"

#include <QPointer>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace mingcha::ui {

class Banner;
class BigTableModel;
class BigTableView;
class Decisions;
class EmptyState;
class FilterBar;
class Job;
class ProofPanel;
class SavedViews;

/// All findings of the chosen station and months: filter, table, proof card, decisions.
class FindingsPage : public Page {
    Q_OBJECT
public:
    FindingsPage(Session& session, QWidget* parent);
    void showFilter(const PageFilter& filter) override;
    QWidget* firstFocus() override;
    QList<QAction*> pageActions() override;

protected:
    void reload() override;

private:
    QLayout* toolRow();
    void addActions();
    void connectParts();
    void take(std::shared_ptr<const FindingRows> rows);
    void applyFilter();
    void afterArranging();
    void showState();
    void noteSelection();
    void showCurrent(std::int64_t id);
    const FindingRows* rows() const;
    void enterByHand();
    QAction* m_find;
    QAction* m_enter;
    QAction* m_copyCard;
    FilterBar* m_bar;
    BigTableModel* m_model;
    BigTableView* m_table;
    Decisions* m_decisions;
    SavedViews* m_views;
    ProofPanel* m_panel;
    Banner* m_banner;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QLabel* m_sum;
    QPointer<Job> m_loading;
    std::int64_t m_wanted = -1;              ///< finding asked for from elsewhere
    int m_row = 0;                           ///< where the selection goes on when its finding has left the filter
};

}  // namespace mingcha::ui
