// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/fact_builder.h"  // first: moc 6.4 stumbles over <compare> when it is the first standard header it meets
#include "checks/runner.h"
#include "support/result_testing.h"

namespace mingcha::tests {

using namespace Qt::StringLiterals;
using checks::Hit;
using checks::Severity;
using records::Kind;

/// One customer number used where a case needs only one.
inline const std::string one = "0100000001", two = "0100000002";

/// A sound bill of a residential customer: 100 kWh × 0.538 = 53.80; levies 100 × 0.02 = 2.00; total 55.80. Cases change what they are about; "" = not on file.
struct Bill {
    std::string customer = one, period = "2025-01", previous = "0", current = "100", multiplier = "1", kwh = "100", code = "R0", price = "0.538", energy = "53.80", basic = "0",
                powerFactor = "0", levy = "2.00", total = "55.80", received = "55.80";
};

struct Customer {
    std::string customer = one, station = "ST1", area = "T1", category = "居民生活", voltage = "交流220V", meter = "530000000001", multiplier = "1", code = "R0";
};

struct Survey {
    std::string customer = one, date = "2026-01-05", meter{}, reading{}, multiplier{}, category{}, seal{};
};

struct Supply {
    std::string period, supplied, area = "T1";
};

/// Facts of one case, and what the checks say about them.
class World {
public:
    FactBuilder facts;

    void customers(const std::vector<Customer>& list)
    {
        std::vector<std::vector<std::string>> rows;
        for (const Customer& c : list)
            rows.push_back({c.customer, c.station, c.area, c.category, c.voltage, c.meter, c.multiplier, c.code});
        facts.addValues(Kind::Customers, {"customer", "station", "area", "category", "voltage", "meter", "multiplier", "tariff_code"}, rows);
    }

    void bills(const std::vector<Bill>& list)
    {
        std::vector<std::vector<std::string>> rows;
        for (const Bill& b : list)
            rows.push_back({b.customer, b.period, b.previous, b.current, b.multiplier, b.kwh, b.code, b.price, b.energy, b.basic, b.powerFactor, b.levy, b.total, b.received});
        facts.addValues(Kind::Bills,
                        {"customer", "period", "previous", "current", "multiplier", "kwh", "tariff_code", "unit_price", "energy_charge", "basic_charge", "power_factor_charge", "levy",
                         "total", "received"},
                        rows);
    }

    /// Bills month by month with these kWh, the register going on from one to the next.
    void series(const std::vector<int>& kwh, const std::string& first = "2025-01", const Bill& like = {})
    {
        std::vector<Bill> list;
        int reading = 0;
        base::Period period = *base::Period::parse(first);
        for (const int e : kwh) {
            Bill b = like;
            b.period = period.text();
            b.previous = std::to_string(reading);
            b.current = std::to_string(reading += e);
            b.kwh = std::to_string(e);
            list.push_back(b);
            period = period + 1;
        }
        bills(list);
    }

    void surveys(const std::vector<Survey>& list)
    {
        std::vector<std::vector<std::string>> rows;
        for (const Survey& s : list)
            rows.push_back({s.customer, s.date, s.meter, s.reading, s.multiplier, s.category, s.seal});
        facts.addValues(Kind::Survey, {"customer", "date", "meter", "reading", "multiplier", "category", "seal"}, rows);
    }

    void supply(const std::vector<Supply>& list)
    {
        std::vector<std::vector<std::string>> rows;
        for (const Supply& s : list)
            rows.push_back({s.area, s.period, s.supplied});
        facts.addValues(Kind::AreaSupply, {"area", "period", "supplied"}, rows);
    }

    void tariffs()
    {
        facts.add(Kind::Tariffs, "code name category voltage valid_from valid_to unit_price levy",
                  {"R0 居民 居民生活 不满1千伏 2024-01-01 2027-12-31 0.53800 0.02000", "C0 工商 一般工商业 不满1千伏 2024-01-01 2027-12-31 0.68210 0.04530",
                   "C1 工商高压 一般工商业 1-10千伏 2024-01-01 2027-12-31 0.66210 0.04530", "A0 农业 农业生产 不满1千伏 2024-01-01 2027-12-31 0.47930 0.01210",
                   "I1 大工业 大工业 1-10千伏 2024-01-01 2027-12-31 0.59480 0.04530"});
    }

    checks::CheckRequest request;

    /// Runs the one rule.
    const checks::CheckResult& check(const char* rule)
    {
        request.rules = {QLatin1String(rule)};
        return run();
    }
    const checks::CheckResult& run()
    {
        auto outcome = checks::runChecks(facts.connection(), request);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().text()));
        return result = std::move(*outcome);
    }
    checks::CheckResult result;

    void reset()
    {
        facts.clear();
        request = {};
        result = {};
    }

    /// "subject period severity kWh money", one per hit; "–" for none.
    QStringList told() const
    {
        QStringList lines;
        for (const Hit& hit : result.hits)
            lines << text(hit.subject) + u' ' + (hit.period < 0 ? u"-"_s : text(base::Period::fromIndex(hit.period).text())) + u' ' + checks::severityName(hit.severity).zh + u' ' +
                    text(hit.kwh.text()) + u' ' + text(hit.money.text(2));
        return lines;
    }
    /// "period reason subjects", one per reason; whole runs have period "-".
    QStringList reasons() const
    {
        QStringList lines;
        for (const checks::NotRun& n : result.notRun)
            lines << (n.period < 0 ? u"-"_s : text(base::Period::fromIndex(n.period).text())) + u' ' + text(n.reason) + u' ' + QString::number(n.subjects);
        return lines;
    }
    checks::Proof proof(size_t hit = 0) const { return checks::Proof::fromJson(QByteArray::fromStdString(result.hits.at(hit).proof)); }
    QStringList formulas(size_t hit = 0) const
    {
        return checks::formulaTexts(proof(hit), base::Language::Chinese);
    }
    QString money(size_t hit = 0) const { return text(proof(hit).moneyFormula); }
    QString cause(size_t hit = 0) const { return text(result.hits.at(hit).becauseOf); }

    static QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
};

}  // namespace mingcha::tests
