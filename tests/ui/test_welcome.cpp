// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/passphrase_edit.h"
#include "shared/widgets.h"
#include "shell/desktop_settings.h"
#include "shell/vault_flows.h"
#include "support/window_fixture.h"
#include "welcome/backups_dialog.h"
#include "welcome/change_passphrase_dialog.h"
#include "welcome/new_vault_dialog.h"
#include "welcome/open_dialog.h"

#include <QLineEdit>
#include <QPushButton>

using namespace mingcha;
using namespace mingcha::tests;

namespace {

void type(QWidget* widget, const QString& text)
{
    // Input methods deliver what keys cannot: characters one by one.
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

}  // namespace

class TestWelcome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createsByKeyboard();
    void opensByKeyboard();
    void saysWhatIsWrong();
    void recentVaults();
    void changesThePassphrase();
};

void TestWelcome::createsByKeyboard()
{
    WindowFixture fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_N, Qt::ControlModifier);
    fixture.settle();
    auto* dialog = fixture.dialog<ui::NewVaultDialog>();
    QVERIFY(dialog);
    auto* name = fixture.find<QLineEdit>("nameQLineEdit");
    QVERIFY(name->hasFocus());
    type(name, QStringLiteral("test"));
    auto* folder = fixture.find<QLineEdit>("folderQLineEdit");
    QVERIFY(tabTo(dialog, folder));
    folder->selectAll();
    type(folder, fixture.folder.path());
    auto* first = fixture.find<ui::PassphraseEdit>("newPassphrasePassphraseEdit");
    QVERIFY(tabTo(dialog, first));
    type(first, QString::fromUtf8(passphrase));
    auto* create = fixture.find<QPushButton>("createQPushButton");
    QVERIFY(!create->isEnabled());
    auto* second = fixture.find<ui::PassphraseEdit>("repeatPassphrasePassphraseEdit");
    QVERIFY(tabTo(dialog, second));
    type(second, QString::fromUtf8(passphrase));
    QVERIFY(create->isEnabled());
    QTest::keyClick(second, Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.session().isOpen());
    QVERIFY(!fixture.dialog<ui::NewVaultDialog>());
    QCOMPARE(fixture.session().vaultName(), QStringLiteral("test"));
    QCOMPARE(ui::desktop::recentVaults(), QStringList{fixture.vaultPath()});
    QVERIFY(fixture.reopened());
}

void TestWelcome::opensByKeyboard()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    fixture.session().close();
    fixture.settle();
    fixture.prompts.files = {fixture.vaultPath()};
    QTest::keyClick(&fixture.window(), Qt::Key_O, Qt::ControlModifier);
    fixture.settle();
    auto* line = fixture.find<ui::PassphraseEdit>("passphrasePassphraseEdit");
    QVERIFY(line && line->hasFocus());
    type(line, QStringLiteral("wrong"));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
    QVERIFY(!fixture.session().isOpen());
    QVERIFY(fixture.dialog<ui::OpenDialog>());
    QVERIFY(!fixture.dialog<ui::Banner>()->text().isEmpty());
    type(line, QString::fromUtf8(passphrase));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
    QVERIFY2(fixture.session().isOpen(), qPrintable(fixture.dialog<ui::Banner>() ? fixture.dialog<ui::Banner>()->text() : QString()));
    fixture.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    fixture.settle();
    QVERIFY(!fixture.session().isOpen());
}

void TestWelcome::saysWhatIsWrong()
{
    WindowFixture fixture;
    QFile file(fixture.path(QStringLiteral("notes.mingcha")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is not a vault at all.");
    file.close();
    fixture.window().take({file.fileName()});
    auto* line = fixture.find<ui::PassphraseEdit>("passphrasePassphraseEdit");
    type(line, QStringLiteral("whatever"));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
    auto* dialog = fixture.dialog<ui::OpenDialog>();
    QVERIFY(dialog);
    QVERIFY(!fixture.dialog<ui::Banner>()->text().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    fixture.settle();
    QVERIFY(!fixture.dialog<ui::OpenDialog>());
}

void TestWelcome::recentVaults()
{
    WindowFixture fixture;
    const QString gone = fixture.path(QStringLiteral("gone.mingcha"));
    fixture.openEmptyVault();
    fixture.session().close();
    fixture.settle();
    ui::desktop::addRecentVault(gone);
    ui::desktop::addRecentVault(fixture.vaultPath());
    QCOMPARE(ui::desktop::recentVaults(), QStringList{fixture.vaultPath()});
    ui::desktop::clearRecentVaults();
    QVERIFY(ui::desktop::recentVaults().isEmpty());
}

void TestWelcome::changesThePassphrase()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().flows().changePassphrase();
    fixture.settle();
    auto* current = fixture.find<ui::PassphraseEdit>("currentPassphrasePassphraseEdit");
    QVERIFY(current && current->hasFocus());
    type(current, QString::fromUtf8(passphrase));
    type(fixture.find<ui::PassphraseEdit>("newPassphrasePassphraseEdit"), QStringLiteral("a new one 9"));
    auto* second = fixture.find<ui::PassphraseEdit>("repeatPassphrasePassphraseEdit");
    type(second, QStringLiteral("a new one 9"));
    QTest::keyClick(second, Qt::Key_Return);
    fixture.settle();
    QVERIFY(!fixture.dialog<ui::ChangePassphraseDialog>());
    fixture.session().close();
    fixture.settle();
    QVERIFY(!vault::Vault::open(fixture.vaultPath(), base::Secret(QByteArray(passphrase))));
    QVERIFY(vault::Vault::open(fixture.vaultPath(), base::Secret(QByteArray("a new one 9"))));
}

QTEST_MAIN(TestWelcome)
#include "test_welcome.moc"
