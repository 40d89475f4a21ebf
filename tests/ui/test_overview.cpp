// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/editor.h"
#include "findings/findings_page.h"
#include "overview/chart_card.h"
#include "overview/tile_row.h"
#include "shared/big_table_view.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QLabel>

#include "reports/plot/plot_widget.h"

using namespace mingcha;
using namespace mingcha::tests;

/// Everything on the overview leads to the rows it counts.
class TestOverview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tilesStandInOneRow();
    void tilesLeadToTheirRows();
    void progressLeadsToItsFindings();
    void rulesLeadToTheirFindings();
    void chartsShowAsManyRulesAsFit();

private:
    static void open(WindowFixture& fixture)
    {
        fixture.openFilledVault();
        fixture.window().workspace()->showPage(ui::PageId::Overview);
        fixture.settle();
    }
    static std::vector<findings::Finding> stored(WindowFixture& fixture)
    {
        auto connection = fixture.session().vault()->connect(vault::Access::ReadOnly);
        auto found = findings::listFindings(*connection);
        return found ? *found : std::vector<findings::Finding>();
    }
    static int rowsShown(WindowFixture& fixture)
    {
        const auto* table = fixture.window().workspace()->currentPage()->findChild<ui::BigTableView*>(QStringLiteral("findingsBigTableView"));
        return table ? table->model()->rowCount() : -1;
    }
};

void TestOverview::tilesStandInOneRow()
{
    WindowFixture fixture;
    open(fixture);
    const auto tiles = fixture.window().findChildren<ui::Tile*>();
    QCOMPARE(tiles.size(), 9);
    for (const ui::Tile* tile : tiles)
        QVERIFY2(tile->y() == tiles.front()->y() && tile->width() >= tile->sizeHint().width(), qPrintable(tile->objectName()));
}

void TestOverview::tilesLeadToTheirRows()
{
    for (const auto& [name, severity] : {std::pair("major", checks::Severity::Major), std::pair("considerable", checks::Severity::Considerable), std::pair("ordinary", checks::Severity::Ordinary)}) {
        WindowFixture fixture;
        open(fixture);
        auto* tile = fixture.find<ui::Tile>(qPrintable(QLatin1String(name) + QStringLiteral("Tile")));
        QVERIFY(tile && tabTo(&fixture.window(), tile));
        QTest::keyClick(tile, Qt::Key_Space);
        fixture.settle();
        QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Findings);
        const auto all = stored(fixture);
        QCOMPARE(rowsShown(fixture), int(std::count_if(all.begin(), all.end(), [severity = severity](const auto& f) { return f.severity == severity; })));
    }
}

void TestOverview::progressLeadsToItsFindings()
{
    WindowFixture fixture;
    open(fixture);
    const auto all = stored(fixture);
    VERIFY_OK(findings::applyChange(fixture.session().vault()->connection(), {all.front().id}, [] {
        findings::Change change;
        change.state = findings::State::Rectifying;
        return change;
    }(), QStringLiteral("Confirm"), QStringLiteral("Li")));
    fixture.session().noteFindingsChanged();
    fixture.settle();
    // Unconfirmed, being rectified, overdue, rectified: the first is chosen when the card gets the keyboard.
    for (const auto& [steps, rows] : {std::pair(0, int(all.size()) - 1), std::pair(1, 1), std::pair(3, 0)}) {
        fixture.window().workspace()->showPage(ui::PageId::Overview);
        fixture.settle();
        auto* card = fixture.find<ui::ChartCard>("progressChartCard");
        QVERIFY(card && tabTo(&fixture.window(), card));
        for (int step = 0; step < steps; ++step)
            QTest::keyClick(card, Qt::Key_Right);
        QTest::keyClick(card, Qt::Key_Return);
        fixture.settle();
        QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Findings);
        QCOMPARE(rowsShown(fixture), rows);
    }
}

void TestOverview::rulesLeadToTheirFindings()
{
    WindowFixture fixture;
    open(fixture);
    auto* card = fixture.find<ui::ChartCard>("findingsByRuleChartCard");
    QVERIFY(card && tabTo(&fixture.window(), card));
    const QString code = card->accessibleDescription().section(QLatin1Char(' '), 0, 0);
    QTest::keyClick(card, Qt::Key_Return);
    fixture.settle();
    const auto all = stored(fixture);
    QCOMPARE(rowsShown(fixture), int(std::count_if(all.begin(), all.end(), [&code](const auto& f) { return f.rule == code; })));
}

/// The chart is as low as the window makes it: the names of its bars never stand on one another, also when the language or the size changes.
void TestOverview::chartsShowAsManyRulesAsFit()
{
    WindowFixture fixture;
    open(fixture);
    const auto namesFit = [](QCustomPlot* plot) {
        const QCPAxis* names = plot->axisRect()->axis(QCPAxis::atLeft);
        const int height = QFontMetrics(names->tickLabelFont()).height();
        return names->ticker().dynamicCast<QCPAxisTickerText>()->ticks().size() * height <= plot->axisRect()->height();
    };
    for (const auto size : {QSize(1600, 1000), QSize(1280, 720), QSize(1500, 900), QSize(1280, 720)}) {
        fixture.window().resize(size);
        fixture.settle();
        auto* plot = fixture.find<QCustomPlot>("findingsByRuleQCustomPlot");
        QVERIFY(plot);
        QVERIFY(namesFit(plot));
    }
}

QTEST_MAIN(TestOverview)
#include "test_overview.moc"
