// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/session.h"
#include "welcome/form_dialog.h"

class QLineEdit;

namespace mingcha::ui {

class NewPassphrase;
class PathEdit;

/// Name, place and passphrase of a new vault.
class NewVaultDialog : public FormDialog {
    Q_OBJECT
public:
    NewVaultDialog(JobRunner& jobs, QWidget* parent);

Q_SIGNALS:
    void created(const std::shared_ptr<mingcha::ui::OpenedVault>& vault);

private:
    bool isComplete() const override;
    void start() override;
    QString target() const;
    JobRunner& m_jobs;
    QLineEdit* m_name;
    PathEdit* m_folder;
    NewPassphrase* m_passphrase;
};

}  // namespace mingcha::ui
