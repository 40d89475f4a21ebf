// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace mingcha::ui {

class Banner;
class ColumnsStep;
class FileStep;
class ImportQueue;
class ReceiptView;
class Session;
class TrialStep;

/// The import wizard: 1 file, 2 columns, 3 trial, 4 receipt; for one file or for a queue of them.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Session& session, const QStringList& files, QWidget* parent);
    /// Further files, behind those that are here.
    void add(const QStringList& files);
    /// Files that are not in the vault.
    bool hasWaiting() const;
    /// While a file is being imported this stops the import; the box stays.
    void reject() override;

Q_SIGNALS:
    void imported(std::int64_t importId);
    /// Files may as well be dropped here as on the window, which knows what to do with them.
    void dropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum Step { FileStage, ColumnsStage, TrialStage, ReceiptStage };
    void buildSteps();
    QWidget* buildButtons();
    void select(int file);
    void go(Step step);
    void forward();
    void back();
    void showFile();
    void showList(int file);
    void showButtons();
    void showStepLine();
    void noteChange(int file);
    void listFrom(int first);
    int sheetToMap() const;
    ImportQueue* m_queue;
    int m_file = -1, m_sheet = -1;
    Step m_step = FileStage;
    QListWidget* m_list;
    QLabel *m_name, *m_steps;
    Banner* m_banner;
    QStackedWidget* m_stack;
    FileStep* m_fileStep;
    ColumnsStep* m_columnsStep;
    TrialStep* m_trialStep;
    ReceiptView* m_receiptStep;
    QPushButton *m_back, *m_forward, *m_all, *m_close;
};

}  // namespace mingcha::ui
