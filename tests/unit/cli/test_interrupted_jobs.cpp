// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C at the n-th changing call of an import, an undo of an import, a run of the checks and a bulk edit: the command ends with 130 and the vault holds exactly what
// it held before; only what comes too late to stop it lets it end as ever.
#include "job_scenarios.h"

using namespace mingcha;
using namespace mingcha::tests;
using vault::testing::Fault;

namespace {
constexpr long maximum = 30;
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
}  // namespace

class TestInterruptedJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }

    void interruptedAnywhere_data() { addJobs(); }

    void interruptedAnywhere()
    {
        QFETCH(int, number);
        const Job& job = jobs()[number];
        JobStart start(job);
        start.make();
        if (QTest::currentTestFailed())
            return;
        int stopped = 0;
        for (const long at : pointsOver(start.calls, maximum)) {
            start.reset();
            const auto command = start.folder.run(QLatin1String(job.command), {Fault::Interrupt, at});
            bool done = false;
            start.checkAfterwards(&done);
            QVERIFY2(!QTest::currentTestFailed() && command.exitCode == (done ? job.exitCode : 130),
                     qPrintable(QStringLiteral("call %1 of %2: %3 %4").arg(at).arg(start.calls).arg(command.exitCode).arg(command.messages)));
            stopped += command.exitCode == 130;
        }
        qInfo("%s: stopped at %d calls", job.name, stopped);
        QCOMPARE(stopped > 0, job.canBeStopped);
    }
};

QTEST_APPLESS_MAIN(TestInterruptedJobs)
#include "test_interrupted_jobs.moc"
