// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/content/report/sections.h"

using namespace Qt::StringLiterals;

namespace mingcha::reports::section {
namespace {

/// "98%", "300 kWh", "完好、正常、齐全"
QString valueText(const checks::Parameter& parameter, QString value)
{
    if (parameter.isList)
        return listed(value.split(QLatin1Char(',')));
    value.replace(QLatin1Char('-'), u"−"_s);
    if (parameter.unit.isEmpty() || parameter.unit == u"%")
        return value + parameter.unit;
    return value + QLatin1Char(' ') + (parameter.unit == u"元" ? QCoreApplication::translate("reports", "yuan") : parameter.unit);
}

/// A switch that the data on file do not allow yet has one value only.
bool canBeChosen(const checks::Parameter& parameter) { return parameter.isList || parameter.lowest != parameter.highest; }

QString parametersText(const ReportData& data, const checks::Rule& rule)
{
    QStringList parts;
    for (const checks::Parameter& parameter : rule.parameters) {
        const QString value = data.run->parameters.value(rule.code + QLatin1Char('.') + parameter.id).toString();
        if (!value.isEmpty() && canBeChosen(parameter))
            parts.append(QCoreApplication::translate("reports", "%1 %2", "a parameter and its value").arg(parameter.name.current(), valueText(parameter, value)));
    }
    return parts.isEmpty() ? dash() : parts.join(QCoreApplication::translate("reports", "; ", "between formulas"));
}

TableBlock rulesUsed(const ReportData& data)
{
    TableBlock table;
    table.caption = QCoreApplication::translate("reports", "Rules used in the last check, with versions and parameters");
    table.columns = {{QCoreApplication::translate("reports", "Rule"), 3}, {QCoreApplication::translate("reports", "Version"), 0.9, false, true}, {QCoreApplication::translate("reports", "Parameters"), 4.6}, {QCoreApplication::translate("reports", "Basis"), 4.6}};
    for (const QString& code : data.run->rules)
        if (const checks::Rule* rule = checks::Catalogue::shipped().find(code))
            table.rows.push_back({{ruleText(code), QString::number(rule->version), parametersText(data, *rule), rule->basis.current()}, {}, false, -1, {}});
    return table;
}

}  // namespace

void attachments(const ReportData& data, Blocks& blocks)
{
    blocks.paragraph(QCoreApplication::translate("reports", "Attachment 1: Marketing Field Audit: Problems Found and Rectification Measures (problems: %1), printed apart.").arg(data.list.rows.size()));
    blocks.paragraph(QCoreApplication::translate("reports", "Attachment 2: the tables and charts in this report."));
    blocks.paragraph(QCoreApplication::translate("reports", "Photographs are not attached: this version keeps none."));
    if (data.run)
        blocks.table(rulesUsed(data));
}

}  // namespace mingcha::reports::section
