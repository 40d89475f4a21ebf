// SPDX-License-Identifier: GPL-3.0-or-later
// The messy samples give the facts of the clean ones; the result is the same for any threads, order of rows and files, and split.
#include "ingest_testing.h"

#include <QRegularExpression>

using namespace mingcha;
using namespace mingcha::tests;
using records::Kind;

namespace {

using Facts = std::map<Kind, QStringList>;

Facts allFacts(Station& station)
{
    Facts facts;
    for (const Kind kind : records::allKinds)
        facts[kind] = station.facts(kind);
    return facts;
}

const QStringList& cleanFiles()
{
    static const QStringList files{sample(u"clean/bills.csv"_s), sample(u"clean/survey.csv"_s), sample(u"clean/area_supply.csv"_s), sample(u"clean/customers.csv"_s), sample(u"clean/tariffs.csv"_s)};
    return files;
}

void import(Station& station, const QStringList& files, const ingest::PlanOptions& planning = {}, int threads = 0)
{
    ingest::ImportOptions options;
    options.threads = threads;
    options.backup = false;
    const auto results = ingest::importFiles(station.vault(), files, planning, options);
    QVERIFY(results);
    for (const auto& result : *results) {
        QVERIFY2(result.outcome, result.error ? qPrintable(result.path + result.error->text()) : "");
        QCOMPARE(result.outcome->record.rejected, 0);
    }
}

const Facts& cleanFacts()
{
    static const Facts facts = [] {
        Station station;
        import(station, cleanFiles());
        return allFacts(station);
    }();
    return facts;
}

}  // namespace

class TestSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanIsWhatTheFilesSay()
    {
        const std::map<Kind, int> rows{{Kind::Tariffs, 5}, {Kind::Customers, 1000}, {Kind::AreaSupply, 60}, {Kind::Bills, 12000}, {Kind::Survey, 100}};
        for (const auto& [kind, count] : rows)
            QCOMPARE(int(cleanFacts().at(kind).size()), count + 1);
        // The first line of each file, as it stands there.
        QVERIFY(cleanFacts().at(Kind::Bills).contains(u"0100000000,2025-01,1294.27,2752.38,1,1458,C0,0.6821,994.50,0.00,0.00,66.05,1060.55,1060.55,2025-02-09"_s));
        QVERIFY(cleanFacts().at(Kind::Customers).contains(u"0100000000,客户0,ST000,LN0000,TQ000000,一般工商业,0.4kV,14,530000000000,1,C0,1"_s));
        QVERIFY(cleanFacts().at(Kind::AreaSupply).contains(u"TQ000001,2025-01,87239.4"_s));
        QVERIFY(cleanFacts().at(Kind::Survey).contains(u"0100000003,2026-01-01,530000000021,2766.24,1,居民生活,完好,"_s));
        QVERIFY(cleanFacts().at(Kind::Tariffs).contains(u"A0,农业生产,农业生产,0.4kV,2024-01-01,2027-12-31,0.4793,0.0121"_s));
    }

    void messyIsClean()
    {
        Station station;
        QStringList files;
        const QDir folder(sample(u"messy"_s));
        for (const QString& name : folder.entryList(QDir::Files))
            files.append(folder.filePath(name));
        QCOMPARE(int(files.size()), 5);
        import(station, files);
        Facts facts = allFacts(station);
        // Two things the messy files really say otherwise: a full-width 12 was put in for one capacity, and the survey form has a remark.
        auto& customers = facts[Kind::Customers];
        const QString changed = u"0100000040,客户40,"_s;
        const auto ofChanged = [&](const QString& line) { return line.startsWith(changed); };
        const auto messyLine = std::find_if(customers.begin(), customers.end(), ofChanged);
        const auto& clean = cleanFacts().at(Kind::Customers);
        QCOMPARE(messyLine->section(u',', 7, 7), u"12"_s);
        *messyLine = *std::find_if(clean.begin(), clean.end(), ofChanged);
        auto& survey = facts[Kind::Survey];
        QCOMPARE(survey.filter(u"门锁，客户不在家"_s).size(), 1);
        survey.replaceInStrings(QRegularExpression(u",\"\\{.*\\}\"$"_s), u","_s);
        for (const Kind kind : records::allKinds)
            QCOMPARE(facts[kind], cleanFacts().at(kind));
    }

    void messyCounts()
    {
        Station station;
        VERIFY_OK(station.import(sample(u"clean/customers.csv"_s)));
        TAKE(const auto bills, station.import(sample(u"messy/电费台账_2025.csv"_s)));
        QCOMPARE(bills.record.read, 12002);
        QCOMPARE(bills.record.kept, 12000);
        QCOMPARE(bills.record.repaired, 0);
        QCOMPARE(int(bills.totals.size()), 2);
        QVERIFY(bills.totals[0].agrees && bills.totals[1].agrees);
        TAKE(const auto survey, station.import(sample(u"messy/营业普查登记表.xlsx"_s)));
        QCOMPARE(survey.record.repaired, 50);
        QCOMPARE(survey.unmatchedColumns, (QStringList{u"备注"_s}));
        TAKE(const auto supply, station.import(sample(u"messy/台区供电量.xls"_s)));
        QCOMPARE(supply.record.kept, 5);
        QCOMPARE(supply.record.facts, 60);
    }

    void anyNumberOfThreads_data()
    {
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("chunkBytes");
        QTest::newRow("one") << 1 << 4000;
        QTest::newRow("two") << 2 << 4000;
        QTest::newRow("seven") << 7 << 1500;
        QTest::newRow("tiny chunks") << 3 << 200;
    }
    void anyNumberOfThreads()
    {
        QFETCH(int, threads);
        QFETCH(int, chunkBytes);
        ingest::PlanOptions planning;
        planning.read.csvChunkBytes = size_t(chunkBytes);
        Station station;
        import(station, cleanFiles(), planning, threads);
        QVERIFY(allFacts(station) == cleanFacts());
    }

    void anyOrderAndSplit()
    {
        Station station;
        QFile in(sample(u"clean/bills.csv"_s));
        QVERIFY(in.open(QIODevice::ReadOnly));
        QStringList lines = QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const QString header = lines.takeFirst();
        std::reverse(lines.begin(), lines.end());
        QStringList files = cleanFiles().mid(1);
        // Every third line in its own file, so that each month and each customer is spread over all of them.
        for (int part = 0; part < 3; ++part) {
            QStringList own{header};
            for (qsizetype i = part; i < lines.size(); i += 3)
                own.append(lines[i]);
            files.prepend(station.file(u"part%1.csv"_s.arg(part), own));
        }
        import(station, files);
        QVERIFY(allFacts(station) == cleanFacts());
    }

    void repeatsAreFoundAcrossChunks()
    {
        Station station;
        QFile in(sample(u"clean/bills.csv"_s));
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(in.readAll());
        const QString body = text.section(u'\n', 1);
        const QString path = station.file(u"twice.csv"_s, {text + body});
        ingest::PlanOptions planning;
        planning.read.csvChunkBytes = 3000;
        TAKE(const auto outcome, station.import(path, {}, planning));
        QCOMPARE(outcome.record.kept, 12000);
        QCOMPARE(outcome.skippedBy.at(u"identical"_s), 12000);
        QCOMPARE(outcome.record.rejected, 0);
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "test_samples.moc"
