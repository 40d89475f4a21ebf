// SPDX-License-Identifier: GPL-3.0-or-later
// D01 户号重复/为空/位数异常 (domain.md 4.12): the numbers on file, and the rows an import rejected for their number.
#include "checks/rules/rules.h"

#include <map>

namespace mingcha::checks::rules {

namespace {

/// What speaks against one number: a customer on file, rejected rows, or both.
struct Suspect {
    std::int64_t account = 0;
    std::vector<std::string> formulas;
    std::vector<const RejectedNumber*> rejected;
};

/// The usual length of the numbers of each import; of equals, the longer.
std::map<std::int64_t, size_t> usualLengths(const Facts& facts)
{
    std::map<std::int64_t, std::map<size_t, std::int64_t>> counts;
    for (size_t row = 0; row < facts.customers.rows; ++row)
        ++counts[facts.customers.stored.importOf(row)][facts.accounts.number(facts.customers.value(customer::Number, row)).size()];
    std::map<std::int64_t, size_t> usual;
    for (const auto& [import, lengths] : counts)
        usual[import] = std::ranges::max_element(lengths, [](const auto& a, const auto& b) { return a.second < b.second || (a.second == b.second && a.first < b.first); })->first;
    return usual;
}

class Numbers {
public:
    explicit Numbers(const RunScope& scope) : m_facts(scope.facts), m_usual(usualLengths(scope.facts))
    {
        for (const QString& word : scope.limits.words("lengths"))
            m_lengths.push_back(word.toULongLong());
    }

    /// Everything that is wrong with the number of a customer on file.
    std::vector<std::string> faults(size_t row) const
    {
        const std::string_view number = m_facts.accounts.number(m_facts.customers.value(customer::Number, row));
        const size_t usual = m_usual.at(m_facts.customers.stored.importOf(row));
        std::vector<std::string> found;
        if (const auto odd = std::ranges::find_if(number, [](char c) { return c < '0' || c > '9'; }); odd != number.end())
            found.push_back(statement("number_not_digits", {std::string(number)}));
        if (std::ranges::find(m_lengths, number.size()) == m_lengths.end())
            found.push_back(statement("number_length", {std::string(number), std::to_string(number.size()), listed()}));
        if (number.size() < usual)
            found.push_back(statement("number_shorter", {std::string(number), std::to_string(number.size()), std::to_string(usual)}));
        return found;
    }

private:
    std::string listed() const
    {
        std::string text;
        for (const size_t n : m_lengths)
            text += (text.empty() ? "" : ", ") + std::to_string(n);
        return text;
    }

    const Facts& m_facts;
    std::map<std::int64_t, size_t> m_usual;
    std::vector<size_t> m_lengths;
};

std::string rejectFormula(const RejectedNumber& rejected)
{
    if (rejected.reason == "missing")
        return statement("number_missing");
    return statement(rejected.reason == "repeated_key"         ? "number_repeated"
                     : rejected.reason == "ambiguous_customer" ? "number_ambiguous"
                     : rejected.reason == "unreadable"         ? "number_not_digits"
                                                               : "number_unknown",
                     {rejected.value});
}

void reportSuspect(const RunScope& scope, Sink& sink, const std::string& subject, const Suspect& suspect)
{
    const Facts& facts = scope.facts;
    ProofWriter proof(facts, scope.limits);
    if (suspect.account)
        proof.customer(suspect.account, customer::Number);
    for (const std::string& formula : suspect.formulas)
        proof.formula(formula);
    for (const RejectedNumber* r : suspect.rejected) {
        proof.other({"rejected_number", r->value, {}, {}, r->importId, r->sheet, r->row, 0});
        proof.formula(rejectFormula(*r));
    }
    Hit hit;
    hit.rule = scope.code();
    hit.ruleVersion = scope.limits.rule().version;
    const bool isNumber = suspect.account || !suspect.rejected.front()->value.empty();
    hit.subjectKind = isNumber ? SubjectKind::Customer : SubjectKind::Other;
    hit.subject = subject;
    hit.month = facts.range.to.index();
    hit.unit = suspect.account ? facts.stationOf(suspect.account) : std::string();
    hit.severity = scope.limits.severity(*scope.limits.rule().severity);
    hit.proof = proof.json();
    sink.found({std::move(hit), suspect.account, -1, 0});
}

}  // namespace

void d01CustomerNumber(const RunScope& scope, Sink& sink)
{
    const Facts& facts = scope.facts;
    std::map<std::string, Suspect> suspects;
    const Numbers numbers(scope);
    for (size_t row = 0; row < facts.customers.rows; ++row) {
        auto faults = numbers.faults(row);
        const std::int64_t account = facts.customers.value(customer::Number, row);
        if (!faults.empty() && !facts.customer(account).checkUse)
            suspects[facts.number(account)] = {account, std::move(faults), {}};
    }
    for (const RejectedNumber& rejected : facts.rejectedNumbers) {
        const std::string subject = rejected.value.empty() ? rejected.file + ":" + std::to_string(rejected.row) : rejected.value;
        Suspect& suspect = suspects[subject];
        const std::int64_t account = facts.accounts.find(rejected.value);
        if (account && facts.customer(account).onFile())
            suspect.account = account;
        suspect.rejected.push_back(&rejected);
    }
    for (const auto& [subject, suspect] : suspects)
        reportSuspect(scope, sink, subject, suspect);
}

}  // namespace mingcha::checks::rules
