// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_indicator.h"

#include "shared/icons.h"
#include "shared/jobs.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QProgressBar>
#include <QToolButton>

namespace mingcha::ui {

JobIndicator::JobIndicator(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_text(named(new QLabel, "job")), m_bar(named(new QProgressBar, "job", tr("Progress"))), m_cancel(named(new QToolButton, "cancelJob", tr("Stop this job")))
{
    m_bar->setFixedWidth(140);
    m_bar->setTextVisible(false);
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_cancel->setToolTip(tr("Stop this job"));
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, space, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(&jobs, &JobRunner::started, this, &JobIndicator::follow);
    connect(&jobs, &JobRunner::ended, this, &JobIndicator::follow);
    follow();
}

void JobIndicator::follow()
{
    Job* newest = nullptr;
    for (Job* job : m_jobs.jobs())
        if (job->label().shown && !job->isAbandoned())
            newest = newest && newest == m_job ? newest : job;
    if (newest != m_job) {
        if (m_job)
            m_job->disconnect(this);
        m_job = newest;
        if (m_job)
            connect(m_job, &Job::progressed, this, &JobIndicator::update);
    }
    setVisible(m_job);
    update();
}

void JobIndicator::update()
{
    if (!m_job)
        return;
    const double fraction = m_job->fraction();
    m_cancel->setVisible(m_job->label().cancellable);
    m_cancel->setEnabled(!m_job->isCancelled());
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    m_bar->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * 1000));
    QString text = m_job->isCancelled() ? tr("%1: stopping …").arg(m_job->label().title) : m_job->label().title;
    if (!m_job->isCancelled() && fraction >= 0)
        text += QStringLiteral("  %1 %").arg(static_cast<int>(fraction * 100));
    m_text->setText(text);
    m_text->setToolTip(m_job->stage());
}

}  // namespace mingcha::ui
