// SPDX-License-Identifier: GPL-3.0-or-later
// One writer: who holds the lock is told, a dead holder on this machine is followed without asking, another machine's never.
#include "vault_fixture.h"

#include "vault/testing_hooks.h"

#include <QDateTime>
#include <QSysInfo>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace mingcha;
using namespace mingcha::tests;
using base::ErrorCode;
using vault::Access;
using vault::Vault;

class TestLock : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir{quickFolder()};
    QString m_path = m_dir.filePath(QStringLiteral("a.mingcha"));
    QString m_lock = m_path + QStringLiteral(".lock");

    /// A lock as QLockFile writes it: process, program, machine, machine id, boot id.
    QByteArray lockText(qint64 process, const QString& program, const QString& machine) const
    {
        return QStringLiteral("%1\n%2\n%3\n\n\n").arg(process).arg(program, machine).toUtf8();
    }
    static qint64 deadProcess()
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(0);
        waitpid(child, nullptr, 0);
        return child;
    }

private Q_SLOTS:
    void initTestCase()
    {
        vault::hooks().rememberKeys = true;
        VERIFY_OK(makeVault(m_path, 1));
    }
    void cleanup() { QFile::remove(m_lock); }

    void secondWriterIsToldWho()
    {
        TAKE(const auto first, Vault::open(m_path, pass()));
        const auto second = Vault::open(m_path, pass());
        QVERIFY(!second.has_value());
        QCOMPARE(int(second.error().code), codeOf(ErrorCode::Busy));
        QVERIFY2(second.error().what.contains(QSysInfo::machineHostName()), qPrintable(second.error().what));
        QVERIFY(second.error().what.contains(QString::number(QCoreApplication::applicationPid())));
        const auto holder = Vault::lockHolder(m_path);
        QVERIFY(holder.has_value());
        QCOMPARE(holder->owner, QFileInfo(m_path).owner());
        QCOMPARE(holder->machine, QSysInfo::machineHostName());
        QCOMPARE(holder->process, QCoreApplication::applicationPid());
        QVERIFY(holder->since.secsTo(QDateTime::currentDateTime()) < 60);
        TAKE(const auto reader, Vault::open(m_path, pass(), {.access = Access::ReadOnly}));
        TAKE(const auto rows, rowsStored(reader->connection()));
        QCOMPARE(rows, 1);
    }

    void releasedOnClose()
    {
        {
            TAKE(const auto first, Vault::open(m_path, pass()));
        }
        QVERIFY(!Vault::lockHolder(m_path).has_value());
        QVERIFY(!QFile::exists(m_lock));
        TAKE(const auto again, Vault::open(m_path, pass()));
    }

    void readersTakeNoLock()
    {
        TAKE(const auto reader, Vault::open(m_path, pass(), {.access = Access::ReadOnly}));
        QVERIFY(!QFile::exists(m_lock));
        TAKE(const auto writer, Vault::open(m_path, pass()));
    }

    void deadHolderHereIsFollowed()
    {
        QVERIFY(writeBytes(m_lock, lockText(deadProcess(), QStringLiteral("mingcha"), QSysInfo::machineHostName())));
        QVERIFY(!Vault::lockHolder(m_path).has_value());
        TAKE(const auto opened, Vault::open(m_path, pass()));
    }

    /// Its number was given to another program since.
    void otherProgramWithTheSameNumber()
    {
        QVERIFY(writeBytes(m_lock, lockText(getpid(), QStringLiteral("mingcha-of-last-week"), QSysInfo::machineHostName())));
        QVERIFY(!Vault::lockHolder(m_path).has_value());
        TAKE(const auto opened, Vault::open(m_path, pass()));
    }

    void anotherMachineIsNeverFollowed()
    {
        QVERIFY(writeBytes(m_lock, lockText(deadProcess(), QStringLiteral("mingcha"), QStringLiteral("office-7"))));
        QFile lock(m_lock);
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addDays(-30), QFileDevice::FileModificationTime));
        lock.close();
        const auto opened = Vault::open(m_path, pass());
        QVERIFY(!opened.has_value());
        QCOMPARE(int(opened.error().code), codeOf(ErrorCode::Busy));
        QVERIFY(opened.error().what.contains(QLatin1String("office-7")));
        QCOMPARE(Vault::lockHolder(m_path)->machine, QStringLiteral("office-7"));
    }

    /// A crash of the machine can leave a lock file without its text.
    void emptyLockGoesByAge()
    {
        QVERIFY(writeBytes(m_lock, {}));
        VERIFY_FAILS(Vault::open(m_path, pass()), ErrorCode::Busy);
        QFile lock(m_lock);
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        lock.close();
        TAKE(const auto opened, Vault::open(m_path, pass()));
    }

    void creatingAndRestoringHoldTheTargetsLock()
    {
        const QString path = m_dir.filePath(QStringLiteral("new.mingcha"));
        QVERIFY(writeBytes(path + QStringLiteral(".lock"), lockText(1, QStringLiteral("x"), QStringLiteral("office-7"))));
        VERIFY_FAILS(Vault::create(path, pass()), ErrorCode::Busy);
        VERIFY_FAILS(Vault::restore(m_path, path, pass()), ErrorCode::Busy);
        TAKE(const auto opened, Vault::open(m_path, pass()));
        VERIFY_FAILS(opened->backup(QStringLiteral("manual"), path), ErrorCode::Busy);
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestLock)
#include "test_lock.moc"
