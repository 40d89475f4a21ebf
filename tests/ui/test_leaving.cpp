// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import_dialog.h"
#include "data/import_queue.h"
#include "records/fact_store.h"
#include "shell/actions.h"
#include "shell/vault_flows.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"
#include "welcome/open_dialog.h"

#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>
#include <QTableWidget>
#include <QTabWidget>

using namespace mingcha;
using namespace mingcha::tests;

/// Closing, quitting, changing over to another vault, and what is dropped on the window.
class TestLeaving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksBeforeTypedSettingsAreLost_data();
    void asksBeforeTypedSettingsAreLost();
    void looksDoNotAsk();
    void asksBeforeARunIsLost();
    void aRefusedGoodbyeIsForgotten();
    void closingStopsTheQueueBehindTheFileUnderWay();
    void correctionsSurviveAReload();
    void takesWhatIsDropped();
    void dialogsGoWithTheirVault();
};

namespace {

QLineEdit* typeCompany(WindowFixture& fixture)
{
    fixture.openFilledVault();
    fixture.window().workspace()->showPage(ui::PageId::Settings);
    fixture.settle();
    auto* company = fixture.find<QLineEdit>("companyQLineEdit");
    company->setFocus();
    QTest::keyClicks(company, QStringLiteral("East"));
    return company;
}

void drop(WindowFixture& fixture, const QStringList& paths, QWidget* onto = nullptr)
{
    if (!onto)
        onto = &fixture.window();
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &event);
    fixture.settle();
}

}  // namespace

void TestLeaving::asksBeforeTypedSettingsAreLost_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"close the vault", "quit", "another vault", "language"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestLeaving::asksBeforeTypedSettingsAreLost()
{
    QFETCH(QString, way);
    WindowFixture fixture;
    auto* company = typeCompany(fixture);
    fixture.prompts.accept = false;
    fixture.prompts.files = QStringList{fixture.path(QStringLiteral("other.mingcha"))};
    const auto leave = [&] {
        if (way == QLatin1String("close the vault"))
            QTest::keyClick(company, Qt::Key_W, Qt::ControlModifier);
        else if (way == QLatin1String("quit"))
            QTest::keyClick(company, Qt::Key_Q, Qt::ControlModifier);
        else if (way == QLatin1String("another vault"))
            QTest::keyClick(company, Qt::Key_O, Qt::ControlModifier);
        else
            fixture.window().actions().english->trigger();
        fixture.settle();
        fixture.settle();
    };
    leave();
    QCOMPARE(fixture.prompts.questions.size(), 1);
    QVERIFY(fixture.session().isOpen());
    QVERIFY(fixture.window().isVisible());
    QVERIFY(!fixture.dialog<ui::OpenDialog>());
    QCOMPARE(company->text(), QStringLiteral("East"));
    QVERIFY(fixture.window().actions().chinese->isChecked());
    fixture.prompts.accept = true;
    leave();
    if (way == QLatin1String("another vault"))
        QVERIFY(fixture.dialog<ui::OpenDialog>());
    else if (way == QLatin1String("language"))
        QVERIFY(fixture.window().actions().english->isChecked());
    else
        QVERIFY(!fixture.session().isOpen());
    QCOMPARE(fixture.window().isVisible(), way != QLatin1String("quit"));
}

/// All pages and all settings were seen, what was typed was saved: nothing is lost, nothing is asked.
void TestLeaving::looksDoNotAsk()
{
    WindowFixture fixture;
    typeCompany(fixture);
    QTest::mouseClick(fixture.find<QPushButton>("saveQPushButton"), Qt::LeftButton);
    fixture.settle();
    auto* tabs = fixture.find<QTabWidget>("settingsQTabWidget");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        fixture.settle();
    }
    for (const ui::PageSpec& spec : fixture.window().workspace()->specs()) {
        fixture.window().workspace()->showPage(spec.id);
        fixture.settle();
    }
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    fixture.settle();
    QVERIFY2(fixture.prompts.questions.isEmpty(), qPrintable(fixture.prompts.questions.join(u' ')));
    QVERIFY(!fixture.session().isOpen());
}

void TestLeaving::asksBeforeARunIsLost()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    fixture.settle();
    fixture.prompts.accept = false;
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(fixture.prompts.questions.size(), 1);
    QVERIFY(fixture.session().isOpen());
}

/// Whoever would not have the work stopped and closes the vault later has not asked to leave the program.
void TestLeaving::aRefusedGoodbyeIsForgotten()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    QSemaphore go;
    fixture.session().jobs().write(&fixture.window(), {{}, false, false},
                                   [&go](vault::Vault&, base::Progress&) -> base::Result<void> {
                                       go.acquire();
                                       return {};
                                   },
                                   [](const base::Result<void>&) {});
    fixture.prompts.accept = false;
    fixture.window().close();
    QCOMPARE(fixture.prompts.questions.size(), 1);
    QVERIFY(fixture.window().isVisible());
    go.release();
    fixture.settle();
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    fixture.settle();
    QVERIFY(!fixture.session().isOpen());
    QVERIFY(fixture.window().isVisible());
}

void TestLeaving::closingStopsTheQueueBehindTheFileUnderWay()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    QStringList files;
    for (int month = 1; month <= 6; ++month) {
        files.append(fixture.path(QStringLiteral("供电量%1.csv").arg(month)));
        QFile file(files.back());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("台区编号,账期,供电量\nTQ01,2025-0%1,100\n").arg(month).toUtf8());
    }
    fixture.window().take(files);
    fixture.settle();
    auto* queue = fixture.dialog<ui::ImportDialog>()->findChild<ui::ImportQueue*>();
    queue->importAllReady();
    // Behind the first file in the one thread that writes: when this runs, that file is in the vault, and the window has not heard of it.
    QSemaphore through;
    fixture.session().jobs().write(&fixture.window(), {{}, false, false},
                                   [&through](vault::Vault&, base::Progress&) -> base::Result<void> {
                                       through.release();
                                       return {};
                                   },
                                   [](const base::Result<void>&) {});
    through.acquire();
    const auto vault = fixture.reopened();
    QCOMPARE((*records::countFacts(vault->connection()))[records::Kind::AreaSupply], 1);
}

void TestLeaving::correctionsSurviveAReload()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().workspace()->showPage(ui::PageId::Data);
    fixture.settle();
    ui::PageFilter filter;
    TAKE(const auto imports, records::listImports(fixture.session().vault()->connection()));
    for (const auto& import : imports)
        if (import.rejected)
            filter.importId = import.id;
    fixture.window().workspace()->navigate({ui::PageId::Data, filter});
    fixture.find<QTabWidget>("dataQTabWidget")->setCurrentIndex(1);
    fixture.settle();
    auto* cells = fixture.find<QTableWidget>("cellsQTableWidget");
    QTRY_VERIFY(cells->rowCount() > 2);
    QCOMPARE(cells->item(2, 1)->text(), QStringLiteral("abc"));
    cells->item(2, 1)->setText(QStringLiteral("1400"));
    fixture.session().noteFindingsChanged();
    fixture.settle();
    QCOMPARE(cells->item(2, 1)->text(), QStringLiteral("1400"));
    // Nor is it lost by looking at another receipt.
    const std::int64_t corrected = *filter.importId;
    filter.importId = imports.front().id == corrected ? imports.back().id : imports.front().id;
    fixture.window().workspace()->navigate({ui::PageId::Data, filter});
    fixture.settle();
    fixture.prompts.accept = false;
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(fixture.session().isOpen());
    filter.importId = corrected;
    fixture.window().workspace()->navigate({ui::PageId::Data, filter});
    fixture.find<QTabWidget>("dataQTabWidget")->setCurrentIndex(1);
    fixture.settle();
    QTRY_COMPARE(cells->rowCount() > 2 ? cells->item(2, 1)->text() : QString(), QStringLiteral("1400"));
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(fixture.session().isOpen());
}

void TestLeaving::takesWhatIsDropped()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    const QString other = fixture.path(QStringLiteral("other.mingcha"));
    drop(fixture, {other});
    QVERIFY(fixture.dialog<ui::OpenDialog>());
    fixture.dialog<ui::OpenDialog>()->reject();
    fixture.settle();
    const QString folder = fixture.path(QStringLiteral("数据"));
    QVERIFY(QDir().mkpath(folder));
    const QStringList files = writeDataFiles(folder);
    drop(fixture, {folder});
    auto* import = fixture.dialog<ui::ImportDialog>();
    QVERIFY(import);
    QCOMPARE(import->findChild<ui::ImportQueue*>()->size(), files.size());
    // The window stays in use; what is dropped meanwhile goes behind the others.
    QVERIFY(!import->isModal());
    QFile::copy(files.first(), fixture.path(QStringLiteral("更多.csv")));
    drop(fixture, {fixture.path(QStringLiteral("更多.csv"))});
    QCOMPARE(fixture.dialog<ui::ImportDialog>(), import);
    QCOMPARE(import->findChild<ui::ImportQueue*>()->size(), files.size() + 1);
    QFile::copy(files.first(), fixture.path(QStringLiteral("再多.csv")));
    drop(fixture, {fixture.path(QStringLiteral("再多.csv"))}, import);
    QCOMPARE(import->findChild<ui::ImportQueue*>()->size(), files.size() + 2);
    fixture.prompts.accept = false;
    fixture.window().close();
    QCOMPARE(fixture.prompts.questions.size(), 1);
    QVERIFY(fixture.window().isVisible());
    import->reject();
    fixture.settle();
    drop(fixture, {files.first(), other});
    QVERIFY(!fixture.dialog<ui::OpenDialog>());
    QVERIFY(!fixture.dialog<ui::ImportDialog>());
    QCOMPARE(fixture.prompts.notes.size(), 1);
}

/// The sample takes a while to be made; a decision begun meanwhile must not meet another vault.
void TestLeaving::dialogsGoWithTheirVault()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    const auto begin = [&fixture](const QString& what) {
        fixture.window().workspace()->showPage(ui::PageId::Findings);
        fixture.settle();
        auto* table = fixture.find<QTableView>("findingsBigTableView");
        if (what == QLatin1String("decision"))
            QTest::keyClick(table, Qt::Key_R);
        else if (what == QLatin1String("by hand"))
            QTest::keyClick(table, Qt::Key_Insert);
        else
            fixture.window().flows().changePassphrase();
        fixture.settle();
    };
    for (const char* what : {"decision", "by hand", "passphrase"}) {
        begin(QString::fromLatin1(what));
        QPointer<QDialog> dialog = fixture.dialog<QDialog>();
        QVERIFY2(dialog && dialog->isModal(), what);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fixture.path(QStringLiteral("other.mingcha")))});
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&fixture.window(), &enter);
        QVERIFY2(!enter.isAccepted(), what);
        fixture.session().close();
        fixture.settle();
        QVERIFY2(!fixture.dialog<QDialog>(), what);
        auto opened = ui::Session::openVault(fixture.vaultPath(), base::Secret(QByteArray(passphrase)), vault::Access::ReadWrite);
        QVERIFY(opened);
        fixture.session().adopt(std::move(*opened));
        fixture.settle();
        QVERIFY2(!fixture.dialog<QDialog>(), what);
    }
}

QTEST_MAIN(TestLeaving)
#include "test_leaving.moc"
