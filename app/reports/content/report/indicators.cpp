// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::reports::section {
namespace {

/// An indicator of one month as a scaled number; nothing where the data are missing.
using Value = std::optional<std::int64_t>;

struct Indicator {
    QString name, unit;
    int decimals, shownDecimals;
    bool isRate;                                   ///< changes are told in points, not in percent
    Value (*of)(const MonthFigures&);
};

Value ratio(std::int64_t part, std::int64_t whole, std::int64_t scale)
{
    if (whole == 0)
        return std::nullopt;
    const base::Int128 value = base::divideHalfUp(base::Int128(part) * scale, whole > 0 ? whole : -whole);
    return std::int64_t(whole > 0 ? value : -value);
}

Value when(bool known, std::int64_t value) { return known ? Value(value) : std::nullopt; }

std::vector<Indicator> allIndicators()
{
    constexpr std::int64_t hundredthPercent = 10'000;
    // fen ÷ 10^-4 kWh, in 10^-4 yuan per kWh
    constexpr std::int64_t priceScale = 1'000'000;
    return {
        {QCoreApplication::translate("reports", "Energy supplied"), u"kWh"_s, 4, 0, false, [](const MonthFigures& m) { return when(m.areasWithSupply > 0, m.supplied.scaled()); }},
        {QCoreApplication::translate("reports", "Energy sold"), u"kWh"_s, 4, 0, false, [](const MonthFigures& m) { return when(m.bills > 0, m.sold.scaled()); }},
        {QCoreApplication::translate("reports", "Sold in areas whose supply is on file"), u"kWh"_s, 4, 0, false, [](const MonthFigures& m) { return when(m.areasWithSupply > 0 && m.bills > 0, m.soldInAreas.scaled()); }},
        {QCoreApplication::translate("reports", "Loss rate"), u"%"_s, 2, 2, true, [](const MonthFigures& m) { return m.areasWithSupply > 0 && m.bills > 0 ? ratio(m.supplied.scaled() - m.soldInAreas.scaled(), m.supplied.scaled(), hundredthPercent) : Value(); }},
        {QCoreApplication::translate("reports", "Receivable"), QCoreApplication::translate("reports", "yuan"), 2, 2, false, [](const MonthFigures& m) { return when(m.withReceivable > 0, m.receivable.scaled()); }},
        {QCoreApplication::translate("reports", "Received"), QCoreApplication::translate("reports", "yuan"), 2, 2, false, [](const MonthFigures& m) { return when(m.withReceived > 0, m.received.scaled()); }},
        {QCoreApplication::translate("reports", "Collection rate"), u"%"_s, 2, 2, true, [](const MonthFigures& m) { return m.withReceived > 0 ? ratio(m.received.scaled(), m.receivable.scaled(), hundredthPercent) : Value(); }},
        {QCoreApplication::translate("reports", "Average price"), QCoreApplication::translate("reports", "yuan/kWh"), 4, 4, false, [](const MonthFigures& m) { return m.withReceivable > 0 ? ratio(m.receivable.scaled(), m.sold.scaled(), priceScale) : Value(); }},
    };
}

QString shown(const Indicator& indicator, const Value& value)
{
    return value ? decimalText(*value, indicator.decimals, indicator.shownDecimals) : dash();
}

QString signedText(std::int64_t hundredths)
{
    const QString text = decimalText(hundredths, 2, 2);
    return hundredths > 0 ? u"+"_s + text : text;
}

/// Change against an earlier month: percent, or points where the indicator is a rate itself.
QString change(const Indicator& indicator, const Value& now, const Value& before)
{
    if (!now || !before || (!indicator.isRate && *before == 0))
        return dash();
    if (indicator.isRate)
        return QCoreApplication::translate("reports", "%1 points").arg(signedText(*now - *before));
    return signedText(*ratio(*now - *before, *before, 10'000)) + u"%"_s;
}

TableBlock indicatorTable(const ReportData& data)
{
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Indicators of %1").arg(monthText(data.month));
    table.columns = {{QCoreApplication::translate("reports", "Indicator"), 3.4}, {QCoreApplication::translate("reports", "Unit"), 1.9, false, true}, {QCoreApplication::translate("reports", "This month"), 2.6, true}, {QCoreApplication::translate("reports", "Last month"), 2.6, true}, {QCoreApplication::translate("reports", "Change on last month"), 2.2, true},
                     {QCoreApplication::translate("reports", "Same month last year"), 2.6, true}, {QCoreApplication::translate("reports", "Change on last year"), 2.2, true}};
    const auto value = [&](const Indicator& indicator, int back) {
        const MonthFigures* figures = data.figures(data.month - back);
        return figures ? indicator.of(*figures) : Value();
    };
    for (const Indicator& indicator : allIndicators()) {
        const Value now = value(indicator, 0), before = value(indicator, 1), yearAgo = value(indicator, 12);
        table.rows.push_back({{indicator.name, indicator.unit, shown(indicator, now), shown(indicator, before), change(indicator, now, before), shown(indicator, yearAgo), change(indicator, now, yearAgo)}, {}, false, -1, {}});
    }
    return table;
}

/// Says which months are missing instead of leaving dashes to be guessed at.
void missing(const ReportData& data, Blocks& blocks)
{
    QStringList months;
    for (const int back : {0, 1, 12})
        if (!data.figures(data.month - back))
            months.append(monthText(data.month - back));
    if (!months.isEmpty())
        blocks.paragraph(QCoreApplication::translate("reports", "No bills and no supply are on file for %1; what they would show is left open.").arg(listed(months)));
    blocks.paragraph(QCoreApplication::translate("reports", "Error rate and outage customer-hours are not given: this version's data hold neither audited work items nor outages."));
}

bool isHigh(const AreaFigures& area) { return area.lossScaled() * 100 > area.supplied.scaled() * 7; }
bool isNegative(const AreaFigures& area) { return area.lossScaled() * 100 < -area.supplied.scaled(); }

void areas(const ReportData& data, Blocks& blocks)
{
    std::vector<const AreaFigures*> judged, outside;
    for (const AreaFigures& area : data.monthAlone.areas)
        if (area.judgedMonths > 0)
            judged.push_back(&area);
    if (judged.empty()) {
        blocks.paragraph(QCoreApplication::translate("reports", "No transformer area's loss rate can be judged for this month: supply of at least 300 kWh and bills for at least 98% of its customers are needed."));
        return;
    }
    int high = 0, negative = 0;
    for (const AreaFigures* area : judged) {
        high += isHigh(*area);
        negative += isNegative(*area);
        if (isHigh(*area) || isNegative(*area))
            outside.push_back(area);
    }
    blocks.paragraph(QCoreApplication::translate("reports", "Of %1 transformer areas, the loss rate of %2 can be judged: %3 are above 7%, %4 below −1%, and %5 lie in between.")
                         .arg(data.monthAlone.areas.size()).arg(judged.size()).arg(high).arg(negative).arg(judged.size() - outside.size()));
    blocks.chart(areaLossChart(data.monthAlone), 70);
    if (outside.empty())
        return;
    std::stable_sort(outside.begin(), outside.end(), [](const AreaFigures* a, const AreaFigures* b) {
        return base::Int128(a->lossScaled()) * b->supplied.scaled() > base::Int128(b->lossScaled()) * a->supplied.scaled();
    });
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Transformer areas outside the qualified band");
    if (outside.size() > mostRowsTold) {
        table.caption = QCoreApplication::translate("reports", "Transformer areas outside the qualified band: the %1 with the most kWh lost or gained, of %2").arg(mostRowsTold).arg(outside.size());
        std::stable_sort(outside.begin(), outside.end(), [](const AreaFigures* a, const AreaFigures* b) { return std::abs(a->lossScaled()) > std::abs(b->lossScaled()); });
        outside.resize(mostRowsTold);
    }
    table.columns = {{QCoreApplication::translate("reports", "Area"), 3}, {QCoreApplication::translate("reports", "Supplied (kWh)"), 2.5, true}, {QCoreApplication::translate("reports", "Sold (kWh)"), 2.5, true}, {QCoreApplication::translate("reports", "Loss rate"), 2, true}, {QCoreApplication::translate("reports", "Band"), 2, false, true}};
    for (const AreaFigures* area : outside)
        table.rows.push_back({{area->area, kwhText(area->supplied), kwhText(area->sold), percentText(area->lossScaled(), area->supplied.scaled()), isHigh(*area) ? QCoreApplication::translate("reports", "High") : QCoreApplication::translate("reports", "Negative")}, {}, false, -1, {}});
    blocks.table(std::move(table));
}

}  // namespace

void indicators(const ReportData& data, Blocks& blocks)
{
    blocks.table(indicatorTable(data));
    missing(data, blocks);
    if (ChartData chart = energyChart(data.year); !chart.categories.isEmpty())
        blocks.chart(std::move(chart), 70);
    areas(data, blocks);
}

}  // namespace mingcha::reports::section
