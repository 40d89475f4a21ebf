// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QGroupBox;
class QRadioButton;
class QTreeWidget;

namespace mingcha::ingest {
struct Outcome;
}

namespace mingcha::ui {

class Banner;
class ImportQueue;
class ReceiptView;

/// Step 3 of the import: what would be kept, repaired, rejected, skipped, and what is there already. Nothing is written yet.
class TrialStep : public QWidget {
    Q_OBJECT
public:
    explicit TrialStep(ImportQueue& queue, QWidget* parent = nullptr);
    void show(int file);

private:
    void showRejects(const ingest::Outcome& trial);
    ImportQueue& m_queue;
    int m_file = -1;
    Banner* m_banner;
    QGroupBox* m_overlap;
    QRadioButton *m_keep, *m_replace;
    ReceiptView* m_receipt;
    QTreeWidget* m_rejects;
};

}  // namespace mingcha::ui
