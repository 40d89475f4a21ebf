// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/import_store.h"

#include <QAbstractListModel>

namespace mingcha::ui {

/// The imports, newest first: file, kind, day, counts.
class ReceiptsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setImports(std::vector<records::ImportRecord> imports);
    const records::ImportRecord* at(int row) const;
    int rowOf(std::int64_t id) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const records::ImportRecord& import) const;
    std::vector<records::ImportRecord> m_imports;
};

}  // namespace mingcha::ui
