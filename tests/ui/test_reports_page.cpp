// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/month_rows.h"
#include "reports/page_view.h"
#include "reports/reports_page.h"
#include "shared/big_table_view.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QScrollBar>

using namespace mingcha;
using namespace mingcha::tests;

class TestReportsPage : public QObject {
    Q_OBJECT
    ui::PageView* open(WindowFixture& fixture)
    {
        fixture.openFilledVault();
        QTest::keyClick(&fixture.window(), Qt::Key_6, Qt::ControlModifier);
        fixture.settle();
        for (auto* view : fixture.window().findChildren<ui::PageView*>())
            if (view->window() == &fixture.window()) {
                // The report is asked for a moment after the month was chosen.
                [view] { QTRY_VERIFY(view->pageCount() > 0); }();
                fixture.settle();
                return view;
            }
        return nullptr;
    }

private Q_SLOTS:
    void monthsAreATable()
    {
        ui::BigTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy arranged(&model, &ui::BigTableModel::arranged);
        model.setColumns(ui::MonthRows::columns());
        model.setSource(std::make_shared<const ui::MonthRows>(std::vector<ui::MonthEntry>{{base::Period(2025, 3), true, 4, 1, 2, 1}, {base::Period(2025, 2), false, 0, 0, 0, 0}}));
        QTRY_COMPARE(arranged.count(), 1);
        QCOMPARE(model.index(0, ui::MonthRows::Month).data().toString(), QStringLiteral("2025-03"));
        QCOMPARE(model.index(0, ui::MonthRows::Findings).data().toString(), QStringLiteral("4"));
        QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void showsTheLatestMonthsPagesAndWhatTheyRestOn()
    {
        WindowFixture fixture;
        auto* view = open(fixture);
        QVERIFY(view && view->pageCount() > 0);
        auto* months = fixture.find<ui::BigTableView>("monthsBigTableView");
        QVERIFY(months && months->hasFocus());
        QCOMPARE(base::Period::fromIndex(int(months->currentIdentity())), base::Period(2025, 3));
        QVERIFY(fixture.find<QLabel>("titleQLabel")->text().contains(QLatin1String("2025-03")));
        const QString basis = fixture.find<QLabel>("basisQLabel")->text();
        QVERIFY2(basis.contains(QStringLiteral("2025-01…2025-03")), qPrintable(basis));
    }

    void movesAndZoomsByKeyboard()
    {
        WindowFixture fixture;
        auto* view = open(fixture);
        QVERIFY(view);
        QTest::keyClick(fixture.find<ui::BigTableView>("monthsBigTableView"), Qt::Key_Return);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(view->currentPage(), 1);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->currentPage(), 0);
        const double fitted = view->scale();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->scale() > fitted);
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->scale(), fitted);
        // Tab leads out again.
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(!view->hasFocus());
    }

    void writesPdfDocxAndTheList()
    {
        WindowFixture fixture;
        QVERIFY(open(fixture));
        const std::pair<const char*, QByteArray> outputs[] = {{"pdf", "%PDF"}, {"docx", "PK\x03\x04"}, {"xlsx", "PK\x03\x04"}};
        for (const auto& [kind, begin] : outputs) {
            fixture.prompts.files = QStringList{fixture.path(QLatin1String("report.") + QLatin1String(kind))};
            auto* button = fixture.find<QPushButton>(qPrintable(QLatin1String(kind) + QStringLiteral("QPushButton")));
            QVERIFY(button);
            QVERIFY(tabTo(&fixture.window(), button));
            QTest::keyClick(button, Qt::Key_Space);
            fixture.settle();
            QFile file(fixture.prompts.files.first());
            QVERIFY2(file.open(QIODevice::ReadOnly), kind);
            QCOMPARE(file.read(4), begin);
        }
    }

    void anotherMonthIsAnotherReport()
    {
        WindowFixture fixture;
        auto* view = open(fixture);
        QVERIFY(view);
        const auto before = view->pages();
        QTest::keyClick(fixture.find<ui::BigTableView>("monthsBigTableView"), Qt::Key_Down);
        QTRY_VERIFY(view->pages() && view->pages() != before);
        QVERIFY(fixture.find<QLabel>("titleQLabel")->text().contains(QLatin1String("2025-02")));
    }

    void emptyVaultOffersTheWayOn()
    {
        WindowFixture fixture;
        fixture.openEmptyVault();
        fixture.window().workspace()->showPage(ui::PageId::Reports);
        fixture.settle();
        auto* offer = fixture.find<QPushButton>("emptyActionQPushButton");
        QVERIFY(offer);
        QTest::keyClick(offer, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Data);
    }
};

QTEST_MAIN(TestReportsPage)
#include "test_reports_page.moc"
