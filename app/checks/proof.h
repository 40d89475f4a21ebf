// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <QJsonObject>
#include <QStringList>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace mingcha::checks {

/// One value a finding rests on, beside the value it should have been, and where it stands.
struct ProofInput {
    std::string field;             ///< "bills.kwh", "customers.multiplier", "survey.reading", or a derived one: "mean6", "loss_rate", "year_ago" …
    std::string booked;            ///< exact text as on file
    std::string expected;          ///< exact text, empty when the rule expects none
    std::string period;            ///< the period of that value when it is not the finding's own
    std::int64_t importId = 0;     ///< 0 = derived
    std::string sheet;
    std::int64_t row = 0;
    std::int64_t column = 0;
};

/// Everything a person needs to recompute a finding by hand; language-neutral, stored as JSON with the finding.
struct Proof {
    std::vector<ProofInput> inputs;
    std::vector<std::string> formulas;                          ///< with the numbers put in: "(1710.37 − 1099.74) × 1 = 610.63 → 611"; the last one shows the limit that was crossed; or a statement() where nothing is computed
    std::string moneyFormula;                                   ///< "11 × (0.47930 + 0.01210) = 5.4054 → 5.41", empty when no money is at stake
    std::vector<std::pair<std::string, std::string>> parameters;  ///< id → value in force
    std::vector<std::pair<std::string, std::string>> intermediates;

    std::string toJson() const;
    static Proof fromJson(const QByteArray& json);
};

/// What a rule found that is no arithmetic, to be stored among the formulas: the id of a sentence and what it is about.
std::string statement(std::string_view id, std::initializer_list<std::string> values = {});
/// A formula as people read it: as it stands, or the sentence of a statement.
QString formulaText(const std::string& formula, base::Language language);
QStringList formulaTexts(const Proof& proof, base::Language language);

/// Title of an input's field in a language ("bills.kwh" → 计费电量).
QString inputTitle(const std::string& field, base::Language language);
/// An intermediate value or a parameter with its title and unit: "中位数 m = 4.035%", "电量容差 = 1 kWh".
QString namedValue(const std::string& ruleCode, const std::pair<std::string, std::string>& value, base::Language language);

}  // namespace mingcha::checks
