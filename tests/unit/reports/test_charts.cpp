// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/reports/document_testing.h"

#include "reports/plot/charts.h"
#include "reports/plot/plot_widget.h"

#include <QTest>
#include <QThread>

using namespace mingcha;
using namespace mingcha::reports;
using namespace mingcha::tests;
using namespace Qt::StringLiterals;

namespace {

/// Every key that a click anywhere in the plot can reach.
QSet<QString> reachable(QCustomPlot& plot, const ChartData& data)
{
    QSet<QString> keys;
    for (int y = 0; y < plot.height(); y += 2)
        for (int x = 0; x < plot.width(); x += 2)
            keys.insert(chartKeyAt(plot, data, QPointF(x, y)));
    keys.remove(QString());
    return keys;
}

QSet<QString> all(const ChartData& data) { return QSet<QString>(data.keys.begin(), data.keys.end()); }

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyElementLeadsToItsRows();
    void rankingDoesNotMixKeys();
    void areaWithoutRateIsNotDrawn();
    void restOfTheRulesOpensNothing();
    void thousandAreas();
    void labelsKeepTheirDistance_data();
    void labelsKeepTheirDistance();
    void negativeFiguresHaveTheMinus();
    void emptyCharts();
    void drawnAgain();
    void pictures();
    void picturesFromAWorker();

private:
    void show(const ChartData& data, bool dark = false)
    {
        m_plot.resize(640, 320);
        m_plot.setViewport(m_plot.rect());
        drawChart(m_plot, data, {dark, 9});
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }
    QCustomPlot m_plot;
};

void TestCharts::everyElementLeadsToItsRows()
{
    for (const ChartData& data : {tests::rulesChart(9), tests::energyChart(12), tests::progressChart()}) {
        show(data);
        QCOMPARE(reachable(m_plot, data), all(data));
    }
}

void TestCharts::rankingDoesNotMixKeys()
{
    const ChartData data = tests::rulesChart(6);  // counts 1, 38, 75, 21, 58, 4: drawn highest first
    show(data);
    const QCPAxisRect* rect = m_plot.axisRect();
    const auto keyAt = [&](int position) { return chartKeyAt(m_plot, data, QPointF(rect->center().x(), rect->axis(QCPAxis::atLeft)->coordToPixel(position))); };
    const QStringList expected{u"Q03"_s, u"Q05"_s, u"Q02"_s, u"Q04"_s, u"Q06"_s, u"Q01"_s};
    for (int i = 0; i < 6; ++i)
        QCOMPARE(keyAt(i), expected[i]);
}

void TestCharts::areaWithoutRateIsNotDrawn()
{
    const ChartData data = tests::areaLossChart(12);  // TQ000007 has no rate
    show(data);
    QSet<QString> expected = all(data);
    expected.remove(u"TQ000007"_s);
    QCOMPARE(reachable(m_plot, data), expected);
}

void TestCharts::restOfTheRulesOpensNothing()
{
    const ChartData data = tests::rulesChart(60);
    show(data);
    const auto keys = reachable(m_plot, data);
    QVERIFY(keys.size() < 60);
    QVERIFY(keys.size() >= 10);
    int shown = 0;
    for (const auto& [position, text] : qSharedPointerCast<QCPAxisTickerText>(m_plot.axisRect()->axis(QCPAxis::atLeft)->ticker())->ticks().asKeyValueRange())
        shown += text.contains(QString::number(60 - keys.size()));
    QCOMPARE(shown, 1);  // "n other rules": nothing is left out in silence
}

void TestCharts::thousandAreas()
{
    const ChartData data = tests::areaLossChart(1500);
    show(data);
    qsizetype dots = 0;
    for (int i = 0; i < m_plot.graphCount(); ++i)
        dots += m_plot.graph(i)->dataCount();
    QCOMPARE(dots, 1499);
}

void TestCharts::labelsKeepTheirDistance_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("areas");
    for (const int count : {1, 5, 12, 24, 36})
        QTest::addRow("%d months", count) << count << false;
    for (const int count : {1, 12, 30, 60})
        QTest::addRow("%d areas", count) << count << true;
}

void TestCharts::labelsKeepTheirDistance()
{
    QFETCH(int, count);
    QFETCH(bool, areas);
    show(areas ? tests::areaLossChart(count) : tests::energyChart(count));
    QCPAxis* axis = m_plot.axisRect()->axis(QCPAxis::atBottom);
    const auto ticks = qSharedPointerCast<QCPAxisTickerText>(axis->ticker())->ticks();
    const QFontMetricsF metrics(axis->tickLabelFont());
    double before = -1e9, widthBefore = 0;
    for (const auto& [position, text] : ticks.asKeyValueRange()) {
        const double x = axis->coordToPixel(position), width = axis->tickLabelRotation() == 0 ? metrics.horizontalAdvance(text) : metrics.height();
        QVERIFY2(x - before >= (width + widthBefore) / 2, qPrintable(text));
        before = x;
        widthBefore = width;
    }
    QVERIFY(!ticks.isEmpty());
}

void TestCharts::negativeFiguresHaveTheMinus()
{
    ChartData areas;
    areas.kind = ChartData::Kind::AreaLoss;
    areas.bands = {{u"negative"_s, -1}, {u"economic"_s, 7}};
    areas.categories = {u"A"_s, u"B"_s, u"C"_s};
    areas.keys = {u"A"_s, u"B"_s, u"C"_s};
    areas.series = {{u"loss"_s, Qt::black, {5, -8, -30}}};   // the last lies below the chart and is named at its edge
    ChartData energy = tests::energyChart(3);
    energy.series[0].values[0] = -300;
    energy.series[2].values[0] = -6;
    const std::pair<const ChartData*, std::vector<QCPAxis::AxisType>> charts[] = {{&areas, {QCPAxis::atLeft}}, {&energy, {QCPAxis::atLeft, QCPAxis::atRight}}};
    for (const auto& [data, axes] : charts) {
        show(*data);
        QStringList figures;
        for (const auto type : axes) {
            const auto labels = m_plot.axisRect()->axis(type)->tickVectorLabels();
            QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QString& label) { return label.startsWith(QChar(0x2212)); }));
            figures += labels;
        }
        for (int i = 0; i < m_plot.itemCount(); ++i)
            if (const auto* text = qobject_cast<QCPItemText*>(m_plot.item(i)))
                figures.append(text->text());
        QVERIFY2(!figures.join(u' ').contains(u'-'), qPrintable(figures.join(u' ')));
    }
}

void TestCharts::emptyCharts()
{
    for (const auto kind : {ChartData::Kind::AreaLoss, ChartData::Kind::FindingsByRule, ChartData::Kind::EnergyByMonth, ChartData::Kind::Progress}) {
        ChartData data;
        data.kind = kind;
        show(data, true);
        QCOMPARE(m_plot.itemCount(), 1);  // "No data for this chart"
        QCOMPARE(chartKeyAt(m_plot, data, QPointF(200, 100)), QString());
    }
}

void TestCharts::drawnAgain()
{
    show(tests::energyChart(12));
    const int plottables = m_plot.plottableCount(), items = m_plot.itemCount();
    show(tests::areaLossChart(30));
    show(tests::energyChart(12), true);
    QCOMPARE(m_plot.plottableCount(), plottables);
    QCOMPARE(m_plot.itemCount(), items);
    QCOMPARE(m_plot.axisRectCount(), 1);
}

void TestCharts::pictures()
{
    const QPicture picture = chartPicture(tests::energyChart(12), QSizeF(440, 200));
    QVERIFY(QRect(0, 0, 441, 201).contains(picture.boundingRect()));
    QVERIFY(picture.boundingRect().width() > 400);
    const QImage image = QImage::fromData(chartPng(tests::energyChart(12), QSizeF(440, 200), 300.0 / 72), "PNG");
    QCOMPARE(image.size(), QSize(1833, 833));
    QCOMPARE(image.dotsPerMeterX(), 11811);  // 300 dpi
    QCOMPARE(chartPng(tests::progressChart(), QSizeF(300, 100), 2), chartPng(tests::progressChart(), QSizeF(300, 100), 2));
}

void TestCharts::picturesFromAWorker()
{
    QByteArray png;
    QRect bounds;
    std::unique_ptr<QThread> worker(QThread::create([&] {
        png = chartPng(tests::energyChart(3), QSizeF(200, 100), 1);
        bounds = chartPicture(tests::energyChart(3), QSizeF(200, 100)).boundingRect();
    }));
    worker->start();
    QTRY_VERIFY_WITH_TIMEOUT(worker->isFinished(), 60'000);
    QCOMPARE(png, chartPng(tests::energyChart(3), QSizeF(200, 100), 1));
    QVERIFY(bounds.width() > 150);
}

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
