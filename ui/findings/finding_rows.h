// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/subject_names.h"
#include "findings/wordings.h"
#include "shared/table_source.h"

#include <set>

namespace mingcha::ui {

/// The table of findings: one row each, in the order of the vault.
class FindingRows : public TableSource {
public:
    enum Column {
        Severity, Status, Rule, Problem, Subject, Period, Money, Kwh, Name, Area, Station, Due, DaysLeft, ResponsibleUnit, Person, Change, Domain, Discipline,
        Month, FoundOn, Measure, Cause, Nature, DoneOn, Result, Recovered, Penalty, FollowsFrom, Reason, Note
    };
    static std::vector<TableColumn> columns();
    /// What find as you type looks at.
    static std::vector<int> typedColumns() { return {Subject, Name, Area, Rule, Problem, Station}; }

    FindingRows(std::vector<findings::Finding> findings, QHash<QString, SubjectInfo> subjects, QDate today);
    const findings::Finding& finding(int row) const { return m_findings[static_cast<size_t>(row)]; }
    const std::vector<findings::Finding>& findings() const { return m_findings; }
    /// What is summed and counted over all rows at once, side by side in memory: the findings themselves lie far apart.
    struct Brief {
        std::int64_t id;
        base::Energy kwh;
        base::Money money;               ///< none for consequences of another finding: it is counted there
        findings::State state;
    };
    const Brief& brief(int row) const { return m_briefs[static_cast<size_t>(row)]; }
    /// What a filter can be set to, and the words offered again: gathered where the rows are read, off the window's thread.
    struct Occurring {
        std::set<QString> rules, stations;
        std::set<int> months;
    };
    const Occurring& occurring() const { return m_occurring; }
    const Wordings& wordings() const { return m_wordings; }
    SubjectInfo subject(int row) const { return m_subjects.value(finding(row).subject); }
    QDate today() const { return m_today; }

    int rowCount() const override { return static_cast<int>(m_findings.size()); }
    QString text(int row, int column) const override;
    QString plainText(int row, int column) const override;
    std::optional<std::int64_t> number(int row, int column) const override;
    bool isNumber(int column) const override;
    QVariant data(int row, int column, int role) const override;
    std::int64_t identity(int row) const override { return brief(row).id; }

private:
    QString amount(int row, int column, bool plain) const;
    std::vector<findings::Finding> m_findings;
    std::vector<Brief> m_briefs;
    QHash<QString, SubjectInfo> m_subjects;
    QDate m_today;
    Occurring m_occurring;
    Wordings m_wordings;
};

/// Name of the rule, or the text of a finding entered by hand.
QString problemTitle(const findings::Finding& finding);
/// The rule's domain; nothing for findings entered by hand.
std::optional<checks::Domain> domainOf(const findings::Finding& finding);
/// Withdrawn and rectified ones are over; so are those that the last check no longer found.
bool isOpen(const findings::Finding& finding);

}  // namespace mingcha::ui
