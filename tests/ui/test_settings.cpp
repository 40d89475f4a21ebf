// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import.h"
#include "rectification/desk.h"
#include "records/office.h"
#include "shell/actions.h"
#include "support/window_fixture.h"
#include "vault/settings_store.h"
#include "welcome/new_vault_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>

using namespace mingcha;
using namespace mingcha::tests;

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void officeByKeyboard();
    void calendarAndLimits();
    void aliases();
    void fieldsStandInLine();
};

void TestSettings::officeByKeyboard()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    auto* company = fixture.find<QLineEdit>("companyQLineEdit");
    QVERIFY(tabTo(&fixture.window(), company));
    QTest::keyClicks(company, QStringLiteral("East"));
    auto* inspectors = fixture.find<QPlainTextEdit>("inspectorsQPlainTextEdit");
    QVERIFY(tabTo(&fixture.window(), inspectors));
    QTest::keyClicks(inspectors, QStringLiteral("Zhang"));
    QTest::keyClick(inspectors, Qt::Key_Return);
    QTest::keyClicks(inspectors, QStringLiteral("Li"));
    auto* user = fixture.find<QComboBox>("userQComboBox");
    QVERIFY(tabTo(&fixture.window(), user));
    QTest::keyClicks(user->lineEdit(), QStringLiteral("Zhang"));
    auto* save = fixture.find<QPushButton>("saveQPushButton");
    QVERIFY(!save->visibleRegion().isEmpty());
    QVERIFY(tabTo(&fixture.window(), save));
    QTest::keyClick(save, Qt::Key_Space);
    fixture.settle();
    QCOMPARE(fixture.session().user(), QStringLiteral("Zhang"));
    const auto vault = fixture.reopened();
    const auto office = records::loadOffice(vault->connection());
    QVERIFY(office.has_value());
    QCOMPARE(office->company, QStringLiteral("East"));
    QCOMPARE(office->inspectors, (QStringList{QStringLiteral("Zhang"), QStringLiteral("Li")}));
    QCOMPARE(office->currentUser, QStringLiteral("Zhang"));
}

void TestSettings::calendarAndLimits()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    fixture.window().workspace()->showPage(ui::PageId::Settings);
    fixture.window().workspace()->currentPage()->findChild<QTabBar*>()->setCurrentIndex(2);
    fixture.settle();
    auto* major = fixture.find<QSpinBox>("majorQSpinBox");
    QCOMPARE(major->value(), 5);
    major->setValue(3);
    QTest::mouseClick(fixture.find<QPushButton>("saveQPushButton"), Qt::LeftButton);
    fixture.settle();
    const auto vault = fixture.reopened();
    QCOMPARE(rectification::loadLimits(vault->connection())->major, 3);
    QCOMPARE(rectification::loadCalendar(vault->connection())->holidays, rectification::WorkingCalendar::standard().holidays);
}

void TestSettings::aliases()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    fixture.window().workspace()->showPage(ui::PageId::Settings);
    fixture.window().workspace()->currentPage()->findChild<QTabBar*>()->setCurrentIndex(3);
    fixture.settle();
    auto* table = fixture.find<QTableWidget>("aliasesQTableWidget");
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, 0)->data(Qt::UserRole).toString() == QLatin1String("kwh"))
            table->item(row, 1)->setText(QStringLiteral("本月电量，用电量"));
    QTest::mouseClick(fixture.find<QPushButton>("saveQPushButton"), Qt::LeftButton);
    fixture.settle();
    const auto vault = fixture.reopened();
    const auto options = ingest::planOptionsOf(vault->connection());
    QCOMPARE(options->userAliases.value(QStringLiteral("kwh")), (QStringList{QStringLiteral("本月电量"), QStringLiteral("用电量")}));
}

void TestSettings::fieldsStandInLine()
{
    for (const auto language : {base::Language::Chinese, base::Language::English}) {
        WindowFixture fixture(language);
        fixture.openEmptyVault();
        fixture.window().workspace()->showPage(ui::PageId::Settings);
        fixture.settle();
        const auto left = [&fixture](const QWidget* field) { return field->mapTo(&fixture.window(), QPoint()).x(); };
        QCOMPARE(left(fixture.find<QLineEdit>("companyQLineEdit")), left(fixture.find<QComboBox>("userQComboBox")));
        fixture.window().actions().newVault->trigger();
        fixture.settle();
        const auto* name = fixture.find<QLineEdit>("nameQLineEdit");
        const auto* passphrase = fixture.find<QLineEdit>("newPassphrasePassphraseEdit");
        QCOMPARE(name->mapToGlobal(QPoint()).x(), passphrase->mapToGlobal(QPoint()).x());
        fixture.dialog<ui::NewVaultDialog>()->reject();
    }
}

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
