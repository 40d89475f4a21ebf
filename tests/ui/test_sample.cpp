// SPDX-License-Identifier: GPL-3.0-or-later
// The sample is there whenever somebody tries it, and is made anew when what lies there is of no use.
#include "records/fact_store.h"
#include "shell/sample_vault.h"
#include "support/result_testing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using ui::SampleVault;

class TestSample : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    base::Progress m_progress;

    static std::int64_t bills(vault::Vault& vault)
    {
        const auto counts = records::countFacts(vault.connection());
        return counts ? counts->at(records::Kind::Bills) : -1;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("MINGCHA_OUT", m_folder.path().toUtf8()); }

    void isMadeAnewWhenItsFactsCannotBeRead()
    {
        std::int64_t made = 0;
        {
            TAKE(const auto first, SampleVault::open(QStringLiteral("张三"), m_progress));
            QVERIFY(first.isSample);
            made = bills(*first.vault);
            QVERIFY(made > 1000);
            VERIFY_OK(first.vault->connection().execute("CREATE TABLE mark (n INTEGER) STRICT"));
        }
        {
            TAKE(const auto again, SampleVault::open(QStringLiteral("张三"), m_progress));
            VERIFY_OK(again.vault->connection().execute("SELECT n FROM mark"));  // the same file
            VERIFY_OK(again.vault->connection().execute("UPDATE fact_column SET data = zeroblob(20) WHERE field = 'kwh'"));
        }
        TAKE(const auto anew, SampleVault::open(QStringLiteral("张三"), m_progress));
        QVERIFY(!anew.vault->connection().execute("SELECT n FROM mark").has_value());
        QCOMPARE(bills(*anew.vault), made);
        VERIFY_OK(records::loadFacts(anew.vault->connection(), {.kind = records::Kind::Bills}));
    }
};

QTEST_MAIN(TestSample)
#include "test_sample.moc"
