// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/browse_tab.h"
#include "data/import_dialog.h"
#include "ingest/import.h"
#include "records/fact_store.h"
#include "shared/big_table_view.h"
#include "support/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>

using namespace mingcha;
using namespace mingcha::tests;

namespace {

std::int64_t count(vault::Connection& connection, records::Kind kind) { return (*records::countFacts(connection))[kind]; }

}  // namespace

class TestData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importsByKeyboard();
    void importsAllThatAreReady();
    void mapsAColumnByHand();
    void correctsARejectedRow();
    void undoesAnImport();
    void browsesAndFilters();
    void previewShowsTheFileAsItIs();
    void models();

private:
    void showData(WindowFixture& fixture);
};

void TestData::showData(WindowFixture& fixture)
{
    QTest::keyClick(&fixture.window(), Qt::Key_2, Qt::ControlModifier);
    fixture.settle();
}

void TestData::previewShowsTheFileAsItIs()
{
    const QString title = QStringLiteral("2025年营销稽查专用——某县供电公司城东供电所台区供电量月报表（内部资料，不得外传）");
    const QString rows = QStringLiteral("台区,账期,供电量\nTQ01,2025-01,400\nTQ02,2025-01,460\n");
    WindowFixture fixture;
    fixture.openEmptyVault();
    int widths[2] = {};
    for (const bool titled : {false, true}) {
        const QString path = fixture.path(titled ? QStringLiteral("titled.csv") : QStringLiteral("plain.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((titled ? title + QStringLiteral(",,\n") + rows : rows).toUtf8());
        file.close();
        auto* dialog = new ui::ImportDialog(fixture.session(), {path}, &fixture.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        fixture.settle();
        auto* preview = fixture.find<QTableWidget>("previewQTableWidget");
        widths[titled] = preview->columnWidth(0);
        QCOMPARE(preview->rowCount(), titled ? 4 : 3);          // a short file is shown once
        if (titled)
            QVERIFY(preview->visualItemRect(preview->item(0, 0)).width() > 2 * widths[0]);     // and yet it can be read
        dialog->reject();
        fixture.settle();
    }
    QCOMPARE(widths[1], widths[0]);
}

void TestData::importsByKeyboard()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    fixture.prompts.files = {writeDataFiles(fixture.folder.path()).value(1)};
    QTest::keyClick(&fixture.window(), Qt::Key_I, Qt::ControlModifier);
    fixture.settle();
    auto* dialog = fixture.dialog<ui::ImportDialog>();
    QVERIFY(dialog);
    for (int step = 0; step < 3; ++step) {
        auto* forward = fixture.find<QPushButton>("forwardQPushButton");
        QVERIFY(tabTo(dialog, forward));
        QTest::keyClick(forward, Qt::Key_Space);
        fixture.settle();
    }
    auto* done = fixture.find<QPushButton>("forwardQPushButton");
    QVERIFY(tabTo(dialog, done));
    QTest::keyClick(done, Qt::Key_Space);
    fixture.settle();
    QVERIFY(!fixture.dialog<ui::ImportDialog>());
    const auto vault = fixture.reopened();
    QCOMPARE(count(vault->connection(), records::Kind::Customers), 6);
    QCOMPARE(records::listImports(vault->connection())->size(), 1u);
}

void TestData::importsAllThatAreReady()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    // Dropped in the wrong order: they are taken tariffs first, bills after customers.
    QStringList files = writeDataFiles(fixture.folder.path());
    std::reverse(files.begin(), files.end());
    fixture.window().take(files);
    fixture.settle();
    fixture.find<QPushButton>("allQPushButton")->click();
    fixture.settle();
    fixture.dialog<ui::ImportDialog>()->reject();
    const auto vault = fixture.reopened();
    QCOMPARE(count(vault->connection(), records::Kind::Tariffs), 1);
    QCOMPARE(count(vault->connection(), records::Kind::Customers), 6);
    QCOMPARE(count(vault->connection(), records::Kind::Bills), 18);
    QCOMPARE(count(vault->connection(), records::Kind::AreaSupply), 6);
    QCOMPARE(count(vault->connection(), records::Kind::Survey), 2);
    QCOMPARE(ingest::listRejects(vault->connection())->size(), 1u);
}

void TestData::mapsAColumnByHand()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    const QString path = fixture.path(QStringLiteral("电价.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("电价码,电价名称,用电类别,电压等级,执行起始,每度多少钱,代征电价\nJM01,居民,居民生活,0.4kV,2024-01-01,0.5,0.05\n");
    file.close();
    fixture.window().take({path});
    fixture.settle();
    auto* forward = fixture.find<QPushButton>("forwardQPushButton");
    forward->click();
    fixture.settle();
    QVERIFY(!forward->isEnabled());  // the required price is missing
    auto* field = fixture.find<QComboBox>("field5QComboBox");
    QVERIFY(field);
    field->setCurrentIndex(field->findData(int(records::tariff::UnitPrice)));
    Q_EMIT field->activated(field->currentIndex());
    fixture.settle();
    QVERIFY2(forward->isEnabled(), qPrintable(field->currentText()));
    forward->click();
    fixture.settle();
    forward->click();
    fixture.settle();
    fixture.dialog<ui::ImportDialog>()->reject();
    const auto vault = fixture.reopened();
    records::LoadRequest request;
    request.kind = records::Kind::Tariffs;
    const auto table = records::loadFacts(vault->connection(), request);
    QCOMPARE(table->rows, 1u);
    QCOMPARE(table->price(records::tariff::UnitPrice, 0).text(), std::string("0.5"));
}

void TestData::correctsARejectedRow()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    showData(fixture);
    auto* list = fixture.find<QListView>("receiptsQListView");
    const QAbstractItemModel* receipts = list->model();
    for (int row = 0; row < receipts->rowCount(); ++row)
        if (receipts->index(row, 0).data().toString().startsWith(QStringLiteral("电费台账")))
            list->setCurrentIndex(receipts->index(row, 0));
    fixture.find<QTabWidget>("dataQTabWidget")->setCurrentIndex(1);
    fixture.settle();
    auto* cells = fixture.find<QTableWidget>("cellsQTableWidget");
    QVERIFY(cells);
    QCOMPARE(cells->item(2, 1)->text(), QStringLiteral("abc"));
    cells->item(2, 1)->setText(QStringLiteral("1400"));
    QTest::mouseClick(fixture.find<QPushButton>("retryQPushButton"), Qt::LeftButton);
    fixture.settle();
    const auto vault = fixture.reopened();
    QCOMPARE(count(vault->connection(), records::Kind::Bills), 19);
    QVERIFY(ingest::listRejects(vault->connection(), {}, true)->empty());
}

void TestData::undoesAnImport()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    showData(fixture);
    // Newest first: the survey.
    QTest::mouseClick(fixture.find<QPushButton>("undoImportQPushButton"), Qt::LeftButton);
    fixture.settle();
    QCOMPARE(fixture.prompts.questions.size(), 1);
    const auto vault = fixture.reopened();
    QCOMPARE(count(vault->connection(), records::Kind::Survey), 0);
    QCOMPARE(records::listImports(vault->connection())->back().state, records::ImportState::Undone);
}

void TestData::browsesAndFilters()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    showData(fixture);
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    fixture.settle();
    auto* filter = fixture.find<QLineEdit>("filterQLineEdit");
    QVERIFY(filter && filter->hasFocus());
    auto* table = fixture.find<ui::BigTableView>("factsBigTableView");
    QCOMPARE(table->model()->rowCount(), 6);
    QSignalSpy arranged(qobject_cast<ui::BigTableModel*>(table->model()), &ui::BigTableModel::arranged);
    QTest::keyClicks(filter, QStringLiteral("ljg"));
    QVERIFY(arranged.wait());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("0000000002"));
}

void TestData::models()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    showData(fixture);
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    fixture.settle();
    for (QAbstractItemModel* model : {fixture.find<QListView>("receiptsQListView")->model(), fixture.find<ui::BigTableView>("factsBigTableView")->model()})
        QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

QTEST_MAIN(TestData)
#include "test_data.moc"
