// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checks_page.h"
#include "checks/comparison_panel.h"
#include "checks/rule_tree_model.h"
#include "shared/big_table_view.h"
#include "shared/decimal_edit.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QAbstractItemModelTester>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace mingcha;
using namespace mingcha::tests;

class TestChecksPage : public QObject {
    Q_OBJECT
    QTreeView* open(WindowFixture& fixture)
    {
        fixture.openFilledVault();
        QTest::keyClick(&fixture.window(), Qt::Key_3, Qt::ControlModifier);
        fixture.settle();
        return fixture.find<QTreeView>("rulesQTreeView");
    }
    static checks::RuleSettings stored(WindowFixture& fixture)
    {
        auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
        auto settings = checks::loadRuleSettings(*connection);
        return settings ? *settings : checks::RuleSettings();
    }
    static std::vector<findings::RunRecord> runs(WindowFixture& fixture)
    {
        auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
        auto all = findings::listRuns(*connection);
        return all ? *all : std::vector<findings::RunRecord>();
    }
    static void goTo(QTreeView* tree, const char* code)
    {
        tree->setCurrentIndex(static_cast<ui::RuleTreeModel*>(tree->model())->indexOf(QLatin1String(code)));
    }

private Q_SLOTS:
    void treeKeepsItsPromises()
    {
        ui::RuleTreeModel model(checks::Catalogue::shipped());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int rules = 0;
        for (int group = 0; group < model.rowCount(); ++group)
            rules += model.rowCount(model.index(group, 0));
        QCOMPARE(rules, int(checks::Catalogue::shipped().rules().size()));
        checks::RuleSettings settings;
        settings.switchedOff = {QStringLiteral("Q06")};
        settings.values[QStringLiteral("Q06.tol_kwh")] = "2";
        model.setSettings(settings);
        QCOMPARE(model.indexOf(QStringLiteral("Q06")).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model.indexOf(QStringLiteral("Q04")).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!model.indexOf(QStringLiteral("Q06")).siblingAtColumn(ui::RuleTreeModel::Remark).data().toString().isEmpty());
    }

    /// By the cross in the status bar, where all jobs are.
    void aRunThatIsStoppedChangesNothing()
    {
        WindowFixture fixture;
        open(fixture);
        const auto before = runs(fixture).size();
        BusyReaders readers(fixture);
        QTest::keyClick(&fixture.window(), Qt::Key_F5);
        auto* run = fixture.find<QPushButton>("runQPushButton");
        QVERIFY(!run->isEnabled());
        QTest::mouseClick(fixture.find<QToolButton>("cancelJobQToolButton"), Qt::LeftButton);
        readers.release();
        fixture.settle();
        QVERIFY(run->isEnabled());
        QVERIFY(!fixture.find<QPushButton>("cancelRunQPushButton"));
        QVERIFY(!fixture.window().workspace()->currentPage()->findChild<ui::ComparisonPanel*>()->isPending());
        QCOMPARE(runs(fixture).size(), before);
    }

    void switchesByTheSpaceBar()
    {
        WindowFixture fixture;
        auto* tree = open(fixture);
        QVERIFY(tree && tree->hasFocus());
        goTo(tree, "Q04");
        QTest::keyClick(tree, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(stored(fixture).switchedOff, std::vector<QString>{QStringLiteral("Q04")});
        QTest::keyClick(tree, Qt::Key_Space);
        fixture.settle();
        QVERIFY(stored(fixture).switchedOff.empty());
    }

    void takesOnlyValuesInsideTheBounds()
    {
        WindowFixture fixture;
        auto* tree = open(fixture);
        goTo(tree, "Q06");
        auto* edit = fixture.find<ui::DecimalEdit>("tol_kwhDecimalEdit");
        QVERIFY(edit);
        QVERIFY(tabTo(&fixture.window(), edit));
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("1001"));
        QTest::keyClick(edit, Qt::Key_Tab);
        fixture.settle();
        QVERIFY(stored(fixture).values.empty());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("2.55"));       // one decimal at most
        QTest::keyClick(edit, Qt::Key_Return);
        fixture.settle();
        QVERIFY(stored(fixture).values.empty());
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("2.5"));
        QTest::keyClick(edit, Qt::Key_Return);
        fixture.settle();
        QCOMPARE(stored(fixture).values.at(QStringLiteral("Q06.tol_kwh")), std::string("2.5"));
        auto* reset = fixture.find<QPushButton>("tol_kwhResetQPushButton");
        QVERIFY(reset);
        QTest::keyClick(reset, Qt::Key_Space);
        fixture.settle();
        QVERIFY(stored(fixture).values.empty());
    }

    void runIsAppliedOnlyOnAgreement()
    {
        WindowFixture fixture;
        auto* tree = open(fixture);
        const auto before = runs(fixture).size();
        QTest::keyClick(tree, Qt::Key_F5);
        fixture.settle();
        auto* tabs = fixture.find<QTabBar>("fateQTabBar");
        QVERIFY(tabs);
        QVERIFY2(tabs->tabText(0).endsWith(QLatin1String("  0")), qPrintable(tabs->tabText(0)));
        QVERIFY(!tabs->tabText(1).endsWith(QLatin1String("  0")));
        auto* discard = fixture.find<QPushButton>("discardQPushButton");
        QVERIFY(tabTo(&fixture.window(), discard));
        QTest::keyClick(discard, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(runs(fixture).size(), before);
        QVERIFY(!fixture.find<QTabBar>("fateQTabBar"));

        QTest::keyClick(tree, Qt::Key_F5);
        fixture.settle();
        auto* apply = fixture.find<QPushButton>("applyQPushButton");
        QVERIFY(apply && apply->hasFocus());
        QTest::keyClick(apply, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(runs(fixture).size(), before + 1);
        QCOMPARE(runs(fixture).back().fresh, std::int64_t(0));
    }

    void changedLimitShowsWhatWouldGo()
    {
        WindowFixture fixture;
        auto* tree = open(fixture);
        goTo(tree, "Q04");
        QTest::keyClick(tree, Qt::Key_Space);
        fixture.settle();
        QTest::keyClick(tree, Qt::Key_F5);
        fixture.settle();
        // A rule that is switched off is not judged: nothing of it goes.
        QVERIFY(fixture.find<QTabBar>("fateQTabBar")->tabText(2).endsWith(QLatin1String("  0")));
    }

    void countLeadsToTheFindings()
    {
        WindowFixture fixture;
        auto* tree = open(fixture);
        goTo(tree, "F14");
        auto* link = fixture.find<QPushButton>("lastResultsQPushButton");
        QVERIFY(link);
        QTest::keyClick(link, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Findings);
        auto* table = fixture.find<ui::BigTableView>("findingsBigTableView");
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void emptyVaultSaysWhy()
    {
        WindowFixture fixture;
        fixture.openEmptyVault();
        fixture.window().workspace()->showPage(ui::PageId::Checks);
        fixture.settle();
        QVERIFY(fixture.find<QTreeView>("rulesQTreeView"));
        QVERIFY(fixture.prompts.errors.empty());
    }
};

QTEST_MAIN(TestChecksPage)
#include "test_checks_page.moc"
