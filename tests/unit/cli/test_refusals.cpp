// SPDX-License-Identifier: GPL-3.0-or-later
// No permission (16), a read-only place (17) and a full disk (18), as a user meets them at the command line: the code, and what happened, what was not
// changed and what to do, in both languages. As root the system asks for no permission, so these commands run without root's rights.
#include "command_testing.h"

#include <grp.h>

using namespace mingcha;
using namespace mingcha::tests;
using vault::testing::Fault;
using vault::testing::FaultPlan;

namespace {

void becomeOrdinaryUser()
{
    constexpr uid_t nobody = 65534;
    if (getuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0))
        _exit(99);
}

struct Refusal {
    const char* name;
    mode_t folder, file;   ///< permissions of the place and of the vault in it
    FaultPlan plan;
    const char* command;
    int exitCode;
    const char *english, *chinese;
};

// DIR stands for the folder.
const Refusal refusals[] = {
    {"vault that may not be read", 0755, 0000, {}, "info place/v.mingcha", 16,
     "Your account has no permission to use DIR/place/v.mingcha.\nNothing was written.\n"
     "Ask the owner of the file or the administrator for access, or open a copy of your own.",
     "您的账户没有使用 DIR/place/v.mingcha 的权限。\n没有写入任何内容。\n请向文件所有者或管理员申请权限，或打开您自己的副本。"},
    {"vault that may not be written", 0777, 0444, {}, "check place/v.mingcha", 16,
     "Your account has no permission to use DIR/place/v.mingcha.\nNothing was written.\n"
     "Ask the owner of the file or the administrator for access, or open a copy of your own.",
     "您的账户没有使用 DIR/place/v.mingcha 的权限。\n没有写入任何内容。\n请向文件所有者或管理员申请权限，或打开您自己的副本。"},
    {"import into a folder that cannot be written", 0555, 0666, {}, "import place/v.mingcha tariffs.csv", 17,
     "DIR/place/v.mingcha lies in a place that cannot be written to.\nNothing was written.\nOpen it read-only, or copy it to a folder of your own first.",
     "DIR/place/v.mingcha 所在位置不可写入。\n没有写入任何内容。\n请以只读方式打开，或先复制到您自己的文件夹。"},
    {"new vault in a folder that cannot be written", 0555, 0666, {}, "create place/new.mingcha", 17,
     "DIR/place/new.mingcha lies in a place that cannot be written to.\nNothing was written.\nOpen it read-only, or copy it to a folder of your own first.",
     "DIR/place/new.mingcha 所在位置不可写入。\n没有写入任何内容。\n请以只读方式打开，或先复制到您自己的文件夹。"},
    {"file in a folder that may not be entered", 0777, 0666, {}, "import place/v.mingcha closed/tariffs.csv", 16,
     "tariffs.csv: The file closed/tariffs.csv cannot be read.\nNothing was imported from this file.\nCheck the disk it lies on and whether you are permitted to read it.",
     "tariffs.csv: 无法读取文件 closed/tariffs.csv。\n此文件中没有导入任何内容。\n请检查文件所在的磁盘以及您是否有读取权限。"},
    {"import on a full disk", 0777, 0666, {Fault::DiskFull, 1}, "import place/v.mingcha tariffs.csv", 18,
     "tariffs.csv: The drive that holds DIR/place/v.mingcha is full.\nThe unfinished change was taken back; what was stored before is unchanged.\n"
     "Free some space (the work needs about as much as the vault itself) and try again.",
     "tariffs.csv: DIR/place/v.mingcha 所在的磁盘已满。\n未完成的改动已撤回，此前保存的内容没有变化。\n请腾出一些空间（约需与稽查库本身相当），然后重试。"},
};

}  // namespace

class TestRefusals : public QObject {
    Q_OBJECT

private:
    CommandFolder m_folder;

    void mode(const char* name, mode_t bits) { QCOMPARE(chmod(QFile::encodeName(m_folder.filePath(name)).constData(), bits), 0); }

private Q_SLOTS:
    void initTestCase()
    {
        mode("", 0777);
        QVERIFY(QDir().mkdir(m_folder.filePath("place")));
        QVERIFY(QFile::copy(QStringLiteral(MINGCHA_FIXTURES "/samples/clean/tariffs.csv"), m_folder.filePath("tariffs.csv")));
        QVERIFY(QDir().mkdir(m_folder.filePath("closed")));
        QVERIFY(QFile::copy(m_folder.filePath("tariffs.csv"), m_folder.filePath("closed/tariffs.csv")));
        mode("closed", 0000);
        QCOMPARE(m_folder.run(QStringLiteral("create place/v.mingcha")).exitCode, 0);
    }

    void cleanupTestCase() { mode("closed", 0700); }

    void toldInBothLanguages_data()
    {
        QTest::addColumn<int>("number");
        for (size_t number = 0; number < std::size(refusals); ++number)
            QTest::newRow(refusals[number].name) << int(number);
    }

    void toldInBothLanguages()
    {
        QFETCH(int, number);
        const Refusal& refusal = refusals[number];
        const QByteArray before = bytesOf(m_folder.filePath("place/v.mingcha"));
        for (const auto& [language, expected] : {std::pair("en", refusal.english), std::pair("zh", refusal.chinese)}) {
            mode("place/v.mingcha", refusal.file);
            mode("place", refusal.folder);
            const auto done = m_folder.run(QLatin1String(refusal.command) + QStringLiteral(" --lang ") + QLatin1String(language), refusal.plan, becomeOrdinaryUser);
            mode("place", 0777);
            mode("place/v.mingcha", 0666);
            QCOMPARE(done.messages, QString::fromUtf8(expected).replace(QStringLiteral("DIR"), m_folder.path()));
            QCOMPARE(done.exitCode, refusal.exitCode);
        }
        QCOMPARE(bytesOf(m_folder.filePath("place/v.mingcha")), before);
        QCOMPARE(QDir(m_folder.filePath("place")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("v.mingcha")});
    }

    /// A result on stdout that a full disk cuts off is no success.
    void resultOnAFullDisk()
    {
        const auto done = m_folder.run(QStringLiteral("info place/v.mingcha --lang en"), {}, [] {
            const int full = open("/dev/full", O_WRONLY);
            if (dup2(full, STDOUT_FILENO) < 0)
                _exit(99);
        });
        QCOMPARE(done.messages, QStringLiteral("The result could not be written out: No space left on device.\nWhat was printed is not complete; what the command did in the vault stands.\n"
                                               "Free some space or choose another place, and ask for the result again."));
        QCOMPARE(done.exitCode, 18);
    }
};

QTEST_APPLESS_MAIN(TestRefusals)
#include "test_refusals.moc"
