// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import.h"
#include "overview/tile_row.h"
#include "shared/jobs.h"
#include "shell/actions.h"
#include "shell/search_field.h"
#include "shell/search_index.h"
#include "support/window_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

using namespace mingcha;
using namespace mingcha::tests;

class TestFrame : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesByKeyboard();
    void tabGoesRoundEveryPage();
    void tilesLeadToTheirRows();
    void scopeNarrows();
    void aStationThatHasGoneIsNotChosen();
    void aLongStationNameLeavesTheWindowItsSize();
    void searchFindsByInitials();
    void searchLeadsThere();
    void searchTakesTheFirstHitAlsoFromBesideTheList();
    void locksByTheMouse();
    void pagesKeepTheirPlaceWhenAJobComes();
    void aMessageStandsAlone();
    void fullScreenIsWhatTheWindowIs();
    void changesTheLanguage();
};

void TestFrame::pagesByKeyboard()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    ui::Workspace& workspace = *fixture.window().workspace();
    QCOMPARE(workspace.currentId(), ui::PageId::Overview);
    for (const ui::PageSpec& spec : workspace.specs()) {
        if (spec.id == ui::PageId::Settings)
            QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
        else
            QTest::keyClick(&fixture.window(), Qt::Key(Qt::Key_1 + int(spec.id)), Qt::ControlModifier);
        QCOMPARE(workspace.currentId(), spec.id);
        fixture.settle();
        QVERIFY(workspace.currentPage()->isVisible());
    }
}

void TestFrame::tabGoesRoundEveryPage()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    for (const ui::PageSpec& spec : fixture.window().workspace()->specs()) {
        fixture.window().workspace()->showPage(spec.id);
        fixture.settle();
        auto* search = fixture.find<ui::SearchField>("searchSearchField");
        QVERIFY2(tabTo(&fixture.window(), search), qPrintable(spec.icon));
        QTest::keyClick(search, Qt::Key_Tab);
        QVERIFY(!search->hasFocus());
    }
}

void TestFrame::tilesLeadToTheirRows()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    auto* tile = fixture.find<ui::Tile>("customersTile");
    QVERIFY(tile);
    QVERIFY(tile->accessibleName().contains(QLatin1Char('6')));
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Space);
    fixture.settle();
    QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Data);
    QCOMPARE(fixture.find<QComboBox>("kindQComboBox")->currentData().toInt(), int(records::Kind::Customers));
}

void TestFrame::scopeNarrows()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    auto* months = fixture.find<QComboBox>("monthsQComboBox");
    QCOMPARE(months->count(), 5);  // all, three months, choose
    months->setFocus();
    QTest::keyClick(months, Qt::Key_Down);
    Q_EMIT months->activated(months->currentIndex());
    QVERIFY(fixture.session().scope().months.has_value());
    QVERIFY(fixture.session().scope().months->from == base::Period(2025, 3));
    fixture.settle();
    auto* bills = fixture.find<ui::Tile>("billsTile");
    QVERIFY2(bills->accessibleName().contains(QLatin1Char('6')), qPrintable(bills->accessibleName()));
}

void TestFrame::aStationThatHasGoneIsNotChosen()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    const QString path = fixture.path(QStringLiteral("城西.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("户号,户名,供电所,线路,台区编号,用电类别,电压等级,合同容量,表号,综合倍率,电价码,抄表例日\n0000000007,钱一,城西供电所,10kV西线,TQ09,居民生活,0.4kV,8,BH007,1,JM01,25\n").toUtf8());
    file.close();
    auto results = ingest::importFiles(*fixture.session().vault(), {path}, {}, {});
    QVERIFY(results && !results->front().error);
    fixture.session().noteFactsChanged();
    fixture.settle();
    auto* stations = fixture.find<QComboBox>("stationQComboBox");
    QCOMPARE(stations->count(), 3);
    const auto choose = [&] {
        stations->setCurrentIndex(stations->findText(QStringLiteral("城西供电所")));
        Q_EMIT stations->activated(stations->currentIndex());
        fixture.settle();
        QCOMPARE(fixture.session().scope().station, QStringLiteral("城西供电所"));
    };
    choose();
    // It has no findings: the page leads to those of all stations, not to another run.
    fixture.window().workspace()->showPage(ui::PageId::Findings);
    fixture.settle();
    QTest::mouseClick(fixture.find<QPushButton>("emptyActionQPushButton"), Qt::LeftButton);
    fixture.settle();
    QCOMPARE(stations->currentIndex(), 0);
    QVERIFY(fixture.find<QTableView>("findingsBigTableView"));
    choose();
    QVERIFY(ingest::undoImport(*fixture.session().vault(), results->front().outcome->record.id, QStringLiteral("张检")));
    fixture.session().noteFactsChanged();
    fixture.settle();
    QCOMPARE(stations->currentIndex(), 0);
    QCOMPARE(fixture.session().scope().station, QString());
}

void TestFrame::aLongStationNameLeavesTheWindowItsSize()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    const QString name = QStringLiteral("国网某某省电力有限公司某某市供电分公司某某县供电公司高新技术产业开发区中心供电营业服务站（含城郊片区）"), path = fixture.path(QStringLiteral("档案.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("户号,户名,供电所,线路,台区编号,用电类别,电压等级,合同容量,表号,综合倍率,电价码,抄表例日\n0000000007,钱一,%1,10kV西线,TQ09,居民生活,0.4kV,8,BH007,1,JM01,25\n").arg(name).toUtf8());
    file.close();
    auto results = ingest::importFiles(*fixture.session().vault(), {path}, {}, {});
    QVERIFY(results && !results->front().error);
    fixture.session().noteFactsChanged();
    fixture.settle();
    QCOMPARE(fixture.window().size(), QSize(1280, 720));
    QVERIFY(fixture.window().minimumSizeHint().width() <= 1024);
    auto* stations = fixture.find<QComboBox>("stationQComboBox");
    stations->setCurrentIndex(1);
    Q_EMIT stations->activated(1);
    fixture.settle();
    QCOMPARE(stations->toolTip(), name);
}

void TestFrame::searchFindsByInitials()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    base::Progress progress;
    auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
    const auto index = ui::SearchIndex::build(*connection, progress);
    QVERIFY(index.has_value());
    const auto byInitials = (*index)->find(QStringLiteral("wxm"));
    QCOMPARE(byInitials.hits.size(), 1u);
    QCOMPARE(byInitials.hits.front().subject, QStringLiteral("0000000001"));
    QCOMPARE((*index)->find(QStringLiteral("TQ01")).hits.front().kind, ui::HitKind::Area);
    QVERIFY((*index)->find(QStringLiteral("nothing like it")).hits.empty());
    QCOMPARE((*index)->stations(), QStringList{QStringLiteral("城东供电所")});
}

void TestFrame::searchLeadsThere()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    auto* search = fixture.find<ui::SearchField>("searchSearchField");
    QVERIFY(search->hasFocus());
    QSignalSpy asked(search, &ui::SearchField::navigationRequested);
    QTest::keyClicks(search, QStringLiteral("wxm"));
    QTRY_VERIFY(QApplication::activePopupWidget());           // where typing is slow, each letter is searched for
    QWidget* popup = QApplication::activePopupWidget();
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    fixture.settle();
    QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Data);
}

void TestFrame::searchTakesTheFirstHitAlsoFromBesideTheList()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    auto* search = fixture.find<ui::SearchField>("searchSearchField");
    QSignalSpy asked(search, &ui::SearchField::navigationRequested);
    QTest::keyClicks(search, QStringLiteral("wxm"));
    QTRY_VERIFY(QApplication::activePopupWidget());           // where typing is slow, each letter is searched for
    QWidget* popup = QApplication::activePopupWidget();
    QTest::keyClick(popup, Qt::Key_Down);                     // past the only hit
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

void TestFrame::locksByTheMouse()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    auto* lock = fixture.find<QToolButton>("lockQToolButton");
    QVERIFY(lock);
    QTest::mouseClick(lock, Qt::LeftButton);
    QVERIFY(fixture.session().isLocked());
}

void TestFrame::pagesKeepTheirPlaceWhenAJobComes()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    const QRect before = fixture.window().workspace()->geometry();
    QSemaphore over;
    fixture.session().jobs().run(&fixture.window(), {QStringLiteral("Working"), true, true}, [&over](base::Progress&) -> base::Result<int> {
        over.acquire();
        return 0;
    }, [](const base::Result<int>&) {});
    auto* cancel = fixture.find<QToolButton>("cancelJobQToolButton");
    QVERIFY(cancel);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.window().workspace()->geometry(), before);
    over.release();
    fixture.settle();
    QVERIFY(!cancel->isVisible());
    QCOMPARE(fixture.window().workspace()->geometry(), before);
}

/// A message in the status bar is not written over what stands there at other times, whatever ends or ticks meanwhile.
void TestFrame::aMessageStandsAlone()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    QVERIFY(fixture.find<QLabel>("savedQLabel") && fixture.find<QLabel>("lockQLabel"));
    fixture.window().statusBar()->showMessage(QStringLiteral("Copied"));
    fixture.session().jobs().run(&fixture.window(), {QStringLiteral("Working"), true, true}, [](base::Progress&) -> base::Result<int> { return 0; }, [](const base::Result<int>&) {});
    fixture.settle();
    QVERIFY(!fixture.find<QLabel>("savedQLabel"));
    QVERIFY(!fixture.find<QLabel>("lockQLabel"));
    fixture.window().statusBar()->clearMessage();
    QVERIFY(fixture.find<QLabel>("savedQLabel") && fixture.find<QLabel>("lockQLabel"));
}

void TestFrame::fullScreenIsWhatTheWindowIs()
{
    WindowFixture fixture;
    fixture.window().showFullScreen();                        // by the desktop
    fixture.settle();
    QVERIFY(fixture.window().actions().fullScreen->isChecked());
    QTest::keyClick(&fixture.window(), Qt::Key_F11);
    fixture.settle();
    QVERIFY(!fixture.window().isFullScreen());
    QVERIFY(!fixture.window().actions().fullScreen->isChecked());
}

void TestFrame::changesTheLanguage()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().workspace()->showPage(ui::PageId::Data);
    QCOMPARE(fixture.find<QToolButton>("dataPageQToolButton")->text(), QStringLiteral("数据"));
    fixture.window().actions().english->trigger();
    fixture.settle();
    fixture.settle();
    QCOMPARE(fixture.find<QToolButton>("dataPageQToolButton")->text(), QStringLiteral("Data"));
    QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Data);
    QVERIFY(fixture.session().isOpen());
}

QTEST_MAIN(TestFrame)
#include "test_frame.moc"
