// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/browse_tab.h"
#include "findings/finding_rows.h"
#include "findings/proof_card.h"
#include "rectification/list.h"
#include "rectification/list_rows.h"
#include "records/personal.h"
#include "ingest/import.h"
#include "shared/big_table_model.h"
#include "shared/big_table_view.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QCheckBox>
#include <QTabWidget>

using namespace mingcha;
using namespace mingcha::tests;

namespace {

const QString fullName = QStringLiteral("陈志强"), hiddenName = QStringLiteral("陈**");   // customer 4, who has findings

/// All that a table shows, hidden columns too.
QString textOf(const ui::BigTableView& table)
{
    QString text;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        for (int column = 0; column < table.model()->columnCount(); ++column)
            text += table.model()->index(row, column).data().toString() + QLatin1Char('\n');
    return text;
}

}  // namespace

/// Who asks for customers' names to be hidden finds them nowhere, on screen or paper, but where they are shown on purpose.
class TestPrivacy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSwitchHidesNamesEverywhere();
    void browsingShowsThemOnPurpose();
    void phoneNumbersOfSurveysAreMasked();
};

void TestPrivacy::theSwitchHidesNamesEverywhere()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().workspace()->showPage(ui::PageId::Findings);
    fixture.settle();
    auto* findings = fixture.find<ui::BigTableView>("findingsBigTableView");
    QVERIFY(textOf(*findings).contains(fullName));

    fixture.window().workspace()->showPage(ui::PageId::Settings);
    fixture.settle();
    fixture.find<QTabWidget>("settingsQTabWidget")->setCurrentIndex(1);
    fixture.settle();
    auto* hide = fixture.find<QCheckBox>("hideNamesQCheckBox");
    QVERIFY(hide && !hide->isChecked());
    QTest::keyClick(hide, Qt::Key_Space);
    fixture.settle();

    fixture.window().workspace()->showPage(ui::PageId::Findings);
    fixture.settle();
    QVERIFY(!textOf(*findings).contains(fullName));
    QVERIFY(textOf(*findings).contains(hiddenName));
    for (int row = 0; row < findings->model()->rowCount(); ++row)
        if (findings->model()->index(row, ui::FindingRows::Subject).data().toString() == QLatin1String("0000000004"))
            findings->selectIdentity(qobject_cast<ui::BigTableModel*>(findings->model())->identity(row));
    auto* card = fixture.find<ui::ProofCard>("proofCardProofCard");
    QTRY_COMPARE(card->findingId(), findings->currentIdentity());
    fixture.settle();
    QVERIFY2(!card->text().contains(fullName) && card->text().contains(hiddenName), qPrintable(card->text()));

    const auto vault = fixture.reopened();
    for (const base::Period month : {base::Period(2025, 1), base::Period(2025, 2), base::Period(2025, 3)}) {
        TAKE(const auto list, rectification::buildList(vault->connection(), month, {}, {}));
        for (const auto& row : list.rows)
            QVERIFY2(row.subjectName.isEmpty() || row.subjectName.endsWith(QStringLiteral("**")), qPrintable(row.subjectName));
    }
}

void TestPrivacy::browsingShowsThemOnPurpose()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    VERIFY_OK(records::setNamesHidden(fixture.session().vault()->connection(), true));
    fixture.window().workspace()->navigate([] {
        ui::NavigationRequest request{ui::PageId::Data, {}};
        request.filter.kind = records::Kind::Customers;
        return request;
    }());
    fixture.settle();
    auto* table = fixture.find<ui::BigTableView>("factsBigTableView");
    QVERIFY(table);
    QVERIFY(!textOf(*table).contains(fullName));
    auto* show = fixture.find<QCheckBox>("personalQCheckBox");
    QVERIFY(show);
    QTest::keyClick(show, Qt::Key_Space);
    fixture.settle();
    QVERIFY(textOf(*table).contains(fullName));
}

void TestPrivacy::phoneNumbersOfSurveysAreMasked()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    const QString path = fixture.path(QStringLiteral("普查补录.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("户号,普查日期,表号,示数,倍率,用电类别,封印状态,联系电话\n0000000001,2025-04-02,BH001,1500,1,居民生活,完好,13812345678\n");
    file.close();
    TAKE(const auto results, ingest::importFiles(*fixture.session().vault(), {path}, {}, {}));
    QVERIFY(!results.front().error);
    ui::NavigationRequest request{ui::PageId::Data, {}};
    request.filter.kind = records::Kind::Survey;
    fixture.window().workspace()->navigate(request);
    fixture.settle();
    auto* table = fixture.find<ui::BigTableView>("factsBigTableView");
    QVERIFY(table);
    QVERIFY(!textOf(*table).contains(QLatin1String("13812345678")));
    QVERIFY2(textOf(*table).contains(QLatin1String("138****5678")), qPrintable(textOf(*table)));
}

QTEST_MAIN(TestPrivacy)
#include "test_privacy.moc"
