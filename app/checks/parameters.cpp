// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/parameters.h"

#include "base/decimal.h"

namespace mingcha::checks {

std::string Limits::text(const char* parameter) const { return m_settings->value(*m_rule, QLatin1String(parameter)); }

std::int64_t Limits::scaled(const char* parameter, int decimals) const
{
    const auto parsed = base::parseDecimal(text(parameter), decimals);
    Q_ASSERT(parsed);  // settings are validated before a run, and the catalogue when it is read
    return parsed->scaled;
}

QStringList Limits::words(const char* parameter) const { return wordsOf(text(parameter)); }

Severity Limits::severity(Severity found) const
{
    const auto set = m_settings->severities.find(m_rule->code);
    return set == m_settings->severities.end() ? found : set->second;
}

std::vector<std::pair<std::string, std::string>> Limits::inForce() const
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const Parameter& parameter : m_rule->parameters)
        if (parameter.isList || parameter.lowest != parameter.highest)  // one that nobody can change says nothing
            all.emplace_back(parameter.id.toStdString(), m_settings->value(*m_rule, parameter.id));
    return all;
}

}  // namespace mingcha::checks
