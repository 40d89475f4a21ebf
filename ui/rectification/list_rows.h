// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/wordings.h"
#include "rectification/list.h"
#include "shared/table_source.h"

#include <QHash>

namespace mingcha::ui {

enum class GroupBy { Unit, Person, Status };

/// The rectification list as a table: the rows that are printed, with the findings behind them.
class ListRows : public TableSource {
public:
    enum Column {
        Number, Severity, Status, Rule, Problem, Subject, Name, Station, Due, DaysLeft, ResponsibleUnit, Person, Measure, Kwh, Money, Period, Discipline, Cause, Nature, FoundOn, DoneOn, Result, Recovered, Penalty, Note
    };
    static std::vector<TableColumn> columns();
    static std::vector<int> typedColumns() { return {Subject, Name, Rule, Problem, Station, ResponsibleUnit, Person, Measure}; }
    ListRows(std::shared_ptr<const rectification::ListContent> list, std::map<std::int64_t, findings::Finding> findings);
    const std::shared_ptr<const rectification::ListContent>& list() const { return m_list; }
    const rectification::ListRow& row(int row) const { return m_list->rows[static_cast<size_t>(row)]; }
    const findings::Finding& finding(int index) const { return *m_findings[static_cast<size_t>(index)]; }
    const Wordings& wordings() const { return m_wordings; }
    /// What a row is grouped by: its responsible unit (else the audited one), its person, its status.
    QString group(int row, GroupBy by) const;

    int rowCount() const override { return static_cast<int>(m_list->rows.size()); }
    QString text(int row, int column) const override;
    QString plainText(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override;
    QVariant data(int row, int column, int role) const override;
    std::int64_t identity(int index) const override { return row(index).findingId; }

private:
    std::shared_ptr<const rectification::ListContent> m_list;
    std::map<std::int64_t, findings::Finding> m_stored;
    std::vector<const findings::Finding*> m_findings;      ///< beside the rows
    Wordings m_wordings;
};

/// The groups of a list with their sums; the first row stands for all.
class GroupRows : public TableSource {
public:
    enum Column { Group, Open, Overdue, Done, Money, Recovered };
    struct Sums {
        QString key;                 ///< as ListRows::group says
        bool all = false;
        std::int64_t open = 0, overdue = 0, done = 0;
        base::Money money, recovered;
    };
    static std::vector<TableColumn> columns(GroupBy by);
    GroupRows(const ListRows& rows, GroupBy by);
    const Sums& sums(int row) const { return m_groups[static_cast<size_t>(row)]; }
    int rowCount() const override { return static_cast<int>(m_groups.size()); }
    QString text(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override { return column != Group; }
    QVariant data(int row, int column, int role) const override;

private:
    GroupBy m_by;
    std::vector<Sums> m_groups;
};

}  // namespace mingcha::ui
