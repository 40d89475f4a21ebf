// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace mingcha::ui {

class Banner;
class ImportQueue;

/// Step 2 of the import: which column feeds which field. What matched is quiet, what is missing is loud; sample values stand beside.
class ColumnsStep : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsStep(ImportQueue& queue, QWidget* parent = nullptr);
    void show(int file, int sheet);

private:
    void makeRow(int row);
    void updateRow(int row);
    void saveProfile();
    ImportQueue& m_queue;
    int m_file = -1, m_sheet = -1;
    QStringList m_shown;                    ///< what the rows were made for
    Banner* m_banner;
    QTableWidget* m_table;
    QLineEdit* m_profile;
    QPushButton* m_save;
};

}  // namespace mingcha::ui
