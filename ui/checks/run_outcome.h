// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/finding_store.h"
#include "shared/table_source.h"

#include <array>

namespace mingcha::ui {

/// How a finding fared between what is stored and a fresh run.
enum class Fate { New, Still, Gone, Back };

/// One line of a comparison.
struct ComparedRow {
    std::int64_t id = 0;                   ///< of the stored finding, 0 for new ones
    QString rule, subject, station;
    std::optional<base::Period> period;
    checks::Severity severity = checks::Severity::Ordinary;
    base::Energy kwh;
    base::Money money;
    std::optional<findings::State> state;  ///< what people had decided
};

/// The lines of one fate as a table.
class ComparedRows : public TableSource {
public:
    enum Column { Severity, Rule, Problem, Subject, Station, Period, Kwh, Money, State };
    static std::vector<TableColumn> columns();
    explicit ComparedRows(std::vector<ComparedRow> rows) : m_rows(std::move(rows)) {}
    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    QString text(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override { return column == Severity || column == Period || column == Kwh || column == Money; }
    QVariant data(int row, int column, int role) const override;

private:
    std::vector<ComparedRow> m_rows;
};

/// A finished run beside what is stored, with its four lists; nothing is written yet.
struct RunOutcome {
    findings::Comparison comparison;
    std::array<std::shared_ptr<const ComparedRows>, 4> lists;    ///< by Fate
    const ComparedRows& list(Fate fate) const { return *lists[static_cast<size_t>(fate)]; }
};

/// Runs the checks and compares. Reads only.
base::Result<std::shared_ptr<RunOutcome>> runAndCompare(vault::Connection& connection, const checks::CheckRequest& request, base::Progress& progress);

/// All runs as a table, the newest first.
class RunRows : public TableSource {
public:
    enum Column { At, Who, Months, Rules, New, Still, Gone, Back, NotRun, Undone };
    static std::vector<TableColumn> columns();
    explicit RunRows(std::vector<findings::RunRecord> runs) : m_runs(std::move(runs)) {}
    int rowCount() const override { return static_cast<int>(m_runs.size()); }
    QString text(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override { return column >= New && column <= NotRun; }
    std::int64_t identity(int row) const override { return m_runs[m_runs.size() - 1 - static_cast<size_t>(row)].id; }

private:
    const findings::RunRecord& run(int row) const { return m_runs[m_runs.size() - 1 - static_cast<size_t>(row)]; }
    std::vector<findings::RunRecord> m_runs;
};

}  // namespace mingcha::ui
