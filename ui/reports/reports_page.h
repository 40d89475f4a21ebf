// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/month_rows.h"
#include "reports/paper_view.h"
#include "shell/page.h"

#include <QPointer>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace mingcha::ui {

class Banner;
class BigTableModel;
class BigTableView;
class EmptyState;
class Job;

/// The monthly report: months at the left, the very pages that print at the right.
class ReportsPage : public Page {
    Q_OBJECT
public:
    ReportsPage(Session& session, QWidget* parent);
    void showFilter(const PageFilter& filter) override;
    QWidget* firstFocus() override;
    QList<QAction*> pageActions() override;

protected:
    void reload() override;

private:
    struct Loaded {
        std::shared_ptr<const MonthRows> months;
        PaperBasis basis;
    };
    void connectParts();
    void take(Loaded loaded);
    void build();
    void showMonth(std::int64_t month);
    PaperDesk* m_desk;
    BigTableModel* m_months;
    BigTableView* m_table;
    PaperView* m_paper;
    EmptyState *m_none, *m_busy;
    QStackedWidget *m_stack, *m_right;
    QSplitter* m_splitter;
    Banner* m_banner;
    QLabel *m_title, *m_basisText;
    PaperBasis m_basis;
    QTimer m_rest;
    QPointer<Job> m_loading, m_building;
    std::int64_t m_month = -1, m_wanted = -1;
};

}  // namespace mingcha::ui
