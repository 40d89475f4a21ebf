// SPDX-License-Identifier: GPL-3.0-or-later
// What was read of a file: its sheets, the receipt, the place of every fact.
#include "ingest_testing.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace mingcha;
using namespace mingcha::tests;
using records::Kind;

class TestReceipts : public QObject {
    Q_OBJECT

private:
    static QString table(const QStringList& lines)
    {
        QString rows;
        for (const QString& line : lines)
            rows += u"<tr><td>"_s + QString(line).replace(u","_s, u"</td><td>"_s) + u"</td></tr>"_s;
        return u"<table>"_s + rows + u"</table>"_s;
    }

private Q_SLOTS:
    /// A file is one kind; what else it holds is named, and the same file can be imported once more as that.
    void sheetsOfAnotherKindAreToldAndTakenLater()
    {
        Station station;
        const QString path = station.file(u"b.xls"_s, {u"<html><body>"_s, table({customersHeader, customerLine(u"3100000001"_s)}), table({billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)}),
                                                       table({u"说明"_s, u"本表一式两份。"_s}), u"</body></html>"_s});
        TAKE(const auto bills, station.import(path));
        QCOMPARE(bills.record.kind, Kind::Bills);
        QCOMPARE(bills.record.kept, 1);
        QCOMPARE(int(bills.warnings.size()), 2);
        QVERIFY2(bills.warnings[0].endsWith(u"was not read: It has every column that 客户档案 need. Import the file once more as that kind."_s), qPrintable(bills.warnings[0]));
        QVERIFY2(bills.warnings[1].endsWith(u"was not read: No row of this sheet names the columns that 电费账单 need."_s), qPrintable(bills.warnings[1]));
        ingest::PlanOptions asCustomers;
        asCustomers.kind = Kind::Customers;
        TAKE(const auto customers, station.import(path, {}, asCustomers));
        QCOMPARE(customers.record.kept, 1);
        VERIFY_FAILS(station.import(path), base::ErrorCode::Failed);
    }

    /// An export of more rows than a sheet holds goes on in the next sheet, without a header.
    void aSheetThatGoesOnIsRead()
    {
        Station station;
        const QString path = station.file(u"b.xls"_s, {u"<html><body>"_s, table({u"电费台账"_s, billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)}), table({billLine(u"3100000002"_s, u"2025-01"_s), billLine(u"3100000003"_s, u"2025-13"_s)}),
                                                       table({billLine(u"3100000004"_s, u"2025-01"_s)}), table({u"户数,3,,,,,,"_s}), u"</body></html>"_s});
        TAKE(const auto bills, station.import(path));
        QCOMPARE(bills.record.kept, 3);
        QCOMPARE(bills.record.rejected, 1);
        QCOMPARE(bills.record.read, 6);
        QCOMPARE(int(bills.warnings.size()), 1);
        TAKE(const auto rejects, ingest::listRejects(station.connection()));
        QCOMPARE(rejects[0].row, 2);
        TAKE(const auto again, ingest::retryReject(station.vault(), rejects[0].id, billLine(u"3100000003"_s, u"2025-02"_s).split(u','), u"Li"_s));
        QCOMPARE(again.record.kept, 1);
    }

    /// A grand total behind the last sheet is that of the whole table: 10 + 20 + 30 = 60 kWh, 3 × 5.38 = 16.14 元; a total of the last sheet alone is 30 kWh.
    void aTotalOverSheetsIsThatOfTheTable_data()
    {
        QTest::addColumn<bool>("withHeaders");
        QTest::addColumn<QString>("kwh");
        QTest::addColumn<QString>("computed");
        QTest::addColumn<bool>("agrees");
        QTest::newRow("of all sheets") << false << u"60"_s << u"60"_s << true;
        QTest::newRow("of the last sheet") << false << u"30"_s << u"30"_s << true;
        QTest::newRow("wrong") << false << u"61"_s << u"60"_s << false;
        QTest::newRow("of all sheets, each with its header") << true << u"60"_s << u"60"_s << true;
        QTest::newRow("wrong, each with its header") << true << u"61"_s << u"30"_s << false;
    }

    void aTotalOverSheetsIsThatOfTheTable()
    {
        QFETCH(bool, withHeaders);
        QFETCH(QString, kwh);
        QFETCH(QString, computed);
        QFETCH(bool, agrees);
        const QStringList header = withHeaders ? QStringList{billsHeader} : QStringList();
        Station station;
        const QString path = station.file(u"b.xls"_s, {u"<html><body>"_s, table({billsHeader, billLine(u"3100000001"_s, u"2025-01"_s)}), table(header + QStringList{billLine(u"3100000002"_s, u"2025-01"_s, u"20"_s)}),
                                                       table(header + QStringList{billLine(u"3100000003"_s, u"2025-01"_s, u"30"_s), u"总计,,,,,%1,,16.14"_s.arg(kwh)}), u"</body></html>"_s});
        TAKE(const auto bills, station.import(path));
        QCOMPARE(bills.record.kept, 3);
        QCOMPARE(int(bills.totals.size()), 2);
        QCOMPARE(bills.totals[0].stated, kwh);
        QCOMPARE(bills.totals[0].computed, computed);
        QCOMPARE(bills.totals[0].agrees, agrees);
        QCOMPARE(bills.totals[1].computed, u"16.14"_s);
        QVERIFY(bills.totals[1].agrees);
    }

    void theReceiptSaysWhatWasRead()
    {
        Station station;
        const QString path = station.file(u"b.csv"_s, {u"用户编号,电费年月,起码,止码,倍率,总电量（万kWh）,电价代码,应收金额,地址"_s, u"3100000001,202501,0,10,1,0.001,R0,5.38,某处"_s});
        ingest::ImportOptions options;
        options.who = u"甲"_s;
        VERIFY_OK(station.import(path, options));
        TAKE(const auto imports, records::listImports(station.connection()));
        QCOMPARE(int(imports.size()), 1);
        const auto& record = imports[0];
        QCOMPARE(record.file, u"b.csv"_s);
        QCOMPARE(record.importedBy, u"甲"_s);
        QCOMPARE(record.sha256, QString::fromLatin1(QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex()));
        QCOMPARE(record.bytes, bytesOf(path).size());
        QCOMPARE(record.kwhScaled, 100000);  // 10 kWh
        QCOMPARE(record.fen, 538);
        const QJsonObject& receipt = record.receipt;
        QCOMPARE(receipt[u"encoding"_s].toString(), u"UTF-8"_s);
        QCOMPARE(receipt[u"delimiter"_s].toString(), u","_s);
        QCOMPARE(receipt[u"unmatched"_s].toArray(), (QJsonArray{u"地址"_s}));
        const QJsonObject sheet = receipt[u"sheets"_s][0].toObject();
        QCOMPARE(sheet[u"header_row"_s].toInt(), 1);
        const QJsonObject column = sheet[u"columns"_s][5].toObject();
        QCOMPARE(column[u"header"_s].toString(), u"总电量（万kWh）"_s);
        QCOMPARE(column[u"field"_s].toString(), u"kwh"_s);
        QCOMPARE(column[u"reason"_s].toString(), u"alias"_s);
        QCOMPARE(column[u"factor"_s].toInt(), 10000);
    }

    void everyFactPointsAtItsRow()
    {
        Station station;
        TAKE(const auto outcome, station.import(station.file(u"b.csv"_s, {u"标题,,,"_s, billsHeader, billLine(u"3100000001"_s, u"2025-01"_s), billLine(u"3100000002"_s, u"2025-02"_s)})));
        TAKE(const auto facts, records::loadFacts(station.connection(), {.kind = Kind::Bills}));
        QCOMPARE(facts.rows, size_t(2));
        QCOMPARE(facts.source(0).row, 3);
        QCOMPARE(facts.source(1).row, 4);
        QCOMPARE(facts.source(1).importId, outcome.record.id);
    }
};

QTEST_GUILESS_MAIN(TestReceipts)
#include "test_receipts.moc"
