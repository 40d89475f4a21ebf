// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/catalogue.h"

#include <QStringList>

namespace mingcha::checks {

/// The limits in force for one rule in one run.
class Limits {
public:
    Limits(const Rule& rule, const RuleSettings& settings) : m_rule(&rule), m_settings(&settings) {}

    const Rule& rule() const { return *m_rule; }
    std::string text(const char* parameter) const;
    /// The value × 10^decimals, exactly; `decimals` has to cover the parameter's own.
    std::int64_t scaled(const char* parameter, int decimals) const;
    int whole(const char* parameter) const { return static_cast<int>(scaled(parameter, 0)); }
    QStringList words(const char* parameter) const;
    /// The severity a company has set for the rule, else the one the rule has found.
    Severity severity(Severity found) const;
    /// Every parameter that can be changed with its value, as a proof keeps them.
    std::vector<std::pair<std::string, std::string>> inForce() const;

private:
    const Rule* m_rule;
    const RuleSettings* m_settings;
};

}  // namespace mingcha::checks
