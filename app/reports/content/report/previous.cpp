// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

namespace mingcha::reports::section {
namespace {

using findings::Finding;
using findings::State;

/// How the problems of the previous month stand.
struct Progress {
    int all = 0, confirmed = 0, done = 0, onTime = 0, withDue = 0, overdue = 0;
    base::Money recovered;
};

Progress progressOf(const ReportData& data)
{
    Progress progress;
    for (const Finding& finding : data.previous) {
        ++progress.all;
        if (finding.state == State::Unconfirmed)
            continue;
        ++progress.confirmed;
        progress.overdue += data.isOverdue(finding);
        if (finding.state != State::Rectified)
            continue;
        ++progress.done;
        progress.recovered += finding.decision.recovered.value_or(base::Money());
        const auto inTime = rectification::keptInTime(finding);
        progress.withDue += inTime.has_value();
        progress.onTime += inTime.value_or(false);
    }
    return progress;
}

}  // namespace

void previous(const ReportData& data, Blocks& blocks)
{
    if (!data.previousMonth) {
        blocks.paragraph(QCoreApplication::translate("reports", "No problem of an earlier month is on file, so there is nothing to follow up."));
    } else {
        const Progress p = progressOf(data);
        blocks.paragraph(QCoreApplication::translate("reports", "%1 is the last earlier month with problems: %2 in all, %3 of them confirmed.").arg(monthText(*data.previousMonth)).arg(p.all).arg(p.confirmed));
        if (p.confirmed == 0) {
            blocks.paragraph(QCoreApplication::translate("reports", "None of them has been confirmed, so rates of completion and of punctuality cannot be given yet."));
            return;
        }
        blocks.paragraph(QCoreApplication::translate("reports", "By %1, %2 of the confirmed problems were rectified (%3); of those with a due date, %4 were done in time (%5). %6 are overdue. %7 yuan were recovered.")
                             .arg(dateText(data.asOf)).arg(p.done).arg(percentText(p.done, p.confirmed)).arg(p.onTime).arg(percentText(p.onTime, p.withDue)).arg(p.overdue).arg(moneyText(p.recovered)));
        blocks.paragraph(QCoreApplication::translate("reports", "The pass rate of re-verification is not given: this version does not record re-verification."));
    }
}

}  // namespace mingcha::reports::section
