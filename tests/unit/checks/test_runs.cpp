// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as a whole: the same hits for any order of rows, threads, split of imports and range of months; what a run says about itself.
#include "unit/checks/parity_testing.h"
#include "support/result_testing.h"

#include <QFile>
#include <algorithm>
#include <random>

using namespace mingcha;
using namespace mingcha::tests;
using records::Kind;

namespace {

const QString fixture = QStringLiteral(MINGCHA_FIXTURES "/parity/set_600x16_seed7");

/// Every hit with all that is kept of it but the places in files, which may differ.
QStringList contents(const checks::CheckResult& result)
{
    QStringList lines;
    for (const checks::Hit& hit : result.hits) {
        const auto proof = checks::Proof::fromJson(QByteArray::fromStdString(hit.proof));
        QString line = QStringLiteral("%1|%2|%3|%4|%5|").arg(hit.rule, QString::fromStdString(hit.subject)).arg(hit.period).arg(hit.month).arg(int(hit.severity));
        for (const std::string& text : {hit.unit, hit.kwh.text(), hit.money.text(2), hit.becauseOf, proof.moneyFormula})
            line += QString::fromStdString(text) + u'|';
        for (const auto& formula : proof.formulas)
            line += QString::fromStdString(formula) + u'|';
        lines << line;
    }
    return lines;
}

QStringList run(FactBuilder& facts, checks::CheckRequest request = {})
{
    auto result = checks::runChecks(facts.connection(), request);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return contents(*result);
}

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(const char* file)
{
    QFile csv(fixture + u'/' + QLatin1String(file));
    if (!csv.open(QIODevice::ReadOnly))
        qFatal("%s", file);
    Rows rows;
    csv.readLine();
    while (!csv.atEnd()) {
        std::vector<std::string> row;
        for (const QByteArray& value : csv.readLine().trimmed().split(','))
            row.push_back(value == "\"\"" ? std::string() : value.toStdString());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> fieldNames(const char* fields)
{
    std::vector<std::string> names;
    for (const QByteArray& name : QByteArray(fields).split(' '))
        names.push_back(name.toStdString());
    return names;
}

}  // namespace

class TestRuns : public QObject {
    Q_OBJECT
    std::unique_ptr<FactBuilder> m_facts;
    QStringList m_whole;

private Q_SLOTS:
    void initTestCase()
    {
        m_facts = std::make_unique<FactBuilder>();
        addGenerated(*m_facts, fixture);
        m_whole = run(*m_facts);
        QVERIFY(m_whole.size() > 50);
    }

    void isTheSameForAnyNumberOfThreads()
    {
        for (const int threads : {1, 2, 3, 8}) {
            checks::CheckRequest request;
            request.threads = threads;
            QCOMPARE(run(*m_facts, request), m_whole);
        }
    }

    void isTheSameForAnyOrderOfRowsAndFiles()
    {
        FactBuilder facts;
        std::mt19937 random(20250101);
        const auto shuffled = [&](const char* file) {
            Rows rows = rowsOf(file);
            std::shuffle(rows.begin(), rows.end(), random);
            return rows;
        };
        facts.addValues(Kind::Survey, fieldNames(surveyFields), shuffled("survey.csv"));
        facts.addValues(Kind::Bills, fieldNames(billFields), shuffled("bills.csv"));
        facts.addValues(Kind::AreaSupply, fieldNames(supplyFields), shuffled("area_supply.csv"));
        facts.addValues(Kind::Customers, fieldNames(customerFields), shuffled("customers.csv"));
        facts.addValues(Kind::Tariffs, fieldNames(tariffFields), shuffled("tariffs.csv"));
        QCOMPARE(run(facts), m_whole);
    }

    void isTheSameForAnySplitOfImports()
    {
        FactBuilder facts;
        facts.addCsv(Kind::Tariffs, tariffFields, fixture + u"/tariffs.csv"_s);
        facts.addCsv(Kind::Customers, customerFields, fixture + u"/customers.csv"_s);
        facts.addCsv(Kind::AreaSupply, supplyFields, fixture + u"/area_supply.csv"_s);
        facts.addCsv(Kind::Survey, surveyFields, fixture + u"/survey.csv"_s);
        std::vector<Rows> parts(7);
        size_t n = 0;
        for (auto& row : rowsOf("bills.csv"))
            parts[n++ % parts.size()].push_back(std::move(row));
        for (const Rows& part : parts)
            facts.addValues(Kind::Bills, fieldNames(billFields), part);
        QCOMPARE(run(facts), m_whole);
    }

    /// Each month judged alone says of its bills what the whole run says: look-back reaches as far as it has to.
    void isTheSameMonthByMonth()
    {
        QStringList together;
        for (int month = 0; month < 16; ++month) {
            checks::CheckRequest request;
            request.from = request.to = base::Period(2025, 1) + month;
            for (const QString& line : run(*m_facts, request))
                together << line;
        }
        std::ranges::sort(together);
        QStringList whole = m_whole;
        std::ranges::sort(whole);
        QCOMPARE(together, whole);
    }

    void isTheSameWithTwoReaders()
    {
        TAKE(const auto alone, checks::runChecks(m_facts->connection(), {}));
        checks::CheckRequest two;
        two.threads = 2;
        TAKE(const auto beside, checks::runChecks(m_facts->connection(), two, nullptr, [this] { return m_facts->vault().connect(vault::Access::ReadOnly); }));
        QCOMPARE(contents(beside), contents(alone));
        QVERIFY(!alone.hits.empty());
        const auto busy = [] { return base::Result<vault::Connection>(base::fail(base::ErrorCode::Busy, u"busy"_s, {})); };
        VERIFY_FAILS(checks::runChecks(m_facts->connection(), two, nullptr, busy), base::ErrorCode::Busy);
    }

    void keepsToTheRulesAskedFor()
    {
        checks::CheckRequest request;
        request.rules = {u"Q04"_s, u"L01"_s};
        TAKE(const auto result, checks::runChecks(m_facts->connection(), request));
        for (const auto& hit : result.hits)
            QVERIFY(hit.rule == u"Q04"_s || hit.rule == u"L01"_s);
        QCOMPARE(result.rules.size(), size_t(2));
        QCOMPARE(result.countByRule.size(), size_t(2));
        QVERIFY(result.allPeriods);
        QVERIFY(result.range.from == base::Period(2025, 1) && result.range.to == base::Period(2026, 4));
    }

    void refusesWhatMakesNoSense()
    {
        checks::CheckRequest unknown;
        unknown.rules = {u"Z99"_s};
        VERIFY_FAILS(checks::runChecks(m_facts->connection(), unknown), base::ErrorCode::Usage);
        checks::CheckRequest backwards;
        backwards.from = base::Period(2025, 5);
        backwards.to = base::Period(2025, 4);
        VERIFY_FAILS(checks::runChecks(m_facts->connection(), backwards), base::ErrorCode::Usage);
        checks::CheckRequest outOfBounds;
        outOfBounds.settings.values[u"L01.high"_s] = "101";
        VERIFY_FAILS(checks::runChecks(m_facts->connection(), outOfBounds), base::ErrorCode::Failed);
        base::Progress cancelled;
        cancelled.cancel();
        VERIFY_FAILS(checks::runChecks(m_facts->connection(), {}, &cancelled), base::ErrorCode::Cancelled);
    }

    void switchedOffRulesSaySo()
    {
        checks::CheckRequest request;
        request.settings.switchedOff = {u"Q02"_s};
        TAKE(const auto result, checks::runChecks(m_facts->connection(), request));
        QVERIFY(std::ranges::none_of(result.hits, [](const auto& hit) { return hit.rule == u"Q02"_s; }));
        QVERIFY(std::ranges::any_of(result.notRun, [](const auto& n) { return n.rule == u"Q02"_s && n.reason == "switched_off"; }));
    }

    void severityCanBeSet()
    {
        checks::CheckRequest request;
        request.rules = {u"C09"_s};
        request.settings.severities[u"C09"_s] = checks::Severity::Advisory;
        TAKE(const auto result, checks::runChecks(m_facts->connection(), request));
        QVERIFY(!result.hits.empty());
        QVERIFY(std::ranges::all_of(result.hits, [](const auto& hit) { return hit.severity == checks::Severity::Advisory; }));
    }

    /// A finding of the last month asks for what was received months ago, which cannot be read: then nothing was judged.
    void whatCannotBeReadOfEarlierMonthsStopsTheRun()
    {
        FactBuilder facts;
        for (const char* month : {"2025-01", "2025-02", "2025-03"})
            facts.add(Kind::Bills, "customer period previous current multiplier kwh tariff_code total received", {"0000000001 " + std::string(month) + " 0 10 1 10 R0 5.00 0.00"});
        checks::CheckRequest request;
        request.from = request.to = base::Period(2025, 3);
        request.rules = {QStringLiteral("C09")};
        TAKE(const auto sound, checks::runChecks(facts.connection(), request));
        QCOMPARE(sound.hits.size(), size_t(1));
        VERIFY_OK(facts.connection().execute("UPDATE fact_column SET data = zeroblob(20) WHERE field = 'received' AND block_id = (SELECT min(id) FROM fact_block)"));
        VERIFY_FAILS(checks::runChecks(facts.connection(), request), base::ErrorCode::Damaged);
    }

    void anEmptyVaultSaysWhatIsMissing()
    {
        FactBuilder empty;
        TAKE(const auto result, checks::runChecks(empty.connection(), {}));
        QCOMPARE(result.hits.size(), size_t(0));
        QCOMPARE(result.notRun.size(), checks::Catalogue::shipped().rules().size());
        QVERIFY(result.countByRule.empty());
        QCOMPARE(result.rules.size(), checks::Catalogue::shipped().rules().size());
    }
};

QTEST_GUILESS_MAIN(TestRuns)
#include "test_runs.moc"
