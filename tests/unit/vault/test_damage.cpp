// SPDX-License-Identifier: GPL-3.0-or-later
// The damage set: each kind of damage gives its own error, and the file's bytes stay as they were.
#include "vault_fixture.h"

#include "vault/testing_hooks.h"

#include <QRandomGenerator>

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Vault;

namespace {

constexpr qsizetype page = 4096;
using Change = std::function<void(QByteArray&)>;

/// Statements for the stock shell that make an encrypted file of another kind.
const QString otherApplication = QStringLiteral("CREATE TABLE t(x); INSERT INTO t VALUES(1); PRAGMA application_id = 99; PRAGMA user_version = 1;");

}  // namespace

class TestDamage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir{quickFolder()};
    QByteArray m_sound;
    int m_count = 0;
    QString freshPath() { return m_dir.filePath(QStringLiteral("v%1.mingcha").arg(++m_count)); }

    void expectRefused(const QString& path, ErrorCode code, const char* secret = passphrase)
    {
        const QByteArray before = bytesOf(path);
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const auto opened = Vault::open(path, pass(secret), {.access = access});
            QVERIFY(!opened.has_value());
            QVERIFY2(opened.error().code == code, qPrintable(QStringLiteral("%1 %2 %3").arg(int(opened.error().code)).arg(opened.error().text(), opened.error().detail)));
            QVERIFY(!opened.error().what.isEmpty() && !opened.error().unchanged.isEmpty() && !opened.error().advice.isEmpty());
        }
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("*-journal"), QStringLiteral("*-wal"), QStringLiteral("*.lock"), QStringLiteral(".*-part")}, QDir::Files | QDir::Hidden), QStringList());
    }

private Q_SLOTS:
    void initTestCase()
    {
        vault::hooks().rememberKeys = true;
        const QString path = freshPath();
        VERIFY_OK(makeVault(path, 40));
        m_sound = bytesOf(path);
        QVERIFY(m_sound.size() > 40 * page);
    }

    void refusedOnOpening_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, ErrorCode code, Change change) { QTest::newRow(name) << change << codeOf(code); };
        row("first page: a byte flipped", ErrorCode::Damaged, [](QByteArray& b) { b[100] = char(b[100] ^ 1); });
        row("first page: its HMAC flipped", ErrorCode::Damaged, [](QByteArray& b) { b[page - 1] = char(b[page - 1] ^ 0x80); });
        row("first page zeroed", ErrorCode::Damaged, [](QByteArray& b) { b.replace(0, page, QByteArray(page, '\0')); });
        row("nothing but zeros", ErrorCode::Damaged, [](QByteArray& b) { b.fill('\0'); });
        row("first page zeroed behind the salt", ErrorCode::Damaged, [](QByteArray& b) { b.replace(16, page - 16, QByteArray(page - 16, '\0')); });
        row("first pages swapped", ErrorCode::Damaged, [](QByteArray& b) { b = b.mid(page, page) + b.left(page) + b.mid(2 * page); b.replace(0, 16, QByteArray(b.constData() + page, 16)); });
        row("cut at a page boundary", ErrorCode::Damaged, [](QByteArray& b) { b.chop(5 * page); });
        row("cut inside a page", ErrorCode::Damaged, [](QByteArray& b) { b.chop(5 * page + 100); });
        row("cut to one page", ErrorCode::Damaged, [](QByteArray& b) { b.truncate(page); });
        row("cut to half a page", ErrorCode::Damaged, [](QByteArray& b) { b.truncate(page / 2); });
        row("cut to a few bytes", ErrorCode::Damaged, [](QByteArray& b) { b.truncate(60); });
        row("a page appended", ErrorCode::Damaged, [](QByteArray& b) { b += b.last(page); });
        row("zeros appended", ErrorCode::Damaged, [](QByteArray& b) { b += QByteArray(3 * page, '\0'); });
        row("some bytes appended", ErrorCode::Damaged, [](QByteArray& b) { b += "extra"; });
        row("schema page zeroed", ErrorCode::Damaged, [](QByteArray& b) { b.replace(0 * page + 20, 200, QByteArray(200, '\0')); });
        row("salt flipped, no backup", ErrorCode::WrongPassphrase, [](QByteArray& b) { b[3] = char(b[3] ^ 1); });
        row("empty", ErrorCode::NotAVault, [](QByteArray& b) { b.clear(); });
        row("text", ErrorCode::NotAVault, [](QByteArray& b) { b = QByteArray("户号,账期\r\n0100000187,2025-01\r\n").repeated(400); });
        row("text of a few bytes", ErrorCode::NotAVault, [](QByteArray& b) { b = "hello\n"; });
        row("GB18030 text", ErrorCode::NotAVault, [](QByteArray& b) { b = QByteArray("\xbb\xa7\xba\xc5,1\r\n").repeated(600); });
        row("a spreadsheet", ErrorCode::NotAVault, [](QByteArray& b) { b = QByteArray("PK\x03\x04\x14\x00", 6) + b; });
        row("a packed file", ErrorCode::NotAVault, [](QByteArray& b) { b = "\x1f\x8b" + b; });
        row("plain SQLite", ErrorCode::NotAVault, [](QByteArray& b) { b.replace(0, 16, QByteArray("SQLite format 3\0", 16)); });
    }

    void refusedOnOpening()
    {
        QFETCH(Change, change);
        QFETCH(int, code);
        const QString path = freshPath();
        QByteArray bytes = m_sound;
        change(bytes);
        QVERIFY(writeBytes(path, bytes));
        expectRefused(path, ErrorCode(code));
    }

    void wrongPassphrase()
    {
        const QString path = freshPath();
        QVERIFY(writeBytes(path, m_sound));
        expectRefused(path, ErrorCode::WrongPassphrase, "correct horse batter");
        expectRefused(path, ErrorCode::WrongPassphrase, "");
    }

    /// Neither key nor file can tell; the salt that the backups carry can.
    void damagedSaltIsToldWhenABackupHasIt()
    {
        const QString path = freshPath();
        QVERIFY(writeBytes(path, m_sound));
        {
            TAKE(auto opened, Vault::open(path, pass()));
            VERIFY_OK(opened->backup(QStringLiteral("manual")));
        }
        QByteArray bytes = m_sound;
        bytes.replace(0, 16, QByteArray(16, '\0'));
        QVERIFY(writeBytes(path, bytes));
        expectRefused(path, ErrorCode::Damaged);
        expectRefused(path, ErrorCode::WrongPassphrase, "another one");
    }

    void missingAndFolder()
    {
        VERIFY_FAILS(Vault::open(m_dir.filePath(QStringLiteral("none.mingcha")), pass()), ErrorCode::NoSuchFile);
        VERIFY_FAILS(Vault::open(m_dir.filePath(QStringLiteral("none/none.mingcha")), pass()), ErrorCode::NoSuchFile);
        VERIFY_FAILS(Vault::open(m_dir.path(), pass()), ErrorCode::NotAVault);
    }

    void anotherApplicationsEncryptedFile()
    {
        const QString path = freshPath();
        stockShell(path, otherApplication);
        QVERIFY(QFile::exists(path));
        expectRefused(path, ErrorCode::NotAVault);
    }

    /// The salt is random: one vault in some thousands begins like a packed file, a program, a picture or a text in UTF-16.
    void saltThatLooksLikeAnotherFormat()
    {
        for (const char* beginning : {"1f8b", "4d5a", "fffe", "feff", "ffd8ff"}) {
            const QString path = freshPath();
            const QString salt = QString::fromLatin1(beginning).leftJustified(32, QLatin1Char('7'));
            stockShell(path, QStringLiteral("PRAGMA cipher_salt = \"x'%1'\"; CREATE TABLE t(x); PRAGMA application_id = %2; PRAGMA user_version = 1;").arg(salt).arg(vault::applicationId));
            QCOMPARE(bytesOf(path).left(16).toHex(), salt.toLatin1());
            VERIFY_OK(Vault::open(path, pass()));
            expectRefused(path, ErrorCode::WrongPassphrase, "another one");
        }
    }

    void newerVersion()
    {
        const QString path = freshPath();
        QVERIFY(writeBytes(path, m_sound));
        stockShell(path, QStringLiteral("PRAGMA user_version = 9999;"));
        expectRefused(path, ErrorCode::NewerVersion);
    }

    /// Damage in the middle is not looked for on opening; verify and every copy find it. Reading finds it too, but for zeros in the middle of a long
    /// value: SQLCipher takes a page of zeros for one not yet written.
    void foundByVerify_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("readingFinds");
        const auto row = [](const char* name, Change change, bool readingFinds = true) { QTest::newRow(name) << change << readingFinds; };
        row("a byte flipped", [](QByteArray& b) { b[35 * page + 77] = char(b[35 * page + 77] ^ 4); });
        row("an HMAC flipped", [](QByteArray& b) { b[36 * page - 1] = char(b[36 * page - 1] ^ 4); });
        row("a page zeroed", [](QByteArray& b) { b.replace(40 * page, page, QByteArray(page, '\0')); });
        row("two pages swapped", [](QByteArray& b) { const QByteArray one = b.mid(33 * page, page); b.replace(33 * page, page, b.mid(34 * page, page)); b.replace(34 * page, page, one); });
        row("the last page zeroed", [](QByteArray& b) { b.replace(b.size() - page, page, QByteArray(page, '\0')); }, false);
    }

    void foundByVerify()
    {
        QFETCH(Change, change);
        QFETCH(bool, readingFinds);
        const QString path = freshPath();
        QByteArray bytes = m_sound;
        change(bytes);
        QVERIFY(writeBytes(path, bytes));
        {
            TAKE(auto opened, Vault::open(path, pass(), {.access = Access::ReadOnly}));
            TAKE(const auto report, opened->verify());
            QVERIFY(!report.sound);
            QVERIFY2(!report.problems.isEmpty() && report.problems.first().startsWith(QLatin1String("cipher_integrity_check")), qPrintable(report.problems.join(QLatin1Char('\n'))));
            const auto copied = opened->backup(QStringLiteral("manual"));
            QVERIFY(!copied.has_value());
            QVERIFY2(copied.error().code == ErrorCode::Damaged, qPrintable(copied.error().text() + copied.error().detail));
            QVERIFY(opened->backups().isEmpty());
            VERIFY_FAILS(Vault::restore(path, freshPath(), pass()), ErrorCode::Damaged);
            auto all = opened->connection().prepare("SELECT sum(length(value)) FROM setting");
            QVERIFY(all.has_value());
            if (readingFinds)
                VERIFY_FAILS(all->step(), ErrorCode::Damaged);
        }
        QCOMPARE(bytesOf(path), bytes);
    }

    /// A kill between the end of a change that shrinks the file and the shrinking leaves sound pages behind the last one: no damage, cut when it is opened.
    void leftoverOfAShrunkFile()
    {
        const QString path = freshPath();
        QVERIFY(writeBytes(path, m_sound));
        {
            TAKE(auto opened, Vault::open(path, pass()));
            VERIFY_OK(opened->connection().execute("DELETE FROM setting WHERE key > 'row2'"));
        }
        const QByteArray shrunk = bytesOf(path);
        QVERIFY(shrunk.size() < m_sound.size() - 2 * page);
        QVERIFY(writeBytes(path, shrunk + m_sound.mid(shrunk.size())));
        {
            TAKE(auto opened, Vault::open(path, pass(), {.access = Access::ReadOnly}));
            TAKE(const auto report, opened->verify());
            QVERIFY2(report.sound, qPrintable(report.problems.join(QLatin1Char('\n'))));
            QCOMPARE(bytesOf(path).size(), m_sound.size());
        }
        TAKE(auto opened, Vault::open(path, pass()));
        TAKE(const auto report, opened->verify());
        QVERIFY2(report.sound, qPrintable(report.problems.join(QLatin1Char('\n'))));
        QCOMPARE(bytesOf(path), shrunk);
    }

    /// Any single flipped byte outside the salt is found by verify or refused on opening; 40 places spread over the file.
    void everyFlipIsFound()
    {
        QRandomGenerator random(20250101);
        QTemporaryDir folder{quickFolder()};
        const QString path = folder.filePath(QStringLiteral("flip.mingcha"));
        for (int i = 0; i < 40; ++i) {
            QByteArray bytes = m_sound;
            const auto at = 16 + random.bounded(bytes.size() - 16);
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            QVERIFY(writeBytes(path, bytes));
            const auto opened = Vault::open(path, pass(), {.access = Access::ReadOnly});
            if (!opened) {
                QCOMPARE(int(opened.error().code), codeOf(ErrorCode::Damaged));
                continue;
            }
            TAKE(const auto report, (*opened)->verify());
            QVERIFY2(!report.sound, qPrintable(QString::number(at)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
