// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/proof_writer.h"

#include <cctype>

namespace mingcha::checks {

namespace {

/// Negative numbers with a real minus sign; hyphens inside numbers of meters and codes stay.
std::string withMinusSigns(const std::string& formula)
{
    const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; };
    std::string text;
    text.reserve(formula.size() + 8);
    for (size_t i = 0; i < formula.size(); ++i) {
        const bool isSign = formula[i] == '-' && i + 1 < formula.size() && std::isdigit(static_cast<unsigned char>(formula[i + 1])) && (i == 0 || !isWord(formula[i - 1]));
        if (isSign)
            text += "−";
        else
            text += formula[i];
    }
    return text;
}

}  // namespace

ProofWriter& ProofWriter::add(const records::Table& table, int field, size_t row, std::string expected, std::string period)
{
    const auto& kind = records::spec(table.kind);
    const auto& spec = kind.fields[static_cast<size_t>(field)];
    const records::Source source = table.source(row);
    std::string id(kind.id);
    id.append(".").append(spec.id);
    m_proof.inputs.push_back({std::move(id), table.shownValue(field, row, m_facts.accounts), std::move(expected), std::move(period), source.importId,
                              std::string(source.sheet), source.row, source.column});
    return *this;
}

ProofWriter& ProofWriter::bill(BillPlace place, bill::Field field, std::string expected)
{
    const Month& month = m_facts.months[place.month];
    return add(month.bills, field, place.row, std::move(expected), month.period == m_period ? std::string() : month.period.text());
}

ProofWriter& ProofWriter::customer(std::int64_t account, customer::Field field, std::string expected)
{
    return add(m_facts.customers, field, static_cast<size_t>(m_facts.customer(account).row), std::move(expected), {});
}

ProofWriter& ProofWriter::classOf(std::int64_t account)
{
    if (!m_facts.customer(account).onFile())
        return *this;
    return customer(account, customer::Category).customer(account, customer::Voltage);
}

ProofWriter& ProofWriter::survey(size_t row, survey::Field field, std::string expected) { return add(m_facts.survey, field, row, std::move(expected), {}); }

ProofWriter& ProofWriter::supply(size_t row, std::string expected)
{
    const base::Period period = m_facts.supply.period(area_supply::Period, row);
    return add(m_facts.supply, area_supply::Supplied, row, std::move(expected), period == m_period ? std::string() : period.text());
}

ProofWriter& ProofWriter::tariff(std::int64_t row, records::tariff::Field field, std::string expected)
{
    return add(m_facts.tariffs, field, static_cast<size_t>(row), std::move(expected), {});
}

ProofWriter& ProofWriter::price(BillPlace place)
{
    const Month& month = m_facts.months[place.month];
    if (!month.bills.isNothing(bill::UnitPrice, place.row))
        return bill(place, bill::UnitPrice);
    if (const auto& listed = month.listedFor(month.priceCode(place.row)))
        return tariff(listed->row, records::tariff::UnitPrice);
    return formula(statement("price_unknown"));
}

ProofWriter& ProofWriter::rate(BillPlace place, const Rate& rate)
{
    const Month& month = m_facts.months[place.month];
    const auto& listed = month.listedFor(month.priceCode(place.row));
    price(place);
    if (rate.levySource == Rate::LevySource::List)
        return tariff(listed->row, records::tariff::Levy);
    if (rate.levySource == Rate::LevySource::Amount) {
        bill(place, bill::Levy);
        const std::string kwh = month.bills.energy(bill::Kwh, place.row).text();
        return between("levy_rate", month.bills.money(bill::Levy, place.row).text(2) + " ÷ " + kwh + " = " + rate.levy.text());
    }
    return *this;
}

ProofWriter& ProofWriter::other(ProofInput input)
{
    m_proof.inputs.push_back(std::move(input));
    return *this;
}

ProofWriter& ProofWriter::between(const char* id, std::string value)
{
    m_proof.intermediates.emplace_back(id, std::move(value));
    return *this;
}

ProofWriter& ProofWriter::formula(const std::string& text)
{
    m_proof.formulas.push_back(withMinusSigns(text));
    return *this;
}

ProofWriter& ProofWriter::money(const std::string& text)
{
    m_proof.moneyFormula = withMinusSigns(text);
    return *this;
}

std::string moneyText(const std::string& kwh, const Rate& rate, base::Int128 kwhNumerator, std::int64_t denominator)
{
    if (!rate.known)
        return {};
    const bool two = rate.levySource != Rate::LevySource::None;
    return kwh + " × " + (two ? "(" + rate.text() + ")" : rate.text()) + " = " + chargeText(kwhNumerator, denominator, rate.sum()) + " → " +
        chargeOf(kwhNumerator, denominator, rate.sum()).text(2);
}

std::string bracketed(const std::string& number) { return number.starts_with('-') ? "(" + number + ")" : number; }

}  // namespace mingcha::checks
