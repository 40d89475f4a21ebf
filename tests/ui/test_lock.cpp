// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/browse_tab.h"
#include "shared/passphrase_edit.h"
#include "shell/actions.h"
#include "shell/lock_guard.h"
#include "shell/lock_screen.h"
#include "support/window_fixture.h"
#include "welcome/new_vault_dialog.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMessageBox>

using namespace mingcha;
using namespace mingcha::tests;

class TestLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blanksAlsoBehindDialogs();
    void comesBackAsItWas();
    void staysLockedOnAWrongPassphrase();
    void hidesWhatOpensMeanwhile();
    void countsDown();
    void typingChineseIsActivity();
    void asksBeforeLeavingAlsoWhenLocked();
};

namespace {

void unlock(WindowFixture& fixture, const char* with)
{
    auto* line = fixture.find<ui::PassphraseEdit>("unlockPassphraseEdit");
    QVERIFY(line);
    line->setText(QString::fromUtf8(with));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
}

}  // namespace

void TestLock::blanksAlsoBehindDialogs()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    auto* dialog = new ui::NewVaultDialog(fixture.session().jobs(), &fixture.window());
    dialog->open();
    QVERIFY(dialog->isVisible());
    fixture.session().setLocked(true);
    QVERIFY(!dialog->isVisible());
    QVERIFY(fixture.find<ui::LockScreen>("LockScreen"));
    QVERIFY(!fixture.window().workspace()->isVisible());
    QVERIFY(!fixture.window().actions().importFiles->isEnabled());
    QVERIFY(!fixture.window().actions().openVault->isEnabled());
}

void TestLock::comesBackAsItWas()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().workspace()->showPage(ui::PageId::Settings);
    fixture.settle();
    auto* company = fixture.find<QLineEdit>("companyQLineEdit");
    QVERIFY(company);
    company->setFocus();
    company->setText(QStringLiteral("城东供电公司"));
    auto* dialog = new ui::NewVaultDialog(fixture.session().jobs(), &fixture.window());
    dialog->open();
    auto* name = fixture.find<QLineEdit>("nameQLineEdit");
    name->setText(QStringLiteral("half typed"));
    name->setFocus();
    QTest::keyClick(name, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(fixture.session().isLocked());                   // from within the dialog, which the window's own shortcuts do not reach
    unlock(fixture, passphrase);
    QVERIFY(!fixture.session().isLocked());
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->isModal());
    QCOMPARE(name->text(), QStringLiteral("half typed"));
    dialog->reject();
    QCOMPARE(company->text(), QStringLiteral("城东供电公司"));
    QVERIFY(company->isVisible());
}

void TestLock::staysLockedOnAWrongPassphrase()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    QTest::keyClick(&fixture.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(fixture.session().isLocked());
    unlock(fixture, "not this one");
    QVERIFY(fixture.session().isLocked());
    unlock(fixture, passphrase);
    QVERIFY(!fixture.session().isLocked());
    QVERIFY(fixture.window().workspace()->isVisible());
}

void TestLock::hidesWhatOpensMeanwhile()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.session().setLocked(true);
    auto* late = new ui::NewVaultDialog(fixture.session().jobs(), &fixture.window());
    late->open();
    fixture.settle();
    QVERIFY(!late->isVisible());
    unlock(fixture, passphrase);
    QVERIFY(late->isVisible());
}

void TestLock::countsDown()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    ui::LockGuard guard(fixture.session(), nullptr);
    QVERIFY(guard.secondsLeft() <= ui::LockGuard::standardMinutes * 60);
    QVERIFY(guard.secondsLeft() > 0);
    fixture.session().settings().setValue(ui::LockGuard::minutesKey, 0);
    QCOMPARE(guard.secondsLeft(), -1);
}

/// An input method swallows the keys: a note of ten minutes' typing is no idle time.
void TestLock::typingChineseIsActivity()
{
    QVERIFY(ui::LockGuard::isActivity(QInputMethodEvent(QStringLiteral("ji cha"), {}).type()));
    QVERIFY(ui::LockGuard::isActivity(QEvent::KeyPress));
    QVERIFY(!ui::LockGuard::isActivity(QEvent::Timer));
    QVERIFY(!ui::LockGuard::isActivity(QEvent::Paint));
}

/// The question says nothing of what is in the vault; hidden it would look as if the window could not be closed.
void TestLock::asksBeforeLeavingAlsoWhenLocked()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().workspace()->showPage(ui::PageId::Settings);
    fixture.settle();
    fixture.find<QLineEdit>("companyQLineEdit")->setText(QStringLiteral("城东供电公司"));
    fixture.session().setLocked(true);
    ui::setPrompts(nullptr);
    fixture.window().close();
    fixture.settle();
    auto* question = fixture.dialog<QMessageBox>();
    ui::setPrompts(&fixture.prompts);
    QVERIFY(question);
    QVERIFY(fixture.session().isOpen());
    question->reject();
    fixture.settle();
    QVERIFY(fixture.session().isLocked());
    unlock(fixture, passphrase);
    QCOMPARE(fixture.find<QLineEdit>("companyQLineEdit")->text(), QStringLiteral("城东供电公司"));
}

QTEST_MAIN(TestLock)
#include "test_lock.moc"
