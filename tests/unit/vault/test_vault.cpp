// SPDX-License-Identifier: GPL-3.0-or-later
// The everyday life of a vault: create, open, connect, settings, transactions, journals, read-only.
#include "vault_fixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Journal;
using vault::SettingsStore;
using vault::Transaction;
using vault::Vault;

class TestVault : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir{quickFolder()};
    int m_count = 0;
    QString freshPath() { return m_dir.filePath(QStringLiteral("年度稽查 %1.mingcha").arg(++m_count)); }
    QStringList beside() const { return QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden); }

private Q_SLOTS:
    void createsOpensAndVerifies()
    {
        const QString path = freshPath();
        {
            TAKE(const auto made, Vault::create(path, pass()));
            QVERIFY(made->schemaVersion() >= 1);
            QCOMPARE(made->path(), path);
            VERIFY_OK(fill(made->connection(), 3));
        }
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        QCOMPARE(beside(), QStringList{QFileInfo(path).fileName()});
        TAKE(const auto again, Vault::open(path, pass()));
        TAKE(const auto report, again->verify());
        QVERIFY2(report.sound, qPrintable(report.problems.join(QLatin1Char('\n'))));
        QCOMPARE(report.pages, QFileInfo(path).size() / 4096);
        TAKE(const auto rows, rowsStored(again->connection()));
        QCOMPARE(rows, 3);
    }

    void neverOverwrites()
    {
        const QString path = freshPath();
        QVERIFY(writeBytes(path, "a letter"));
        VERIFY_FAILS(Vault::create(path, pass()), ErrorCode::Failed);
        QCOMPARE(bytesOf(path), QByteArray("a letter"));
        VERIFY_FAILS(Vault::create(m_dir.filePath(QStringLiteral("none/x.mingcha")), pass()), ErrorCode::NoSuchFile);
        VERIFY_FAILS(Vault::create(freshPath(), base::Secret()), ErrorCode::Failed);
    }

    /// The file is stock SQLCipher 4: its shell opens it with the passphrase, and what the shell makes is refused or read by the same rules.
    void stockShellOpensIt()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 2));
        QCOMPARE(stockShell(path, QStringLiteral("SELECT count(*) FROM setting; PRAGMA application_id; PRAGMA integrity_check; PRAGMA journal_mode;")), QStringLiteral("ok\n2\n1296255041\nok\ndelete"));
        QVERIFY(stockShell(path, QStringLiteral("SELECT count(*) FROM setting;"), "wrong").contains(QLatin1String("not a database")));
        stockShell(path, QStringLiteral("INSERT INTO setting VALUES ('shell', '1');"));
        TAKE(const auto opened, Vault::open(path, pass()));
        TAKE(const auto value, SettingsStore(opened->connection()).value(QStringLiteral("shell")));
        QCOMPARE(value->toInt(), 1);
    }

    void passphrasesMayBeAnyText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Chinese") << QByteArray("正确的马 电池 订书钉");
        QTest::newRow("quotes") << QByteArray("it's \"x'00' -- ;");
        QTest::newRow("one letter") << QByteArray("a");
        QTest::newRow("longer than a hash block") << QByteArray(300, 'z');
        QTest::newRow("like a raw key") << QByteArray("x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'");
    }

    void passphrasesMayBeAnyText()
    {
        QFETCH(QByteArray, text);
        const QString path = freshPath();
        TAKE(auto made, Vault::create(path, pass(text.constData())));
        made.reset();
        TAKE(const auto opened, Vault::open(path, pass(text.constData())));
        QVERIFY(opened->accepts(pass(text.constData())));
        QVERIFY(!opened->accepts(pass("other")));
    }

    void everyConnectionHasTheSettings_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("foreign keys") << "foreign_keys" << "1";
        QTest::newRow("temporary data in memory") << "temp_store" << "2";
        QTest::newRow("durable: EXTRA") << "synchronous" << "3";
        QTest::newRow("nothing mapped") << "mmap_size" << "0";
        QTest::newRow("cache of 16 MB") << "cache_size" << "-16384";
        QTest::newRow("waits for others") << "busy_timeout" << "5000";
        QTest::newRow("journal") << "journal_mode" << "delete";
        QTest::newRow("schema is not trusted") << "trusted_schema" << "0";
        QTest::newRow("SQLCipher's default page") << "page_size" << "4096";
    }

    void everyConnectionHasTheSettings()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        static std::unique_ptr<Vault> vault;
        if (!vault) {
            TAKE(vault, Vault::create(freshPath(), pass()));
        }
        TAKE(auto job, vault->connect(Access::ReadWrite));
        for (vault::Connection* connection : {&vault->connection(), &job}) {
            TAKE(auto query, connection->prepare("PRAGMA " + pragma.toStdString()));
            VERIFY_OK(query.step());
            QCOMPARE(query.string(0), value);
        }
        if (pragma == QLatin1String("page_size"))
            vault.reset();
    }

    void settingsKeepEveryKindOfValue()
    {
        TAKE(const auto made, Vault::create(freshPath(), pass()));
        SettingsStore settings(made->connection());
        const QJsonObject object{{QStringLiteral("户号"), QStringLiteral("0031")}, {QStringLiteral("n"), 1.5}};
        const QList<QJsonValue> values{QStringLiteral("值 \"x\""), 42, -0.5, true, QJsonValue(QJsonValue::Null), object, QJsonArray{1, QStringLiteral("b")}, QString()};
        for (const QJsonValue& value : values) {
            VERIFY_OK(settings.setValue(QStringLiteral("k"), value));
            TAKE(const auto back, settings.value(QStringLiteral("k")));
            QCOMPARE(*back, value);
        }
        TAKE(const auto missing, settings.value(QStringLiteral("none")));
        QVERIFY(!missing.has_value());
        VERIFY_OK(settings.setValue(QStringLiteral("layout.a"), 1));
        VERIFY_OK(settings.setValue(QStringLiteral("layout.b"), 2));
        VERIFY_OK(settings.setValue(QStringLiteral("layout_c"), 3));
        TAKE(const auto some, settings.startingWith(QStringLiteral("layout.")));
        QCOMPARE(some.size(), size_t(2));
        VERIFY_OK(settings.remove(QStringLiteral("layout.a")));
        TAKE(const auto gone, settings.value(QStringLiteral("layout.a")));
        QVERIFY(!gone.has_value());
    }

    void statementsKeepEmptyTextsAndBlobs()
    {
        TAKE(const auto made, Vault::create(freshPath(), pass()));
        auto& connection = made->connection();
        VERIFY_OK(connection.execute("CREATE TABLE t (a TEXT, b BLOB, c INTEGER); -- end\n"));
        TAKE(auto insert, connection.prepare("INSERT INTO t VALUES (?, ?, ?)"));
        insert.bind(1, std::string_view()).bindBlob(2, {}).bindNull(3);
        VERIFY_OK(insert.run());
        QCOMPARE(connection.lastInsertId(), 1);
        QCOMPARE(connection.changes(), 1);
        TAKE(auto query, connection.prepare("SELECT a, b, c, typeof(b) FROM t"));
        TAKE(const bool found, query.step());
        QVERIFY(found && !query.isNull(0) && !query.isNull(1) && query.isNull(2));
        QCOMPARE(query.string(3), QStringLiteral("blob"));
        insert.bind(9, 1);
        VERIFY_FAILS(insert.step(), ErrorCode::Failed);
        VERIFY_FAILS(connection.prepare("SELEC"), ErrorCode::Failed);
        VERIFY_FAILS(connection.execute("SELECT 1; SELECT * FROM none"), ErrorCode::Failed);
    }

    void leavingWithoutCommitRollsBack()
    {
        TAKE(const auto made, Vault::create(freshPath(), pass()));
        SettingsStore settings(made->connection());
        {
            TAKE(auto transaction, Transaction::begin(made->connection()));
            VERIFY_OK(settings.setValue(QStringLiteral("a"), 1));
        }
        TAKE(const auto rows, rowsStored(made->connection()));
        QCOMPARE(rows, 0);
        {
            TAKE(auto transaction, Transaction::begin(made->connection()));
            VERIFY_OK(settings.setValue(QStringLiteral("a"), 1));
            VERIFY_OK(transaction.commit());
        }
        TAKE(const auto kept, rowsStored(made->connection()));
        QCOMPARE(kept, 1);
        VERIFY_FAILS(made->connection().execute("INSERT INTO reject (import_id, sheet, row, field, column_title, reason, value, cells) VALUES (77, '', 1, '', '', '', '', '')"), ErrorCode::Failed);
    }

    void interruptStopsAStatement()
    {
        TAKE(const auto made, Vault::create(freshPath(), pass()));
        auto& connection = made->connection();
        TAKE(auto endless, connection.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
        std::atomic<bool> done{false};
        const std::unique_ptr<QThread> stopper(QThread::create([&] {
            while (!done) {
                connection.interrupt();
                QThread::yieldCurrentThread();
            }
        }));
        stopper->start();
        const auto stepped = endless.step();
        done = true;
        stopper->wait();
        QVERIFY(!stepped.has_value());
        QCOMPARE(int(stepped.error().code), codeOf(ErrorCode::Cancelled));
    }

    void readOnlyWritesNothing()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 2));
        const QByteArray before = bytesOf(path);
        const QStringList files = beside();
        {
            TAKE(const auto opened, Vault::open(path, pass(), {.access = Access::ReadOnly}));
            QVERIFY(opened->connection().isReadOnly());
            VERIFY_FAILS(SettingsStore(opened->connection()).setValue(QStringLiteral("a"), 1), ErrorCode::ReadOnlyPlace);
            VERIFY_FAILS(opened->connect(Access::ReadWrite), ErrorCode::ReadOnlyPlace);
            VERIFY_FAILS(opened->changePassphrase(pass(), pass("next")), ErrorCode::ReadOnlyPlace);
            QCOMPARE(beside(), files);
        }
        QCOMPARE(bytesOf(path), before);
    }

    /// Many readers and the writer at once; in WAL mode readers keep their state while the writer goes on.
    void walLetsReadersGoOn()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 5));
        {
            TAKE(const auto writer, Vault::open(path, pass(), {.journal = Journal::Wal}));
            TAKE(const auto reader, Vault::open(path, pass(), {.access = Access::ReadOnly}));
            TAKE(auto transaction, Transaction::begin(writer->connection()));
            VERIFY_OK(SettingsStore(writer->connection()).setValue(QStringLiteral("late"), 1));
            TAKE(const auto during, rowsStored(reader->connection()));
            QCOMPARE(during, 5);
            VERIFY_OK(transaction.commit());
            TAKE(const auto after, rowsStored(reader->connection()));
            QCOMPARE(after, 6);
            TAKE(const auto report, writer->verify());
            QVERIFY2(report.sound, qPrintable(report.problems.join(QLatin1Char('\n'))));
            TAKE(const auto seen, reader->verify());
            QVERIFY(seen.sound);
        }
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
        TAKE(const auto plain, Vault::open(path, pass(), {.access = Access::ReadOnly}));
        TAKE(auto mode, plain->connection().prepare("PRAGMA journal_mode"));
        VERIFY_OK(mode.step());
        QCOMPARE(mode.string(0), QStringLiteral("delete"));
    }

    /// A reader that stays keeps the vault in WAL mode when the window closes; the next opening of either kind goes on.
    void readerOutlivesTheWindow()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 5));
        {
            TAKE(auto writer, Vault::open(path, pass(), {.journal = Journal::Wal}));
            TAKE(const auto reader, Vault::open(path, pass(), {.access = Access::ReadOnly}));
            VERIFY_OK(SettingsStore(writer->connection()).setValue(QStringLiteral("late"), 1));
            writer.reset();
            TAKE(const auto rows, rowsStored(reader->connection()));
            QCOMPARE(rows, 6);
        }
        TAKE(const auto next, Vault::open(path, pass(), {.access = Access::ReadOnly}));
        TAKE(const auto rows, rowsStored(next->connection()));
        QCOMPARE(rows, 6);
    }

    void aLinkIsTheFileItself()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 1));
        const QString link = m_dir.filePath(QStringLiteral("link.mingcha"));
        QVERIFY(QFile::link(path, link));
        TAKE(const auto opened, Vault::open(link, pass()));
        QCOMPARE(opened->path(), path);
        VERIFY_OK(opened->changePassphrase(pass(), pass("next one")));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(opened->accepts(pass("next one")));
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "test_vault.moc"
