// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ingest/import.h"
#include "shared/table_source.h"

namespace mingcha::ui {

/// Rejected rows as a table: where each stands, what was wrong, what stood there.
class RejectsSource : public TableSource {
public:
    explicit RejectsSource(std::vector<ingest::Reject> rejects) : m_rejects(std::move(rejects)) {}
    static std::vector<TableColumn> columns();
    /// The cell that was refused, with telephone and identity numbers masked where they may stand. Customer numbers can look like them and are shown in full.
    static QString valueOf(const ingest::Reject& reject);
    const ingest::Reject* find(std::int64_t id) const;

    int rowCount() const override { return static_cast<int>(m_rejects.size()); }
    QString text(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override;
    QVariant data(int row, int column, int role) const override;
    std::int64_t identity(int row) const override { return m_rejects[static_cast<size_t>(row)].id; }

private:
    std::vector<ingest::Reject> m_rejects;
};

}  // namespace mingcha::ui
