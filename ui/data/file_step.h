// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace mingcha::ingest {
struct FilePlan;
struct SheetPlan;
}

namespace mingcha::ui {

class ImportQueue;

/// Step 1 of the import: what the file is. Every guess with its reason, to be changed, beside first, middle and last rows as they stand there.
class FileStep : public QWidget {
    Q_OBJECT
public:
    explicit FileStep(ImportQueue& queue, QWidget* parent = nullptr);
    void show(int file);

Q_SIGNALS:
    /// Another sheet is looked at.
    void sheetChosen(int sheet);

private:
    void buildForm();
    void fillSheets(const ingest::FilePlan& plan);
    void showSheet();
    void showRows(const ingest::SheetPlan& sheet);
    void fitColumns();
    void applyReading();
    ImportQueue& m_queue;
    int m_file = -1;
    bool m_filling = false;
    QFormLayout* m_form;
    QComboBox *m_kind, *m_encoding, *m_delimiter, *m_sheet;
    QSpinBox *m_headerRow, *m_headerRows;
    QCheckBox* m_use;
    QLabel *m_format, *m_kindReason, *m_sheetReason;
    QTableWidget* m_rows;
};

}  // namespace mingcha::ui
