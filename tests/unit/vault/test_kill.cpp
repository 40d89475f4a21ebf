// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at every changing call below SQLite (at most `maximum`, spread over the whole work): a child process does the work and dies there,
// in the middle of a write; the file then opens, is sound, and holds the state before or after.
#include "support/forked.h"
#include "vault_fixture.h"

#include "vault/inspect.h"
#include "vault/testing_hooks.h"
#include "vault/verify.h"

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Journal;
using vault::Vault;
using vault::testing::Fault;
using vault::testing::FaultPlan;

namespace {

constexpr int rowsBefore = 12, rowsAdded = 30, maximum = 55;
constexpr const char* nextPassphrase = "the next one";
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");  // hundreds of processes, slow under the sanitizers
const QString stepsFolder = QStringLiteral("steps");

/// What the child does, by name. `migration` happens on opening.
base::Result<void> work(const QString& name, const QString& path)
{
    if (name == QLatin1String("create")) {
        MINGCHA_TRY(Vault::create(path, pass()));
        return {};
    }
    const bool wal = name.endsWith(QLatin1String("-wal"));
    MINGCHA_ASSIGN(const auto opened, Vault::open(path, pass(), {.journal = wal ? Journal::Wal : Journal::Delete}));
    if (name.startsWith(QLatin1String("write"))) {
        MINGCHA_TRY(opened->connection().execute("PRAGMA cache_size = 10"));  // so that the transaction spills
        return fill(opened->connection(), rowsAdded, QStringLiteral("added"));
    }
    if (name == QLatin1String("backup")) {
        MINGCHA_TRY(opened->backup(QStringLiteral("manual")));
    } else if (name.startsWith(QLatin1String("passphrase"))) {
        return opened->changePassphrase(pass(), pass(nextPassphrase));
    } else if (name == QLatin1String("restore")) {
        return Vault::restore(path, path + QStringLiteral(".restored"), pass());
    }
    return {};
}

Forked runChild(FaultPlan plan, const QString& name, const QString& path)
{
    return runForked(plan, [&] {
        if (name == QLatin1String("migration"))
            vault::hooks().schemaFolder = QFileInfo(path).absoluteDir().filePath(stepsFolder);
        return work(name, path) ? 0 : 1;
    });
}

}  // namespace

class TestKill : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_start{quickFolder()};
    QString m_sound;

    QString freshPlace(const QTemporaryDir& folder, const QString& name) const
    {
        const QString path = folder.filePath(QStringLiteral("a.mingcha"));
        if (name != QLatin1String("create"))
            QFile::copy(m_sound, path);
        QDir(folder.path()).mkdir(stepsFolder);
        const QString steps = folder.filePath(stepsFolder);
        QFile::copy(QStringLiteral(MINGCHA_SOURCE "/resources/schema/0001_initial.sql"), steps + QStringLiteral("/0001_initial.sql"));
        writeBytes(steps + QStringLiteral("/0002_two.sql"), "ALTER TABLE setting ADD COLUMN two TEXT NOT NULL DEFAULT 'two'; UPDATE setting SET value = value || ' '; CREATE TABLE two (id INTEGER) STRICT;");
        return path;
    }

    void checkSound(const QString& path, const char* secret)
    {
        TAKE(const auto report, vault::verifyFile(path, vault::Key::derive(pass(secret), bytesOf(path).left(16)), vault::Access::ReadOnly, nullptr));
        QVERIFY2(report.sound, qPrintable(path + report.problems.join(QLatin1Char('\n'))));
    }

    /// Opens as a person would afterwards; `state` tells which of the two states it is in.
    void checkAfterwards(const QString& name, const QString& path, QString& state)
    {
        if (!QFile::exists(path)) {
            QVERIFY(name == QLatin1String("create"));
            QCOMPARE(state, QString());
            VERIFY_OK(Vault::create(path, pass()));
            state = QStringLiteral("before");
        } else {
            const char* secret = passphrase;
            auto opened = Vault::open(path, pass(secret));
            if (!opened && opened.error().code == ErrorCode::WrongPassphrase && name.startsWith(QLatin1String("passphrase")))
                opened = Vault::open(path, pass(secret = nextPassphrase));
            QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text() + opened.error().detail));
            TAKE(const auto rows, rowsStored((*opened)->connection()));
            QVERIFY2(rows == (name == QLatin1String("create") ? 0 : rowsBefore) || (name.startsWith(QLatin1String("write")) && rows == rowsBefore + rowsAdded), qPrintable(QString::number(rows)));
            const bool changed = secret == nextPassphrase || rows > rowsBefore || (*opened)->schemaVersion() > 1 || name == QLatin1String("create") || !(*opened)->backups().isEmpty()
                || QFile::exists(path + QStringLiteral(".restored"));
            state = changed ? QStringLiteral("after") : QStringLiteral("before");
            const auto backups = (*opened)->backups();
            (*opened).reset();
            checkSound(path, secret);
            for (const auto& backup : backups)
                checkSound(backup.path, passphrase);
        }
        if (QFile::exists(path + QStringLiteral(".restored")))
            checkSound(path + QStringLiteral(".restored"), passphrase);
        QVERIFY(!vault::hasJournal(path));
        const QStringList litter{QStringLiteral(".a.mingcha.mingcha-part*"), QStringLiteral("*-wal"), QStringLiteral("a.mingcha.lock")};
        QCOMPARE(QDir(QFileInfo(path).absolutePath()).entryList(litter, QDir::Files | QDir::Hidden), QStringList());
    }

private Q_SLOTS:
    void initTestCase()
    {
        vault::hooks().rememberKeys = true;
        m_sound = m_start.filePath(QStringLiteral("start.mingcha"));
        VERIFY_OK(makeVault(m_sound, rowsBefore));
    }

    void killedAnywhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"create", "write", "write-wal", "backup", "passphrase", "passphrase-wal", "migration", "restore"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void killedAnywhere()
    {
        QFETCH(QString, name);
        QTemporaryDir trial{quickFolder()};
        const Forked whole = runChild({Fault::None, 0}, name, freshPlace(trial, name));
        QCOMPARE(whole.exitCode, 0);
        const long calls = whole.calls;
        const auto points = pointsOver(calls, maximum);
        QVERIFY2(points.size() >= 50, qPrintable(QStringLiteral("%1 points of %2 calls").arg(points.size()).arg(calls)));
        QHash<QString, int> seen;
        for (const long at : points) {
            QTemporaryDir folder{quickFolder()};
            const QString path = freshPlace(folder, name);
            QVERIFY(runChild({Fault::Kill, at}, name, path).killed);
            QString state;
            checkAfterwards(name, path, state);
            QVERIFY2(!state.isEmpty(), qPrintable(QStringLiteral("%1 killed at call %2 of %3").arg(name).arg(at).arg(calls)));
            ++seen[state];
        }
        qInfo("%s: %ld points of %ld calls, before %d, after %d", qPrintable(name), long(points.size()), calls, seen[QStringLiteral("before")], seen[QStringLiteral("after")]);
        QVERIFY(seen[QStringLiteral("before")] > 0);
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
