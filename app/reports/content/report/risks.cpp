// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

#include <algorithm>
#include <set>

namespace mingcha::reports::section {
namespace {

constexpr size_t worstAreas = 5;

QStringList highestLosses(const ReportData& data)
{
    std::vector<const AreaFigures*> high;
    for (const AreaFigures& area : data.monthAlone.areas)
        if (area.judgedMonths > 0 && area.lossScaled() * 100 > area.supplied.scaled() * 7)
            high.push_back(&area);
    std::stable_sort(high.begin(), high.end(), [](const AreaFigures* a, const AreaFigures* b) { return a->lossScaled() > b->lossScaled(); });
    QStringList names;
    for (size_t i = 0; i < std::min(high.size(), worstAreas); ++i)
        names.append(QCoreApplication::translate("reports", "%1 (%2, %3 kWh lost)").arg(high[i]->area, percentText(high[i]->lossScaled(), high[i]->supplied.scaled()), kwhText(base::Energy::fromScaled(high[i]->lossScaled()))));
    return names;
}

QStringList rulesWithoutData(const ReportData& data)
{
    std::set<QString> codes;
    if (data.run)
        for (const checks::NotRun& notRun : data.run->notRun)
            if (notRun.subjects == 0 && (notRun.period < 0 || notRun.period == data.month.index()))
                codes.insert(notRun.rule);
    QStringList names;
    for (const QString& code : codes)
        names.append(ruleText(code));
    return names;
}

}  // namespace

void risks(const ReportData& data, Blocks& blocks)
{
    int overdue = 0, majorOpen = 0, unconfirmed = 0;
    const auto take = [&](const findings::Finding& finding) {
        overdue += data.isOverdue(finding);
        majorOpen += finding.severity == checks::Severity::Major && finding.state != findings::State::Rectified;
        unconfirmed += finding.state == findings::State::Unconfirmed;
    };
    for (const auto* list : {&data.findings, &data.earlier})
        for (const auto& finding : *list)
            take(finding);
    QStringList points;
    if (majorOpen > 0)
        points.append(QCoreApplication::translate("reports", "Major problems of this and earlier months that are not rectified yet: %1. They come first.").arg(majorOpen));
    if (overdue > 0)
        points.append(QCoreApplication::translate("reports", "Problems past their due date on %2: %1. The responsible units have to say when they will be done.").arg(overdue).arg(dateText(data.asOf)));
    if (unconfirmed > 0)
        points.append(QCoreApplication::translate("reports", "Problems of this and earlier months still to be confirmed on site: %1.").arg(unconfirmed));
    if (const auto repeated = repeatedProblems(data); !repeated.empty())
        points.append(QCoreApplication::translate("reports", "Repeated problems: %1. The earlier measure did not last and has to be looked at again.").arg(repeated.size()));
    if (const QStringList areas = highestLosses(data); !areas.isEmpty())
        points.append(QCoreApplication::translate("reports", "Transformer areas with the highest losses, to be examined next month: %1.").arg(listed(areas)));
    if (const QStringList rules = rulesWithoutData(data); !rules.isEmpty())
        points.append(QCoreApplication::translate("reports", "Rules that could not be run for want of data: %1. The data should be on file before the next audit.").arg(listed(rules)));
    if (points.isEmpty())
        points.append(QCoreApplication::translate("reports", "The data show no particular risk."));
    for (qsizetype i = 0; i < points.size(); ++i)
        blocks.paragraph(QCoreApplication::translate("reports", "(%1) %2").arg(i + 1).arg(points[i]));
}

}  // namespace mingcha::reports::section
