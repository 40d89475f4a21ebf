// SPDX-License-Identifier: GPL-3.0-or-later
// Periods, dates, clock, hashes, secrets, languages, errors.
#include "base/clock.h"
#include "base/error.h"
#include "base/language.h"
#include "base/period.h"
#include "base/secret.h"
#include "base/sha256.h"

#include <QTest>

using namespace mingcha::base;

class TestFoundation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periodsReadOneForm()
    {
        QCOMPARE(Period::parse("2025-03"), Period(2025, 3));
        QCOMPARE(Period(2025, 12).text(), std::string("2025-12"));
        for (const char* text : {"", "2025", "202503", "2025-3", "2025-00", "2025-13", "2025/03", "2025-03 ", "25-03-01", "2025--3", "+025-03", "1899-12", "2025-0x"})
            QVERIFY2(!Period::parse(text).has_value(), text);
    }

    void periodsCount()
    {
        const Period december(2025, 12);
        QCOMPARE(december + 1, Period(2026, 1));
        QCOMPARE(december - 12, Period(2024, 12));
        QCOMPARE(Period(2026, 3) - december, 3);
        QCOMPARE(Period::fromIndex(december.index()), december);
        QCOMPARE(december.index(), 2025 * 12 + 11);
        QCOMPARE(december.month(), 12);
        QCOMPARE(december.year(), 2025);
        QCOMPARE(Period(2024, 2).lastDay(), QDate(2024, 2, 29));
        QCOMPARE(Period(2025, 2).firstDay(), QDate(2025, 2, 1));
        QCOMPARE(Period::of(QDate(2025, 7, 31)), Period(2025, 7));
        QVERIFY(!Period().isValid() && december.isValid());
        const PeriodRange range{Period(2025, 1), december};
        QVERIFY(range.contains(Period(2025, 1)) && range.contains(december) && !range.contains(december + 1));
    }

    void datesAreDayNumbers()
    {
        // 1 January 2000 is Julian day 2,451,545 (noon), the epoch J2000.0.
        QCOMPARE(dayNumber(QDate(2000, 1, 1)), 2451545);
        QCOMPARE(dateText(2451545), std::string("2000-01-01"));
        QCOMPARE(dateOf(dayNumber(QDate(2024, 2, 29))), QDate(2024, 2, 29));
    }

    void clockCanBeFixed()
    {
        const QDateTime moment(QDate(2025, 3, 31), QTime(23, 59, 59));
        {
            const FixedClock clock(moment);
            QCOMPARE(now(), moment);
            QCOMPARE(today(), QDate(2025, 3, 31));
        }
        QVERIFY(now().date().year() >= 2026 || now() != moment);
    }

    /// FIPS 180-4 examples, and a million a's.
    void sha256HasItsKnownAnswers()
    {
        QCOMPARE(Sha256::hexOf(""), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(Sha256::hexOf("abc"), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(Sha256::hexOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        Sha256 pieces;
        for (int i = 0; i < 1000; ++i)
            pieces.add(std::string(1000, 'a'));
        QCOMPARE(pieces.hex(), QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void secretsMoveAndGo()
    {
        QByteArray text("open sesame");
        Secret secret(std::move(text));
        QVERIFY(text.isEmpty());
        Secret moved(std::move(secret));
        QVERIFY(secret.isEmpty());
        QCOMPARE(moved.size(), qsizetype(11));
        const Secret copy = moved.clone();
        QVERIFY(copy.equals(moved));
        QVERIFY(copy.data() != moved.data());
        moved.wipe();
        QVERIFY(moved.isEmpty() && !copy.equals(moved));
        QVERIFY(Secret().equals(Secret()));
        QVERIFY(!Secret::copyOf("abc", 3).equals(Secret::copyOf("abd", 3)));
        Secret assigned = Secret::copyOf("old", 3);
        assigned = Secret::copyOf("new", 3);
        QVERIFY(assigned.equals(Secret::copyOf("new", 3)));
    }

    /// The bytes a secret was made from must not be wiped under the feet of others who share them.
    void aSharedTextStays()
    {
        const QByteArray kept("shared text");
        QByteArray given = kept;
        {
            Secret secret(std::move(given));
            secret.wipe();
        }
        QCOMPARE(kept, QByteArray("shared text"));
    }

    void strengthOfPassphrases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("none") << QString() << 0 << 0;
        QTest::newRow("one letter many times") << QString(40, QLatin1Char('a')) << 1 << 1;
        QTest::newRow("counting") << QStringLiteral("123456789012") << 1 << 1;
        QTest::newRow("alphabet") << QStringLiteral("abcdefghijkl") << 1 << 1;
        QTest::newRow("a date") << QStringLiteral("20250101") << 1 << 1;
        QTest::newRow("short word") << QStringLiteral("sesame") << 1 << 1;
        QTest::newRow("eight mixed") << QStringLiteral("aK7#pQ2!") << 2 << 3;
        QTest::newRow("twelve mixed") << QStringLiteral("aK7#pQ2!xR9%") << 4 << 4;
        QTest::newRow("four words") << QStringLiteral("correct horse battery staple") << 4 << 4;
        QTest::newRow("Chinese words") << QStringLiteral("正确的马电池订书钉") << 3 << 4;
    }

    void strengthOfPassphrases()
    {
        QFETCH(QString, text);
        QFETCH(int, least);
        QFETCH(int, most);
        const int strength = passphraseStrength(text);
        QVERIFY2(strength >= least && strength <= most, qPrintable(QString::number(strength)));
    }

    /// No more characters ever make it weaker.
    void longerIsNeverWeaker()
    {
        const QString text = QStringLiteral("aK7#pQ2!xR9%correct horse 正确");
        int last = 0;
        for (qsizetype length = 0; length <= text.size(); ++length) {
            const int strength = passphraseStrength(text.left(length));
            QVERIFY(strength >= last);
            last = strength;
        }
    }

    void languagesByCodeAndLocale()
    {
        QCOMPARE(languageFromCode(QStringLiteral("zh")), Language::Chinese);
        QCOMPARE(languageFromCode(QStringLiteral("en")), Language::English);
        QVERIFY(!languageFromCode(QStringLiteral("de")).has_value());
        const QByteArray before = qgetenv("LC_ALL");
        for (const auto& [locale, language] : {std::pair("C", Language::Chinese), std::pair("POSIX", Language::Chinese), std::pair("C.UTF-8", Language::Chinese), std::pair("zh_CN.UTF-8", Language::Chinese), std::pair("en_US.UTF-8", Language::English), std::pair("de_DE.UTF-8", Language::Chinese)}) {
            qputenv("LC_ALL", locale);
            QVERIFY2(languageOfLocale() == language, locale);
        }
        qputenv("LC_ALL", before);
    }

    void setLanguageTranslates()
    {
        setLanguage(Language::Chinese);
        QCOMPARE(cancelled().what, QStringLiteral("操作已取消。"));
        QCOMPARE((Bilingual{QStringLiteral("量"), QStringLiteral("quantity")}.current()), QStringLiteral("量"));
        setLanguage(Language::English);
        QCOMPARE(cancelled().what, QStringLiteral("The work was cancelled."));
        QCOMPARE((Bilingual{QStringLiteral("量"), QStringLiteral("quantity")}.current()), QStringLiteral("quantity"));
    }

    void errorsAreSentencesInOrder()
    {
        const Error error{ErrorCode::Busy, QStringLiteral("a"), {}, QStringLiteral("c"), QStringLiteral("log only")};
        QCOMPARE(error.text(), QStringLiteral("a\nc"));
        QCOMPARE(exitCode(ErrorCode::Busy), 11);
    }
};

QTEST_GUILESS_MAIN(TestFoundation)
#include "test_foundation.moc"
