// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "findings/decision_dialog.h"
#include "rectification/list_preview.h"
#include "rectification/list_rows.h"
#include "rectification/rectification_page.h"
#include "reports/paper_view.h"
#include "shared/big_table_view.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace mingcha;
using namespace mingcha::tests;

namespace {

std::shared_ptr<const rectification::ListContent> smallList()
{
    auto list = std::make_shared<rectification::ListContent>();
    list->month = base::Period(2025, 3);
    list->asOf = QDate(2025, 4, 10);
    for (int i = 0; i < 3; ++i) {
        rectification::ListRow row;
        row.findingId = i + 1;
        row.number = i + 1;
        row.unit = QStringLiteral("城东供电所");
        row.responsibleUnit = i == 2 ? QStringLiteral("计量班") : QString();
        row.person = i == 0 ? QStringLiteral("李工") : QString();
        row.severity = checks::Severity::Ordinary;
        row.state = i == 1 ? findings::State::Rectified : findings::State::Rectifying;
        row.money = base::Money::fromWhole(100);
        row.countsMoney = i != 2;
        if (i == 0)
            row.daysLeft = -3;
        list->rows.push_back(row);
    }
    return list;
}

}  // namespace

class TestRectificationPage : public QObject {
    Q_OBJECT
    static findings::Finding stored(WindowFixture& fixture, std::int64_t id)
    {
        auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
        auto finding = findings::findFinding(*connection, id);
        return finding && *finding ? **finding : findings::Finding();
    }
    ui::BigTableView* open(WindowFixture& fixture)
    {
        fixture.openFilledVault();
        QTest::keyClick(&fixture.window(), Qt::Key_5, Qt::ControlModifier);
        fixture.settle();
        return fixture.find<ui::BigTableView>("listBigTableView");
    }
    /// One decision about what is selected: its key, what is filled in, its button.
    static void decide(WindowFixture& fixture, ui::BigTableView* table, Qt::Key key, const std::function<void(ui::DecisionDialog&)>& fill)
    {
        QTest::keyClick(table, key);
        fixture.settle();
        auto* dialog = fixture.dialog<ui::DecisionDialog>();
        QVERIFY(dialog);
        if (fill)
            fill(*dialog);
        dialog->findChild<QPushButton*>(QStringLiteral("acceptQPushButton"))->click();
        fixture.settle();
        QTRY_VERIFY(!fixture.dialog<ui::DecisionDialog>());
        fixture.settle();
    }

private Q_SLOTS:
    /// On a small screen, in both languages.
    void daysLeftAreInSight()
    {
        for (const auto language : {base::Language::Chinese, base::Language::English}) {
            WindowFixture fixture(language);
            const auto* table = open(fixture);
            QCOMPARE(fixture.window().size(), QSize(1280, 720));
            const int days = table->columnViewportPosition(ui::ListRows::DaysLeft);
            QVERIFY(days > 0 && days + table->columnWidth(ui::ListRows::DaysLeft) <= table->viewport()->width());
            const auto* groups = fixture.find<ui::BigTableView>("groupsBigTableView");
            QVERIFY(!groups->horizontalScrollBar()->isVisible());
        }
    }

    void modelsKeepTheirPromises()
    {
        const auto rows = std::make_shared<const ui::ListRows>(smallList(), std::map<std::int64_t, findings::Finding>());
        ui::BigTableModel list, groups;
        QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester groupTester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy listed(&list, &ui::BigTableModel::arranged), grouped(&groups, &ui::BigTableModel::arranged);
        list.setColumns(ui::ListRows::columns());
        list.setSource(rows);
        groups.setColumns(ui::GroupRows::columns(ui::GroupBy::Unit));
        groups.setSource(std::make_shared<const ui::GroupRows>(*rows, ui::GroupBy::Unit));
        QTRY_COMPARE(listed.count(), 1);
        QTRY_COMPARE(grouped.count(), 1);
        QVERIFY2(list.index(0, ui::ListRows::DaysLeft).data().toString().startsWith(QChar(0x2212)), "late is negative, and said in words");
        QVERIFY(list.index(0, ui::ListRows::DaysLeft).data().toString().size() > 2);
    }

    void groupsCountOpenLateAndDone()
    {
        const ui::ListRows rows(smallList(), {});
        const ui::GroupRows units(rows, ui::GroupBy::Unit);
        QCOMPARE(units.rowCount(), 3);                       // all, 城东供电所, 计量班
        QCOMPARE(units.sums(0).open, std::int64_t(2));
        QCOMPARE(units.sums(0).done, std::int64_t(1));
        QCOMPARE(units.sums(0).overdue, std::int64_t(1));
        QCOMPARE(units.sums(0).money, base::Money::fromWhole(200));   // the consequence is not summed
        const ui::GroupRows persons(rows, ui::GroupBy::Person);
        QCOMPARE(persons.rowCount(), 3);                     // all, nobody, 李工
        QCOMPARE(persons.sums(1).open, std::int64_t(1));
        const ui::GroupRows states(rows, ui::GroupBy::Status);
        QCOMPARE(states.rowCount(), 3);
    }

    void plansAndFinishesByKeyboard()
    {
        WindowFixture fixture;
        auto* table = open(fixture);
        QVERIFY(table && table->hasFocus());
        const std::int64_t id = table->currentIdentity();
        QTest::keyClick(table, Qt::Key_R);
        fixture.settle();
        auto* dialog = fixture.dialog<ui::DecisionDialog>();
        QVERIFY(dialog);
        auto* person = dialog->findChild<QComboBox*>(QStringLiteral("personQComboBox"));
        QVERIFY(tabTo(dialog, person));
        person->lineEdit()->insert(QStringLiteral("李工"));
        QTest::keyClick(person->lineEdit(), Qt::Key_Return);
        fixture.settle();
        QTRY_VERIFY(!fixture.dialog<ui::DecisionDialog>());
        fixture.settle();
        QCOMPARE(int(stored(fixture, id).state), int(findings::State::Rectifying));
        QCOMPARE(stored(fixture, id).decision.person, QStringLiteral("李工"));

        QTest::keyClick(table, Qt::Key_F);
        fixture.settle();
        dialog = fixture.dialog<ui::DecisionDialog>();
        QVERIFY(dialog);
        auto* result = dialog->findChild<QComboBox*>(QStringLiteral("resultQComboBox"));
        QVERIFY(tabTo(dialog, result));
        result->lineEdit()->insert(QStringLiteral("已更正并追补"));
        auto* recovered = dialog->findChild<QLineEdit*>(QStringLiteral("recoveredDecimalEdit"));
        QVERIFY(tabTo(dialog, recovered));
        QTest::keyClicks(recovered, QStringLiteral("1,234.50"));
        QTest::keyClick(recovered, Qt::Key_Return);
        fixture.settle();
        QTRY_VERIFY(!fixture.dialog<ui::DecisionDialog>());
        fixture.settle();
        const auto done = stored(fixture, id);
        QCOMPARE(int(done.state), int(findings::State::Rectified));
        QCOMPARE(done.decision.result, QStringLiteral("已更正并追补"));
        QVERIFY(done.decision.recovered == base::Money::fromScaled(123450));
        QCOMPARE(done.decision.doneOn, base::today());
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        fixture.settle();
        QCOMPARE(int(stored(fixture, id).state), int(findings::State::Rectifying));
    }

    /// F on rectified findings corrects what was entered; an amount that is deleted is gone, for one and for many.
    void anAmountIsMadeEmptyAgain()
    {
        WindowFixture fixture;
        auto* table = open(fixture);
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        const auto ids = table->selectedIdentities();
        QVERIFY(ids.size() > 1);
        decide(fixture, table, Qt::Key_Y, {});
        decide(fixture, table, Qt::Key_F, [](ui::DecisionDialog& dialog) {
            dialog.findChild<QComboBox*>(QStringLiteral("resultQComboBox"))->setEditText(QStringLiteral("已追补"));
            QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("recoveredDecimalEdit")), QStringLiteral("12.50"));
        });
        for (const auto id : ids)
            QVERIFY(stored(fixture, id).decision.recovered == base::Money::fromScaled(1250));

        table->selectIdentity(ids.front());
        decide(fixture, table, Qt::Key_F, [](ui::DecisionDialog& dialog) {
            auto* recovered = dialog.findChild<QLineEdit*>(QStringLiteral("recoveredDecimalEdit"));
            QCOMPARE(recovered->text(), QStringLiteral("12.50"));
            recovered->setFocus();
            recovered->selectAll();
            QTest::keyClick(recovered, Qt::Key_Delete);
        });
        QVERIFY(!stored(fixture, ids.front()).decision.recovered);
        QVERIFY(stored(fixture, ids.back()).decision.recovered == base::Money::fromScaled(1250));
        QCOMPARE(stored(fixture, ids.front()).decision.result, QStringLiteral("已追补"));

        table->selectAll();
        decide(fixture, table, Qt::Key_F, [](ui::DecisionDialog& dialog) {
            dialog.findChild<QComboBox*>(QStringLiteral("resultQComboBox"))->setEditText(QStringLiteral("已追补"));
            QTest::keyClick(dialog.findChild<QCheckBox*>(QStringLiteral("recoveredChangeQCheckBox")), Qt::Key_Space);
        });
        for (const auto id : ids)
            QVERIFY(!stored(fixture, id).decision.recovered);
    }

    void groupsNarrowTheList()
    {
        WindowFixture fixture;
        auto* table = open(fixture);
        const int all = table->model()->rowCount();
        QVERIFY(all > 0);
        QTest::keyClick(table, Qt::Key_Y);
        fixture.settle();
        auto* by = fixture.find<QComboBox>("groupByQComboBox");
        by->setFocus();
        QTest::keyClick(by, Qt::Key_End);                    // by status
        fixture.settle();
        auto* groups = fixture.find<ui::BigTableView>("groupsBigTableView");
        groups->setFocus();
        QTest::keyClick(groups, Qt::Key_Down);
        fixture.settle();
        QVERIFY(table->model()->rowCount() < all);
    }

    void previewIsWhatPrintsAndTheSheetIsWritten()
    {
        WindowFixture fixture;
        auto* table = open(fixture);
        QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
        fixture.settle();
        auto* preview = fixture.dialog<ui::ListPreview>();
        QVERIFY(preview);
        QTRY_VERIFY(preview->paper()->view()->pageCount() > 0);
        fixture.prompts.files = QStringList{fixture.path(QStringLiteral("list.pdf"))};
        QTest::keyClick(preview->findChild<QPushButton*>(QStringLiteral("pdfQPushButton")), Qt::Key_Space);
        fixture.settle();
        QFile pdf(fixture.prompts.files.first());
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        fixture.prompts.files = QStringList{fixture.path(QStringLiteral("list.xlsx"))};
        QTest::keyClick(preview->findChild<QPushButton*>(QStringLiteral("xlsxQPushButton")), Qt::Key_Space);
        fixture.settle();
        QFile sheet(fixture.prompts.files.first());
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QVERIFY(sheet.read(2) == "PK");
        QTest::keyClick(preview, Qt::Key_Escape);
        fixture.settle();
    }
};

QTEST_MAIN(TestRectificationPage)
#include "test_rectification_page.moc"
