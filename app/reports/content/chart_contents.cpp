// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/chart_contents.h"

#include "reports/content/wording.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace mingcha::reports {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// For drawing only; every printed figure is made from the exact amounts.
double drawn(base::Energy energy) { return double(energy.scaled()) / double(base::Energy::one); }
double percent(std::int64_t part, std::int64_t whole) { return whole == 0 ? none : 100.0 * double(part) / double(whole); }

constexpr checks::Domain domains[] = {checks::Domain::Quantity, checks::Domain::Price, checks::Domain::Fee, checks::Domain::Loss, checks::Domain::Metering, checks::Domain::Archive};

}  // namespace

ChartData areaLossChart(const Figures& figures)
{
    ChartData chart;
    chart.kind = ChartData::Kind::AreaLoss;
    chart.title = QCoreApplication::translate("reports", "Loss rate by transformer area");
    chart.unit = QCoreApplication::translate("reports", "Loss rate %");
    // domain.md 3.3, defaults.
    chart.bands = {{QCoreApplication::translate("reports", "Negative"), -1}, {QString(), 0}, {QCoreApplication::translate("reports", "Economic"), 4},
                   {QCoreApplication::translate("reports", "Qualified"), 7}, {QCoreApplication::translate("reports", "High"), std::numeric_limits<double>::infinity()}};
    chart.series.push_back({QCoreApplication::translate("reports", "Loss rate"), domainColour(checks::Domain::Loss), {}});
    for (const AreaFigures& area : figures.areas) {
        chart.categories.append(area.area);
        chart.keys.push_back(area.area);
        chart.series[0].values.push_back(area.judgedMonths ? percent(area.lossScaled(), area.supplied.scaled()) : none);
    }
    return chart;
}

ChartData rulesChart(const std::vector<findings::Finding>& findings)
{
    std::map<QString, int> counts;
    for (const auto& finding : findings)
        ++counts[finding.rule];
    ChartData chart;
    chart.kind = ChartData::Kind::FindingsByRule;
    chart.title = QCoreApplication::translate("reports", "Problems by rule");
    for (const checks::Domain domain : domains)
        chart.series.push_back({checks::domainName(domain).current(), domainColour(domain), std::vector<double>(counts.size(), none)});
    chart.series.push_back({QCoreApplication::translate("reports", "Entered by hand"), QColor(0x60, 0x7D, 0x8B), std::vector<double>(counts.size(), none)});
    for (const auto& [code, count] : counts) {
        const checks::Rule* rule = checks::Catalogue::shipped().find(code);
        const size_t series = rule ? size_t(rule->domain) : std::size(domains);
        chart.series[series].values[size_t(chart.categories.size())] = count;
        chart.categories.append(ruleText(code));
        chart.keys.push_back(code);
    }
    return chart;
}

ChartData energyChart(const Figures& figures)
{
    base::Energy most;
    for (const MonthFigures& month : figures.byMonth)
        most = std::max({most, month.sold, month.supplied});
    const bool large = most >= base::Energy::fromWhole(100'000), chinese = base::currentLanguage() == base::Language::Chinese;
    const double divisor = !large ? 1 : chinese ? 10'000 : 1'000;
    ChartData chart;
    chart.kind = ChartData::Kind::EnergyByMonth;
    chart.title = QCoreApplication::translate("reports", "Supplied and sold energy and loss rate by month");
    chart.unit = !large ? u"kWh"_s : chinese ? u"万kWh"_s : u"MWh"_s;
    chart.series = {{QCoreApplication::translate("reports", "Supplied"), QColor(0x8F, 0xB8, 0xB5), {}},
                    {QCoreApplication::translate("reports", "Sold"), QColor(0x00, 0x70, 0x6B), {}},
                    {QCoreApplication::translate("reports", "Loss rate"), domainColour(checks::Domain::Loss), {}}};
    const auto hasData = [](const MonthFigures& month) { return month.bills > 0 || month.areasWithSupply > 0; };
    const auto first = std::find_if(figures.byMonth.begin(), figures.byMonth.end(), hasData);
    for (auto it = first; it != figures.byMonth.end(); ++it) {
        const MonthFigures& month = *it;
        chart.categories.append(QString::fromStdString(month.month.text()));
        chart.keys.push_back(chart.categories.back());
        chart.series[0].values.push_back(month.areasWithSupply ? drawn(month.supplied) / divisor : none);
        chart.series[1].values.push_back(month.bills ? drawn(month.sold) / divisor : none);
        chart.series[2].values.push_back(month.areasWithSupply && month.bills ? percent(month.supplied.scaled() - month.soldInAreas.scaled(), month.supplied.scaled()) : none);
    }
    return chart;
}

ChartData progressChart(const std::vector<findings::Finding>& findings, QDate today)
{
    ChartData chart;
    chart.kind = ChartData::Kind::Progress;
    chart.title = QCoreApplication::translate("reports", "Progress of rectification");
    chart.categories = {stateLabel(findings::State::Unconfirmed), stateLabel(findings::State::Rectifying), QCoreApplication::translate("reports", "Overdue"),
                        stateLabel(findings::State::Rectified)};
    chart.keys = {u"unconfirmed"_s, u"rectifying"_s, u"overdue"_s, u"rectified"_s};
    for (const checks::Severity severity : severitiesDown)
        chart.series.push_back({checks::severityName(severity).current(), severityColour(severity), {0, 0, 0, 0}});
    for (const auto& finding : findings) {
        const bool late = finding.state == findings::State::Rectifying && finding.decision.due.isValid() && finding.decision.due < today;
        const int category = finding.state == findings::State::Unconfirmed ? 0 : finding.state == findings::State::Rectified ? 3 : late ? 2 : 1;
        if (finding.state != findings::State::Withdrawn)
            chart.series[size_t(3 - int(finding.severity))].values[size_t(category)] += 1;
    }
    return chart;
}

}  // namespace mingcha::reports
