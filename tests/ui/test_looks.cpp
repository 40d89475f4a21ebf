// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "shared/format.h"
#include "shared/marks.h"
#include "records/personal.h"
#include "shared/theme.h"

#include <QApplication>
#include <QTest>
#include <cmath>

using namespace mingcha;
using namespace mingcha::ui;

namespace {

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

class TestLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void marksStandOut();
    void figures();
    void personalNumbers();
    void pinyin();
};

void TestLooks::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLooks::textIsReadable()
{
    QFETCH(bool, dark);
    const Colours& c = dark ? darkColours() : lightColours();
    for (const QColor& ground : {c.window, c.base, c.alternate, c.raised}) {
        for (const QColor& text : {c.text, c.muted, c.accent, c.good, c.warning, c.bad})
            QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + ground.name() + QStringLiteral(": %1").arg(contrast(text, ground))));
    }
    QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
    QVERIFY(contrast(c.onSelection, c.selection) >= 4.5);
    QVERIFY(contrast(c.text, c.hover) >= 4.5);
}

void TestLooks::marksStandOut()
{
    // Graphic signs need 3 : 1 (WCAG 2.1, 1.4.11); their words are in the colour of the text.
    Theme& theme = Theme::instance();
    theme.install(*qApp);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        theme.setScheme(scheme);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(contrast(severityColour(checks::Severity(i)), theme.colours().base) >= 3);
            QVERIFY(contrast(stateColour(findings::State(i)), theme.colours().base) >= 3);
        }
        for (int i = 0; i < 6; ++i)
            QVERIFY(contrast(domainColour(checks::Domain(i)), theme.colours().base) >= 3);
    }
}

void TestLooks::figures()
{
    QCOMPARE(shown(base::Money::fromScaled(-123456789)), QStringLiteral("−1,234,567.89"));
    QCOMPARE(shown(base::Energy::fromScaled(12345000)), QStringLiteral("1,234.5"));
    QCOMPARE(shownCount(1234567), QStringLiteral("1,234,567"));
    QCOMPARE(withThousands(QStringLiteral("91928.38")), QStringLiteral("91,928.38"));
    QCOMPARE(withThousands(QStringLiteral("-1000")), QStringLiteral("-1,000"));
    QCOMPARE(withThousands(QStringLiteral("999")), QStringLiteral("999"));
    QCOMPARE(withThousands(QStringLiteral("BH0001234")), QStringLiteral("BH0001234"));
    QCOMPARE(shownBytes(999), QStringLiteral("999 B"));
    QCOMPARE(shownBytes(12'345'678), QStringLiteral("12.3 MB"));
    QCOMPARE(shown(base::PeriodRange{base::Period(2025, 1), base::Period(2025, 12)}), QStringLiteral("2025-01…2025-12"));
}

void TestLooks::personalNumbers()
{
    QCOMPARE(records::withoutPersonalNumbers(QStringLiteral("联系电话 13812345678，户号 0000000012")), QStringLiteral("联系电话 138****5678，户号 0000000012"));
    QCOMPARE(records::withoutPersonalNumbers(QStringLiteral("32010119800101123X")), QStringLiteral("3201**********123X"));
    QCOMPARE(records::withoutPersonalNumbers(QStringLiteral("表号 138123456789012")), QStringLiteral("表号 138123456789012"));
    QCOMPARE(records::maskedName(QStringLiteral("王小明")), QStringLiteral("王**"));
    for (const char* header : {"联系电话", "手机号码", "身份证号", "证件号码", "Phone"})
        QVERIFY2(records::isPersonalHeader(QString::fromUtf8(header)), header);
    for (const char* header : {"户号", "户名", "表号", "电费年月", "电价码"})
        QVERIFY2(!records::isPersonalHeader(QString::fromUtf8(header)), header);
}

void TestLooks::pinyin()
{
    QCOMPARE(base::pinyinInitials(u"王小明"), QStringLiteral("wxm"));
    QCOMPARE(base::pinyinInitials(u"10kV东一线"), QStringLiteral("10kvdyx"));
    QVERIFY(base::matchesTyped(u"城东供电所", u"cdgds"));
    QVERIFY(base::matchesTyped(u"城东供电所", u"东供"));
    QVERIFY(base::matchesTyped(u"TQ01", u"tq0"));
    QVERIFY(!base::matchesTyped(u"城东供电所", u"wxm"));
}

QTEST_MAIN(TestLooks)
#include "test_looks.moc"
