// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in an import, an undo of an import, a run of the checks and a bulk edit, at calls spread over the whole command: the vault then opens, is sound, holds
// exactly what it held before or what the finished command leaves, and the same command goes through.
#include "job_scenarios.h"

using namespace mingcha;
using namespace mingcha::tests;
using vault::testing::Fault;

namespace {
constexpr long maximum = 60;
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");  // hundreds of processes, slow under the sanitizers
}  // namespace

class TestKilledJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { vault::hooks().rememberKeys = true; }

    void killedAnywhere_data()
    {
        addJobs();
    }

    void killedAnywhere()
    {
        QFETCH(int, number);
        const Job& job = jobs()[number];
        JobStart start(job);
        start.make();
        if (QTest::currentTestFailed())
            return;
        const auto points = pointsOver(start.calls, maximum);
        QVERIFY2(points.size() >= 50, qPrintable(QString::number(points.size())));
        int finished = 0;
        for (const long at : points) {
            start.reset();
            QVERIFY(start.folder.run(QLatin1String(job.command), {Fault::Kill, at}).killed);
            bool done = false;
            start.checkAfterwards(&done);
            const auto again = start.folder.run(QLatin1String(job.command));
            QVERIFY2(!QTest::currentTestFailed() && again.exitCode == (done ? job.exitCodeAgain : job.exitCode),
                     qPrintable(QStringLiteral("killed at call %1 of %2, then %3: %4").arg(at).arg(start.calls).arg(again.exitCode).arg(again.messages)));
            finished += done;
        }
        qInfo("%s: %d points of %ld calls, before %d, after %d", job.name, int(points.size()), start.calls, int(points.size()) - finished, finished);
    }
};

QTEST_APPLESS_MAIN(TestKilledJobs)
#include "test_killed_jobs.moc"
