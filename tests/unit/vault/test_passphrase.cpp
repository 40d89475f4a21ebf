// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and passphrases: the derivation's known answer, the change of passphrase, and where neither may be found.
#include "vault_fixture.h"

#include "vault/key.h"

#include <QDirIterator>
#include <cstring>

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Journal;
using vault::Vault;

namespace {

/// The bytes inverted, and inverted again: what is looked for in memory must not stand there because of the search.
QByteArray hidden(QByteArray bytes)
{
    for (char& byte : bytes)
        byte = static_cast<char>(~byte);
    return bytes;
}

/// "wiped after use 0187", inverted.
const QByteArray hiddenPassphrase = QByteArray::fromHex("88968f9a9bdf9e998b9a8ddf8a8c9adfcfcec7c8");

bool holds(const char* memory, qsizetype size, const QByteArray& inverted)
{
    const char first = static_cast<char>(~inverted[0]);
    for (const char* at = memory; (at = static_cast<const char*>(std::memchr(at, first, static_cast<size_t>(memory + size - at)))); ++at) {
        if (memory + size - at < inverted.size())
            return false;
        qsizetype same = 1;
        while (same < inverted.size() && at[same] == static_cast<char>(~inverted[same]))
            ++same;
        if (same == inverted.size())
            return true;
    }
    return false;
}

/// Searches what this process can write to, except very large reservations (the sanitizers' shadow).
bool memoryHolds(const QByteArray& inverted)
{
    constexpr quint64 largest = quint64(1) << 28;
    QFile maps(QStringLiteral("/proc/self/maps")), memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return true;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const auto range = line.left(line.indexOf(' ')).split('-');
        const quint64 from = range.value(0).toULongLong(nullptr, 16), to = range.value(1).toULongLong(nullptr, 16);
        if (!line.contains(" rw") || to - from > largest || !memory.seek(static_cast<qint64>(from)))
            continue;
        QByteArray bytes = memory.read(static_cast<qint64>(to - from));
        const bool found = holds(bytes.constData(), bytes.size(), inverted);
        bytes.fill('\0');
        if (found)
            return true;
    }
    return false;
}

}  // namespace

class TestPassphrase : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir{quickFolder()};
    int m_count = 0;
    QString freshPath() { return m_dir.filePath(QStringLiteral("v%1.mingcha").arg(++m_count)); }

private Q_SLOTS:
    /// Computed with Python: hashlib.pbkdf2_hmac('sha512', b'correct horse battery', bytes(range(16)), 256000, 32).
    void derivationHasItsKnownAnswer()
    {
        QVERIFY(vault::keySelfTest());
        QByteArray salt;
        for (int i = 0; i < 16; ++i)
            salt.append(char(i));
        const auto key = vault::Key::derive(pass(), salt);
        QCOMPARE(QByteArray(key.bytes().data(), key.bytes().size()).toHex(), QByteArray("8dfc3af0ca75648b9296b9f156ea51cdd3f9102822ead3b07e6669a600105d12"));
        const base::Secret spec = key.spec();
        QCOMPARE(QByteArray(spec.data(), spec.size()), QByteArray("x'8dfc3af0ca75648b9296b9f156ea51cdd3f9102822ead3b07e6669a600105d12000102030405060708090a0b0c0d0e0f'"));
        QVERIFY(vault::Key::newSalt() != vault::Key::newSalt());
    }

    /// Our own check of a page agrees with a file that the stock shell wrote.
    void pageCheckFitsTheStockShellsFile()
    {
        const QString path = freshPath();
        stockShell(path, QStringLiteral("CREATE TABLE t(x); INSERT INTO t VALUES(zeroblob(20000));"));
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.size() >= 5 * 4096);
        const vault::PageCheck right(vault::Key::derive(pass(), bytes.left(16))), wrong(vault::Key::derive(pass("no"), bytes.left(16)));
        for (int page = 0; page < bytes.size() / 4096; ++page) {
            const std::string_view view(bytes.constData() + page * 4096, 4096);
            QVERIFY(right.verifies(view, quint32(page) + 1));
            QVERIFY(!right.verifies(view, quint32(page) + 2));
            QVERIFY(!wrong.verifies(view, quint32(page) + 1));
        }
    }

    void change_data()
    {
        QTest::addColumn<bool>("wal");
        QTest::newRow("rollback journal") << false;
        QTest::newRow("WAL") << true;
    }

    void change()
    {
        QFETCH(bool, wal);
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 12));
        const QByteArray oldSalt = bytesOf(path).left(16);
        {
            TAKE(const auto opened, Vault::open(path, pass(), {.journal = wal ? Journal::Wal : Journal::Delete}));
            VERIFY_OK(fill(opened->connection(), 3, QStringLiteral("late")));
            VERIFY_FAILS(opened->changePassphrase(pass("wrong"), pass("next")), ErrorCode::WrongPassphrase);
            VERIFY_FAILS(opened->changePassphrase(pass(), base::Secret()), ErrorCode::Failed);
            VERIFY_OK(opened->changePassphrase(pass(), pass("the next one")));
            QVERIFY(opened->accepts(pass("the next one")));
            QVERIFY(!opened->accepts(pass()));
            TAKE(const auto rows, rowsStored(opened->connection()));
            QCOMPARE(rows, 15);
            VERIFY_OK(fill(opened->connection(), 1, QStringLiteral("after")));
            TAKE(auto mode, opened->connection().prepare("PRAGMA journal_mode"));
            VERIFY_OK(mode.step());
            QCOMPARE(mode.string(0), wal ? QStringLiteral("wal") : QStringLiteral("delete"));
            TAKE(const auto report, opened->verify());
            QVERIFY(report.sound);
            QCOMPARE(opened->backups().size(), qsizetype(1));
            TAKE(const auto old, Vault::open(opened->backups().first().path, pass(), {.access = Access::ReadOnly}));
            TAKE(const auto oldRows, rowsStored(old->connection()));
            QCOMPARE(oldRows, 15);
        }
        QVERIFY(bytesOf(path).left(16) != oldSalt);
        VERIFY_FAILS(Vault::open(path, pass()), ErrorCode::WrongPassphrase);
        QCOMPARE(stockShell(path, QStringLiteral("SELECT count(*) FROM setting;"), "the next one"), QStringLiteral("ok\n16"));
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")) && !QFile::exists(path + QStringLiteral("-journal")));
    }

    /// Its later writes would go to the file that was swapped out.
    void refusedWhileAJobIsConnected()
    {
        TAKE(const auto made, Vault::create(freshPath(), pass()));
        {
            TAKE(const auto job, made->connect(Access::ReadWrite));
            VERIFY_FAILS(made->changePassphrase(pass(), pass("next")), ErrorCode::Busy);
        }
        VERIFY_OK(made->changePassphrase(pass(), pass("next")));
    }

    void cancelledLeavesTheOldOne()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 3));
        TAKE(const auto opened, Vault::open(path, pass()));
        base::Progress progress;
        progress.cancel();
        VERIFY_FAILS(opened->changePassphrase(pass(), pass("next"), &progress), ErrorCode::Cancelled);
        QVERIFY(opened->accepts(pass()));
        TAKE(const auto rows, rowsStored(opened->connection()));
        QCOMPARE(rows, 3);
    }

    void keepsWhoMayUseTheFile()
    {
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 1));
        const auto shared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;
        QVERIFY(QFile::setPermissions(path, shared));
        {
            TAKE(const auto opened, Vault::open(path, pass()));
            VERIFY_OK(opened->changePassphrase(pass(), pass("next")));
        }
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther), QFile::ReadGroup | QFile::WriteGroup);
    }

    /// Rows, keys and passphrases stand in plain text in no file: vault, log, journal, copies under way, backups. The transaction is large
    /// enough to spill, sorts, and is looked at while it is open.
    void noPlainTextBesideTheVault_data() { change_data(); }

    void noPlainTextBesideTheVault()
    {
        QFETCH(bool, wal);
        QTemporaryDir folder{quickFolder()};
        const QString path = folder.filePath(QStringLiteral("a.mingcha"));
        TAKE(auto made, Vault::create(path, pass(), {.journal = wal ? Journal::Wal : Journal::Delete}));
        const auto scan = [&folder] {
            int files = 0;
            QDirIterator all(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                const QByteArray bytes = bytesOf(all.next());
                ++files;
                for (const char* secret : {marker, passphrase, "SQLite format", "CREATE TABLE"})
                    if (bytes.contains(secret))
                        return -1;
            }
            return files;
        };
        auto& connection = made->connection();
        VERIFY_OK(connection.execute("PRAGMA cache_size = 20"));
        VERIFY_OK(fill(connection, 300));
        {
            TAKE(auto transaction, vault::Transaction::begin(connection));
            VERIFY_OK(connection.execute("UPDATE setting SET value = value || 'x'; CREATE TEMP TABLE t AS SELECT * FROM setting ORDER BY value; CREATE INDEX temp.i ON t (value)"));
            QVERIFY(QFile::exists(path + (wal ? QStringLiteral("-wal") : QStringLiteral("-journal"))));
            QVERIFY(scan() >= 2);
            VERIFY_OK(transaction.commit());
        }
        QVERIFY(scan() >= 1);
        int during = 0;
        base::Progress progress([&](const QString&, double) { during = during < 0 ? during : scan(); });
        VERIFY_OK(made->backup(QStringLiteral("manual"), {}, &progress));
        QVERIFY(during >= 2);
        VERIFY_OK(made->changePassphrase(pass(), pass("next")));
        made.reset();
        QVERIFY(scan() >= 3);
    }

    /// After closing, neither passphrase nor key is anywhere in the memory of the process; while open, the passphrase is not.
    void wipedFromMemory()
    {
        const QString path = freshPath();
        {
            TAKE(const auto made, Vault::create(path, base::Secret(hidden(hiddenPassphrase))));
            QVERIFY(!memoryHolds(hiddenPassphrase));
        }
        QByteArray hiddenKey, hiddenSpec;
        {
            const auto key = vault::Key::derive(base::Secret(hidden(hiddenPassphrase)), bytesOf(path).left(16));
            hiddenKey = hidden({key.bytes().data(), key.bytes().size()});
            const base::Secret spec = key.spec();
            hiddenSpec = hidden({spec.data() + 2, 64});
            QVERIFY(memoryHolds(hiddenKey));  // that is, the search works
        }
        {
            TAKE(const auto opened, Vault::open(path, base::Secret(hidden(hiddenPassphrase)), {.journal = Journal::Wal}));
            TAKE(const auto job, opened->connect(Access::ReadWrite));
            VERIFY_OK(opened->backup(QStringLiteral("manual")));
            QVERIFY(!memoryHolds(hiddenPassphrase));
        }
        QVERIFY(!memoryHolds(hiddenPassphrase));
        QVERIFY(!memoryHolds(hiddenKey));
        QVERIFY(!memoryHolds(hiddenSpec));
    }

    void notInTheProcessTable()
    {
        TAKE(const auto made, Vault::create(freshPath(), pass()));
        for (const char* name : {"/proc/self/cmdline", "/proc/self/environ"}) {
            QFile file(QString::fromLatin1(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(passphrase));
        }
    }
};

QTEST_GUILESS_MAIN(TestPassphrase)
#include "test_passphrase.moc"
