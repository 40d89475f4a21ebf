// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/not_run.h"

#include "base/language.h"

#include <algorithm>

namespace mingcha::checks {

namespace {

const char* missingKind(const Facts& facts, const QString& kind)
{
    if (kind == QLatin1String("bills"))
        return facts.billed.empty() ? "no_bills" : nullptr;
    if (kind == QLatin1String("customers"))
        return facts.customers.rows == 0 ? "no_customers" : nullptr;
    if (kind == QLatin1String("tariffs"))
        return facts.tariffs.rows == 0 ? "no_tariffs" : nullptr;
    if (kind == QLatin1String("area_supply"))
        return facts.supply.rows == 0 ? "no_area_supply" : nullptr;
    return facts.survey.rows == 0 ? "no_survey" : nullptr;
}

/// Optional columns of the customers' file that no customer has; one that was not needed is not loaded.
bool isBlankColumn(const records::Table& customers, int field)
{
    if (!customers.has(field))
        return false;
    for (size_t row = 0; row < customers.rows; ++row)
        if (!customers.text(field, row).empty())
            return false;
    return true;
}

/// Bills of a month that rules judge.
std::int64_t judgedBills(const Facts& facts, const Month& month)
{
    std::int64_t bills = 0;
    for (size_t account = 0; account < month.rowOf.size(); ++account)
        bills += month.rowOf[account] >= 0 && !facts.byAccount[account].checkUse;
    return bills;
}

constexpr const char* context = "checks";

/// "Customers: Area no."
QString fieldTitle(const QString& id)
{
    const auto kind = records::kindFromId(id.section(QLatin1Char('.'), 0, 0).toStdString());
    if (!kind)
        return id;
    const auto& spec = records::spec(*kind);
    const int field = spec.fieldIndex(id.section(QLatin1Char('.'), 1).toStdString());
    return field < 0 ? id : base::translate("checks", "%1: %2").arg(spec.title.current(), spec.fields[static_cast<size_t>(field)].title.current());
}

}  // namespace

QString notRunReason(const NotRun& notRun)
{
    const QString reason = QString::fromStdString(notRun.reason);
    if (reason.startsWith(QLatin1String("no_field:"))) {
        const QString title = fieldTitle(reason.section(QLatin1Char(':'), 1));
        return notRun.subjects > 0 ? base::translate("checks", "“%1” is blank").arg(title) : base::translate("checks", "the column “%1” is not on file").arg(title);
    }
    static const std::pair<const char*, const char*> texts[] = {
        {"no_bills", QT_TRANSLATE_NOOP("checks", "no bills")},
        {"no_customers", QT_TRANSLATE_NOOP("checks", "no customer file")},
        {"no_tariffs", QT_TRANSLATE_NOOP("checks", "no price list")},
        {"no_area_supply", QT_TRANSLATE_NOOP("checks", "no area supply")},
        {"no_area_table", QT_TRANSLATE_NOOP("checks", "no area supply, so only empty area numbers were judged")},
        {"no_survey", QT_TRANSLATE_NOOP("checks", "no field survey")},
        {"customer_not_on_file", QT_TRANSLATE_NOOP("checks", "the customer is not on file")},
        {"unknown_voltage", QT_TRANSLATE_NOOP("checks", "the voltage on file is not understood")},
        {"few_bills", QT_TRANSLATE_NOOP("checks", "too few earlier bills with kWh")},
        {"price_not_listed", QT_TRANSLATE_NOOP("checks", "the price list has no price for the code and date")},
        {"below_gate:supply", QT_TRANSLATE_NOOP("checks", "supply below the least kWh to be judged")},
        {"below_gate:coverage", QT_TRANSLATE_NOOP("checks", "bills for too few of the area's customers")},
        {"few_periods", QT_TRANSLATE_NOOP("checks", "too few earlier valid periods")},
        {"not_in_force", QT_TRANSLATE_NOOP("checks", "the rule was not in force")},
        {"switched_off", QT_TRANSLATE_NOOP("checks", "switched off")}};
    for (const auto& [id, text] : texts)
        if (notRun.reason == id)
            return base::translate(context, text);
    return reason;
}

std::vector<NotRun> wholeRunReasons(const Facts& facts, const Rule& rule)
{
    for (const QString& need : rule.needs) {
        const QString kind = need.section(QLatin1Char('.'), 0, 0), field = need.section(QLatin1Char('.'), 1);
        if (const char* reason = missingKind(facts, kind))
            return {{rule.code, -1, reason, 0}};
        if (kind == QLatin1String("customers") && !field.isEmpty() &&
            isBlankColumn(facts.customers, records::spec(records::Kind::Customers).fieldIndex(field.toStdString())))
            return {{rule.code, -1, "no_field:" + need.toStdString(), 0}};
    }
    return {};
}

std::vector<NotRun> collectNotRun(const Facts& facts, const std::vector<const Rule*>& rules, const Sink& sink, std::vector<NotRun> whole)
{
    std::vector<NotRun> all = std::move(whole);
    for (const auto& [key, subjects] : sink.notJudged()) {
        const auto month = std::ranges::find(facts.months, base::Period::fromIndex(key.period), &Month::period);
        const bool everyBill = month != facts.months.end() && key.reason.starts_with("no_field:bills.") && subjects == judgedBills(facts, *month);
        all.push_back({key.rule, key.period, key.reason, everyBill ? 0 : subjects});
    }
    const auto position = [&](const NotRun& n) { return std::ranges::find(rules, n.rule, &Rule::code) - rules.begin(); };
    std::ranges::stable_sort(all, [&](const NotRun& a, const NotRun& b) { return std::tuple(position(a), a.period, a.reason) < std::tuple(position(b), b.period, b.reason); });
    return all;
}

QString notRunText(const NotRun& notRun, bool withRule)
{
    const QString rule = withRule ? notRun.rule : QString(), reason = notRunReason(notRun);
    const QString period = QString::fromStdString(notRun.period < 0 ? std::string() : base::Period::fromIndex(notRun.period).text());
    const auto text = [&]() -> QString {
        if (notRun.subjects > 0)
            return period.isEmpty() ? base::translate("checks", "%1 not run for %2 subjects: %3.").arg(rule).arg(notRun.subjects).arg(reason)
                                    : base::translate("checks", "%1 not run for %2 subjects of %3: %4.").arg(rule).arg(notRun.subjects).arg(period, reason);
        return period.isEmpty() ? base::translate("checks", "%1 not run: %2.").arg(rule, reason) : base::translate("checks", "%1 not run for %2: %3.").arg(rule, period, reason);
    };
    QString said = text().trimmed();
    said[0] = said[0].toUpper();
    return said;
}

}  // namespace mingcha::checks
