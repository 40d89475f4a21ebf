// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/run_outcome.h"

#include <QWidget>
#include <array>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace mingcha::ui {

class Banner;
class BigTableModel;
class BigTableView;
class EmptyState;
class Session;

/// What a run would change: new, still there, gone, back, each with its list. Applied only when somebody agrees.
class ComparisonPanel : public QWidget {
    Q_OBJECT
public:
    ComparisonPanel(Session& session, QWidget* parent = nullptr);
    void show(std::shared_ptr<RunOutcome> outcome);
    bool isPending() const { return m_outcome != nullptr; }
    QPushButton* applyButton() const { return m_apply; }

Q_SIGNALS:
    void applied();
    void discarded();
    void findingAsked(std::int64_t id);

private:
    QWidget* buttons();
    void showList(int fate);
    void showNotRun();
    void apply();
    Session& m_session;
    std::shared_ptr<RunOutcome> m_outcome;
    QLabel *m_title, *m_notRun;
    QTabBar* m_tabs;
    BigTableModel* m_model;
    BigTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    Banner* m_banner;
    QPushButton *m_apply, *m_discard;
};

}  // namespace mingcha::ui
