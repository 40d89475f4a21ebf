// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/tile_row.h"
#include "shared/jobs.h"
#include "shell/actions.h"
#include "shell/search_field.h"
#include "shell/search_index.h"
#include "support/window_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QSemaphore>
#include <QSignalSpy>
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
    void searchFindsByInitials();
    void searchLeadsThere();
    void searchTakesTheFirstHitAlsoFromBesideTheList();
    void locksByTheMouse();
    void pagesKeepTheirPlaceWhenAJobComes();
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
