// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "data/rejects_source.h"
#include "records/import_store.h"
#include "shared/big_table_view.h"

#include <QPointer>
#include <map>

class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace mingcha::ui {

class Banner;
class EmptyState;
class Job;
class Session;

/// The rejected rows of one receipt: read, correct, try again, export.
class RejectsTab : public QWidget {
    Q_OBJECT
public:
    RejectsTab(Session& session, QWidget* parent = nullptr);
    void load(const records::ImportRecord& import);
    /// Cells were corrected and not tried, here or in a row that was looked at before.
    bool isCorrected() const;

private:
    void showCells(std::int64_t rejectId);
    void retry();
    void takeRetried(const base::Result<ingest::Outcome>& outcome);
    QStringList correctedCells() const;
    bool isShownCorrected() const { return correctedCells() != m_asRead; }
    Session& m_session;
    records::ImportRecord m_import;
    std::shared_ptr<const RejectsSource> m_source;
    BigTableModel* m_model;
    BigTableView* m_table;
    QTableWidget* m_cells;
    QPushButton* m_retry;
    Banner* m_banner;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPointer<Job> m_loading;
    std::int64_t m_shown = -1;
    QStringList m_asRead;
    std::map<std::int64_t, QStringList> m_begun;   ///< by reject: corrections of rows that are not shown now
};

}  // namespace mingcha::ui
