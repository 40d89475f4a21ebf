// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using ingest::SourceFile;

/// The sample files, clean and messy: what stands in the messy cells is what the clean files say.
class TestReaderSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanFiles_data();
    void cleanFiles();
    void customers();
    void bills();
    void survey();
    void areaSupply();
    void tariffs();
};

static ReadRows firstSheet(const QString& path)
{
    const auto source = SourceFile::open(path);
    return source ? rowsOf(*(*source)->sheets().at(0)) : ReadRows{{-1, {source.error().text()}}};
}

/// The rows below the header.
static ReadRows clean(const char* name)
{
    return firstSheet(sample("clean/") + QString::fromUtf8(name)).mid(1);
}

void TestReaderSamples::cleanFiles_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("customers.csv") << 1001 << 12;
    QTest::newRow("bills.csv") << 12001 << 15;
    QTest::newRow("survey.csv") << 101 << 7;
    QTest::newRow("area_supply.csv") << 61 << 3;
    QTest::newRow("tariffs.csv") << 6 << 8;
}

void TestReaderSamples::cleanFiles()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    const ReadRows read = firstSheet(sample("clean/") + QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(read.size(), rows);
    for (const ReadRow& row : read)
        QCOMPARE(row.cells.size(), columns);
}

void TestReaderSamples::customers()
{
    const ReadRows messy = firstSheet(sample("messy/用电客户档案.xlsx"));
    const ReadRows facts = clean("customers.csv");
    QCOMPARE(messy.size(), facts.size() + 4); // title, note, header, total; the empty row is none
    for (qsizetype n = 0; n < facts.size(); ++n) {
        QStringList expected = facts[n].cells;
        if (n == 40)
            expected[7] = "１２";
        QCOMPARE(messy[n + 3].cells, expected);
        QCOMPARE(messy[n + 3].number, n + 4);
    }
    QCOMPARE(messy.last().cells.first(), "合计");
    QCOMPARE(messy.last().number, 1005);
}

void TestReaderSamples::bills()
{
    const ReadRows messy = firstSheet(sample("messy/电费台账_2025.csv"));
    const ReadRows facts = clean("bills.csv");
    QCOMPARE(messy.size(), facts.size() + 2);
    for (qsizetype n = 0; n < facts.size(); ++n) {
        QStringList cells = messy[n + 1].cells;
        QVERIFY(cells[0].endsWith('\t'));
        cells[0].chop(1);
        cells[1].insert(4, '-');
        for (const int column : {5, 8, 11, 12, 13})
            cells[column].remove(',');
        const QStringList date = cells[14].split('/');
        if (date.size() == 3)
            cells[14] = QStringLiteral("%1-%2-%3")
                            .arg(date[0], date[1].rightJustified(2, '0'), date[2].rightJustified(2, '0'));
        QCOMPARE(cells, facts[n].cells);
    }
}

void TestReaderSamples::survey()
{
    TAKE(const auto source, SourceFile::open(sample("messy/营业普查登记表.xlsx")));
    QCOMPARE(source->sheets().size(), size_t(2));
    QCOMPARE(source->sheets()[0]->merges(),
             (std::vector<ingest::Merge>{{3, 1, 3, 2}, {3, 3, 3, 7}, {3, 8, 4, 8}}));
    const ReadRows messy = rowsOf(*source->sheets()[0]);
    const ReadRows facts = clean("survey.csv");
    for (qsizetype n = 0; n < facts.size(); ++n) {
        QStringList cells = messy[n + 4].cells;
        QStringList expected = facts[n].cells;
        if (n % 2)
            expected[0].remove(0, 1); // stored as a number: the leading zero is gone
        if (n == 5)
            expected << "门锁，客户不在家";
        QCOMPARE(cells[3].toDouble(), expected[3].toDouble());
        cells[3] = expected[3];
        QCOMPARE(cells, expected);
    }
}

void TestReaderSamples::areaSupply()
{
    const ReadRows messy = firstSheet(sample("messy/台区供电量.xls"));
    const ReadRows facts = clean("area_supply.csv");
    QCOMPARE(messy.size(), 7);
    for (const ReadRow& fact : facts) {
        const int area = fact.cells[0].right(2).toInt();
        const int month = fact.cells[1].right(2).toInt();
        QCOMPARE(messy[area + 2].cells[0], fact.cells[0]);
        QCOMPARE(messy[area + 2].cells[month].toDouble(), fact.cells[2].toDouble());
    }
}

void TestReaderSamples::tariffs()
{
    const ReadRows messy = firstSheet(sample("messy/销售电价表.ods"));
    const ReadRows facts = clean("tariffs.csv");
    QCOMPARE(messy.size(), facts.size() + 1);
    for (qsizetype n = 0; n < facts.size(); ++n) {
        QCOMPARE(messy[n + 1].cells.mid(0, 6), facts[n].cells.mid(0, 6));
        for (const int column : {6, 7})
            QCOMPARE(messy[n + 1].cells[column].toDouble(), facts[n].cells[column].toDouble());
    }
}

QTEST_GUILESS_MAIN(TestReaderSamples)
#include "test_reader_samples.moc"
