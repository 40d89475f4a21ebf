// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue_reader.h"

#include "base/decimal.h"

#include <algorithm>
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace mingcha::checks {

namespace {

/// Thrown and caught inside this file only: a fault in the text, with its place.
struct Fault {
    QString text;
};

[[noreturn]] void fault(const toml::node& node, const char* what)
{
    throw Fault{u"catalogue line %1: %2"_s.arg(node.source().begin.line).arg(QLatin1String(what))};
}

std::string text(const toml::table& table, std::string_view key)
{
    const auto value = table[key].value<std::string>();
    if (!value || value->empty())
        fault(table, ("missing text: " + std::string(key)).c_str());
    return *value;
}

QString string(const toml::table& table, std::string_view key) { return QString::fromStdString(text(table, key)); }

base::Bilingual bilingual(const toml::table& table) { return {string(table, "zh"), string(table, "en")}; }

base::Bilingual bilingual(const toml::table& table, std::string_view key)
{
    const auto* inner = table[key].as_table();
    if (!inner)
        fault(table, ("missing texts: " + std::string(key)).c_str());
    return bilingual(*inner);
}

template <class Value>
Value oneOf(const toml::table& table, std::string_view key, std::initializer_list<std::pair<std::string_view, Value>> choices)
{
    const std::string given = text(table, key);
    for (const auto& [name, value] : choices)
        if (name == given)
            return value;
    fault(table, ("unknown " + std::string(key)).c_str());
}

Domain domainOf(const toml::table& rule)
{
    using enum Domain;
    return oneOf<Domain>(rule, "domain", {{"quantity", Quantity}, {"price", Price}, {"fee", Fee}, {"loss", Loss}, {"metering", Metering}, {"archive", Archive}});
}

std::optional<Severity> severityOf(const toml::table& rule)
{
    using enum Severity;
    return oneOf<std::optional<Severity>>(rule, "severity", {{"advisory", Advisory}, {"ordinary", Ordinary}, {"considerable", Considerable}, {"major", Major}, {"graded", {}}});
}

QDate date(const toml::table& table, std::string_view key)
{
    const auto value = table[key].value<toml::date>();
    return value ? QDate(value->year, value->month, value->day) : QDate();
}

void requireDecimal(const toml::table& table, const std::string& number, int decimals)
{
    const auto parsed = base::parseDecimal(number, decimals);
    if (!parsed || parsed->rounded)
        fault(table, "a number with more decimals than stated, or no number");
}

Parameter parameter(const toml::table& table)
{
    Parameter p;
    p.id = string(table, "id");
    p.name = bilingual(table);
    p.standard = text(table, "standard");
    p.isList = table["list"].value_or(false);
    if (p.isList)
        return p;
    p.unit = QString::fromStdString(table["unit"].value_or(std::string()));
    p.lowest = text(table, "lowest");
    p.highest = text(table, "highest");
    p.decimals = table["decimals"].value_or(0);
    for (const auto* number : {&p.standard, &p.lowest, &p.highest})
        requireDecimal(table, *number, p.decimals);
    return p;
}

template <class Do>
void eachTable(const toml::table& parent, std::string_view key, Do&& act)
{
    if (const auto* array = parent[key].as_array())
        for (const auto& node : *array) {
            const auto* table = node.as_table();
            if (!table)
                fault(node, "not a table");
            act(*table);
        }
}

Rule rule(const toml::table& table)
{
    Rule r;
    r.code = string(table, "code");
    r.version = table["version"].value_or(0);
    r.name = bilingual(table, "name");
    r.explanation = bilingual(table, "explanation");
    r.formula = string(table, "formula");
    r.domain = domainOf(table);
    r.discipline = string(table, "discipline");
    r.severity = severityOf(table);
    r.basis = bilingual(table, "basis");
    r.measure = bilingual(table, "measure");
    r.validFrom = date(table, "valid_from");
    r.validTo = date(table, "valid_to");
    if (r.version < 1 || !r.validFrom.isValid())
        fault(table, "a rule needs a version and valid_from");
    if (const auto* needs = table["needs"].as_array())
        for (const auto& need : *needs)
            r.needs.push_back(QString::fromStdString(need.value_or(std::string())));
    eachTable(table, "parameter", [&](const toml::table& p) { r.parameters.push_back(parameter(p)); });
    return r;
}

}  // namespace

tl::expected<CatalogueContents, QString> readCatalogue(const QByteArray& toml)
try {
    const toml::table root = toml::parse(std::string_view(toml.constData(), static_cast<size_t>(toml.size())));
    CatalogueContents contents;
    eachTable(root, "discipline", [&](const toml::table& t) { contents.disciplines.push_back({string(t, "id"), bilingual(t)}); });
    eachTable(root, "rule", [&](const toml::table& t) {
        contents.rules.push_back(rule(t));
        if (std::ranges::find(contents.disciplines, contents.rules.back().discipline, &Discipline::id) == contents.disciplines.end())
            fault(t, "unknown discipline");
    });
    return contents;
} catch (const toml::parse_error& error) {
    return tl::unexpected(u"catalogue line %1: %2"_s.arg(error.source().begin.line).arg(QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))));
} catch (const Fault& error) {
    return tl::unexpected(error.text);
}

}  // namespace mingcha::checks
