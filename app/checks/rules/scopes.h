// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/exact.h"
#include "checks/facts.h"
#include "checks/parameters.h"
#include "checks/proof_writer.h"
#include "checks/sink.h"

#include <algorithm>

namespace mingcha::checks {

/// What one rule gets to see in one call. Rules only read and put what they find into the sink.
struct RunScope {
    const Facts& facts;
    const RuleSettings& settings;
    Limits limits;

    const QString& code() const { return limits.rule().code; }
    /// Whether another rule may be named as a cause.
    bool isOn(const char* rule) const { return std::ranges::find(settings.switchedOff, QLatin1String(rule)) == settings.switchedOff.end(); }
    Limits limitsOf(const char* rule) const { return {*Catalogue::shipped().find(QLatin1String(rule)), settings}; }
};

struct MonthScope : RunScope {
    size_t index;                                                         ///< of the judged month in facts.months
    const Month& month() const { return facts.months[index]; }
    int period() const { return month().period.index(); }
    /// Of a bill of the judged month. The quick way: what `month().bills` has not decoded is here.
    std::int64_t value(bill::Field field, size_t row) const
    {
        const records::Column& column = month().judging[static_cast<size_t>(field)];
        return column.empty() ? month().bills.value(field, row) : column[row];
    }
    std::int64_t account(size_t row) const { return value(bill::Number, row); }
    const CustomerFacts& customer(size_t row) const { return facts.customer(account(row)); }
    int priceCode(size_t row) const { return month().priceCodeOfText(value(bill::TariffCode, row)); }
};

struct BillScope : MonthScope {
    size_t firstRow, lastRow;                                             ///< part of the month's bills

    /// Whether the bill has no such value; of check use, which is not judged, none is missed.
    bool isMissing(bill::Field field, size_t row) const { return value(field, row) == records::nothing && !customer(row).checkUse; }
    BillPlace place(size_t row) const { return {index, row}; }
    ProofWriter proof() const { return {facts, limits, month().period}; }
};

/// A finding about a bill.
struct BillHit {
    size_t row;
    Severity severity;
    base::Energy kwh;
    base::Money money;
    std::string proof;
    std::string becauseOf{};
    std::int64_t correction = 0;
};
void report(const BillScope& scope, Sink& sink, BillHit hit);
/// The same finding without amounts, because they are too large; it shows the numbers of the bill that they come from.
void reportTooLarge(const BillScope& scope, Sink& sink, size_t row);

/// Lets `act` compute and report a finding about the bill.
template <class Act>
void withAmounts(const BillScope& scope, Sink& sink, size_t row, Act&& act)
{
    try {
        act();
    } catch (const TooLarge&) {
        reportTooLarge(scope, sink, row);
    }
}

/// Every bill of the scope that meets the test and is not check use (domain.md 4.0: exclude elec_type 000).
template <class Test, class Act>
void whereBill(const BillScope& scope, Sink& sink, Test&& test, Act&& act)
{
    for (size_t row = scope.firstRow; row < scope.lastRow; ++row)
        if (test(row) && !scope.customer(row).checkUse)
            withAmounts(scope, sink, row, [&] { act(row); });
}

/// "RULE|subject|period"
std::string causeText(std::string_view rule, const std::string& subject, base::Period period);

}  // namespace mingcha::checks
