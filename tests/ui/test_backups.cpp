// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/finding_store.h"
#include "records/fact_store.h"
#include "shared/passphrase_edit.h"
#include "shared/widgets.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"
#include "welcome/backups_dialog.h"
#include "welcome/open_dialog.h"
#include "welcome/restore_dialog.h"

#include "shell/actions.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace mingcha;
using namespace mingcha::tests;

/// Backing up, looking after the backups and restoring one, by the keyboard.
class TestBackups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backsUpByOneKey();
    void checksTheFile();
    void savesACopy();
    void restoresIntoANewFile();
    void wrongPassphraseRestoresNothing();

private:
    static ui::BackupsDialog* open(WindowFixture& fixture);
    static void press(WindowFixture& fixture, QWidget* window, const char* button);
    static QString banner(const QWidget* window) { return window->findChild<ui::Banner*>()->text(); }
};

ui::BackupsDialog* TestBackups::open(WindowFixture& fixture)
{
    fixture.openFilledVault();
    QTest::keyClick(&fixture.window(), Qt::Key_B, Qt::ControlModifier);
    fixture.settle();
    fixture.window().actions().backups->trigger();
    fixture.settle();
    return fixture.dialog<ui::BackupsDialog>();
}

void TestBackups::press(WindowFixture& fixture, QWidget* window, const char* button)
{
    auto* control = window->findChild<QPushButton*>(QLatin1String(button));
    QVERIFY(control && tabTo(window, control));
    QTest::keyClick(control, Qt::Key_Space);
    fixture.settle();
}

void TestBackups::backsUpByOneKey()
{
    WindowFixture fixture;
    auto* dialog = open(fixture);
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("backupsQTreeWidget"));
    QCOMPARE(list->topLevelItemCount(), 1);
    press(fixture, dialog, "backUpQPushButton");
    QCOMPARE(list->topLevelItemCount(), 2);
    TAKE(const auto copy, vault::Vault::open(list->topLevelItem(0)->data(0, Qt::UserRole).toString(), base::Secret(QByteArray(passphrase)), {vault::Access::ReadOnly, vault::Journal::Delete, true}));
    QCOMPARE((*records::countFacts(copy->connection()))[records::Kind::Bills], std::int64_t(18));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!fixture.dialog<ui::BackupsDialog>());
}

void TestBackups::checksTheFile()
{
    WindowFixture fixture;
    auto* dialog = open(fixture);
    QVERIFY(dialog);
    press(fixture, dialog, "verifyQPushButton");
    QVERIFY(!banner(dialog).isEmpty());
    QVERIFY(fixture.prompts.errors.empty());
}

void TestBackups::savesACopy()
{
    WindowFixture fixture;
    auto* dialog = open(fixture);
    QVERIFY(dialog);
    fixture.prompts.files = {fixture.path(QStringLiteral("copy.mingcha"))};
    press(fixture, dialog, "saveCopyQPushButton");
    QVERIFY(banner(dialog).contains(QLatin1String("copy.mingcha")));
    TAKE(const auto copy, vault::Vault::open(fixture.prompts.files.first(), base::Secret(QByteArray(passphrase))));
    QCOMPARE((*records::countFacts(copy->connection()))[records::Kind::Customers], std::int64_t(6));
}

void TestBackups::restoresIntoANewFile()
{
    WindowFixture fixture;
    auto* backups = open(fixture);
    QVERIFY(backups);
    auto* list = backups->findChild<QTreeWidget*>(QStringLiteral("backupsQTreeWidget"));
    QVERIFY(tabTo(backups, list));
    QTest::keyClick(list, Qt::Key_Down);
    list->setCurrentItem(list->topLevelItem(0));
    press(fixture, backups, "restoreQPushButton");
    auto* restore = fixture.dialog<ui::RestoreDialog>();
    QVERIFY(restore);
    QVERIFY(!fixture.find<QLineEdit>("backupQLineEdit")->text().isEmpty());
    auto* target = fixture.find<QLineEdit>("targetQLineEdit");
    QVERIFY(tabTo(restore, target));
    const QString restored = fixture.path(QStringLiteral("restored.mingcha"));
    target->insert(restored);
    auto* secret = restore->findChild<ui::PassphraseEdit*>();
    QVERIFY(tabTo(restore, secret));
    secret->insert(QString::fromUtf8(passphrase));
    QTest::keyClick(secret, Qt::Key_Return);
    fixture.settle();
    QVERIFY(!fixture.dialog<ui::RestoreDialog>());
    auto* opening = fixture.dialog<ui::OpenDialog>();
    QVERIFY2(opening, "the restored vault is offered at once");
    auto* line = opening->findChild<ui::PassphraseEdit*>();
    QVERIFY(line->hasFocus());
    line->insert(QString::fromUtf8(passphrase));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
    QCOMPARE(fixture.session().path(), restored);
    TAKE(const auto found, findings::listFindings(fixture.session().vault()->connection()));
    QVERIFY(!found.empty());
}

void TestBackups::wrongPassphraseRestoresNothing()
{
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto* list = fixture.find<QTreeWidget>("backupsQTreeWidget");
    list->setCurrentItem(list->topLevelItem(0));
    press(fixture, fixture.dialog<ui::BackupsDialog>(), "restoreQPushButton");
    auto* restore = fixture.dialog<ui::RestoreDialog>();
    QVERIFY(restore);
    auto* target = fixture.find<QLineEdit>("targetQLineEdit");
    target->insert(fixture.path(QStringLiteral("restored.mingcha")));
    auto* secret = restore->findChild<ui::PassphraseEdit*>();
    secret->insert(QStringLiteral("not this one"));
    QTest::keyClick(secret, Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.dialog<ui::RestoreDialog>());
    QVERIFY(!banner(restore).isEmpty());
    QVERIFY(!QFile::exists(fixture.path(QStringLiteral("restored.mingcha"))));
    // An existing file is never replaced.
    target->selectAll();
    target->insert(fixture.vaultPath());
    secret->insert(QString::fromUtf8(passphrase));
    QTest::keyClick(secret, Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.dialog<ui::RestoreDialog>());
    QVERIFY(!banner(restore).isEmpty());
    QTest::keyClick(restore, Qt::Key_Escape);
    QVERIFY(!fixture.dialog<ui::RestoreDialog>());
}

QTEST_MAIN(TestBackups)
#include "test_backups.moc"
