// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the window can be used, and how long it holds still while a table of 200,000 findings is opened, sorted, filtered and scrolled.
// "Still" is the longest time in which the window could not have answered a key. Prints milliseconds.
#include "checks/runner.h"
#include "findings/finding_store.h"
#include "ingest/import.h"
#include "shared/big_table_view.h"
#include "support/window_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimerEvent>
#include <cstdio>

using namespace mingcha;

namespace {

constexpr int customers = 20'000, months = 10;  // one finding a bill

/// Notes the longest time between two turns of the event loop.
class Pulse : public QObject {
public:
    Pulse() { startTimer(1); }
    void restart()
    {
        m_longest = 0;
        m_since.start();
    }
    qint64 longest() const { return std::max(m_longest, m_since.elapsed()); }

protected:
    void timerEvent(QTimerEvent*) override { m_longest = std::max(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

template <class T>
T take(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return std::move(*result);
}

/// Every total is ten yuan too high, so that F14 finds each bill.
QString writeBills(const QString& folder)
{
    QFile file(folder + QStringLiteral("/bills.csv"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write("户号,账期,上次示数,本次示数,综合倍率,计费电量,电价码,目录电价,电度电费,应收电费,实收电费\n");
    for (int month = 1; month <= months; ++month)
        for (int customer = 0; customer < customers; ++customer)
            file.write(QStringLiteral("%1,2025-%2,%3,%4,1,100,JM01,0.5,50.00,60.00,60.00\n").arg(customer, 10, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0')).arg(100 * month).arg(100 * month + 100).toUtf8());
    return file.fileName();
}

void makeVault(const QString& path, const QString& folder)
{
    const auto vault = take(vault::Vault::create(path, base::Secret(QByteArray(tests::passphrase))));
    for (const auto& result : take(ingest::importFiles(*vault, {writeBills(folder)}, {}, {})))
        if (result.error)
            qFatal("%s", qPrintable(result.error->text()));
    checks::CheckRequest request;
    request.rules = {QStringLiteral("F14")};
    auto compared = take(findings::compareRun(vault->connection(), take(checks::runChecks(vault->connection(), request))));
    take(findings::applyRun(vault->connection(), std::move(compared), QStringLiteral("bench")));
}

template <class Act>
void measure(const char* what, tests::WindowFixture& fixture, Pulse& pulse, Act&& act)
{
    QElapsedTimer whole;
    whole.start();
    pulse.restart();
    act();
    fixture.settle();
    std::printf("%-44s %6lld ms, still for %lld ms\n", what, static_cast<long long>(whole.elapsed()), static_cast<long long>(pulse.longest()));
}

}  // namespace

int main(int argc, char** argv)
{
    QElapsedTimer start;
    start.start();
    QApplication application(argc, argv);
    tests::WindowFixture fixture;
    std::printf("%-44s %6lld ms\n", "window ready for input", static_cast<long long>(start.elapsed()));

    makeVault(fixture.vaultPath(), fixture.folder.path());
    Pulse pulse;
    auto vault = take(ui::Session::openVault(fixture.vaultPath(), base::Secret(QByteArray(tests::passphrase)), vault::Access::ReadWrite));
    measure("vault with 200,000 findings taken over", fixture, pulse, [&] { fixture.session().adopt(std::move(vault)); });
    measure("findings page opened", fixture, pulse, [&] { QTest::keyClick(&fixture.window(), Qt::Key_4, Qt::ControlModifier); });
    auto* table = fixture.find<ui::BigTableView>("findingsBigTableView");
    if (!table || table->model()->rowCount() != customers * months)
        qFatal("the table does not hold %d findings", customers * months);
    for (const int column : {1, 4})
        measure("sorted by a column", fixture, pulse, [&] { Q_EMIT table->horizontalHeader()->sectionClicked(column); });
    measure("scrolled by 400 pages", fixture, pulse, [&] {
        for (int page = 0; page < 400; ++page) {
            table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
            QCoreApplication::processEvents();
        }
    });
    auto* find = fixture.find<QLineEdit>("findQLineEdit");
    if (!find)
        qFatal("there is no field to find with");
    measure("narrowed while typing", fixture, pulse, [&] {
        QTest::keyClicks(find, QStringLiteral("00000012"));
        while (table->model()->rowCount() == customers * months)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    });
    return 0;
}
