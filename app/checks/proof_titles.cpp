// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"
#include "checks/catalogue.h"
#include "checks/proof.h"
#include "records/kind.h"

#include <map>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

/// Values that are neither stored facts nor parameters.
const std::map<std::string, base::Bilingual>& derivedTitles()
{
    static const std::map<std::string, base::Bilingual> titles{
        {"mean", {u"此前非零电量均值 m"_s, u"Mean m of the earlier kWh"_s}},
        {"levy_rate", {u"代征电价（代征电费 ÷ 电量）"_s, u"Levy rate (levies ÷ kWh)"_s}},
        {"price_day", {u"电价适用日"_s, u"Price in force on"_s}},
        {"station_bills", {u"供电所当月账单数"_s, u"Bills of the station"_s}},
        {"customer_bills", {u"该户当月账单数"_s, u"Bills of the customer"_s}},
        {"unpaid_months", {u"近十二个月欠费月数"_s, u"Unpaid months of the last twelve"_s}},
        {"arrears", {u"近十二个月欠费合计"_s, u"Arrears of the last twelve months"_s}},
        {"bills_counted", {u"计入的账单张数"_s, u"Bills counted"_s}},
        {"kwh_billed_alike", {u"计费相同的电量"_s, u"kWh billed alike"_s}},
        {"kwh_of_bills", {u"计入的电量合计"_s, u"kWh of these bills"_s}},
        {"money", {u"金额合计"_s, u"Money in all"_s}},
        {"sold", {u"售电量 Σ"_s, u"Sold kWh Σ"_s}},
        {"customers", {u"台区用户数"_s, u"Customers of the area"_s}},
        {"billed", {u"当月有账单的用户数"_s, u"Customers billed"_s}},
        {"loss_rate", {u"线损率"_s, u"Loss rate"_s}},
        {"earlier_loss_rate", {u"此前线损率"_s, u"Earlier loss rate"_s}},
        {"earlier_sold", {u"此前售电量 Σ"_s, u"Earlier sold kWh Σ"_s}},
        {"median", {u"中位数 m"_s, u"Median m"_s}},
        {"mad", {u"绝对中位差 MAD"_s, u"Median absolute deviation"_s}},
        {"rejected_number", {u"退回行中的户号"_s, u"Number in the rejected row"_s}}};
    return titles;
}

QString derivedTitle(const std::string& id, base::Language language)
{
    const auto found = derivedTitles().find(id);
    return found == derivedTitles().end() ? QString::fromStdString(id) : found->second.in(language);
}

/// Fields that a bill has under the same name: which of the two is meant is said.
base::Bilingual distinctTitle(records::Kind kind, int field, const base::Bilingual& title)
{
    using records::Kind;
    const bool isPrice = field == records::tariff::UnitPrice || field == records::tariff::Levy || field == records::tariff::Code;
    const bool isFound = field == records::survey::Meter || field == records::survey::Reading || field == records::survey::Multiplier || field == records::survey::Category;
    if (kind == Kind::Customers && field != records::customer::Number)
        return {u"档案"_s + title.zh, title.en + u" on file"_s};
    if (kind == Kind::Tariffs && isPrice)
        return {u"电价表"_s + title.zh, title.en + (field == records::tariff::Code ? u" on the list"_s : QString())};
    if (kind == Kind::Survey && isFound)
        return {u"现场"_s + title.zh, title.en};
    return title;
}

}  // namespace

QString inputTitle(const std::string& field, base::Language language)
{
    const size_t dot = field.find('.');
    const auto kind = records::kindFromId(std::string_view(field).substr(0, dot));
    if (dot == std::string::npos || !kind)
        return derivedTitle(field, language);
    const auto& spec = records::spec(*kind);
    const int index = spec.fieldIndex(std::string_view(field).substr(dot + 1));
    return index < 0 ? QString::fromStdString(field) : distinctTitle(*kind, index, spec.fields[static_cast<size_t>(index)].title).in(language);
}

QString namedValue(const std::string& ruleCode, const std::pair<std::string, std::string>& value, base::Language language)
{
    const Rule* rule = Catalogue::shipped().find(QString::fromStdString(ruleCode));
    const Parameter* parameter = rule ? rule->parameter(QString::fromStdString(value.first)) : nullptr;
    if (!parameter)
        return derivedTitle(value.first, language) + u" = "_s + QString::fromStdString(value.second);
    const auto number = parameter->isList ? std::nullopt : base::parseDecimal(value.second, parameter->decimals);
    const QString text = QString::fromStdString(number ? base::groupedText(number->scaled, parameter->decimals) : value.second);
    const QString unit = parameter->unitText(language);
    return parameter->name.in(language) + u" = "_s + text + (unit.isEmpty() || unit == u"%"_s ? unit : u' ' + unit);
}

}  // namespace mingcha::checks
