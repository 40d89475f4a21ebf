// SPDX-License-Identifier: GPL-3.0-or-later
#include "rectification/working_calendar.h"
#include "unit/findings/finding_testing.h"

using namespace mingcha;
using namespace mingcha::tests;
using rectification::WorkingCalendar;

class TestWorkingCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void days_data();
    void days();
    void adding_data();
    void adding();
    void wholeYears();
    void betweenBothWays();
    void yearsWithoutATable();
    void keptInTheVault();
    void misplacedDaysAreRefused();
};

void TestWorkingCalendar::days_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isWorked");
    QTest::newRow("Monday") << QDate(2025, 3, 3) << true;
    QTest::newRow("Saturday") << QDate(2025, 3, 8) << false;
    QTest::newRow("Sunday") << QDate(2025, 3, 9) << false;
    QTest::newRow("New Year, Wednesday") << QDate(2025, 1, 1) << false;
    QTest::newRow("Spring Festival, Friday") << QDate(2025, 1, 31) << false;
    QTest::newRow("day after Spring Festival, Wednesday") << QDate(2025, 2, 5) << true;
    QTest::newRow("Sunday worked") << QDate(2025, 9, 28) << true;
    QTest::newRow("Saturday worked") << QDate(2025, 10, 11) << true;
    QTest::newRow("National Day, Wednesday") << QDate(2025, 10, 8) << false;
    QTest::newRow("2026, Friday after New Year") << QDate(2026, 1, 2) << false;
    QTest::newRow("2026, Sunday worked") << QDate(2026, 1, 4) << true;
    QTest::newRow("2026, Spring Festival, Monday") << QDate(2026, 2, 23) << false;
}

void TestWorkingCalendar::days()
{
    QFETCH(QDate, day);
    QTEST(WorkingCalendar::standard().isWorkingDay(day), "isWorked");
}

void TestWorkingCalendar::adding_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("to");
    // Friday 09-26: Sat 27 off · Sun 28 worked 1 · Mon 29 2 · Tue 30 3 · Wed 1 … Wed 8 off · Thu 9 4 · Fri 10 5 · Sat 11 worked 6 · Sun 12 off · Mon 13 7
    QTest::newRow("major, before National Day") << QDate(2025, 9, 26) << 5 << QDate(2025, 10, 10);
    QTest::newRow("the worked Saturday is the sixth") << QDate(2025, 9, 26) << 6 << QDate(2025, 10, 11);
    QTest::newRow("the Monday after it the seventh") << QDate(2025, 9, 26) << 7 << QDate(2025, 10, 13);
    // Friday 01-24: Sat 25 off · Sun 26 worked 1 · Mon 27 2 · Tue 28 … Fri 31 off · Sat, Sun off · Mon 3, Tue 4 off · Wed 5 3 · Thu 6 4 · Fri 7 5 · Sat 8 worked 6
    QTest::newRow("over Spring Festival 2025") << QDate(2025, 1, 24) << 6 << QDate(2025, 2, 8);
    // Friday 02-13: Sat 14 worked 1 · Sun 15 … Mon 23 off · Tue 24 to Fri 27 2–5 · Sat 28 worked 6 · Sun off · Mon 2 to Fri 6 7–11 · Sat, Sun off · Mon 9 to Thu 12 12–15
    QTest::newRow("ordinary, over Spring Festival 2026") << QDate(2026, 2, 13) << 15 << QDate(2026, 3, 12);
    QTest::newRow("ten ordinary days") << QDate(2025, 3, 3) << 10 << QDate(2025, 3, 17);
    QTest::newRow("from a Saturday") << QDate(2025, 3, 8) << 1 << QDate(2025, 3, 10);
    QTest::newRow("none") << QDate(2025, 3, 8) << 0 << QDate(2025, 3, 8);
    QTest::newRow("backwards") << QDate(2025, 10, 10) << -5 << QDate(2025, 9, 26);
}

void TestWorkingCalendar::adding()
{
    QFETCH(QDate, from);
    QFETCH(int, count);
    QTEST(WorkingCalendar::standard().addWorkingDays(from, count), "to");
}

// Both years have 52 Saturdays, 52 Sundays and 13 statutory days of rest: 365 − 104 − 13 = 248 working days, however they are moved about.
void TestWorkingCalendar::wholeYears()
{
    const auto calendar = WorkingCalendar::standard();
    QCOMPARE(calendar.workingDaysBetween(QDate(2024, 12, 31), QDate(2025, 12, 31)), 248);
    QCOMPARE(calendar.workingDaysBetween(QDate(2025, 12, 31), QDate(2026, 12, 31)), 248);
}

void TestWorkingCalendar::betweenBothWays()
{
    const auto calendar = WorkingCalendar::standard();
    QCOMPARE(calendar.workingDaysBetween(QDate(2025, 9, 26), QDate(2025, 10, 10)), 5);
    QCOMPARE(calendar.workingDaysBetween(QDate(2025, 10, 10), QDate(2025, 9, 26)), -5);
    QCOMPARE(calendar.workingDaysBetween(QDate(2025, 10, 1), QDate(2025, 10, 8)), 0);
    QCOMPARE(calendar.workingDaysBetween(QDate(2025, 10, 9), QDate(2025, 10, 9)), 0);
}

void TestWorkingCalendar::yearsWithoutATable()
{
    const auto calendar = WorkingCalendar::standard();
    QVERIFY(calendar.knowsYear(2025) && calendar.knowsYear(2026));
    QVERIFY(!calendar.knowsYear(2024) && !calendar.knowsYear(2027));
    QVERIFY(calendar.isWorkingDay(QDate(2027, 1, 1)));  // a Friday: only weekends are known
}

void TestWorkingCalendar::keptInTheVault()
{
    ScratchVault vault;
    TAKE(auto calendar, rectification::loadCalendar(vault.connection()));
    QVERIFY(calendar == WorkingCalendar::standard());
    calendar.holidays.insert(QDate(2027, 1, 1));
    calendar.workedWeekends.remove(QDate(2025, 10, 11));
    VERIFY_OK(rectification::saveCalendar(vault.connection(), calendar));
    TAKE(const auto stored, rectification::loadCalendar(vault.connection()));
    QVERIFY(stored == calendar);
    QVERIFY(stored.knowsYear(2027));
    QCOMPARE(stored.addWorkingDays(QDate(2025, 9, 26), 6), QDate(2025, 10, 13));
}

void TestWorkingCalendar::misplacedDaysAreRefused()
{
    ScratchVault vault;
    auto calendar = WorkingCalendar::standard();
    calendar.holidays.insert(QDate(2025, 3, 8));  // a Saturday
    VERIFY_FAILS(rectification::saveCalendar(vault.connection(), calendar), base::ErrorCode::Failed);
    calendar = WorkingCalendar::standard();
    calendar.workedWeekends.insert(QDate(2025, 3, 10));  // a Monday
    VERIFY_FAILS(rectification::saveCalendar(vault.connection(), calendar), base::ErrorCode::Failed);
    TAKE(const auto stored, rectification::loadCalendar(vault.connection()));
    QVERIFY(stored == WorkingCalendar::standard());
}

QTEST_GUILESS_MAIN(TestWorkingCalendar)
#include "test_working_calendar.moc"
