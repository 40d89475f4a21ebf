// SPDX-License-Identifier: GPL-3.0-or-later
// Imports as a whole: overlap, undo, retry, profiles, trial, cancel, order of files.
#include "ingest_testing.h"
#include "vault/settings_store.h"

#include <QJsonArray>

using namespace mingcha;
using namespace mingcha::tests;
using ingest::Overlap;
using records::ImportState;
using records::Kind;

namespace {

ingest::ImportOptions with(Overlap overlap)
{
    ingest::ImportOptions options;
    options.overlap = overlap;
    return options;
}

std::int64_t stored(Station& station, Kind kind)
{
    const auto counts = records::countFacts(station.connection());
    return counts ? counts->at(kind) : -1;
}

}  // namespace

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMissingColumnStopsBeforeAnythingIsWritten()
    {
        Station station;
        VERIFY_FAILS(station.import(station.file(u"b.csv"_s, {u"户号,账期,上次示数,本次示数,综合倍率,电价码"_s, u"3100000001,2025-01,0,10,1,R0"_s})), base::ErrorCode::Failed);
        TAKE(const auto imports, records::listImports(station.connection()));
        QVERIFY(imports.empty());
    }

    void theSameFileIsRecognised()
    {
        Station station;
        const QString path = station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)});
        TAKE(const auto first, station.import(path));
        const auto again = station.import(path);
        QVERIFY(!again);
        QVERIFY(again.error().what.contains(QString::number(first.record.id)));
        ingest::ImportOptions trial;
        trial.dryRun = true;
        TAKE(const auto tried, station.import(path, trial));
        QCOMPARE(tried.sameFileAs, std::optional(first.record.id));
        TAKE(const auto kept, station.import(path, with(Overlap::Keep)));
        QCOMPARE(kept.record.kept, 0);
        QCOMPARE(kept.skippedBy.at(u"kept_existing"_s), 1);
        VERIFY_OK(ingest::undoImport(station.vault(), first.record.id, {}));
        VERIFY_OK(ingest::undoImport(station.vault(), kept.record.id, {}));
        VERIFY_OK(station.import(path));
    }

    void overlapStops()
    {
        Station station;
        VERIFY_OK(station.import(station.file(u"a.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)})));
        const QString second = station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000002"_s, u"2025-01"_s), billLine(u"3100000001"_s, u"2025-01"_s, u"11"_s)});
        const auto stopped = station.import(second);
        QVERIFY(!stopped);
        QVERIFY2(stopped.error().what.contains(u"3100000001 2025-01"_s), qPrintable(stopped.error().what));
        QCOMPARE(stored(station, Kind::Bills), 1);
        ingest::ImportOptions trial;
        trial.dryRun = true;
        TAKE(const auto tried, station.import(second, trial));
        QCOMPARE(tried.overlapping, 1);
        QCOMPARE(tried.record.kept, 2);
    }

    void overlapKeepsTheOlder()
    {
        Station station;
        VERIFY_OK(station.import(station.file(u"a.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)})));
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000002"_s, u"2025-01"_s), billLine(u"3100000001"_s, u"2025-01"_s, u"11"_s)}), with(Overlap::Keep)));
        QCOMPARE(outcome.record.kept, 1);
        QCOMPARE(outcome.skippedBy.at(u"kept_existing"_s), 1);
        QVERIFY(station.facts(Kind::Bills).join(u'\n').contains(u"3100000001,2025-01,0,10,1,10,"_s));
    }

    void overlapReplacesOnlyWhatTheFileGivesAnew()
    {
        Station station;
        TAKE(const auto older, station.import(station.file(u"a.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), billLine(u"3100000002"_s, u"2025-01"_s), billLine(u"3100000001"_s, u"2025-02"_s)})));
        TAKE(const auto newer, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s, u"11"_s)}), with(Overlap::Replace)));
        QCOMPARE(newer.overlapping, 1);
        QCOMPARE(stored(station, Kind::Bills), 3);
        const QStringList facts = station.facts(Kind::Bills);
        QVERIFY(facts[1].startsWith(u"3100000001,2025-01,0,10,1,11,"_s));
        QVERIFY(facts[2].startsWith(u"3100000001,2025-02,0,10,1,10,"_s));
        TAKE(const auto receipt, records::findImport(station.connection(), older.record.id));
        QCOMPARE(int(receipt->state), int(ImportState::Kept));
        QCOMPARE(receipt->facts, 2);
        QCOMPARE(receipt->kwhScaled, 200000);
        QCOMPARE(receipt->fen, 1076);
        QCOMPARE(receipt->kept, 3);
        QCOMPARE(receipt->receipt[u"replaced"_s][0][u"by"_s].toInteger(), newer.record.id);
        QCOMPARE(receipt->receipt[u"replaced"_s][0][u"facts"_s].toInteger(), 1);
        TAKE(const auto rest, station.import(station.file(u"c.csv"_s, {billsHeader, billLine(u"3100000002"_s, u"2025-01"_s, u"12"_s), billLine(u"3100000001"_s, u"2025-02"_s, u"12"_s)}), with(Overlap::Replace)));
        TAKE(const auto gone, records::findImport(station.connection(), older.record.id));
        QCOMPARE(int(gone->state), int(ImportState::Replaced));
        QCOMPARE(gone->facts, 0);
        QCOMPARE(stored(station, Kind::Bills), 3);
    }

    void overlapOfKindsWithoutAPeriod()
    {
        Station station;
        VERIFY_OK(station.import(station.file(u"a.csv"_s, {customersHeader, customerLine(u"3100000001"_s), customerLine(u"3100000002"_s)})));
        const QString second = station.file(u"b.csv"_s, {customersHeader, u"3100000001,新名,居民生活,0.4kV,1,R0"_s});
        VERIFY_FAILS(station.import(second), base::ErrorCode::Failed);
        VERIFY_OK(station.import(second, with(Overlap::Replace)));
        QCOMPARE(stored(station, Kind::Customers), 2);
        QVERIFY(station.facts(Kind::Customers)[1].contains(u"新名"_s));
    }

    void undoTakesEverythingBack()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), billLine(u"9"_s, u"2025-01"_s)})));
        VERIFY_OK(ingest::undoImport(station.vault(), outcome.record.id, u"乙"_s));
        QCOMPARE(stored(station, Kind::Bills), 0);
        TAKE(const auto record, records::findImport(station.connection(), outcome.record.id));
        QCOMPARE(int(record->state), int(ImportState::Undone));
        TAKE(const auto rejects, ingest::listRejects(station.connection()));
        QCOMPARE(rejects[0].state, u"withdrawn"_s);
        VERIFY_FAILS(ingest::undoImport(station.vault(), outcome.record.id, {}), base::ErrorCode::Failed);
        VERIFY_FAILS(ingest::undoImport(station.vault(), 99, {}), base::ErrorCode::Failed);
    }

    void rejectedRowsAreTriedAgainWhenCustomersArrive()
    {
        Station station;
        TAKE(const auto bills, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"100000003"_s, u"2025-01"_s), billLine(u"55"_s, u"2025-01"_s), billLine(u"3100000001"_s, u"x"_s)})));
        QCOMPARE(bills.record.rejected, 3);
        TAKE(const auto customers, station.import(station.file(u"c.csv"_s, {customersHeader, customerLine(u"0100000003"_s)})));
        QCOMPARE(customers.retriedRejects, 2);
        QCOMPARE(customers.retriedKept, 1);
        QCOMPARE(customers.record.receipt[u"retried_kept"_s].toInt(), 1);
        TAKE(const auto facts, records::loadFacts(station.connection(), {.kind = Kind::Bills}));
        QCOMPARE(facts.rows, size_t(1));
        QCOMPARE(facts.source(0).row, 2);
        TAKE(const auto origin, records::findImport(station.connection(), facts.source(0).importId));
        QCOMPARE(origin->file, u"b.csv"_s);
        QCOMPARE(origin->sha256, bills.record.sha256);
        QCOMPARE(origin->receipt[u"retry_of"_s].toInteger(), bills.record.id);
        QCOMPARE(origin->kept, 1);
        QCOMPARE(origin->repaired, 1);
        TAKE(const auto open, ingest::listRejects(station.connection(), bills.record.id, true));
        QCOMPARE(int(open.size()), 2);
        // Taking the bills back takes this row too; taking only the retry back opens the reject again.
        VERIFY_OK(ingest::undoImport(station.vault(), origin->id, {}));
        TAKE(const auto reopened, ingest::listRejects(station.connection(), bills.record.id, true));
        QCOMPARE(int(reopened.size()), 3);
        VERIFY_OK(ingest::undoImport(station.vault(), bills.record.id, {}));
        QCOMPARE(stored(station, Kind::Bills), 0);
    }

    void undoOfAFileTakesItsRetriedRowsToo()
    {
        Station station;
        TAKE(const auto bills, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"100000003"_s, u"2025-01"_s)})));
        VERIFY_OK(station.import(station.file(u"c.csv"_s, {customersHeader, customerLine(u"0100000003"_s)})));
        QCOMPARE(stored(station, Kind::Bills), 1);
        VERIFY_OK(ingest::undoImport(station.vault(), bills.record.id, {}));
        QCOMPARE(stored(station, Kind::Bills), 0);
        TAKE(const auto rejects, ingest::listRejects(station.connection()));
        QCOMPARE(rejects[0].state, u"withdrawn"_s);
    }

    void aCorrectedRowIsTriedAgain()
    {
        Station station;
        TAKE(const auto bills, station.import(station.file(u"b.csv"_s, {u"标题"_s, billsHeader, billLine(u"3100000001"_s, u"2025-13"_s)})));
        TAKE(const auto rejects, ingest::listRejects(station.connection()));
        QStringList cells = rejects[0].cells;
        VERIFY_FAILS(ingest::retryReject(station.vault(), rejects[0].id, cells, {}), base::ErrorCode::Failed);
        cells[1] = u"2025-12"_s;
        TAKE(const auto outcome, ingest::retryReject(station.vault(), rejects[0].id, cells, u"丙"_s));
        QCOMPARE(outcome.record.kept, 1);
        TAKE(const auto facts, records::loadFacts(station.connection(), {.kind = Kind::Bills}));
        QCOMPARE(facts.period(records::bill::Period, 0), base::Period(2025, 12));
        QCOMPARE(facts.source(0).row, 3);
        TAKE(const auto record, records::findImport(station.connection(), outcome.record.id));
        QCOMPARE(record->receipt[u"corrected_from"_s][1].toString(), u"2025-13"_s);
        TAKE(const auto after, ingest::listRejects(station.connection()));
        QCOMPARE(after[0].state, u"retried"_s);
        VERIFY_FAILS(ingest::retryReject(station.vault(), rejects[0].id, cells, {}), base::ErrorCode::Failed);
    }

    /// A column chosen for another is read in the unit stated above the table: 3.5 万kWh are 35,000 kWh.
    void aChosenColumnKeepsTheUnitAboveTheTable()
    {
        Station station;
        const QString path = station.file(u"supply.csv"_s, {u"台区供电量统计表（万kWh）"_s, u"台区编号,账期,供电量,关口数"_s, u"T1,2025-01,3,3.5"_s});
        TAKE(auto plan, ingest::planFile(path, {}));
        ingest::assignColumn(plan, 0, 2, -1);
        ingest::assignColumn(plan, 0, 3, int(records::area_supply::Supplied));
        ingest::ImportOptions options;
        options.backup = false;
        VERIFY_OK(ingest::importFile(station.vault(), plan, options));
        QCOMPARE(station.facts(Kind::AreaSupply).value(1), u"T1,2025-01,35000"_s);
    }

    void aProfileIsOfferedForTheSameHeader()
    {
        Station station;
        const QStringList lines{u"甲列,乙列,起码,止码,倍率,度数,电价代码,其他"_s, u"3100000001,202501,0,10,1,10,R0,x"_s};
        const QString path = station.file(u"b.csv"_s, lines);
        ingest::PlanOptions planning;
        planning.kind = Kind::Bills;
        TAKE(auto plan, ingest::planFile(path, planning));
        QVERIFY(!plan.ready());
        ingest::assignColumn(plan, 0, 0, records::bill::Number);
        ingest::assignColumn(plan, 0, 1, records::bill::Period);
        QVERIFY(plan.ready());
        VERIFY_OK(ingest::saveProfile(station.connection(), ingest::profileFrom(plan, 0, u"本所账单"_s)));
        TAKE(const auto options, ingest::planOptionsOf(station.connection()));
        TAKE(const auto again, ingest::planFile(station.file(u"c.csv"_s, QStringList{u"某表"_s} + lines), options));
        QVERIFY(again.ready());
        QCOMPARE(again.sheets[0].appliedProfile, u"本所账单"_s);
        QCOMPARE(int(again.sheets[0].columns[1].reason), int(ingest::MatchReason::Profile));
        // Another header does not take it, unless it is asked for.
        TAKE(const auto other, ingest::planFile(station.file(u"d.csv"_s, {lines[0] + u",多一列"_s, lines[1]}), options));
        QVERIFY(!other.ready());
        ingest::PlanOptions named = options;
        named.profileName = u"本所账单"_s;
        TAKE(const auto asked, ingest::planFile(station.path(u"d.csv"_s), named));
        QVERIFY(asked.ready());
        named.profileName = u"没有的"_s;
        VERIFY_FAILS(ingest::planFile(path, named), base::ErrorCode::Failed);
        VERIFY_OK(ingest::removeProfile(station.connection(), u"本所账单"_s));
        TAKE(const auto none, ingest::listProfiles(station.connection()));
        QVERIFY(none.empty());
    }

    void aTrialWritesNothing()
    {
        Station station;
        VERIFY_OK(station.import(station.file(u"a.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)})));
        const QString c = station.file(u"c.csv"_s, {customersHeader, customerLine(u"0100000003"_s)});
        const QString b = station.file(u"b.csv"_s, {billsHeader, billLine(u"100000003"_s, u"2025-01"_s), billLine(u"3100000001"_s, u"2025-01"_s)});
        const QByteArray before = bytesOf(station.vault().path());
        ingest::ImportOptions trial;
        trial.dryRun = true;
        TAKE(const auto results, ingest::importFiles(station.vault(), {b, c}, {}, trial));
        QCOMPARE(bytesOf(station.vault().path()), before);
        QVERIFY(station.vault().backups().isEmpty());
        QVERIFY(results[0].outcome && results[1].outcome);
        QCOMPARE(results[0].outcome->record.id, 0);
        // The bills of a trial see the customers that would have come before them.
        QCOMPARE(results[0].outcome->record.kept, 2);
        QCOMPARE(results[0].outcome->repairs[0].to, u"0100000003"_s);
        QCOMPARE(results[0].outcome->overlapping, 1);
    }

    void cancelLeavesNothing()
    {
        Station station;
        QStringList lines{billsHeader};
        for (int i = 0; i < 2000; ++i)
            lines.append(billLine(QString::number(3100000000 + i), u"2025-01"_s));
        const QString path = station.file(u"b.csv"_s, lines);
        for (const int after : {0, 1, 5, 50}) {
            int reports = 0;
            std::unique_ptr<base::Progress> progress;
            progress = std::make_unique<base::Progress>([&](const QString&, double) {
                if (++reports > after)
                    progress->cancel();
            });
            ingest::PlanOptions planning;
            planning.read.csvChunkBytes = 1000;
            auto plan = ingest::planFile(path, planning, after ? nullptr : progress.get());
            if (!after && !plan)
                continue;
            VERIFY_FAILS(ingest::importFile(station.vault(), *plan, {}, progress.get()), base::ErrorCode::Cancelled);
            QCOMPARE(stored(station, Kind::Bills), 0);
            TAKE(const auto imports, records::listImports(station.connection()));
            QVERIFY(imports.empty());
        }
        VERIFY_OK(station.import(path));
    }

    /// What is opened while the passphrase is still being worked on hears of Ctrl+C too.
    void openingAheadIsCancelled()
    {
        Station station;
        const QString path = station.file(u"b.csv"_s, {billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)});
        base::Progress progress;
        QCOMPARE(int(ingest::openAhead({path}, &progress).get().size()), 1);
        progress.cancel();
        QVERIFY(ingest::openAhead({path}, &progress).get().empty());
    }

    void filesAreTakenInTheirOrderAndOneFailureStopsNoOther()
    {
        Station station;
        const QString bills = station.file(u"1.csv"_s, {billsHeader, billLine(u"100000003"_s, u"2025-01"_s)});
        const QString wrong = station.file(u"2.csv"_s, {u"甲,乙"_s, u"1,2"_s});
        const QString customers = station.file(u"3.csv"_s, {customersHeader, customerLine(u"0100000003"_s)});
        TAKE(const auto results, ingest::importFiles(station.vault(), {bills, wrong, customers, station.path(u"none.csv"_s)}, {}, {}));
        QCOMPARE(int(results.size()), 4);
        QCOMPARE(results[0].path, bills);
        QVERIFY(results[0].outcome && results[2].outcome);
        QCOMPARE(results[0].outcome->record.kept, 1);
        QVERIFY(results[1].error && results[3].error);
        QCOMPARE(int(results[3].error->code), int(base::ErrorCode::NoSuchFile));
        QVERIFY(results[0].outcome->record.id > results[2].outcome->record.id);
        // Nothing to lose before the first import, so no backup; one before the next.
        QVERIFY(station.vault().backups().isEmpty());
        TAKE(const auto more, ingest::importFiles(station.vault(), {station.file(u"5.csv"_s, {billsHeader, billLine(u"0100000003"_s, u"2025-02"_s)})}, {}, {}));
        QVERIFY(more[0].outcome);
        QCOMPARE(int(station.vault().backups().size()), 1);
    }

    void lengthsOfNumbersAreASetting()
    {
        Station station;
        VERIFY_OK(vault::SettingsStore(station.connection()).setValue(u"ingest.account_lengths"_s, QJsonArray{2}));
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {billsHeader, billLine(u"31"_s, u"2025-01"_s)})));
        QCOMPARE(outcome.record.kept, 1);
    }

    void exportAndImportAgainGivesTheSameFacts()
    {
        for (const Kind kind : records::allKinds) {
            Station station;
            const auto id = records::spec(kind).id;
            const QString name = QString::fromLatin1(id.data(), qsizetype(id.size()));
            VERIFY_OK(station.import(sample(u"clean/"_s + name + u".csv"_s)));
            const QStringList before = station.facts(kind);
            QFile out(station.path(name));
            QVERIFY(out.open(QIODevice::WriteOnly));
            VERIFY_OK(records::exportCsv(station.connection(), kind, out));
            out.close();
            TAKE(const auto imports, records::listImports(station.connection()));
            VERIFY_OK(ingest::undoImport(station.vault(), imports[0].id, {}));
            TAKE(const auto outcome, station.import(station.path(name)));
            QCOMPARE(outcome.record.rejected, 0);
            QCOMPARE(outcome.record.repaired, 0);
            QCOMPARE(station.facts(kind), before);
            QVERIFY(before.size() > 5);
        }
    }

    void whatASpreadsheetWouldRunComesBackAsItWas()
    {
        Station station;
        VERIFY_OK(station.import(station.file(u"c.csv"_s, {customersHeader, u"3100000001,\"=1+2, \"\"x\"\"\",居民生活,-,1,R0"_s, u"3100000002,@某,居民生活,-0.4kV,1,R0"_s})));
        TAKE(const auto rejects, ingest::listRejects(station.connection()));
        QCOMPARE(int(rejects.size()), 1);  // a voltage of "-" is no voltage
        const QString line = station.facts(Kind::Customers)[1];
        QVERIFY2(line.startsWith(u"3100000002,'@某,"_s) && line.contains(u",'-0.4kV,"_s), qPrintable(line));
        TAKE(const auto outcome, station.import(station.file(u"again.csv"_s, station.facts(Kind::Customers)), with(Overlap::Replace)));
        QCOMPARE(station.facts(Kind::Customers)[1], line);
    }

    void templatesAreRecognised()
    {
        for (const Kind kind : records::allKinds) {
            Station station;
            TAKE(const auto plan, ingest::planFile(station.file(u"t.csv"_s, {records::exportHeader(kind).join(u',')}), {}));
            QVERIFY(plan.ready());
            QCOMPARE(int(plan.kind), int(kind));
        }
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
