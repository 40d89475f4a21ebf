// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/import_store.h"
#include "shell/page.h"

#include <QPointer>

class QListView;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace mingcha::ui {

class Banner;
class BrowseTab;
class EmptyState;
class ImportDialog;
class Job;
class ReceiptsModel;
class ReceiptView;
class RejectsTab;

/// What was imported: receipts at the left; receipt, rejected rows and all facts at the right. New files come in here.
class DataPage : public Page {
    Q_OBJECT
public:
    DataPage(Session& session, QWidget* parent);
    void showFilter(const PageFilter& filter) override;
    QWidget* firstFocus() override;
    QString unsaved() const override;
    QList<QAction*> pageActions() override { return {m_import, m_undo, m_find}; }

protected:
    void reload() override;

private:
    void buildActions();
    QWidget* buildReceipts();
    void takeImports(std::vector<records::ImportRecord> imports);
    void showReceipt(int row);
    void askFiles();
    void importFiles(const QStringList& files);
    void askUndo();
    void undoImport(std::int64_t id);
    ReceiptsModel* m_receipts;
    QListView* m_list;
    QTabWidget* m_tabs;
    ReceiptView* m_receipt;
    RejectsTab* m_rejects;
    BrowseTab* m_browse;
    Banner* m_banner;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QAction *m_import, *m_undo, *m_find;
    QPushButton* m_undoButton;
    QPointer<Job> m_loading;
    QPointer<ImportDialog> m_importing;
    std::optional<std::int64_t> m_wanted;
};

}  // namespace mingcha::ui
