// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/import_store.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace mingcha::ui {

/// One receipt: rows read = kept + rejected + skipped, the sums, and how the file was read.
class ReceiptView : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptView(QWidget* parent = nullptr);
    void show(const records::ImportRecord& import);

private:
    QLabel *m_title, *m_origin, *m_rows, *m_sums;
    QTreeWidget* m_details;
};

}  // namespace mingcha::ui
