// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace mingcha::ui {

class JobRunner;

/// What stands there while no vault is open: new, open, try the sample, and the vaults opened lately.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(JobRunner& jobs, QWidget* parent = nullptr);
    void refresh();
    void setBusy(bool busy);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void sampleWanted();
    void vaultWanted(const QString& path);

private:
    QPushButton* choice(const QString& title, const QString& explanation, const char* name, const char* icon);
    void followJobs();
    JobRunner& m_jobs;
    QList<QPushButton*> m_choices;
    QListWidget* m_recent;
    QLabel *m_recentTitle, *m_stage;
    QPushButton* m_clear;
    QProgressBar* m_progress;
};

}  // namespace mingcha::ui
