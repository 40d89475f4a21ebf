// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk and a failing drive at the n-th changing call of an import, an undo of an import, a run of the checks and a bulk edit: the command ends with the code of
// its trouble, and the vault holds exactly what it held before or what the finished command leaves.
#include "job_scenarios.h"

using namespace mingcha;
using namespace mingcha::tests;
using vault::testing::Fault;

namespace {
constexpr long maximum = 40;
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
}  // namespace

class TestFailingJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }

    void failedAnywhere_data()
    {
        addJobs();
    }

    void failedAnywhere()
    {
        QFETCH(int, number);
        const Job& job = jobs()[number];
        JobStart start(job);
        start.make();
        if (QTest::currentTestFailed())
            return;
        for (const auto& [fault, code] : {std::pair(Fault::DiskFull, 18), std::pair(Fault::IoError, 1)}) {
            int failed = 0;
            for (const long at : pointsOver(start.calls, maximum)) {
                start.reset();
                const auto command = start.folder.run(QLatin1String(job.command), {fault, at});
                bool done = false;
                start.checkAfterwards(&done);
                // What still succeeds has stored everything; a full disk after the last byte that needs space is no trouble.
                QVERIFY2(!QTest::currentTestFailed() && (command.exitCode == code || (command.exitCode == job.exitCode && done)),
                         qPrintable(QStringLiteral("call %1 of %2 (%3): %4 %5").arg(at).arg(start.calls).arg(code).arg(command.exitCode).arg(command.messages)));
                failed += command.exitCode == code;
            }
            QVERIFY(failed > maximum / 2);
        }
    }
};

QTEST_APPLESS_MAIN(TestFailingJobs)
#include "test_failing_jobs.moc"
