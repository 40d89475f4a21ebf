// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/decimal.h"
#include "base/progress.h"
#include "checks/catalogue.h"
#include "checks/proof.h"
#include "vault/connection.h"

#include <functional>

namespace mingcha::checks {

enum class SubjectKind { Customer, Area, Other };

/// One hit of one rule, not yet compared with what is stored.
struct Hit {
    QString rule;                       ///< static catalogue text, shared
    int ruleVersion = 1;
    SubjectKind subjectKind = SubjectKind::Customer;
    std::string subject;                ///< customer number, area number, or "file:row" for a reject without one
    int period = -1;                    ///< Period::index, or −1 for survey and archive rules
    int month = 0;                      ///< Period::index of the month it belongs to (data-and-rules "Months, lists, states"); inside the run's range
    std::string unit;                   ///< supply station
    Severity severity = Severity::Ordinary;
    base::Energy kwh;
    base::Money money;
    std::string becauseOf;              ///< the finding this one is a consequence of, as "RULE|subject|YYYY-MM" (empty period for survey and archive rules); empty
    std::string proof;                  ///< Proof::toJson
};

/// A rule, or a rule for one period, that could not be judged, and why (translated when shown).
struct NotRun {
    QString rule;
    int period = -1;                    ///< −1 = for the whole run
    std::string reason;                 ///< stable id: "no_bills", "no_area_supply", "no_survey", "no_field:bills.unit_price", "below_gate", "switched_off", …
    std::int64_t subjects = 0;          ///< how many subjects it concerns, 0 = all
};
/// "Q01 not run for 2025-01: …"; without the rule where it stands beside its rule already.
QString notRunText(const NotRun& notRun, bool withRule = true);

struct CheckRequest {
    std::optional<base::Period> from, to;      ///< default: the first and last billed month
    std::vector<QString> rules;                ///< empty = all that are not switched off
    RuleSettings settings;
    int threads = 0;
};

struct CheckResult {
    base::PeriodRange range;                   ///< what was judged
    bool allPeriods = false;                   ///< neither from nor to was asked for: every period counts as judged, also one whose bills are no longer on file
    std::vector<QString> rules;                ///< what was judged, also where data were missing
    std::vector<Hit> hits;                     ///< sorted by rule, subject, period
    std::vector<NotRun> notRun;
    std::map<QString, std::int64_t> countByRule;   ///< 0 for those that ran and found nothing
};

/// Opens one more connection to the vault, to read beside the first.
using OpenReader = std::function<base::Result<vault::Connection>()>;

/// Judges the facts of the vault. Reads only; the same facts give the same hits for any order of rows and files, any number of threads, any split of imports.
/// With `openReader` two months are read at a time.
base::Result<CheckResult> runChecks(vault::Connection& connection, const CheckRequest& request, base::Progress* progress = nullptr, const OpenReader& openReader = {});

base::Result<RuleSettings> loadRuleSettings(vault::Connection& connection);
base::Result<void> saveRuleSettings(vault::Connection& connection, const RuleSettings& settings);

}  // namespace mingcha::checks
