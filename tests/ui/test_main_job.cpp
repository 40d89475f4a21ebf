// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "checks/comparison_panel.h"
#include "data/import_dialog.h"
#include "findings/decision_dialog.h"
#include "findings/editor.h"
#include "rectification/list_preview.h"
#include "records/fact_store.h"
#include "reports/page_view.h"
#include "shared/big_table_model.h"
#include "shared/big_table_view.h"
#include "shared/passphrase_edit.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"
#include "welcome/new_vault_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace mingcha;
using namespace mingcha::tests;

/// The whole work of a month by the keyboard alone: every key goes to whatever has the focus, as it does at a desk. What is checked is on file, not on screen.
class TestMainJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromNothingToTheReport();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Tab until a control is reached, and its key.
    void tabAndPress(QWidget* window, QWidget* control, int key = Qt::Key_Space);
    void createVault();
    void importFiles();
    void runChecks();
    void decide();
    void finishAndExportList();
    void exportReport();
    WindowFixture* m_fixture = nullptr;
    std::int64_t m_confirmed = 0, m_dismissed = 0, m_planned = 0;
};

void TestMainJob::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_fixture->window(), static_cast<Qt::Key>(key), modifiers);
    m_fixture->settle();
}

void TestMainJob::type(const QString& text)
{
    // Input methods deliver what keys cannot: characters one by one.
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void TestMainJob::tabAndPress(QWidget* window, QWidget* control, int key)
{
    QVERIFY(control);
    QVERIFY2(tabTo(window, control), qPrintable(control->objectName()));
    press(key);
}

void TestMainJob::createVault()
{
    press(Qt::Key_N, Qt::ControlModifier);
    auto* dialog = m_fixture->dialog<ui::NewVaultDialog>();
    QVERIFY(dialog);
    type(QStringLiteral("test"));
    QVERIFY(tabTo(dialog, m_fixture->find<QLineEdit>("folderQLineEdit")));
    press(Qt::Key_A, Qt::ControlModifier);
    type(m_fixture->folder.path());
    for (const char* name : {"newPassphrasePassphraseEdit", "repeatPassphrasePassphraseEdit"}) {
        QVERIFY(tabTo(dialog, m_fixture->find<ui::PassphraseEdit>(name)));
        type(QString::fromUtf8(passphrase));
    }
    press(Qt::Key_Return);
    QVERIFY(m_fixture->session().isOpen());
}

void TestMainJob::importFiles()
{
    QDir(m_fixture->folder.path()).mkdir(QStringLiteral("data"));
    m_fixture->prompts.files = writeDataFiles(m_fixture->path(QStringLiteral("data")));
    press(Qt::Key_I, Qt::ControlModifier);
    auto* dialog = m_fixture->dialog<ui::ImportDialog>();
    QVERIFY(dialog);
    tabAndPress(dialog, m_fixture->find<QPushButton>("allQPushButton"));
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->dialog<ui::ImportDialog>());
}

void TestMainJob::runChecks()
{
    press(Qt::Key_F5);
    auto* apply = m_fixture->find<QPushButton>("applyQPushButton");
    QVERIFY(apply && apply->hasFocus());
    press(Qt::Key_Space);
}

void TestMainJob::decide()
{
    press(Qt::Key_4, Qt::ControlModifier);
    auto* table = m_fixture->find<ui::BigTableView>("findingsBigTableView");
    QVERIFY(table && table->hasFocus());
    m_confirmed = table->currentIdentity();
    press(Qt::Key_Y);
    press(Qt::Key_Down);
    m_dismissed = table->currentIdentity();
    press(Qt::Key_N);
    QVERIFY(m_fixture->dialog<ui::DecisionDialog>());
    QVERIFY(tabTo(m_fixture->dialog<ui::DecisionDialog>(), m_fixture->find<QComboBox>("reasonQComboBox")));
    type(QStringLiteral("现场核实无误"));
    press(Qt::Key_Return);
    QVERIFY(!m_fixture->dialog<ui::DecisionDialog>());
    press(Qt::Key_Down);
    m_planned = table->currentIdentity();
    press(Qt::Key_R);
    auto* plan = m_fixture->dialog<ui::DecisionDialog>();
    QVERIFY(plan);
    QVERIFY(tabTo(plan, m_fixture->find<QComboBox>("personQComboBox")));
    type(QStringLiteral("李工"));
    press(Qt::Key_Return);
    QVERIFY(!m_fixture->dialog<ui::DecisionDialog>());
}

void TestMainJob::finishAndExportList()
{
    press(Qt::Key_5, Qt::ControlModifier);
    auto* table = m_fixture->find<ui::BigTableView>("listBigTableView");
    QVERIFY(table && table->hasFocus());
    // The list opens at the latest month; the finding may be of an earlier one.
    auto* list = qobject_cast<ui::BigTableModel*>(table->model());
    QVERIFY(tabTo(&m_fixture->window(), m_fixture->find<QComboBox>("monthQComboBox")));
    for (int month = 0; month < 2 && list->rowOfIdentity(m_planned) < 0; ++month)
        press(Qt::Key_Down);
    QVERIFY(tabTo(&m_fixture->window(), table));
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < list->rowCount() && table->currentIdentity() != m_planned; ++row)
        press(Qt::Key_Down);
    QCOMPARE(table->currentIdentity(), m_planned);
    press(Qt::Key_F);
    auto* finish = m_fixture->dialog<ui::DecisionDialog>();
    QVERIFY(finish);
    QVERIFY(tabTo(finish, m_fixture->find<QComboBox>("resultQComboBox")));
    type(QStringLiteral("已更正并追补"));
    QVERIFY(tabTo(finish, m_fixture->find<QLineEdit>("recoveredDecimalEdit")));
    type(QStringLiteral("88.80"));
    press(Qt::Key_Return);
    QVERIFY(!m_fixture->dialog<ui::DecisionDialog>());

    press(Qt::Key_P, Qt::ControlModifier);
    auto* preview = m_fixture->dialog<ui::ListPreview>();
    QVERIFY(preview);
    for (const char* kind : {"pdf", "xlsx"}) {
        m_fixture->prompts.files = QStringList{m_fixture->path(QLatin1String("list.") + QLatin1String(kind))};
        tabAndPress(preview, preview->findChild<QPushButton*>(QLatin1String(kind) + QStringLiteral("QPushButton")));
    }
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->dialog<ui::ListPreview>());
}

void TestMainJob::exportReport()
{
    press(Qt::Key_6, Qt::ControlModifier);
    auto* view = m_fixture->dialog<ui::PageView>();
    QVERIFY(view);
    // The report is asked for a moment after the month was chosen.
    QTRY_VERIFY(view->pageCount() > 0);
    m_fixture->settle();
    for (const char* kind : {"pdf", "docx"}) {
        m_fixture->prompts.files = QStringList{m_fixture->path(QLatin1String("report.") + QLatin1String(kind))};
        tabAndPress(&m_fixture->window(), m_fixture->find<QPushButton>(qPrintable(QLatin1String(kind) + QStringLiteral("QPushButton"))));
    }
}

void TestMainJob::fromNothingToTheReport()
{
    WindowFixture fixture;
    m_fixture = &fixture;
    for (const auto step : {&TestMainJob::createVault, &TestMainJob::importFiles, &TestMainJob::runChecks, &TestMainJob::decide, &TestMainJob::finishAndExportList, &TestMainJob::exportReport}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!fixture.session().isOpen());
    QVERIFY(fixture.prompts.errors.empty());

    const auto vault = fixture.reopened();
    TAKE(const auto counts, records::countFacts(vault->connection()));
    QCOMPARE(counts.at(records::Kind::Customers), std::int64_t(6));
    QCOMPARE(counts.at(records::Kind::Bills), std::int64_t(18));
    TAKE(const auto decided, findings::findFindings(vault->connection(), {m_confirmed, m_dismissed, m_planned}));
    QCOMPARE(int(decided.at(m_confirmed).state), int(findings::State::Rectifying));
    QCOMPARE(int(decided.at(m_dismissed).state), int(findings::State::Withdrawn));
    QCOMPARE(decided.at(m_dismissed).decision.withdrawnBecause, QStringLiteral("现场核实无误"));
    const findings::Finding& done = decided.at(m_planned);
    QCOMPARE(int(done.state), int(findings::State::Rectified));
    QCOMPARE(done.decision.person, QStringLiteral("李工"));
    QCOMPARE(done.decision.result, QStringLiteral("已更正并追补"));
    QCOMPARE(done.decision.doneOn, base::today());
    QVERIFY(done.decision.recovered == base::Money::fromScaled(8880));
    TAKE(const auto history, findings::historyOf(vault->connection(), m_planned));
    QCOMPARE(history.size(), 3u);  // found, planned, finished

    const std::pair<const char*, QByteArray> papers[] = {{"list.pdf", "%PDF"}, {"list.xlsx", "PK\x03\x04"}, {"report.pdf", "%PDF"}, {"report.docx", "PK\x03\x04"}};
    for (const auto& [name, begin] : papers) {
        QFile paper(fixture.path(QLatin1String(name)));
        QVERIFY2(paper.open(QIODevice::ReadOnly), name);
        QCOMPARE(paper.read(4), begin);
    }
}

QTEST_MAIN(TestMainJob)
#include "test_main_job.moc"
