// SPDX-License-Identifier: GPL-3.0-or-later
// The upgrade ladder: a file of every released version opens and ends with the schema that a new vault has; each step is whole or nothing.
#include "vault_fixture.h"

#include "vault/testing_hooks.h"

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Vault;

namespace {

constexpr const char* fixturePassphrase = "fixture passphrase";

/// Every table and index as SQLite keeps it, without comments and blanks.
base::Result<QStringList> schemaOf(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1"));
    QStringList lines;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return lines;
        lines.append(query.string(0).simplified());
    }
}

}  // namespace

class TestMigration : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path, m_steps;

    bool addStep(const char* name, const QByteArray& sql) { return writeBytes(m_steps + QLatin1Char('/') + QString::fromLatin1(name), sql); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(quickFolder());
        m_path = m_dir->filePath(QStringLiteral("a.mingcha"));
        m_steps = m_dir->filePath(QStringLiteral("steps"));
        QVERIFY(QDir().mkpath(m_steps));
        QVERIFY(QFile::copy(QStringLiteral(MINGCHA_SOURCE "/resources/schema/0001_initial.sql"), m_steps + QStringLiteral("/0001_initial.sql")));
    }
    void cleanup() { vault::hooks() = {}; }

    void everyReleasedVersionOpens_data()
    {
        QTest::addColumn<QString>("fixture");
        const QDir folder(QStringLiteral(MINGCHA_FIXTURES "/vaults"));
        for (const QString& name : folder.entryList({QStringLiteral("version-*.mingcha")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void everyReleasedVersionOpens()
    {
        QFETCH(QString, fixture);
        QVERIFY(QFile::copy(fixture, m_path));
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
        TAKE(const auto opened, Vault::open(m_path, pass(fixturePassphrase)));
        TAKE(const auto made, Vault::create(m_dir->filePath(QStringLiteral("new.mingcha")), pass()));
        QCOMPARE(opened->schemaVersion(), made->schemaVersion());
        TAKE(const auto ladder, schemaOf(opened->connection()));
        TAKE(const auto fresh, schemaOf(made->connection()));
        // Differs while version 1 is still being written: run tests/fixtures/vaults/make_version_1.sh again. After the release: add a migration instead.
        QCOMPARE(ladder, fresh);
        TAKE(auto query, opened->connection().prepare("SELECT (SELECT substr(data, -10) FROM account_block), (SELECT file FROM import), (SELECT count(*) FROM reject)"));
        VERIFY_OK(query.step());
        QCOMPARE(query.string(0), QStringLiteral("0100000187"));
        QCOMPARE(query.string(1), QStringLiteral("用电客户档案.xlsx"));
        QCOMPARE(query.integer(2), 1);
        TAKE(const auto report, opened->verify());
        QVERIFY(report.sound);
    }

    /// Steps are applied in the order of their numbers, and each number stands once.
    void stepsAreNumberedWithoutGaps()
    {
        const auto names = QDir(QStringLiteral(":/schema")).entryList(QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (int i = 0; i < names.size(); ++i)
            QVERIFY2(names[i].startsWith(QStringLiteral("%1_").arg(i + 1, 4, 10, QLatin1Char('0'))), qPrintable(names[i]));
        for (int number = 1; number <= names.size(); ++number)
            QVERIFY(QFile::exists(QStringLiteral(MINGCHA_FIXTURES "/vaults/version-%1.mingcha").arg(number, 4, 10, QLatin1Char('0'))));
    }

    void aLaterStepIsAppliedAfterABackup()
    {
        VERIFY_OK(makeVault(m_path, 4));
        QVERIFY(addStep("0002_colour.sql", "ALTER TABLE setting ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';"));
        QVERIFY(addStep("0003_more.sql", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; INSERT INTO more VALUES (7);"));
        vault::hooks().schemaFolder = m_steps;
        const auto reader = Vault::open(m_path, pass(), {.access = Access::ReadOnly});
        QVERIFY(!reader.has_value());
        QCOMPARE(int(reader.error().code), codeOf(ErrorCode::Failed));
        {
            TAKE(const auto opened, Vault::open(m_path, pass()));
            QCOMPARE(opened->schemaVersion(), 3);
            TAKE(auto query, opened->connection().prepare("SELECT colour, (SELECT id FROM more) FROM setting"));
            VERIFY_OK(query.step());
            QCOMPARE(query.string(0), QStringLiteral("red"));
            QCOMPARE(query.integer(1), 7);
            QCOMPARE(opened->backups().size(), qsizetype(1));
            QVERIFY(opened->backups().first().path.contains(QLatin1String("-migration")));
        }
        TAKE(const auto again, Vault::open(m_path, pass()));
        QCOMPARE(again->backups().size(), qsizetype(1));
        vault::hooks() = {};
        TAKE(const auto before, Vault::open(again->backups().first().path, pass()));
        QCOMPARE(before->schemaVersion(), 1);
    }

    void withoutABackupWhenAskedSo()
    {
        VERIFY_OK(makeVault(m_path, 1));
        QVERIFY(addStep("0002_more.sql", "CREATE TABLE more (id INTEGER) STRICT;"));
        vault::hooks().schemaFolder = m_steps;
        TAKE(const auto opened, Vault::open(m_path, pass(), {.backupBeforeMigration = false}));
        QCOMPARE(opened->schemaVersion(), 2);
        QVERIFY(opened->backups().isEmpty());
    }

    /// The first of two steps stays, the failing one leaves nothing.
    void aFailingStepLeavesTheStateBeforeIt()
    {
        VERIFY_OK(makeVault(m_path, 4));
        QVERIFY(addStep("0002_good.sql", "CREATE TABLE good (id INTEGER) STRICT;"));
        QVERIFY(addStep("0003_bad.sql", "CREATE TABLE bad (id INTEGER) STRICT; DELETE FROM setting; INSERT INTO nowhere VALUES (1);"));
        vault::hooks().schemaFolder = m_steps;
        VERIFY_FAILS(Vault::open(m_path, pass()), ErrorCode::Failed);
        QVERIFY(QFile::remove(m_steps + QStringLiteral("/0003_bad.sql")));
        TAKE(const auto opened, Vault::open(m_path, pass()));
        QCOMPARE(opened->schemaVersion(), 2);
        TAKE(const auto rows, rowsStored(opened->connection()));
        QCOMPARE(rows, 4);
        TAKE(const auto schema, schemaOf(opened->connection()));
        QVERIFY(schema.filter(QStringLiteral("table good")).size() == 1 && schema.filter(QStringLiteral("table bad")).isEmpty());
    }

    void aStepThatBreaksAReferenceFails()
    {
        VERIFY_OK(makeVault(m_path, 1));
        QVERIFY(addStep("0002_orphan.sql", "INSERT INTO reject (import_id, sheet, row, field, column_title, reason, value, cells) VALUES (77, '', 1, '', '', '', '', '');"));
        vault::hooks().schemaFolder = m_steps;
        VERIFY_FAILS(Vault::open(m_path, pass()), ErrorCode::Failed);
        vault::hooks() = {};
        TAKE(const auto opened, Vault::open(m_path, pass()));
        QCOMPARE(opened->schemaVersion(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
