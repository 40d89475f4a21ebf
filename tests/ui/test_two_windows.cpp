// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/editor.h"
#include "shared/big_table_view.h"
#include "shared/passphrase_edit.h"
#include "shell/actions.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"
#include "welcome/open_dialog.h"

using namespace mingcha;
using namespace mingcha::tests;

/// One writer: the second window on the same vault reads, says why, and lets the first one work on.
class TestTwoWindows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSecondReadsAndSaysWho();
    void afterwardsItMayWriteAgain();

private:
    static void openByHand(WindowFixture& fixture);
};

/// As by a double click on the file: the program is started with its path.
void TestTwoWindows::openByHand(WindowFixture& fixture)
{
    fixture.window().take({fixture.vaultPath()});
    fixture.settle();
    auto* dialog = fixture.dialog<ui::OpenDialog>();
    QVERIFY(dialog);
    auto* line = dialog->findChild<ui::PassphraseEdit*>();
    line->insert(QString::fromUtf8(passphrase));
    QTest::keyClick(line, Qt::Key_Return);
    fixture.settle();
    QVERIFY(!fixture.dialog<ui::OpenDialog>());
}

void TestTwoWindows::theSecondReadsAndSaysWho()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    const auto path = fixture.vaultPath();
    fixture.session().close();
    fixture.settle();
    TAKE(const auto first, ui::Session::openVault(path, base::Secret(QByteArray(passphrase)), vault::Access::ReadWrite));
    openByHand(fixture);
    QVERIFY(fixture.session().isReadOnly());
    QCOMPARE(fixture.prompts.notes.size(), 1);
    QVERIFY2(fixture.prompts.notes.front().contains(QSysInfo::machineHostName()), qPrintable(fixture.prompts.notes.front()));
    QVERIFY(fixture.window().windowTitle().contains(QStringLiteral("只读")));
    QVERIFY(!fixture.window().actions().importFiles->isEnabled());
    fixture.window().take(writeDataFiles(fixture.folder.path()));   // as if dropped
    QCOMPARE(fixture.prompts.notes.size(), 2);
    QVERIFY2(fixture.prompts.notes.back().contains(QStringLiteral("只读")), qPrintable(fixture.prompts.notes.back()));
    fixture.window().workspace()->showPage(ui::PageId::Findings);
    fixture.settle();
    auto* table = fixture.find<ui::BigTableView>("findingsBigTableView");
    QVERIFY(table && table->model()->rowCount() > 0);

    // The first one goes on writing, and a second one that reads sees it.
    TAKE(const auto found, findings::listFindings(first.vault->connection()));
    findings::Change note;
    note.note = QStringLiteral("written meanwhile");
    VERIFY_OK(findings::applyChange(first.vault->connection(), {found.front().id}, note, QStringLiteral("Note"), QStringLiteral("Li")));
    auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
    QVERIFY(connection);
    TAKE(const auto read, findings::findFinding(*connection, found.front().id));
    QCOMPARE(read->decision.note, QStringLiteral("written meanwhile"));
}

void TestTwoWindows::afterwardsItMayWriteAgain()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.session().close();
    fixture.settle();
    {
        TAKE(const auto first, ui::Session::openVault(fixture.vaultPath(), base::Secret(QByteArray(passphrase)), vault::Access::ReadWrite));
        openByHand(fixture);
        QVERIFY(fixture.session().isReadOnly());
        fixture.session().close();
        fixture.settle();
    }
    openByHand(fixture);
    QVERIFY(fixture.session().isOpen());
    QVERIFY(!fixture.session().isReadOnly());
    QVERIFY(fixture.prompts.errors.empty());
}

QTEST_MAIN(TestTwoWindows)
#include "test_two_windows.moc"
