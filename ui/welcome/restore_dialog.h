// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shared/jobs.h"
#include "welcome/form_dialog.h"

namespace mingcha::ui {

class PassphraseEdit;
class PathEdit;

/// Restores a backup into a new file; the vault in use is not touched.
class RestoreDialog : public FormDialog {
    Q_OBJECT
public:
    RestoreDialog(JobRunner& jobs, const QString& backup, QWidget* parent);

Q_SIGNALS:
    void restored(const QString& path);

private:
    bool isComplete() const override;
    void start() override;
    JobRunner& m_jobs;
    PathEdit *m_backup, *m_target;
    PassphraseEdit* m_passphrase;
};

}  // namespace mingcha::ui
