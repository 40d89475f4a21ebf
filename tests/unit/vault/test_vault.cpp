// SPDX-License-Identifier: GPL-3.0-or-later
// The everyday life of a vault: create, open, connect, settings, read-only, passphrases.
#include "support/result_testing.h"
#include "vault/settings_store.h"
#include "vault/vault.h"

#include <QFile>
#include <QTemporaryDir>

using namespace mingcha;
using base::ErrorCode;
using vault::Access;
using vault::Vault;

namespace {
base::Secret pass(const char* text) { return base::Secret(QByteArray(text)); }
}

class TestVault : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString file(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }

private Q_SLOTS:
    void createsOpensAndConnects()
    {
        const QString path = file("年度稽查.mingcha");
        {
            TAKE(auto made, Vault::create(path, pass("correct horse")));
            QCOMPARE(made->schemaVersion(), 1);
            VERIFY_OK(vault::SettingsStore(made->connection()).setValue(QStringLiteral("a"), QStringLiteral("值")));
            TAKE(auto second, made->connect(Access::ReadOnly));
            QVERIFY(second.isReadOnly());
            TAKE(const auto value, vault::SettingsStore(second).value(QStringLiteral("a")));
            QCOMPARE(value->toString(), QStringLiteral("值"));
        }
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        TAKE(auto again, Vault::open(path, pass("correct horse")));
        TAKE(const auto report, again->verify());
        QVERIFY2(report.sound, qPrintable(report.problems.join(QLatin1Char('\n'))));
        QVERIFY(report.pages > 10);
        QVERIFY(again->accepts(pass("correct horse")));
        QVERIFY(!again->accepts(pass("correct hors")));
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "test_vault.moc"
