// SPDX-License-Identifier: GPL-3.0-or-later
// The shared rules against an independent program: the same (rule, subject, period), row for row.
#include "unit/checks/parity_testing.h"
#include "support/result_testing.h"

using namespace Qt::StringLiterals;
using namespace mingcha;
using namespace mingcha::tests;

class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheIndependentProgramFinds_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("clean samples") << u"samples/clean"_s;
        QTest::newRow("600 customers, 16 months") << u"parity/set_600x16_seed7"_s;
        QTest::newRow("1,100 customers, 12 months") << u"parity/set_1100x12_seed11"_s;
    }

    void findsWhatTheIndependentProgramFinds()
    {
        QFETCH(QString, folder);
        const QString path = QStringLiteral(MINGCHA_FIXTURES) + u'/' + folder;
        FactBuilder facts;
        addGenerated(facts, path);
        checks::CheckRequest request;
        request.rules = sharedRules();
        TAKE(const auto result, checks::runChecks(facts.connection(), request));
        const QStringList expected = expectedFindings(path + u"/findings.csv"_s);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(identities(result), expected);
    }
};

QTEST_GUILESS_MAIN(TestParity)
#include "test_parity.moc"
