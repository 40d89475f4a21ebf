// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/run_outcome.h"
#include "shell/page.h"

#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace mingcha::ui {

class Banner;
class BigTableModel;
class BigTableView;
class ComparisonPanel;
class Job;
class RuleDetails;
class RuleTreeModel;

/// The rules with their settings, the run and what it would change, the runs so far.
class ChecksPage : public Page {
    Q_OBJECT
public:
    ChecksPage(Session& session, QWidget* parent);
    void showFilter(const PageFilter& filter) override;
    QWidget* firstFocus() override;
    QList<QAction*> pageActions() override;
    QString unsaved() const override;

protected:
    void reload() override;

private:
    struct Loaded {
        checks::RuleSettings settings;
        std::vector<findings::RunRecord> runs;
        std::optional<findings::RunRecord> last;
    };
    QLayout* head();
    QWidget* left();
    QWidget* right();
    void connectDetails();
    void take(Loaded loaded);
    void showRule();
    void showHead();
    void change(const std::function<void(checks::RuleSettings&)>& edit);
    void save();
    void run(const QStringList& rules);
    void noteRunning(Job* job);
    void endRun(base::Result<std::shared_ptr<RunOutcome>> outcome);
    const checks::Rule* currentRule() const;
    checks::RuleSettings m_settings;
    std::optional<findings::RunRecord> m_last;
    RuleTreeModel* m_rules;
    QTreeView* m_tree;
    RuleDetails* m_details;
    ComparisonPanel* m_comparison;
    BigTableModel* m_runs;
    BigTableView* m_runTable;
    QStackedWidget* m_stack;
    QTabWidget* m_tabs;
    QSplitter* m_splitter;
    Banner* m_banner;
    QLabel *m_title, *m_stage;
    QPushButton *m_run, *m_cancel, *m_resetAll;
    QProgressBar* m_progress;
    QPointer<Job> m_loading, m_running;
};

}  // namespace mingcha::ui
