// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace mingcha::ui {

class Job;
class JobRunner;

/// The one place where long work shows: what it does, how far it is, and the way to stop it.
class JobIndicator : public QWidget {
    Q_OBJECT
public:
    JobIndicator(JobRunner& jobs, QWidget* parent);

private:
    void follow();
    void update();
    JobRunner& m_jobs;
    QPointer<Job> m_job;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

}  // namespace mingcha::ui
