// SPDX-License-Identifier: GPL-3.0-or-later
// Backups: verified copies under the same key, the newest ten kept, nothing else ever removed; restore into a new file.
#include "base/clock.h"
#include "vault_fixture.h"

#include "vault/testing_hooks.h"

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Journal;
using vault::Vault;

class TestBackup : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Vault> m_vault;
    QString m_path;
    QDateTime m_moment{QDate(2025, 3, 31), QTime(23, 59, 50)};

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(quickFolder());
        m_path = m_dir->filePath(QStringLiteral("年度.mingcha"));
        TAKE(m_vault, Vault::create(m_path, pass()));
        VERIFY_OK(fill(m_vault->connection(), 20));
    }
    void cleanup() { m_vault.reset(); }

    void isAVaultOfItsOwn_data()
    {
        QTest::addColumn<bool>("wal");
        QTest::newRow("rollback journal") << false;
        QTest::newRow("log, not yet carried over") << true;
    }

    void isAVaultOfItsOwn()
    {
        QFETCH(bool, wal);
        if (wal) {
            m_vault.reset();
            TAKE(m_vault, Vault::open(m_path, pass(), {.journal = Journal::Wal}));
            VERIFY_OK(fill(m_vault->connection(), 5, QStringLiteral("late")));
            QVERIFY(QFile::exists(m_path + QStringLiteral("-wal")));
        }
        const base::FixedClock clock(m_moment);
        TAKE(const auto made, m_vault->backup(QStringLiteral("import")));
        QCOMPARE(made.path, m_dir->filePath(QStringLiteral("年度.backups/年度-20250331-235950-import.mingcha")));
        QCOMPARE(made.bytes, QFileInfo(made.path).size());
        QCOMPARE(QFile::permissions(made.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(vault::backupFolder(m_path)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QDir(vault::backupFolder(m_path)).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("年度-20250331-235950-import.mingcha")});
        TAKE(const auto copy, Vault::open(made.path, pass(), {.access = Access::ReadOnly}));
        TAKE(const auto rows, rowsStored(copy->connection()));
        QCOMPARE(rows, wal ? 25 : 20);
        TAKE(auto mode, copy->connection().prepare("PRAGMA journal_mode"));
        VERIFY_OK(mode.step());
        QCOMPARE(mode.string(0), QStringLiteral("delete"));
        QCOMPARE(copy->schemaVersion(), m_vault->schemaVersion());
        QCOMPARE(bytesOf(made.path).left(16), bytesOf(m_path).left(16));
        QVERIFY(stockShell(made.path, QStringLiteral("SELECT count(*) FROM setting;")).endsWith(QString::number(rows)));
    }

    void newestTenAreKeptAndNothingElseGoes()
    {
        const QDir folder(vault::backupFolder(m_path));
        QVERIFY(QDir().mkpath(folder.path()));
        const QStringList foreign{QStringLiteral("notes.txt"), QStringLiteral("年度-20200101-000000-import.mingcha.bak"), QStringLiteral("other-20200101-000000-import.mingcha"),
                                  QStringLiteral("年度-20201301-000000-import.mingcha"), QStringLiteral("年度.mingcha"), QStringLiteral("x年度-20200101-000000-import.mingcha")};
        for (const QString& name : foreign)
            QVERIFY(writeBytes(folder.filePath(name), "keep me"));
        for (int i = 0; i < 12; ++i) {
            const base::FixedClock clock(m_moment.addSecs(i / 2));  // two in each second, across midnight never
            VERIFY_OK(m_vault->backup(i % 3 ? QStringLiteral("import") : QStringLiteral("manual")));
        }
        const auto kept = m_vault->backups();
        QCOMPARE(kept.size(), qsizetype(10));
        QCOMPARE(kept.first().madeAt, m_moment.addSecs(5));
        QCOMPARE(kept.last().madeAt, m_moment.addSecs(1));
        for (const QString& name : foreign)
            QVERIFY(folder.exists(name));
        QCOMPARE(folder.entryList(QDir::Files).size(), kept.size() + foreign.size());
    }

    void twoInOneSecondOfOneReason()
    {
        const base::FixedClock clock(m_moment);
        TAKE(const auto first, m_vault->backup(QStringLiteral("import")));
        TAKE(const auto second, m_vault->backup(QStringLiteral("import")));
        QVERIFY(second.path.endsWith(QLatin1String("-import-2.mingcha")));
        QCOMPARE(m_vault->backups().first().path, second.path);
    }

    void reasonIsAPlainWord()
    {
        const base::FixedClock clock(m_moment);
        TAKE(const auto odd, m_vault->backup(QStringLiteral("../../Evil 导入")));
        QVERIFY(odd.path.endsWith(QLatin1String("-evil.mingcha")));
        QCOMPARE(QFileInfo(odd.path).absolutePath(), vault::backupFolder(m_path));
    }

    void toAChosenPlace()
    {
        const QString target = m_dir->filePath(QStringLiteral("usb/copy.mingcha"));
        VERIFY_FAILS(m_vault->backup(QStringLiteral("manual"), target), ErrorCode::NoSuchFile);
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("usb")));
        VERIFY_OK(m_vault->backup(QStringLiteral("manual"), target));
        QVERIFY(m_vault->backups().isEmpty());
        VERIFY_FAILS(m_vault->backup(QStringLiteral("manual"), target), ErrorCode::Failed);
        VERIFY_FAILS(m_vault->backup(QStringLiteral("manual"), m_path), ErrorCode::Failed);
        QCOMPARE(QDir(m_dir->filePath(QStringLiteral("usb"))).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("copy.mingcha")});
    }

    void tellsHowFarAndCanBeCancelled()
    {
        VERIFY_OK(fill(m_vault->connection(), 2500, QStringLiteral("more")));
        double last = -1;
        base::Progress progress([&](const QString& stage, double fraction) { QVERIFY(!stage.isEmpty()); last = fraction; });
        VERIFY_OK(m_vault->backup(QStringLiteral("manual"), {}, &progress));
        QCOMPARE(last, 1.0);
        base::Progress* self = nullptr;
        base::Progress cancelling([&](const QString&, double) { self->cancel(); });
        self = &cancelling;
        VERIFY_FAILS(m_vault->backup(QStringLiteral("manual"), {}, &cancelling), ErrorCode::Cancelled);
        QCOMPARE(QDir(vault::backupFolder(m_path)).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(1));
        base::Progress cancelled;
        cancelled.cancel();
        VERIFY_FAILS(m_vault->verify(&cancelled), ErrorCode::Cancelled);
    }

    void leftoversOfAKilledBackupGo()
    {
        VERIFY_OK(m_vault->backup(QStringLiteral("manual")));
        const QDir folder(vault::backupFolder(m_path));
        const QString stage = folder.filePath(QStringLiteral(".年度-20250101-000000-import.mingcha.mingcha-part"));
        QVERIFY(writeBytes(stage, "half") && writeBytes(stage + QStringLiteral("-journal"), "half"));
        m_vault.reset();
        TAKE(m_vault, Vault::open(m_path, pass()));
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden).size(), qsizetype(1));
    }

    void restoresIntoANewFile()
    {
        TAKE(const auto made, m_vault->backup(QStringLiteral("manual")));
        VERIFY_OK(fill(m_vault->connection(), 1, QStringLiteral("after")));
        const QString target = m_dir->filePath(QStringLiteral("restored.mingcha"));
        VERIFY_FAILS(Vault::restore(made.path, target, pass("wrong")), ErrorCode::WrongPassphrase);
        VERIFY_FAILS(Vault::restore(made.path + QLatin1Char('x'), target, pass()), ErrorCode::NoSuchFile);
        QVERIFY(!QFile::exists(target));
        const QByteArray before = bytesOf(made.path);
        VERIFY_OK(Vault::restore(made.path, target, pass()));
        QCOMPARE(bytesOf(made.path), before);
        VERIFY_FAILS(Vault::restore(made.path, target, pass()), ErrorCode::Failed);
        TAKE(const auto restored, Vault::open(target, pass()));
        TAKE(const auto rows, rowsStored(restored->connection()));
        QCOMPARE(rows, 20);
        TAKE(const auto report, restored->verify());
        QVERIFY(report.sound);
    }

    /// A copy would give the damaged page a good HMAC: it must not be made, and no good backup may go for it.
    void aDamagedVaultIsNotBackedUp()
    {
        VERIFY_OK(m_vault->backup(QStringLiteral("manual")));
        m_vault.reset();
        QByteArray bytes = bytesOf(m_path);
        bytes.replace(bytes.size() - 4096, 4096, QByteArray(4096, '\0'));
        QVERIFY(writeBytes(m_path, bytes));
        TAKE(m_vault, Vault::open(m_path, pass()));
        VERIFY_FAILS(m_vault->backup(QStringLiteral("manual")), ErrorCode::Damaged);
        VERIFY_FAILS(m_vault->changePassphrase(pass(), pass("next")), ErrorCode::Damaged);
        QCOMPARE(m_vault->backups().size(), qsizetype(1));
        QVERIFY(m_vault->accepts(pass()));
        m_vault.reset();
        QCOMPARE(bytesOf(m_path), bytes);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
