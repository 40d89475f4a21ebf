// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "reports/content/chart_contents.h"
#include "reports/content/wording.h"
#include "reports/report.h"

namespace mingcha::reports {

/// A problem worth telling in full: its row and what proves it.
struct TypicalCase {
    rectification::ListRow row;
    checks::Proof proof;
};

/// Everything the monthly report speaks about, read once. The sections are pure functions of it.
struct ReportData {
    base::Period month;
    QString unit, vaultName;
    QDate asOf;                                       ///< day of the last check or decision: nothing depends on the day of printing
    records::Office office;
    std::optional<findings::RunRecord> run;
    rectification::ListContent list;                  ///< of the month
    std::vector<findings::Finding> findings;          ///< of the month, as the list has them
    std::vector<findings::Finding> earlier;           ///< of earlier months, in any state but withdrawn
    std::optional<base::Period> previousMonth;        ///< the last earlier month that has findings
    std::vector<findings::Finding> previous;          ///< its findings
    std::vector<TypicalCase> cases;
    Figures year;                                     ///< the month and the twelve before it
    Figures monthAlone;
    std::int64_t surveys = 0;                         ///< forms that belong to the month, as their findings do

    const MonthFigures* figures(base::Period period) const;   ///< nothing when the month has neither bills nor supply
    bool isOverdue(const findings::Finding& finding) const;
};

base::Result<ReportData> loadReportData(vault::Connection& connection, const ReportRequest& request, base::Progress* progress);

/// A problem that came back: same rule and subject in an earlier month.
struct Repeated {
    QString rule, subject;
    base::Period before;                              ///< the latest of the earlier months
    int times = 1;                                    ///< earlier months it was found in
};
std::vector<Repeated> repeatedProblems(const ReportData& data);

}  // namespace mingcha::reports
