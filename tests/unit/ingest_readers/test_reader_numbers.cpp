// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readers/number_format.h"
#include "ingest/readers/number_text.h"

#include <QTest>

using namespace mingcha::ingest;

class TestReaderNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubles_data();
    void doubles();
    void spelled_data();
    void spelled();
    void formats_data();
    void formats();
    void builtinFormats();
    void dates_data();
    void dates();
    void elapsed();
    void padding();
};

void TestReaderNumbers::doubles_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("negative zero") << -0.0 << QByteArray("0");
    QTest::newRow("sum with an artefact") << 0.1 + 0.2 << QByteArray("0.3");
    QTest::newRow("reading") << 1099.74 << QByteArray("1099.74");
    QTest::newRow("price") << -0.6821 << QByteArray("-0.6821");
    QTest::newRow("twelve digits") << 530000000000.0 << QByteArray("530000000000");
    QTest::newRow("sixteen digits below 2^53") << 3100123456789012.0 << QByteArray("3100123456789012");
    QTest::newRow("15 digits and zeros, as Excel keeps long ids")
        << 310012345678901000.0 << QByteArray("310012345678901000");
    QTest::newRow("large") << 1e21 << QByteArray("1000000000000000000000");
    QTest::newRow("small") << 1e-7 << QByteArray("0.0000001");
    QTest::newRow("third") << 1.0 / 3 << QByteArray("0.333333333333333");
    QTest::newRow("two thirds") << 2.0 / 3 << QByteArray("0.666666666666667");
    QTest::newRow("rounds up to a whole number") << 0.99999999999999989 << QByteArray("1");
}

void TestReaderNumbers::doubles()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(numberText(value)), text);
}

void TestReaderNumbers::spelled_data()
{
    QTest::addColumn<QByteArray>("spelled");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char* spelled, const char* text) {
        QTest::newRow(spelled) << QByteArray(spelled) << QByteArray(text);
    };
    add("1458", "1458");
    add("-5.50", "-5.5");
    add("0.30000000000000004", "0.3");
    add("1099.7400000000000091", "1099.74");
    add("310012345678901234567", "310012345678901234567");
    add("3.1001234567890122E+17", "310012345678901220");
    add("1E-07", "0.0000001");
    add("007", "7");
    add("1.000", "1");
    add("-0.0", "0");
    add("+5", "5");
    add("", "");
    add("abc", "abc");
    add("1e999", "1e999");
    add("nan", "nan");
    add("-", "-");
}

void TestReaderNumbers::spelled()
{
    QFETCH(QByteArray, spelled);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(numberText(spelled.toStdString())), text);
}

void TestReaderNumbers::formats_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* code, NumberFormat::Kind kind) {
        QTest::newRow(code) << QString::fromUtf8(code) << static_cast<int>(kind);
    };
    using Kind = NumberFormat::Kind;
    add("General", Kind::Plain);
    add("0.00", Kind::Plain);
    add("#,##0.00_);[Red](#,##0.00)", Kind::Plain);
    add("0.00%", Kind::Plain);
    add("0.00E+00", Kind::Plain);
    add("0\"day\"", Kind::Plain);
    add("0\\d", Kind::Plain);
    add("[DBNum1]0", Kind::Plain);
    add("0", Kind::Plain);
    add("@", Kind::Plain);
    add("yyyy-mm-dd", Kind::Date);
    add("YYYY/M/D", Kind::Date);
    add("yyyy\"年\"m\"月\"d\"日\"", Kind::Date);
    add("[$-804]yyyy年m月d日;@", Kind::Date);
    add("h:mm AM/PM", Kind::Date);
    add("mm:ss.0", Kind::Date);
    add("[h]:mm:ss", Kind::Elapsed);
    add("[mm]:ss", Kind::Elapsed);
    add("0000000000", Kind::Padded);
    add("00", Kind::Padded);
    add("00;-00", Kind::Padded);
}

void TestReaderNumbers::formats()
{
    QFETCH(QString, code);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(NumberFormat::ofCode(code).kind), kind);
}

void TestReaderNumbers::builtinFormats()
{
    for (int id = 0; id < 60; ++id) {
        const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 ||
                          (id >= 50 && id <= 58);
        const auto expected = id == 46 ? NumberFormat::Kind::Elapsed
                              : date   ? NumberFormat::Kind::Date
                                       : NumberFormat::Kind::Plain;
        QCOMPARE(NumberFormat::builtin(id).kind, expected);
    }
}

void TestReaderNumbers::dates_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<QByteArray>("text");
    // Expected values from Excel's documentation of its two date systems.
    QTest::newRow("first day") << 1.0 << false << QByteArray("1900-01-01");
    QTest::newRow("day before the quirk") << 59.0 << false << QByteArray("1900-02-28");
    QTest::newRow("the day that never was") << 60.0 << false << QByteArray("1900-02-29");
    QTest::newRow("day behind the quirk") << 61.0 << false << QByteArray("1900-03-01");
    QTest::newRow("today's form") << 45413.0 << false << QByteArray("2024-05-01");
    QTest::newRow("leap day") << 45351.0 << false << QByteArray("2024-02-29");
    QTest::newRow("with time") << 45413.354166666664 << false << QByteArray("2024-05-01 08:30:00");
    QTest::newRow("time that rounds to midnight") << 45413.999999 << false << QByteArray("2024-05-02");
    QTest::newRow("time alone") << 0.4375 << false << QByteArray("10:30:00");
    QTest::newRow("last day") << 2958465.0 << false << QByteArray("9999-12-31");
    QTest::newRow("behind the last") << 2958466.0 << false << QByteArray("2958466");
    QTest::newRow("negative") << -1.0 << false << QByteArray("-1");
    QTest::newRow("1904 first day") << 0.0 << true << QByteArray("1904-01-01");
    QTest::newRow("1904") << 43951.0 << true << QByteArray("2024-05-01");
}

void TestReaderNumbers::dates()
{
    QFETCH(double, serial);
    QFETCH(bool, since1904);
    QFETCH(QByteArray, text);
    const auto system = since1904 ? DateSystem::Since1904 : DateSystem::Since1900;
    QCOMPARE(QByteArray::fromStdString(formattedNumber(serial, {NumberFormat::Kind::Date, 0}, system)), text);
}

void TestReaderNumbers::elapsed()
{
    QCOMPARE(elapsedText(1.5), std::string("36:00:00"));
    QCOMPARE(elapsedText(-0.25), std::string("-06:00:00"));
}

void TestReaderNumbers::padding()
{
    const NumberFormat tenZeros{NumberFormat::Kind::Padded, 10};
    QCOMPARE(formattedNumber(31001.0, tenZeros, DateSystem::Since1900), std::string("0000031001"));
    QCOMPARE(formattedNumber("31001", tenZeros, DateSystem::Since1900), std::string("0000031001"));
    QCOMPARE(formattedNumber("1.5", tenZeros, DateSystem::Since1900), std::string("1.5"));
    QCOMPARE(formattedNumber("12345678901", tenZeros, DateSystem::Since1900), std::string("12345678901"));
}

QTEST_APPLESS_MAIN(TestReaderNumbers)
#include "test_reader_numbers.moc"
