// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "checks/facts.h"
#include "checks/parameters.h"
#include "checks/proof.h"
#include "checks/rates.h"

namespace mingcha::checks {

/// Puts a proof together: inputs with their sources, formulas with the numbers put in, the parameters in force.
class ProofWriter {
public:
    ProofWriter(const Facts& facts, const Limits& limits, base::Period period = {}) : m_facts(facts), m_period(period) { m_proof.parameters = limits.inForce(); }

    ProofWriter& bill(BillPlace place, bill::Field field, std::string expected = {});
    ProofWriter& customer(std::int64_t account, customer::Field field, std::string expected = {});
    ProofWriter& survey(size_t row, survey::Field field, std::string expected = {});
    ProofWriter& supply(size_t row, std::string expected = {});
    ProofWriter& tariff(std::int64_t row, records::tariff::Field field, std::string expected = {});
    /// What decides a customer's class: use and voltage on file.
    ProofWriter& classOf(std::int64_t account);
    /// Price of a bill from where it was taken, or that there is none.
    ProofWriter& price(BillPlace place);
    /// Price and levy of a bill, each from where it was taken.
    ProofWriter& rate(BillPlace place, const Rate& rate);
    /// A value that is not a stored fact, with its place in a file.
    ProofWriter& other(ProofInput input);
    ProofWriter& between(const char* id, std::string value);
    ProofWriter& formula(const std::string& text);
    ProofWriter& money(const std::string& text);

    std::string json() const { return m_proof.toJson(); }

private:
    ProofWriter& add(const records::Table& table, int field, size_t row, std::string expected, std::string period);

    const Facts& m_facts;
    base::Period m_period;
    Proof m_proof;
};

/// "11 × (0.4793 + 0.0121) = 5.4054 → 5.41": `kwh` is the quantity as text, put in brackets by the caller where it needs them.
std::string moneyText(const std::string& kwh, const Rate& rate, base::Int128 kwhNumerator, std::int64_t denominator);
/// A negative number in brackets.
std::string bracketed(const std::string& number);

}  // namespace mingcha::checks
