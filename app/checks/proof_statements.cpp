// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of rules that compare no figures (master data, missing bills) say in a sentence what was found.
#include "checks/proof.h"

#include <map>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

constexpr char mark = '@';          // no formula begins with it
constexpr char separator = '\t';

const std::map<QString, base::Bilingual>& sentences()
{
    static const std::map<QString, base::Bilingual> known{
        {u"no_area"_s, {u"档案未填台区"_s, u"No transformer area is on file"_s}},
        {u"price_unknown"_s, {u"账单和电价表都没有单价，未计金额"_s, u"Neither the bill nor the price list has a unit price, so no money was computed"_s}},
        {u"code_not_listed"_s, {u"电价表中没有电价码 %1 在 %2 执行的电价，未计差价"_s, u"The price list has no price of code %1 in force on %2, so no difference was computed"_s}},
        {u"use_not_priced"_s, {u"其中 %2 kWh 在电价表中没有“%1”的唯一电价，或账单没有单价，未计金额"_s, u"For %2 kWh of these the price list has no single price of “%1”, or the bill has no price: no money was computed for them"_s}},
        {u"too_large"_s, {u"电量或金额的位数过多，无法计算：请先核对以上数值"_s, u"The kWh or the money have too many digits to be computed: check the numbers above first"_s}},
        {u"area_unknown"_s, {u"台区 %1 不在台区供电量表中"_s, u"Area %1 is not in the area supply table"_s}},
        {u"zero_bills"_s, {u"连续 %1 张账单的电量为 0，达到 %2 张"_s, u"%1 bills in a row are of 0 kWh, which reaches the limit of %2"_s}},
        {u"no_bill"_s, {u"所在供电所当月有账单 %1 张，该户没有"_s, u"The station billed %1 customers in this month, but not this one"_s}},
        {u"number_missing"_s, {u"该行没有户号"_s, u"The row has no customer number"_s}},
        {u"number_repeated"_s, {u"户号 %1 在文件中重复，内容不同"_s, u"Customer number %1 stands in the file more than once, with different content"_s}},
        {u"number_ambiguous"_s, {u"%1 与不止一个户号相符"_s, u"%1 fits more than one customer number"_s}},
        {u"number_unknown"_s, {u"档案中没有户号 %1"_s, u"Customer number %1 is not on file"_s}},
        {u"number_not_digits"_s, {u"户号 %1 含有数字以外的字符"_s, u"Customer number %1 holds characters other than digits"_s}},
        {u"number_length"_s, {u"户号 %1 有 %2 位，在用的位数为 %3"_s, u"Customer number %1 has %2 digits; numbers in use have %3"_s}},
        {u"number_shorter"_s, {u"户号 %1 有 %2 位，同一文件中多数为 %3 位"_s, u"Customer number %1 has %2 digits; most of its file have %3"_s}}};
    return known;
}

}  // namespace

std::string statement(std::string_view id, std::initializer_list<std::string> values)
{
    std::string text = mark + std::string(id);
    for (const std::string& value : values)
        text += separator + value;
    return text;
}

QString formulaText(const std::string& formula, base::Language language)
{
    const QString text = QString::fromStdString(formula);
    if (!text.startsWith(QLatin1Char(mark)))
        return text;
    QStringList values = text.mid(1).split(QLatin1Char(separator));
    const auto sentence = sentences().find(values.takeFirst());
    if (sentence == sentences().end())
        return text;  // of a later version
    const QString told = sentence->second.in(language);
    // All at once: a value from a file may itself hold a placeholder.
    switch (values.size()) {
    case 0: return told;
    case 1: return told.arg(values[0]);
    case 2: return told.arg(values[0], values[1]);
    default: return told.arg(values[0], values[1], values[2]);
    }
}

QStringList formulaTexts(const Proof& proof, base::Language language)
{
    QStringList texts;
    for (const std::string& formula : proof.formulas)
        texts.append(formulaText(formula, language));
    return texts;
}

}  // namespace mingcha::checks
