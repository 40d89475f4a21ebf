// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"
#include "base/language.h"
#include "checks/catalogue.h"

#include <algorithm>

namespace mingcha::checks {

namespace {

QString key(const Rule& rule, const QString& parameter) { return rule.code + QLatin1Char('.') + parameter; }

base::Error refused(const Rule& rule, const Parameter& parameter, const QString& what, const QString& advice)
{
    return {base::ErrorCode::Failed, what.arg(rule.code, parameter.name.current()), base::translate("checks", "The settings were not changed."), advice, {}};
}

base::Result<void> validateOne(const Rule& rule, const Parameter& parameter, const std::string& value)
{
    if (parameter.isList) {
        const QStringList words = wordsOf(value);
        if (words.isEmpty())
            return base::fail(refused(rule, parameter, base::translate("checks", "%1: “%2” is empty."), base::translate("checks", "Give at least one entry; separate several by commas.")));
        if (parameter.holdsNumbers() && !std::ranges::all_of(words, [](const QString& word) { return word.toUInt() > 0; }))
            return base::fail(refused(rule, parameter, base::translate("checks", "%1: an entry of “%2” is not a whole number above 0."), base::translate("checks", "Enter whole numbers, separated by commas.")));
        return {};
    }
    const auto number = base::parseDecimal(value, parameter.decimals);
    const auto low = base::parseDecimal(parameter.lowest, parameter.decimals), high = base::parseDecimal(parameter.highest, parameter.decimals);
    if (number && !number->rounded && number->scaled >= low->scaled && number->scaled <= high->scaled)
        return {};
    return base::fail(refused(rule, parameter, base::translate("checks", "%1: the value of “%2” is not a number within its bounds."),
                              base::translate("checks", "Enter a number from %1 to %2 with at most %3 decimals.")
                                  .arg(QString::fromStdString(parameter.lowest), QString::fromStdString(parameter.highest))
                                  .arg(parameter.decimals)));
}

}  // namespace

std::string RuleSettings::value(const Rule& rule, const QString& parameter) const
{
    if (const auto changed = values.find(key(rule, parameter)); changed != values.end())
        return changed->second;
    const Parameter* known = rule.parameter(parameter);
    return known ? known->standard : std::string();
}

base::Result<void> RuleSettings::validate(const Catalogue& catalogue) const
{
    for (const Rule& rule : catalogue.rules())
        for (const Parameter& parameter : rule.parameters)
            if (const auto changed = values.find(key(rule, parameter.id)); changed != values.end())
                MINGCHA_TRY(validateOne(rule, parameter, changed->second));
    return {};
}

}  // namespace mingcha::checks
