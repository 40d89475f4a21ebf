// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the table of findings, and how the page takes another theme.
#include "findings/filter_chip.h"
#include "findings/finding_rows.h"
#include "findings/proof_card.h"
#include "shared/big_table_view.h"
#include "shared/marks.h"
#include "shared/theme.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QLabel>
#include <QMenu>

using namespace mingcha;
using namespace mingcha::tests;

class TestFindingsCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardExplainsAndLeadsToTheSource()
    {
        WindowFixture fixture;
        auto* table = fixture.openFindings();
        ui::PageFilter filter;
        filter.rules = QStringList{QStringLiteral("F14")};
        fixture.window().workspace()->navigate({ui::PageId::Findings, filter});
        fixture.settle();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        auto* card = fixture.find<ui::ProofCard>("proofCardProofCard");
        QVERIFY(card);
        QTRY_COMPARE(card->findingId(), table->currentIdentity());
        fixture.settle();
        const QString text = card->text();
        QVERIFY2(text.contains(QStringLiteral("0000000005")) && text.contains(QStringLiteral("电费台账.csv")) && text.contains(QStringLiteral("F14 v1")), qPrintable(text));
        auto* source = fixture.find<QLabel>("sourceQLabel");
        QVERIFY(source);
        QVERIFY(!source->accessibleName().isEmpty());
        QVERIFY2(text.contains(QStringLiteral("= 0.01 元")), qPrintable(text));   // the tolerance, with its unit
        // Tab goes from the card into its links, then to the buttons below it.
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), source);
        QTest::keyClick(source, Qt::Key_Tab);                 // into the link
        Q_EMIT source->linkActivated(source->text().section(QLatin1Char('"'), 1, 1));
        fixture.settle();
        QCOMPARE(fixture.window().workspace()->currentId(), ui::PageId::Data);
    }

    /// On a small screen, with a long card, in both languages.
    void chartAndMoneyAreInSight()
    {
        for (const auto language : {base::Language::Chinese, base::Language::English}) {
            WindowFixture fixture(language);
            auto* table = fixture.openFindings();
            QCOMPARE(fixture.window().size(), QSize(1280, 720));
            auto* card = fixture.find<ui::ProofCard>("proofCardProofCard");
            QTRY_COMPARE(card->findingId(), table->currentIdentity());
            fixture.settle();
            auto* chart = fixture.find<QWidget>("energyChartQCustomPlot");
            QVERIFY(chart);
            QCOMPARE(chart->visibleRegion().boundingRect().size(), chart->size());
            QVERIFY(card->viewport()->height() > 2 * chart->height());       // the proof has the greater part
            const int money = table->columnViewportPosition(ui::FindingRows::Money);
            QVERIFY(money > 0 && money + table->columnWidth(ui::FindingRows::Money) <= table->viewport()->width());
        }
    }

    void menusFollowTheTheme()
    {
        WindowFixture fixture;
        fixture.openFindings();
        const QAction* major = fixture.find<ui::FilterChip>("severityFilterChip")->menu()->actions().constFirst();
        const auto middle = [major] { return major->icon().pixmap(32, 32).toImage().pixelColor(16, 16); };   // of a square
        QCOMPARE(middle(), QColor(0xc6, 0x28, 0x28));
        ui::Theme::instance().setScheme(ui::Scheme::Dark);
        QCOMPARE(middle(), ui::severityColour(checks::Severity::Major));
        QVERIFY(middle() != QColor(0xc6, 0x28, 0x28));
        ui::Theme::instance().setScheme(ui::Scheme::Light);
    }

    /// A desktop that turns dark in the evening takes the open card with it.
    void cardFollowsTheTheme()
    {
        WindowFixture fixture;
        fixture.openFindings();
        auto* card = fixture.find<ui::ProofCard>("proofCardProofCard");
        QTRY_VERIFY(card->findingId() >= 0);
        const auto colouredAs = [card](const QString& colour) {
            const auto labels = card->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&colour](const QLabel* label) { return label->text().contains(colour); });
        };
        QVERIFY(colouredAs(ui::lightColours().warning.name()));   // unconfirmed
        ui::Theme::instance().setScheme(ui::Scheme::Dark);
        fixture.settle();
        QTRY_VERIFY(colouredAs(ui::darkColours().warning.name()));
        ui::Theme::instance().setScheme(ui::Scheme::Light);
    }
};

QTEST_MAIN(TestFindingsCard)
#include "test_findings_card.moc"
