// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/subject_names.h"
#include "shared/table_source.h"

namespace mingcha::ui {

/// The table of findings: one row each, in the order of the vault.
class FindingRows : public TableSource {
public:
    enum Column {
        Severity, Status, Rule, Problem, Subject, Name, Area, Station, Period, Kwh, Money, Due, DaysLeft, ResponsibleUnit, Person, Change, Domain, Discipline,
        Month, FoundOn, Measure, Cause, Nature, DoneOn, Result, Recovered, Penalty, FollowsFrom, Reason, Note
    };
    static std::vector<TableColumn> columns();
    /// What find as you type looks at.
    static std::vector<int> typedColumns() { return {Subject, Name, Area, Rule, Problem, Station}; }

    FindingRows(std::vector<findings::Finding> findings, QHash<QString, SubjectInfo> subjects, QDate today);
    const findings::Finding& finding(int row) const { return m_findings[static_cast<size_t>(row)]; }
    const std::vector<findings::Finding>& findings() const { return m_findings; }
    SubjectInfo subject(int row) const { return m_subjects.value(finding(row).subject); }
    QDate today() const { return m_today; }

    int rowCount() const override { return static_cast<int>(m_findings.size()); }
    QString text(int row, int column) const override;
    QString plainText(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override;
    QVariant data(int row, int column, int role) const override;
    std::int64_t identity(int row) const override { return finding(row).id; }

private:
    QString amount(int row, int column, bool plain) const;
    std::vector<findings::Finding> m_findings;
    QHash<QString, SubjectInfo> m_subjects;
    QDate m_today;
};

/// Name of the rule, or the text of a finding entered by hand.
QString problemTitle(const findings::Finding& finding);
/// The rule's domain; nothing for findings entered by hand.
std::optional<checks::Domain> domainOf(const findings::Finding& finding);
/// Withdrawn and rectified ones are over; so are those that the last check no longer found.
bool isOpen(const findings::Finding& finding);

}  // namespace mingcha::ui
