// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingcha::reports::section {
namespace {

using rectification::ListRow;

/// Problems of one group, as the tables tell them.
struct Group {
    int count = 0, unconfirmed = 0;
    std::map<checks::Severity, int> bySeverity;
    base::Energy kwh;
    base::Money money;
    void take(const ListRow& row)
    {
        ++count;
        unconfirmed += row.state == findings::State::Unconfirmed;
        ++bySeverity[row.severity];
        kwh += row.kwh;
        if (row.countsMoney)
            money += row.money;
    }
};

template <class Key>
using Groups = std::vector<std::pair<Key, Group>>;

template <class KeyOf>
auto grouped(const std::vector<ListRow>& rows, KeyOf keyOf)
{
    using Key = std::decay_t<decltype(keyOf(rows.front()))>;
    std::map<Key, Group> groups;
    for (const ListRow& row : rows)
        groups[keyOf(row)].take(row);
    return Groups<Key>(groups.begin(), groups.end());
}

TableBlock::Row groupRow(const QString& name, const Group& group, bool total = false)
{
    TableBlock::Row row;
    row.cells = {name, countText(group.count)};
    for (const checks::Severity severity : severitiesDown) {
        const auto found = group.bySeverity.find(severity);
        row.cells.append(found == group.bySeverity.end() ? u"0"_s : countText(found->second));
    }
    row.cells += {countText(group.unconfirmed), kwhText(group.kwh), moneyText(group.money)};
    row.total = total;
    return row;
}

template <class Key, class Name>
TableBlock groupTable(const QString& caption, const QString& first, const Groups<Key>& groups, const Group& all, Name name)
{
    TableBlock table;
    table.caption = caption;
    table.columns = {{first, 4}, {QCoreApplication::translate("reports", "Number"), 1.1, true}};
    for (const checks::Severity severity : severitiesDown)
        table.columns.push_back({severityText(severity).replace(QLatin1Char(' '), QLatin1Char('\n')), 1.15, true});
    table.columns.push_back({QCoreApplication::translate("reports", "To be confirmed"), 1.2, true});
    table.columns.push_back({QCoreApplication::translate("reports", "kWh"), 2.1, true});
    table.columns.push_back({QCoreApplication::translate("reports", "Money (yuan)"), 2.3, true});
    for (const auto& [key, group] : groups)
        table.rows.push_back(groupRow(name(key), group));
    table.rows.push_back(groupRow(QCoreApplication::translate("reports", "Total"), all, true));
    return table;
}

QString orDash(const QString& text) { return text.isEmpty() ? dash() : text; }

TableBlock repeatedByRule(const std::vector<Repeated>& list)
{
    std::map<QString, int> counts;
    for (const Repeated& r : list)
        ++counts[r.rule];
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Repeated problems by rule");
    table.columns = {{QCoreApplication::translate("reports", "Rule"), 4}, {QCoreApplication::translate("reports", "Problems"), 1.6, true}};
    for (const auto& [rule, count] : counts)
        table.rows.push_back({{ruleText(rule), countText(count)}, {}, false, -1, {}});
    return table;
}

void repeated(const ReportData& data, Blocks& blocks)
{
    auto list = repeatedProblems(data);
    if (list.empty()) {
        blocks.paragraph(data.earlier.empty() ? QCoreApplication::translate("reports", "Whether problems are repeated cannot be told yet: no problem of an earlier month is on file.")
                                              : QCoreApplication::translate("reports", "No problem is a repetition: none of this month's was found by the same rule on the same subject in an earlier month."));
        return;
    }
    blocks.paragraph(QCoreApplication::translate("reports", "Repetitions, where the same rule found the same subject in an earlier month: %1.").arg(list.size()));
    if (list.size() > mostRowsTold)
        blocks.table(repeatedByRule(list));
    TableBlock table;
    table.caption = list.size() > mostRowsTold ? QCoreApplication::translate("reports", "Repeated problems: the %1 found in most months, of %2").arg(mostRowsTold).arg(list.size()) : QCoreApplication::translate("reports", "Repeated problems");
    table.columns = {{QCoreApplication::translate("reports", "Rule"), 4}, {QCoreApplication::translate("reports", "Customer / area"), 3}, {QCoreApplication::translate("reports", "Last found in"), 2, false, true}, {QCoreApplication::translate("reports", "Earlier months"), 1.6, true}};
    std::stable_sort(list.begin(), list.end(), [](const Repeated& a, const Repeated& b) { return a.times > b.times; });
    list.resize(std::min(list.size(), mostRowsTold));
    for (const Repeated& r : list)
        table.rows.push_back({{ruleText(r.rule), r.subject, monthText(r.before), QString::number(r.times)}, {}, false, -1, {}});
    blocks.table(std::move(table));
}

}  // namespace

void summary(const ReportData& data, Blocks& blocks)
{
    const auto& rows = data.list.rows;
    if (rows.empty()) {
        blocks.paragraph(withoutProblems(data.run ? std::optional(data.run->range) : std::nullopt, data.month));
        return;
    }
    Group all;
    for (const ListRow& row : rows)
        all.take(row);
    blocks.paragraph(QCoreApplication::translate("reports", "Problems found: %1, of which major %2, serious %3, ordinary %4, advisory %5.")
                         .arg(all.count).arg(all.bySeverity[checks::Severity::Major]).arg(all.bySeverity[checks::Severity::Considerable])
                         .arg(all.bySeverity[checks::Severity::Ordinary]).arg(all.bySeverity[checks::Severity::Advisory]));
    blocks.paragraph(QCoreApplication::translate("reports", "Confirmed: %1, with %2 kWh and %3 yuan at stake. To be confirmed: %4, with %5 kWh and %6 yuan. Money of a problem that follows from another one is not counted again.")
                         .arg(all.count - all.unconfirmed).arg(kwhText(data.list.confirmedKwh), moneyText(data.list.confirmedMoney)).arg(all.unconfirmed)
                         .arg(kwhText(data.list.unconfirmedKwh), moneyText(data.list.unconfirmedMoney)));
    blocks.table(groupTable(QCoreApplication::translate("reports", "Problems by discipline"), QCoreApplication::translate("reports", "Discipline"), grouped(rows, [](const ListRow& r) { return r.discipline; }), all, orDash));
    blocks.table(groupTable(QCoreApplication::translate("reports", "Problems by unit"), QCoreApplication::translate("reports", "Audited unit"), grouped(rows, [](const ListRow& r) { return r.unit; }), all, orDash));
    blocks.table(groupTable(QCoreApplication::translate("reports", "Problems by rule"), QCoreApplication::translate("reports", "Rule"), grouped(rows, [](const ListRow& r) { return r.code; }), all, [](const QString& code) { return ruleText(code); }));
    constexpr double perRuleMm = 6.5, aroundMm = 16;
    const ChartData chart = rulesChart(data.findings);
    blocks.chart(chart, std::clamp(aroundMm + perRuleMm * double(chart.categories.size()), 40.0, 170.0));
    repeated(data, blocks);
}

}  // namespace mingcha::reports::section
