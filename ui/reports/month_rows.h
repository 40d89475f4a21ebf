// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"
#include "shared/table_source.h"
#include "shell/navigation.h"

#include <QDateTime>

namespace mingcha::ui {

/// A month that a list and a report can be made for, and what stands in them.
struct MonthEntry {
    base::Period month;
    bool hasBills = false;
    std::int64_t findings = 0, unconfirmed = 0, rectifying = 0, rectified = 0;   ///< as the list holds them: neither withdrawn nor gone
};

/// Months as a table, the latest first; a month's index is its identity.
class MonthRows : public TableSource {
public:
    enum Column { Month, Findings, Unconfirmed, Rectifying, Rectified };
    static std::vector<TableColumn> columns();
    explicit MonthRows(std::vector<MonthEntry> months) : m_months(std::move(months)) {}
    const MonthEntry& entry(int row) const { return m_months[static_cast<size_t>(row)]; }
    int rowCount() const override { return static_cast<int>(m_months.size()); }
    QString text(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int) const override { return true; }
    QVariant data(int row, int column, int role) const override;
    std::int64_t identity(int row) const override { return entry(row).month.index(); }

private:
    std::vector<MonthEntry> m_months;
};

/// All months with bills or findings inside the scope, the latest first.
base::Result<std::vector<MonthEntry>> loadMonths(vault::Connection& connection, const Scope& scope, base::Progress* progress = nullptr);

/// What lists and reports rest on: the files, the last check with its rules.
struct PaperBasis {
    int files = 0;
    QDateTime lastImport;
    std::optional<findings::RunRecord> run;
    /// One line for under the title.
    QString text(const QString& station) const;
};
base::Result<PaperBasis> loadBasis(vault::Connection& connection);

}  // namespace mingcha::ui
