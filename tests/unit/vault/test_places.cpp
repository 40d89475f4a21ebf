// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions and read-only places. As root the system asks for no permission, so each attempt runs in a child without root's rights.
#include "vault_fixture.h"

#include "vault/testing_hooks.h"
#include "vault/trouble.h"

#include <cerrno>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Vault;

namespace {

/// The error's code, 0 for none; run as an ordinary user.
template <class Attempt>
int asOrdinaryUser(Attempt attempt)
{
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
            _exit(99);
        const auto result = attempt();
        _exit(result ? 0 : static_cast<int>(result.error().code));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int opening(const QString& path, Access access)
{
    return asOrdinaryUser([&] { return Vault::open(path, pass(), {.access = access}); });
}

}  // namespace

class TestPlaces : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder, m_path;

    void mode(const QString& path, mode_t bits) { QCOMPARE(chmod(QFile::encodeName(path).constData(), bits), 0); }

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(quickFolder());
        mode(m_dir->path(), 0777);
        m_folder = m_dir->filePath(QStringLiteral("place"));
        QVERIFY(QDir().mkdir(m_folder));
        m_path = m_folder + QStringLiteral("/a.mingcha");
        VERIFY_OK(makeVault(m_path, 3));
        mode(m_path, 0666);
        mode(m_folder, 0777);
    }
    void cleanup()
    {
        mode(m_folder, 0777);
        mode(m_path, 0666);
    }

    void everythingAllowed()
    {
        QCOMPARE(opening(m_path, Access::ReadWrite), 0);
        QCOMPARE(opening(m_path, Access::ReadOnly), 0);
    }

    void folderCannotBeWritten()
    {
        mode(m_folder, 0555);
        const QByteArray before = bytesOf(m_path);
        QCOMPARE(opening(m_path, Access::ReadWrite), codeOf(ErrorCode::ReadOnlyPlace));
        QCOMPARE(opening(m_path, Access::ReadOnly), 0);
        const QString other = m_folder + QStringLiteral("/b.mingcha");
        QCOMPARE(asOrdinaryUser([&] { return Vault::create(other, pass()); }), codeOf(ErrorCode::ReadOnlyPlace));
        QCOMPARE(asOrdinaryUser([&] { return Vault::restore(m_path, other, pass()); }), codeOf(ErrorCode::ReadOnlyPlace));
        const auto backup = [this](const QString& target) -> base::Result<vault::BackupInfo> {
            MINGCHA_ASSIGN(const auto opened, Vault::open(m_path, pass(), {.access = Access::ReadOnly}));
            return opened->backup(QStringLiteral("manual"), target);
        };
        QCOMPARE(asOrdinaryUser([&] { return backup({}); }), codeOf(ErrorCode::ReadOnlyPlace));
        QCOMPARE(asOrdinaryUser([&] { return backup(other); }), codeOf(ErrorCode::ReadOnlyPlace));
        QCOMPARE(asOrdinaryUser([&] { return backup(m_dir->filePath(QStringLiteral("copy.mingcha"))); }), 0);
        QCOMPARE(bytesOf(m_path), before);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.mingcha")});
    }

    void fileMayNotBeRead()
    {
        mode(m_path, 0);
        QCOMPARE(opening(m_path, Access::ReadWrite), codeOf(ErrorCode::NoPermission));
        QCOMPARE(opening(m_path, Access::ReadOnly), codeOf(ErrorCode::NoPermission));
    }

    void fileMayNotBeWritten()
    {
        mode(m_path, 0444);
        QCOMPARE(opening(m_path, Access::ReadWrite), codeOf(ErrorCode::NoPermission));
        QCOMPARE(opening(m_path, Access::ReadOnly), 0);
    }

    void folderMayNotBeEntered()
    {
        mode(m_folder, 0);
        QCOMPARE(opening(m_path, Access::ReadWrite), codeOf(ErrorCode::NoPermission));
        QCOMPARE(opening(m_path, Access::ReadOnly), codeOf(ErrorCode::NoPermission));
        QCOMPARE(asOrdinaryUser([&] { return Vault::create(m_folder + QStringLiteral("/b.mingcha"), pass()); }), codeOf(ErrorCode::NoPermission));
    }

    /// A change that a crash interrupted has to be taken back, and here it cannot be.
    void interruptedChangeInAReadOnlyPlace_data()
    {
        QTest::addColumn<QString>("tail");
        QTest::newRow("journal") << "-journal";
        QTest::newRow("log") << "-wal";
    }

    void interruptedChangeInAReadOnlyPlace()
    {
        QFETCH(QString, tail);
        QVERIFY(writeBytes(m_path + tail, QByteArray(5000, 'j')));
        mode(m_path + tail, 0666);
        mode(m_folder, 0555);
        QCOMPARE(opening(m_path, Access::ReadOnly), codeOf(ErrorCode::ReadOnlyPlace));
        QCOMPARE(bytesOf(m_path + tail).size(), qsizetype(5000));
    }

    void systemCallsTellTheirTrouble()
    {
        const std::pair<int, ErrorCode> expected[] = {{ENOENT, ErrorCode::NoSuchFile}, {EACCES, ErrorCode::NoPermission}, {EPERM, ErrorCode::NoPermission}, {EROFS, ErrorCode::ReadOnlyPlace},
                                                      {ENOSPC, ErrorCode::DiskFull}, {EDQUOT, ErrorCode::DiskFull}, {EEXIST, ErrorCode::Failed}, {EIO, ErrorCode::Failed}};
        for (const auto& [number, code] : expected)
            QCOMPARE(int(vault::systemError(number, m_path).code), codeOf(code));
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "test_places.moc"
