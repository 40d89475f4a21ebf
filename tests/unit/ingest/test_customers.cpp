// SPDX-License-Identifier: GPL-3.0-or-later
// Matching customer numbers: data-and-rules.md, "Files in", second paragraph; domain.md 10.3 trap 3.
#include "ingest_testing.h"

#include "ingest/known_customers.h"

using namespace mingcha;
using namespace mingcha::tests;
using ingest::KnownCustomers;
using ingest::Repaired;
using Verdict = KnownCustomers::Verdict;

class TestCustomers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matching_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("number");   // what it is matched to or kept as
        QTest::addColumn<int>("repaired");
        const auto row = [](const char* name, const QStringList& known, const QString& cell, Verdict verdict, const QString& number = {}, Repaired repaired = Repaired::No) {
            QTest::newRow(name) << known << cell << int(verdict) << number << int(repaired);
        };
        const QStringList one{u"0100000003"_s};
        row("exact", one, u"0100000003"_s, Verdict::OnFile, u"0100000003"_s);
        row("tab behind", one, u"0100000003\t"_s, Verdict::OnFile, u"0100000003"_s);
        row("spaces within", one, u"0100 0000 03"_s, Verdict::OnFile, u"0100000003"_s);
        row("no-break space", one, u"\u00a00100000003"_s, Verdict::OnFile, u"0100000003"_s);
        row("formula", one, u"=\"0100000003\""_s, Verdict::OnFile, u"0100000003"_s, Repaired::FormulaText);
        row("full width", one, u"０１００００００００３"_s.remove(4, 1), Verdict::OnFile, u"0100000003"_s, Repaired::FullWidth);
        row("leading zero lost", one, u"100000003"_s, Verdict::Repaired, u"0100000003"_s, Repaired::LeadingZeros);
        row("went through decimals", one, u"0100000003.0"_s, Verdict::Repaired, u"0100000003"_s, Repaired::NumberForm);
        row("decimals and zero lost", one, u"100000003.0"_s, Verdict::Repaired, u"0100000003"_s, Repaired::LeadingZeros);
        row("fits two", {u"0100000003"_s, u"00100000003"_s}, u"100000003"_s, Verdict::Ambiguous);
        row("unknown, well formed", one, u"3100000001"_s, Verdict::NewNumber, u"3100000001"_s);
        row("unknown, 13 digits", one, u"3100000001234"_s, Verdict::NewNumber, u"3100000001234"_s);
        row("unknown, 11 digits", one, u"31000000012"_s, Verdict::Unknown);
        row("unknown, letters", one, u"A100000001"_s, Verdict::Unknown);
        row("known with letters", {u"A1"_s}, u"A1"_s, Verdict::OnFile, u"A1"_s);
        row("empty", one, u" "_s, Verdict::Missing);
        row("dash", one, u"--"_s, Verdict::Missing);
        const QStringList sixteen{u"3123456789012345"_s, u"4000000000000000"_s};
        row("last digit became zero", sixteen, u"3123456789012340"_s, Verdict::Repaired, u"3123456789012345"_s, Repaired::LastDigits);
        row("last digit is another", sixteen, u"3123456789012341"_s, Verdict::NewNumber, u"3123456789012341"_s);
        row("exponent, 14 digits", sixteen, u"3.1234567890123E+15"_s, Verdict::Repaired, u"3123456789012345"_s, Repaired::LastDigits);
        row("exponent, rounded", sixteen, u"3.12346E+15"_s, Verdict::Repaired, u"3123456789012345"_s, Repaired::LastDigits);
        row("exponent, nobody", sixteen, u"9.1E+15"_s, Verdict::Unknown);
        row("exponent fits two", {u"3123456789012345"_s, u"3123456789012399"_s}, u"3.1234567890123E+15"_s, Verdict::Ambiguous);
        row("exponent and leading zero", {u"0312345678901234"_s}, u"3.12345678901234E+14"_s, Verdict::Repaired, u"0312345678901234"_s, Repaired::LastDigits);
        row("nobody on file", {}, u"0100000003"_s, Verdict::NewNumber, u"0100000003"_s);
    }
    void matching()
    {
        QFETCH(QStringList, known);
        QFETCH(QString, cell);
        records::Accounts accounts;
        accounts.add("7777777777");  // met in a bill once, but no customer on file
        std::vector<char> onFile(2, 0);
        for (const QString& number : known) {
            accounts.add(number.toStdString());
            onFile.push_back(1);
        }
        const KnownCustomers customers(accounts, onFile, {10, 13, 16});
        const auto match = customers.match(cell.toStdString());
        QTEST(int(match.verdict), "verdict");
        QTEST(int(match.repaired), "repaired");
        QTEST(QString::fromStdString(match.account ? std::string(accounts.number(match.account)) : match.number), "number");
    }

    void lengthsAreASetting()
    {
        const records::Accounts accounts;
        QCOMPARE(KnownCustomers(accounts, {}, {8}).match("12345678").verdict, Verdict::NewNumber);
        QCOMPARE(KnownCustomers(accounts, {}, {8}).match("1234567890").verdict, Verdict::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestCustomers)
#include "test_customers.moc"
