// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds, headers and aliases exactly as data-and-rules "Files in" lists them.
#include "records/kind.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mingcha::records {

int decimalsOf(FieldType type)
{
    switch (type) {
    case FieldType::Money: return 2;
    case FieldType::Price: return 8;
    case FieldType::Energy:
    case FieldType::Reading:
    case FieldType::Multiplier:
    case FieldType::Capacity: return 4;
    default: return 0;
    }
}

int minDecimalsOf(FieldType type) { return type == FieldType::Money ? 2 : 0; }

namespace {

constexpr bool required = true, optional = false;
constexpr bool key = true, plain = false;
const QString none, kWh = QStringLiteral("kWh"), yuan = QStringLiteral("元"), yuanPerKwh = QStringLiteral("元/kWh"), kVA = QStringLiteral("kVA");

using enum FieldType;

KindSpec tariffs()
{
    return {Kind::Tariffs, "tariffs", {u"电价表"_s, u"Price list"_s}, {
        {"code", Text, required, key, {u"电价码"_s, u"Price code"_s}, {u"电价代码"_s}, none},
        {"name", Text, optional, plain, {u"电价名称"_s, u"Price name"_s}, {}, none},
        {"category", Text, optional, plain, {u"用电类别"_s, u"Use category"_s}, {}, none},
        {"voltage", Text, optional, plain, {u"电压等级"_s, u"Voltage"_s}, {}, none},
        {"valid_from", Date, required, key, {u"执行起始"_s, u"Valid from"_s}, {u"生效日期"_s}, none},
        {"valid_to", Date, optional, plain, {u"执行截止"_s, u"Valid to"_s}, {u"失效日期"_s}, none},
        {"unit_price", Price, required, plain, {u"目录电价"_s, u"List price"_s}, {u"目录单价"_s}, yuanPerKwh},
        {"levy", Price, optional, plain, {u"代征电价"_s, u"Levy rate"_s}, {u"代征单价"_s}, yuanPerKwh}}};
}

KindSpec customers()
{
    return {Kind::Customers, "customers", {u"客户档案"_s, u"Customers"_s}, {
        {"customer", Account, required, key, {u"户号"_s, u"Customer no."_s}, {u"用户编号"_s, u"客户编号"_s, u"用户号"_s, u"CONS_NO"_s, u"YHBH"_s}, none},
        {"name", Text, optional, plain, {u"户名"_s, u"Name"_s}, {u"用户名称"_s, u"客户名称"_s}, none},
        {"station", Text, optional, plain, {u"供电所"_s, u"Station"_s}, {u"供电单位"_s, u"营业所"_s}, none},
        {"line", Text, optional, plain, {u"线路"_s, u"Line"_s}, {u"所属线路"_s, u"线路名称"_s}, none},
        {"area", Text, optional, plain, {u"台区编号"_s, u"Area no."_s}, {u"台区编码"_s, u"TG_NO"_s}, none},
        {"category", Text, required, plain, {u"用电类别"_s, u"Use category"_s}, {u"用户类别"_s}, none},
        {"voltage", Text, required, plain, {u"电压等级"_s, u"Voltage"_s}, {u"供电电压"_s}, none},
        {"capacity", Capacity, optional, plain, {u"合同容量"_s, u"Contract capacity"_s}, {}, kVA},
        {"meter", Text, optional, plain, {u"表号"_s, u"Meter no."_s}, {u"电能表编号"_s, u"电表资产号"_s, u"表计资产号"_s, u"资产编号"_s}, none},
        {"multiplier", Multiplier, required, plain, {u"综合倍率"_s, u"Multiplier"_s}, {u"倍率"_s, u"倍率T"_s, u"T_FACTOR"_s}, none},
        {"tariff_code", Text, required, plain, {u"电价码"_s, u"Price code"_s}, {u"电价代码"_s, u"执行电价"_s, u"执行电价码"_s}, none},
        {"reading_day", Integer, optional, plain, {u"抄表例日"_s, u"Reading day"_s}, {u"例日"_s}, none}}};
}

KindSpec areaSupply()
{
    return {Kind::AreaSupply, "area_supply", {u"台区供电量"_s, u"Area supply"_s}, {
        {"area", Text, required, key, {u"台区编号"_s, u"Area no."_s}, {u"台区编码"_s, u"TG_NO"_s}, none},
        {"period", Period, required, key, {u"账期"_s, u"Month"_s}, {u"数据月份"_s, u"电费年月"_s, u"年月"_s}, none},
        {"supplied", Energy, required, plain, {u"供电量"_s, u"Supplied"_s}, {u"台区供电量"_s}, kWh}}};
}

KindSpec bills()
{
    return {Kind::Bills, "bills", {u"电费账单"_s, u"Bills"_s}, {
        {"customer", Account, required, key, {u"户号"_s, u"Customer no."_s}, {u"用户编号"_s, u"客户编号"_s, u"用户号"_s, u"CONS_NO"_s, u"YHBH"_s}, none},
        {"period", Period, required, key, {u"账期"_s, u"Month"_s}, {u"电费年月"_s, u"年月"_s, u"数据月份"_s}, none},
        {"previous", Reading, required, plain, {u"上次示数"_s, u"Previous reading"_s}, {u"上期示数"_s, u"上月止码"_s, u"上月表码"_s, u"起码"_s, u"起度"_s}, none},
        {"current", Reading, required, plain, {u"本次示数"_s, u"Current reading"_s}, {u"本期示数"_s, u"本月止码"_s, u"本月表码"_s, u"止码"_s, u"止度"_s}, none},
        {"multiplier", Multiplier, required, plain, {u"综合倍率"_s, u"Multiplier"_s}, {u"倍率"_s, u"倍率T"_s, u"T_FACTOR"_s}, none},
        {"kwh", Energy, required, plain, {u"计费电量"_s, u"Billed kWh"_s}, {u"结算电量"_s, u"抄见电量"_s, u"总电量"_s, u"度数"_s}, kWh},
        {"tariff_code", Text, required, plain, {u"电价码"_s, u"Price code"_s}, {u"电价代码"_s, u"执行电价"_s, u"执行电价码"_s}, none},
        {"unit_price", Price, optional, plain, {u"目录电价"_s, u"Unit price"_s}, {u"电价"_s, u"单价"_s, u"电度单价"_s, u"目录单价"_s}, yuanPerKwh},
        {"energy_charge", Money, optional, plain, {u"电度电费"_s, u"Energy charge"_s}, {}, yuan},
        {"basic_charge", Money, optional, plain, {u"基本电费"_s, u"Basic charge"_s}, {u"容需量电费"_s, u"容(需)量电费"_s}, yuan},
        {"power_factor_charge", Money, optional, plain, {u"力调电费"_s, u"Power-factor charge"_s}, {u"力率调整电费"_s}, yuan},
        {"levy", Money, optional, plain, {u"代征电费"_s, u"Levies"_s}, {u"代征费"_s, u"基金及附加"_s, u"附加费合计"_s}, yuan},
        {"total", Money, optional, plain, {u"应收电费"_s, u"Receivable"_s}, {u"应收金额"_s, u"应收合计"_s, u"电费金额"_s}, yuan},
        {"received", Money, optional, plain, {u"实收电费"_s, u"Received"_s}, {u"实收金额"_s, u"实收"_s}, yuan, bill::Total},
        {"received_on", Date, optional, plain, {u"实收日期"_s, u"Received on"_s}, {u"到账日期"_s, u"缴费日期"_s, u"收费日期"_s}, none}}};
}

KindSpec surveys()
{
    return {Kind::Survey, "survey", {u"营业普查"_s, u"Field survey"_s}, {
        {"customer", Account, required, key, {u"户号"_s, u"Customer no."_s}, {u"用户编号"_s, u"客户编号"_s, u"用户号"_s, u"CONS_NO"_s, u"YHBH"_s}, none},
        {"date", Date, required, key, {u"普查日期"_s, u"Survey date"_s}, {u"核查日期"_s}, none},
        {"meter", Text, optional, plain, {u"表号"_s, u"Meter no. on site"_s}, {u"电表资产号"_s, u"表计资产号"_s, u"电能表编号"_s, u"资产编号"_s}, none},
        {"reading", Reading, optional, plain, {u"示数"_s, u"Reading on site"_s}, {u"止码"_s}, none},
        {"multiplier", Multiplier, optional, plain, {u"倍率"_s, u"Multiplier on site"_s}, {u"综合倍率"_s}, none},
        {"category", Text, optional, plain, {u"用电类别"_s, u"Use on site"_s}, {u"实际用电性质"_s, u"用电性质"_s}, none},
        {"seal", Text, optional, plain, {u"封印状态"_s, u"Seals"_s}, {u"封印"_s, u"封印情况"_s}, none},
        // Every other column of a survey form (domain.md 5.1), kept as one JSON object {"header": "text", …}.
        {"extra", Text, optional, plain, {u"其他项目"_s, u"Other items"_s}, {}, none}}};
}

}  // namespace

const KindSpec& spec(Kind kind)
{
    static const std::array<KindSpec, 5> specs{tariffs(), customers(), areaSupply(), bills(), surveys()};
    return specs[static_cast<size_t>(kind)];
}

std::optional<Kind> kindFromId(std::string_view id)
{
    for (const Kind kind : allKinds)
        if (spec(kind).id == id)
            return kind;
    return std::nullopt;
}

int KindSpec::fieldIndex(std::string_view fieldId) const
{
    for (size_t i = 0; i < fields.size(); ++i)
        if (fields[i].id == fieldId)
            return static_cast<int>(i);
    return -1;
}

}  // namespace mingcha::records
