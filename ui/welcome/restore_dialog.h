// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/jobs.h"

#include <QDialog>

class QPushButton;

namespace mingcha::ui {

class Banner;
class PassphraseEdit;
class PathEdit;

/// Restores a backup into a new file; the vault in use is not touched.
class RestoreDialog : public QDialog {
    Q_OBJECT
public:
    RestoreDialog(JobRunner& jobs, const QString& backup, QWidget* parent);

Q_SIGNALS:
    void restored(const QString& path);

private:
    void judge();
    void start();
    JobRunner& m_jobs;
    Banner* m_banner;
    PathEdit *m_backup, *m_target;
    PassphraseEdit* m_passphrase;
    QPushButton* m_restore;
    bool m_running = false;
};

}  // namespace mingcha::ui
