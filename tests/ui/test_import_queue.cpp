// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import_dialog.h"
#include "data/import_queue.h"
#include "ingest/import.h"
#include "records/fact_store.h"
#include "support/result_testing.h"
#include "support/window_fixture.h"

#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QToolButton>

using namespace mingcha;
using namespace mingcha::tests;

namespace {

std::int64_t count(vault::Connection& connection, records::Kind kind) { return (*records::countFacts(connection))[kind]; }

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The month's supply of one area, one file for each month of a year.
QStringList writeSupplyFiles(const QString& folder)
{
    QStringList paths;
    for (int month = 1; month <= 12; ++month) {
        paths.append(QDir(folder).filePath(QStringLiteral("供电量%1.csv").arg(month, 2, 10, QLatin1Char('0'))));
        write(paths.back(), QStringLiteral("台区编号,账期,供电量\nTQ01,2025-%1,%2\n").arg(month, 2, 10, QLatin1Char('0')).arg(100 * month).toUtf8());
    }
    return paths;
}

/// Holds the one thread that writes, so that what comes behind it can be stopped before it has begun.
class BusyWriter {
public:
    explicit BusyWriter(WindowFixture& fixture)
    {
        fixture.session().jobs().write(&fixture.window(), {{}, false, false},
                                       [go = m_go](vault::Vault&, base::Progress&) -> base::Result<void> {
                                           go->acquire();
                                           return {};
                                       },
                                       [](const base::Result<void>&) {});
    }
    void release() { m_go->release(); }

private:
    std::shared_ptr<QSemaphore> m_go = std::make_shared<QSemaphore>();
};

/// Plans come back while the writer is held.
void waitForPlans(const ui::ImportQueue& queue)
{
    const auto planning = [&queue] {
        for (int i = 0; i < queue.size(); ++i)
            if (queue.at(i).state == ui::ImportQueue::State::Planning)
                return true;
        return false;
    };
    while (planning())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

/// The wizard over an empty vault, with the customers' file.
ui::ImportDialog* openWizard(WindowFixture& fixture)
{
    fixture.openEmptyVault();
    fixture.window().take({writeDataFiles(fixture.folder.path()).value(1)});
    fixture.settle();
    return fixture.dialog<ui::ImportDialog>();
}

}  // namespace

class TestImportQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyFilesAreTakenInTheirOrder();
    void cancelLeavesNothingAndCanBeTriedAgain();
    void aTrialThatWasStoppedCanBeStartedAgain();
    void aFileWhoseReadingWasStoppedCanBeReadAgain();
    void cancelStopsTheWholeQueue();
    void aBadFileDoesNotHoldUpTheOthers();
    void theSameFileIsRecognised();
};

void TestImportQueue::manyFilesAreTakenInTheirOrder()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    QStringList files = writeDataFiles(fixture.folder.path()) + writeSupplyFiles(fixture.folder.path());
    files.removeAll(fixture.path(QStringLiteral("台区供电量.csv")));
    std::reverse(files.begin(), files.end());
    fixture.window().take(files);
    fixture.settle();
    auto* dialog = fixture.dialog<ui::ImportDialog>();
    QVERIFY(dialog);
    auto* all = fixture.find<QPushButton>("allQPushButton");
    QVERIFY(tabTo(dialog, all));
    QTest::keyClick(all, Qt::Key_Space);
    fixture.settle();
    auto* list = fixture.find<QListWidget>("filesQListWidget");
    QCOMPARE(list->count(), files.size());
    QTest::keyClick(dialog, Qt::Key_Escape);
    const auto vault = fixture.reopened();
    QCOMPARE(count(vault->connection(), records::Kind::AreaSupply), 12);
    QCOMPARE(count(vault->connection(), records::Kind::Bills), 18);
    TAKE(const auto imports, records::listImports(vault->connection()));
    QCOMPARE(imports.size(), size_t(files.size()));
    std::vector<records::Kind> kinds;
    for (const auto& import : imports)
        kinds.push_back(import.kind);
    std::sort(kinds.begin(), kinds.end());
    std::vector<records::Kind> inOrder;
    for (const auto& import : imports)
        inOrder.push_back(import.kind);
    if (imports.front().id > imports.back().id)
        std::reverse(inOrder.begin(), inOrder.end());
    QVERIFY2(inOrder == kinds, "each kind after those it builds on");
}

void TestImportQueue::cancelLeavesNothingAndCanBeTriedAgain()
{
    WindowFixture fixture;
    auto* dialog = openWizard(fixture);
    auto* forward = fixture.find<QPushButton>("forwardQPushButton");
    for (int step = 0; step < 2; ++step) {  // file, columns; then the trial stands there
        QTest::keyClick(forward, Qt::Key_Space);
        fixture.settle();
    }
    BusyWriter writer(fixture);
    QTest::keyClick(forward, Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Escape);
    writer.release();
    fixture.settle();
    QVERIFY2(fixture.dialog<ui::ImportDialog>(), "cancelling an import leaves the dialog open");
    QCOMPARE(count(fixture.session().vault()->connection(), records::Kind::Customers), 0);
    QVERIFY(records::listImports(fixture.session().vault()->connection())->empty());
    QVERIFY(forward->isEnabled());
    QTest::keyClick(forward, Qt::Key_Space);
    fixture.settle();
    QCOMPARE(count(fixture.session().vault()->connection(), records::Kind::Customers), 6);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

/// Stopped by the cross in the status bar, where all jobs are.
void TestImportQueue::aTrialThatWasStoppedCanBeStartedAgain()
{
    WindowFixture fixture;
    auto* dialog = openWizard(fixture);
    auto* forward = fixture.find<QPushButton>("forwardQPushButton");
    QTest::keyClick(forward, Qt::Key_Space);
    BusyWriter writer(fixture);
    QTest::keyClick(forward, Qt::Key_Space);
    auto* cross = fixture.find<QToolButton>("cancelJobQToolButton");
    QVERIFY(cross && !dialog->isModal());
    QTest::mouseClick(cross, Qt::LeftButton);
    writer.release();
    fixture.settle();
    QVERIFY(forward->isEnabled());
    QTest::keyClick(forward, Qt::Key_Space);
    fixture.settle();
    QVERIFY(dialog->findChild<ui::ImportQueue*>()->at(0).trial);
    dialog->reject();
}

void TestImportQueue::aFileWhoseReadingWasStoppedCanBeReadAgain()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    BusyReaders readers(fixture);
    fixture.window().take({writeDataFiles(fixture.folder.path()).value(1)});
    auto* dialog = fixture.dialog<ui::ImportDialog>();
    QTest::mouseClick(fixture.find<QToolButton>("cancelJobQToolButton"), Qt::LeftButton);
    readers.release();
    fixture.settle();
    auto* forward = fixture.find<QPushButton>("forwardQPushButton");
    QVERIFY(!forward->isEnabled());
    QTest::mouseClick(fixture.find<QPushButton>("bannerActionQPushButton"), Qt::LeftButton);
    fixture.settle();
    QVERIFY(forward->isEnabled());
    dialog->reject();
}

void TestImportQueue::cancelStopsTheWholeQueue()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    ui::ImportQueue queue(fixture.session(), writeSupplyFiles(fixture.folder.path()), nullptr);
    waitForPlans(queue);
    QCOMPARE(queue.readyCount(), 12);
    BusyWriter writer(fixture);
    queue.importAllReady();
    queue.cancel();
    writer.release();
    fixture.settle();
    QCOMPARE(queue.readyCount(), 12);
    QCOMPARE(count(fixture.session().vault()->connection(), records::Kind::AreaSupply), 0);
    QVERIFY(records::listImports(fixture.session().vault()->connection())->empty());
    queue.importAllReady();
    fixture.settle();
    QCOMPARE(queue.next(), -1);
    QCOMPARE(count(fixture.session().vault()->connection(), records::Kind::AreaSupply), 12);
}

void TestImportQueue::aBadFileDoesNotHoldUpTheOthers()
{
    WindowFixture fixture;
    fixture.openEmptyVault();
    QStringList files = writeSupplyFiles(fixture.folder.path());
    write(fixture.path(QStringLiteral("照片.xlsx")), QByteArray("\xff\xd8\xff\xe0 no sheet at all"));
    write(fixture.path(QStringLiteral("通知.csv")), QStringLiteral("关于做好用电检查工作的通知\n请各单位遵照执行\n").toUtf8());
    files << fixture.path(QStringLiteral("照片.xlsx")) << fixture.path(QStringLiteral("没有了.csv")) << fixture.path(QStringLiteral("通知.csv"));
    ui::ImportQueue queue(fixture.session(), files, nullptr);
    fixture.settle();
    QCOMPARE(queue.readyCount(), 12);
    queue.importAllReady();
    fixture.settle();
    QCOMPARE(count(fixture.session().vault()->connection(), records::Kind::AreaSupply), 12);
    for (int bad = 12; bad < 15; ++bad)
        QVERIFY2(queue.at(bad).state == ui::ImportQueue::State::Failed || queue.at(bad).state == ui::ImportQueue::State::Attention, qPrintable(queue.at(bad).path));
    QVERIFY(queue.at(12).error && queue.at(13).error);
    QCOMPARE(queue.at(13).error->code, base::ErrorCode::NoSuchFile);
}

void TestImportQueue::theSameFileIsRecognised()
{
    WindowFixture fixture;
    fixture.openFilledVault();
    fixture.window().take({writeDataFiles(fixture.folder.path()).value(1)});
    fixture.settle();
    auto* forward = fixture.find<QPushButton>("forwardQPushButton");
    for (int step = 0; step < 2; ++step) {
        QTest::keyClick(forward, Qt::Key_Space);
        fixture.settle();
    }
    QVERIFY2(!forward->isEnabled(), "the very same file is not taken twice");
    QTest::keyClick(fixture.dialog<ui::ImportDialog>(), Qt::Key_Escape);
    fixture.settle();
    QCOMPARE(count(fixture.session().vault()->connection(), records::Kind::Customers), 6);
}

QTEST_MAIN(TestImportQueue)
#include "test_import_queue.moc"
