// SPDX-License-Identifier: GPL-3.0-or-later
// Exact amounts: reading, rounding, printing and the billing arithmetic. Expected values are computed by hand or come from domain.md 2.15.
#include <QRandomGenerator>
#include <QTest>

#include "base/decimal.h"  // behind Qt's: Qt 6.4's moc does not read <concepts> otherwise

using namespace mingcha::base;

namespace {
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
}

class TestDecimal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<qint64>("scaled");
        QTest::addColumn<bool>("rounded");
        const auto row = [](const char* text, int decimals, qint64 scaled, bool rounded = false) { QTest::newRow(qPrintable(QStringLiteral("%1 to %2").arg(QLatin1String(text)).arg(decimals))) << QString::fromLatin1(text) << decimals << scaled << rounded; };
        row("0", 2, 0);
        row("-0", 2, 0);
        row("-0.00", 2, 0);
        row("1", 2, 100);
        row("+1", 2, 100);
        row("0031", 0, 31);
        row("1099.74", 4, 10997400);
        row("-0.5", 4, -5000);
        row(".5", 2, 50);
        row("5.", 2, 500);
        row("0.4793", 8, 47930000);
        row("1.005", 2, 101, true);
        row("1.0049999999999999999999999999999999999999999", 2, 100, true);
        row("-1.005", 2, -101, true);
        row("-1.004", 2, -100, true);
        row("2.5", 0, 3, true);
        row("-2.5", 0, -3, true);
        row("0.5", 0, 1, true);
        row("0.49", 0, 0, true);
        row("0.0009", 2, 0, true);
        row("0.009", 2, 1, true);
        row("0.000", 2, 0);
        row("1.10000000000000000000000000000000000000000000000000", 2, 110);
        row("0.000000000000000000000000000000000000000000000000001", 2, 0, true);
        row("1e3", 2, 100000);
        row("1E+3", 2, 100000);
        row("1.5e-3", 4, 15);
        row("15e-4", 2, 0, true);
        row("1e-2", 2, 1);
        row("5e-3", 2, 1, true);
        row("0e999", 2, 0);
        row("1e-999", 2, 0, true);
        row("123456.7890000000000000000001", 4, 1234567890, true);
        row("92233720368547758.07", 2, largest);
        row("-92233720368547758.07", 2, -largest);
        row("92233720368547758.074", 2, largest, true);
        row("9223372036854775807", 0, largest);
        row("922337203685477580700e-2", 0, largest);
        row("00000000000000000000000000000000000000000000000000001", 0, 1);
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(int, decimals);
        QFETCH(qint64, scaled);
        QFETCH(bool, rounded);
        const auto parsed = parseDecimal(text.toStdString(), decimals);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->scaled, scaled);
        QCOMPARE(parsed->rounded, rounded);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, const QString& text, DecimalFault fault) { QTest::newRow(name) << text << int(fault); };
        row("nothing", {}, DecimalFault::Empty);
        for (const char* text : {"-", "+", ".", "e5", "1e", "1e+", "--1", "+-1", "1-", "1 ", " 1", "1,000", "1.2.3", "0x10", "nan", "inf", "1e2.5", "1f", "1_000"})
            row(text, QString::fromLatin1(text), DecimalFault::NotANumber);
        row("full-width", QStringLiteral("１２"), DecimalFault::NotANumber);
        row("one above", QStringLiteral("92233720368547758.08"), DecimalFault::TooLarge);
        row("rounds to one above", QStringLiteral("92233720368547758.075"), DecimalFault::TooLarge);
        row("large exponent", QStringLiteral("1e30"), DecimalFault::TooLarge);
        row("many digits", QString(60, QLatin1Char('9')), DecimalFault::TooLarge);
        row("many zeros", QLatin1Char('1') + QString(60, QLatin1Char('0')), DecimalFault::TooLarge);
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(int, fault);
        DecimalFault why = DecimalFault::Empty;
        QVERIFY(!parseDecimal(text.toStdString(), 2, &why).has_value());
        QCOMPARE(int(why), fault);
    }

    /// A typed amount that cannot hold every digit is no amount.
    void typedAmountsAreExact()
    {
        QCOMPARE(Money::parse("12.34")->scaled(), 1234);
        QVERIFY(!Money::parse("12.345").has_value());
        QVERIFY(Money::parse("12.340").has_value());
        QCOMPARE(Price::parse("0.12345678")->scaled(), 12345678);
        QVERIFY(!Price::parse("0.123456789").has_value());
    }

    void prints_data()
    {
        QTest::addColumn<qint64>("scaled");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<int>("least");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("grouped");
        const auto row = [](qint64 scaled, int decimals, int least, const char* plain, const char* grouped) { QTest::newRow(plain) << scaled << decimals << least << QString::fromLatin1(plain) << QString::fromLatin1(grouped); };
        row(0, 2, 2, "0.00", "0.00");
        row(0, 4, 0, "0", "0");
        row(5, 2, 2, "0.05", "0.05");
        row(-5, 2, 0, "-0.05", "-0.05");
        row(-50, 2, 0, "-0.5", "-0.5");
        row(10997400, 4, 0, "1099.74", "1,099.74");
        row(10997400, 4, 4, "1099.7400", "1,099.7400");
        row(100000, 2, 2, "1000.00", "1,000.00");
        row(99999, 2, 2, "999.99", "999.99");
        row(-123456789, 2, 2, "-1234567.89", "-1,234,567.89");
        row(-10000, 2, 0, "-100", "-100");
        row(123, 0, 0, "123", "123");
        row(largest, 2, 2, "92233720368547758.07", "92,233,720,368,547,758.07");
        row(smallest, 0, 0, "-9223372036854775808", "-9,223,372,036,854,775,808");
    }

    void prints()
    {
        QFETCH(qint64, scaled);
        QFETCH(int, decimals);
        QFETCH(int, least);
        QFETCH(QString, plain);
        QFETCH(QString, grouped);
        QCOMPARE(QString::fromStdString(decimalText(scaled, decimals, least)), plain);
        QCOMPARE(QString::fromStdString(groupedText(scaled, decimals, least)), grouped);
    }

    void whatIsPrintedReadsBack()
    {
        QRandomGenerator64 random(7);
        for (int i = 0; i < 20000; ++i) {
            const auto scaled = std::max(static_cast<std::int64_t>(random.generate()) >> random.bounded(64), -largest);
            const int decimals = static_cast<int>(random.bounded(9));
            const auto back = parseDecimal(decimalText(scaled, decimals, static_cast<int>(random.bounded(decimals + 1))), decimals);
            QVERIFY(back && !back->rounded);
            QCOMPARE(back->scaled, scaled);
        }
    }

    void dividesHalfAwayFromZero()
    {
        const std::int64_t cases[][3] = {{5, 10, 1}, {4, 10, 0}, {-5, 10, -1}, {-4, 10, 0}, {15, 10, 2}, {25, 10, 3}, {-25, 10, -3}, {1, 3, 0}, {2, 3, 1}, {-2, 3, -1}, {7, 1, 7}, {0, 9, 0}};
        for (const auto& [value, divisor, expected] : cases)
            QCOMPARE(static_cast<std::int64_t>(divideHalfUp(value, divisor)), expected);
    }

    /// domain.md 2.15, vectors 1, 2, 3 and 16, and the proof card of ui.md.
    void meteredKwh_data()
    {
        QTest::addColumn<QString>("difference");
        QTest::addColumn<QString>("multiplier");
        QTest::addColumn<qint64>("kwh");
        QTest::newRow("vector 1") << "150.5" << "20" << qint64(3010);
        QTest::newRow("vector 2, rolled over") << "35" << "30" << qint64(1050);
        QTest::newRow("vector 3, removed meter") << "120.3" << "30" << qint64(3609);
        QTest::newRow("vector 3, installed meter") << "59.5" << "40" << qint64(2380);
        QTest::newRow("vector 16, as billed") << "500" << "20" << qint64(10000);
        QTest::newRow("vector 16, as it should be") << "500" << "30" << qint64(15000);
        QTest::newRow("610.63") << "610.63" << "1" << qint64(611);
        QTest::newRow("half up") << "0.5" << "1" << qint64(1);
        QTest::newRow("half, negative") << "-0.5" << "1" << qint64(-1);
        QTest::newRow("below half") << "0.4999" << "1" << qint64(0);
        QTest::newRow("half by the multiplier") << "0.0125" << "40" << qint64(1);
        QTest::newRow("broken multiplier") << "10" << "0.25" << qint64(3);
        QTest::newRow("large") << "99999999.9999" << "10000" << qint64(999999999999);
        QTest::newRow("larger than energies are") << "999999999999" << "1000000" << qint64(999999999999000000);
    }

    void meteredKwh()
    {
        QFETCH(QString, difference);
        QFETCH(QString, multiplier);
        QFETCH(qint64, kwh);
        QCOMPARE(qint64(wholeKwh(*Reading::parse(difference.toStdString()), *Multiplier::parse(multiplier.toStdString()))), kwh);
    }

    void charges_data()
    {
        QTest::addColumn<QString>("kwh");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("money");
        QTest::newRow("ui.md: 11 × 0.4914 = 5.4054") << "11" << "0.4914" << "5.41";
        QTest::newRow("2.15 vector 11, step 1") << "2160" << "0.558" << "1205.28";
        QTest::newRow("exact half") << "1" << "0.005" << "0.01";
        QTest::newRow("exact half, negative") << "-1" << "0.005" << "-0.01";
        QTest::newRow("below half") << "1" << "0.00499999" << "0.00";
        QTest::newRow("nothing") << "0" << "0.5" << "0.00";
        QTest::newRow("county total") << "999999999.9999" << "1.23456789" << "1234567890.00";
    }

    void charges()
    {
        QFETCH(QString, kwh);
        QFETCH(QString, price);
        QFETCH(QString, money);
        QCOMPARE(QString::fromStdString(Money::fromScaled(static_cast<std::int64_t>(chargeInFen(*Energy::parse(kwh.toStdString()), *Price::parse(price.toStdString())))).text(2)), money);
    }

    void amountsCompareAndAdd()
    {
        const Money a = Money::fromScaled(150), b = Money::fromWhole(-2);
        QVERIFY(b < a);
        QCOMPARE((a + b).scaled(), -50);
        QCOMPARE((a - b).scaled(), 350);
        QCOMPARE((-b).text(2), std::string("2.00"));
        QCOMPARE(b.abs(), Money::fromWhole(2));
        QCOMPARE(Money::fromScaled(-123456).grouped(2), std::string("-1,234.56"));
    }
};

QTEST_GUILESS_MAIN(TestDecimal)
#include "test_decimal.moc"
