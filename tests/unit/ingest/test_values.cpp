// SPDX-License-Identifier: GPL-3.0-or-later
// Every written form of domain.md 10.2 and 10.3; the expected values are worked out by hand.
#include "base/period.h"
#include "ingest/cell_text.h"
#include "ingest/cell_value.h"
#include "ingest/fast_value.h"
#include "ingest_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using ingest::CellValue;
using ingest::Repaired;
using ingest::ValueState;

namespace {
std::int64_t day(int year, int month, int dayOfMonth) { return QDate(year, month, dayOfMonth).toJulianDay(); }
}

class TestValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("scaled");   // four decimals
        QTest::addColumn<int>("repaired");
        const auto value = [](const char* name, const QString& text, qint64 scaled, Repaired repaired = Repaired::No) { QTest::newRow(name) << text << int(ValueState::Value) << scaled << int(repaired); };
        const auto other = [](const char* name, const QString& text, ValueState state) { QTest::newRow(name) << text << int(state) << qint64(records::nothing) << int(Repaired::No); };
        value("plain", u"1458"_s, 14580000);
        value("decimals", u"1294.27"_s, 12942700);
        value("negative", u"-0.5"_s, -5000);
        value("plus", u"+7"_s, 70000);
        value("thousands", u"12,345.60"_s, 123456000);
        value("millions", u"1,234,567"_s, 12345670000);
        value("full width", u"１２３．４５"_s, 1234500, Repaired::FullWidth);
        value("full-width separators", u"１，２３４"_s, 12340000, Repaired::FullWidth);
        value("spaces around", u"  42\t"_s, 420000);
        value("no-break space", u"\u00a042\u00a0"_s, 420000);
        value("ideographic space", u"\u300042"_s, 420000);
        value("zero width", u"4\u200b2\ufeff"_s, 420000);
        value("space as separator", u"1 234.5"_s, 12345000);
        value("no-break separator", u"1\u00a0234"_s, 12340000);
        value("formula", u"=\"0031\""_s, 310000, Repaired::FormulaText);
        value("apostrophe", u"'31"_s, 310000);
        value("percent", u"7.50%"_s, 750);
        value("full-width percent", u"７.５％"_s, 750, Repaired::FullWidth);
        value("parentheses", u"(1,234.50)"_s, -12345000);
        value("full-width parentheses", u"（12）"_s, -120000, Repaired::FullWidth);
        value("minus sign", u"−5"_s, -50000);
        value("exponent", u"1.23E+09"_s, 12300000000000);
        value("currency", u"¥ 5.20"_s, 52000);
        value("rounded up", u"0.00005"_s, 1, Repaired::Rounded);
        value("rounded down", u"0.00004"_s, 0, Repaired::Rounded);
        value("rounded away from zero", u"-0.00005"_s, -1, Repaired::Rounded);
        value("zeros beyond are nothing", u"1.50000000"_s, 15000);
        for (const char* empty : {"", " ", "--", "-", "—", "/", "#N/A", "空", "\u3000", "——"})
            other(qPrintable(u"empty "_s + QString::fromUtf8(empty)), QString::fromUtf8(empty), ValueState::Empty);
        for (const char* wrong : {"abc", "12,34", "1,2345", "1,,234", "1.2.3", "5-3", "--5", "12 34", "#REF!", "1e", "(-5)", "()", "合计", ",123", "0x10", "1,234.5,6"})
            other(qPrintable(u"wrong "_s + QString::fromUtf8(wrong)), QString::fromUtf8(wrong), ValueState::Unreadable);
        other("too large", u"99999999999999999999"_s, ValueState::Unreadable);
        value("twelve digits before the point", u"999,999,999,999.9999"_s, 9999999999999999);
        other("thirteen digits before the point", u"1,000,000,000,000"_s, ValueState::Unreadable);
        other("rounds to thirteen digits", u"-999999999999.99995"_s, ValueState::Unreadable);
    }
    void amounts()
    {
        QFETCH(QString, text);
        const std::string utf8 = text.toStdString();
        const CellValue value = ingest::scaledValue(utf8, 4);
        QTEST(int(value.state), "state");
        QTEST(qint64(value.value), "scaled");
        QTEST(int(value.repaired), "repaired");
        std::int64_t fast = 0;
        if (ingest::fast::scaled(utf8, 4, fast))
            QCOMPARE(fast, value.value);
    }

    void tenThousands()
    {
        // 1.23456 万kWh is 12345.6 kWh: the column keeps four decimals more.
        QCOMPARE(ingest::scaledValue("1.23456", 8).value, 123456000);
        QCOMPARE(ingest::scaledValue("0.000000001", 8).repaired, Repaired::Rounded);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        QTest::addColumn<int>("repaired");
        const auto good = [](const char* name, const QString& text, Repaired repaired = Repaired::No) { QTest::newRow(name) << text << qint64(day(2024, 5, 1)) << int(repaired); };
        good("iso", u"2024-05-01"_s);
        good("slashes", u"2024/5/1"_s);
        good("digits", u"20240501"_s);
        good("Chinese", u"2024年5月1日"_s);
        good("Chinese with spaces", u"2024 年 5 月 1 日"_s);
        good("points", u"2024.05.01"_s);
        good("time", u"2024-05-01 00:00:00"_s);
        good("short time", u"2024/5/1 8:30"_s);
        good("iso time", u"2024-05-01T08:30:00"_s);
        good("serial", u"45413"_s, Repaired::ExcelSerial);
        good("serial with time", u"45413.354"_s, Repaired::ExcelSerial);
        good("full width", u"２０２４－０５－０１"_s, Repaired::FullWidth);
        good("formula", u"=\"2024-05-01\""_s, Repaired::FormulaText);
        for (const char* wrong : {"202405", "2024-05", "2024-13-01", "2023-02-29", "01-05", "5/1/2024", "2024-05-01x", "abc", "19000000", "2024-5-1-1"})
            QTest::newRow(wrong) << QString::fromUtf8(wrong) << qint64(records::nothing) << int(Repaired::No);
    }
    void dates()
    {
        QFETCH(QString, text);
        const CellValue value = ingest::dateValue(text.toStdString());
        QTEST(qint64(value.value), "expected");
        QTEST(int(value.repaired), "repaired");
    }

    void aMonthOfValidity()
    {
        QCOMPARE(ingest::dateValue("202402", true, false).value, day(2024, 2, 1));
        QCOMPARE(ingest::dateValue("2024年2月", true, true).value, day(2024, 2, 29));
        QCOMPARE(ingest::dateValue("202402", true, true).repaired, Repaired::WholeMonth);
    }

    void everyDayIsTheCalendars()
    {
        for (QDate date(1999, 12, 1); date < QDate(2032, 3, 2); date = date.addDays(1)) {
            std::int64_t fast = 0;
            QVERIFY(ingest::fast::date(date.toString(Qt::ISODate).toStdString(), fast));
            QCOMPARE(fast, date.toJulianDay());
        }
    }

    void periods_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("repaired");
        for (const char* text : {"2025-03", "202503", "2025年3月", "2025/03", "2025/3", "2025.03", "2025年03月份", "2025-03-01", "2025年3月31日", "20250315", "2025-03-01 00:00:00", "Mar-25", "Mar-2025", " 202503\t", "202503.0", "20250315.0"})
            QTest::newRow(text) << QString::fromUtf8(text) << int(Repaired::No);
        QTest::newRow("full width") << u"２０２５０３"_s << int(Repaired::FullWidth);
        QTest::newRow("serial") << u"45717"_s << int(Repaired::ExcelSerial);
    }
    void periods()
    {
        QFETCH(QString, text);
        const CellValue value = ingest::periodValue(text.toStdString());
        QCOMPARE(value.value, std::int64_t(base::Period(2025, 3).index()));
        QTEST(int(value.repaired), "repaired");
    }
    void noPeriods()
    {
        for (const char* text : {"2025", "202513", "2025-00", "3月", "abc", "25-03", "180003", "20250", "202503.1"})
            QCOMPARE(ingest::periodValue(text).state, ValueState::Unreadable);
        QCOMPARE(ingest::periodValue("--").state, ValueState::Empty);
    }

    void wholeNumbers()
    {
        QCOMPARE(ingest::integerValue("15").value, 15);
        QCOMPARE(ingest::integerValue("15日").value, 15);
        QCOMPARE(ingest::integerValue("１５号").value, 15);
        QCOMPARE(ingest::integerValue("x").state, ValueState::Unreadable);
    }

    void wordsStayAsTheyAre()
    {
        QCOMPARE(ingest::wordText("\u00a0张　三\t").text, std::string("张 三"));
        QCOMPARE(ingest::wordText("客户Ａ").text, std::string("客户Ａ"));
        QCOMPARE(ingest::wordText("０．４ｋＶ").text, std::string("0.4kV"));
        QCOMPARE(ingest::wordText("=\"0031\"").text, std::string("0031"));
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
