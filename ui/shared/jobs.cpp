// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/jobs.h"

#include <QMetaObject>

namespace mingcha::ui {

Job::Job(JobLabel label, QObject* parent) : QObject(parent), m_label(std::move(label))
{
    const QPointer<Job> self(this);
    m_progress = std::make_shared<base::Progress>([self, receiver = parent](const QString& stage, double fraction) {
        QMetaObject::invokeMethod(receiver, [self, stage, fraction] {
            if (self)
                self->take(stage, fraction);
        });
    });
}

void Job::take(const QString& stage, double fraction)
{
    m_stage = stage;
    m_fraction = fraction;
    Q_EMIT progressed();
}

void Job::cancel()
{
    m_progress->cancel();
    Q_EMIT progressed();
}

void Job::abandon()
{
    m_abandoned = true;
    cancel();
}

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    m_readers.setMaxThreadCount(4);
    m_writer.setMaxThreadCount(1);
}

JobRunner::~JobRunner()
{
    for (Job* job : std::as_const(m_jobs))
        job->abandon();
    m_readers.waitForDone();
    m_writer.waitForDone();
}

Job* JobRunner::launch(QThreadPool& pool, QObject* context, JobLabel label, std::function<Delivery(base::Progress&)> work)
{
    auto* job = new Job(std::move(label), this);
    const bool writing = &pool == &m_writer;
    m_writing += writing;
    m_jobs.append(job);
    pool.start([this, job, writing, context = QPointer<QObject>(context), progress = job->m_progress, work = std::move(work)]() mutable {
        Delivery deliver = work(*progress);
        work = nullptr;  // lets the vault go before the answer is out
        QMetaObject::invokeMethod(this, [this, job, writing, context, deliver = std::move(deliver)] { end(job, writing, context, deliver); });
    });
    Q_EMIT started(job);
    return job;
}

void JobRunner::end(Job* job, bool writing, const QPointer<QObject>& context, const Delivery& deliver)
{
    m_jobs.removeOne(job);
    m_writing -= writing;
    Q_EMIT job->finished();
    job->deleteLater();
    if (context && !job->isAbandoned())
        deliver();
    Q_EMIT ended();
    if (m_jobs.isEmpty())
        Q_EMIT idle();
}

void JobRunner::cancelAll()
{
    for (Job* job : std::as_const(m_jobs))
        job->cancel();
}

void JobRunner::whenIdle(QObject* context, std::function<void()> then)
{
    if (m_jobs.isEmpty())
        return then();
    connect(this, &JobRunner::idle, context, [then = std::move(then)] { then(); }, Qt::SingleShotConnection);
}

}  // namespace mingcha::ui
