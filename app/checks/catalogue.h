// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/language.h"
#include "base/period.h"

#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace mingcha::checks {

/// Severity, mildest first; stored as this number.
enum class Severity { Advisory = 0, Ordinary = 1, Considerable = 2, Major = 3 };  // 提示 一般 较大 重大
const base::Bilingual& severityName(Severity severity);

/// The four domains of the catalogue's hues, and the two that stand beside them.
enum class Domain { Quantity, Price, Fee, Loss, Metering, Archive };  // 量 价 费 损 计量 档案
const base::Bilingual& domainName(Domain domain);

/// A limit that may differ by company: exact decimal text with its unit and bounds (e.g. "50", "%", 0 … 1000), or a list of words.
struct Parameter {
    QString id;
    base::Bilingual name;
    QString unit;
    std::string standard;              ///< stated default
    std::string lowest, highest;
    int decimals = 0;
    bool isList = false;               ///< words separated by commas; no unit, no bounds
    bool holdsNumbers() const;         ///< a list whose words are whole numbers
    QString unitText(base::Language language = base::currentLanguage()) const;  ///< 元, yuan
};

/// The words of a list, separated by commas of either script.
QStringList wordsOf(const std::string& list);

struct Rule {
    QString code;                      ///< "Q01"
    int version = 1;
    base::Bilingual name;
    base::Bilingual explanation;       ///< what it says, in one or two sentences
    QString formula;                   ///< language-neutral
    Domain domain = Domain::Quantity;
    QString discipline;                ///< id of one of the nine disciplines (see disciplines())
    std::optional<Severity> severity;  ///< nothing = graded by money and kWh (domain.md 4.0)
    std::vector<Parameter> parameters;
    const Parameter* parameter(const QString& id) const;
    base::Bilingual basis;             ///< regulation and article
    base::Bilingual measure;           ///< suggested rectification
    QDate validFrom, validTo;
    std::vector<QString> needs;        ///< kinds and fields without which it cannot run, as record kind/field ids ("bills.unit_price")
};

struct Discipline {
    QString id;
    base::Bilingual name;
};

class Catalogue {
public:
    /// The shipped catalogue (resources/rules/catalogue.toml).
    static const Catalogue& shipped();
    const std::vector<Rule>& rules() const { return m_rules; }
    const Rule* find(const QString& code) const;
    const std::vector<Discipline>& disciplines() const { return m_disciplines; }
    const base::Bilingual& disciplineName(const QString& id) const;

private:
    std::vector<Rule> m_rules;
    std::vector<Discipline> m_disciplines;
};

/// What a company has changed: values of parameters, rules switched off, severities. Kept in the vault's settings.
struct RuleSettings {
    std::map<QString, std::string> values;          ///< "Q01.alpha_residential" → "100"
    std::map<QString, Severity> severities;         ///< "Q01" → …
    std::vector<QString> switchedOff;
    std::string value(const Rule& rule, const QString& parameter) const;
    /// The first value that is no number or lies outside its bounds, as an error.
    base::Result<void> validate(const Catalogue& catalogue) const;
};

}  // namespace mingcha::checks
