// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/session.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace mingcha::ui {

class Banner;
class NewPassphrase;
class PathEdit;

/// Name, place and passphrase of a new vault.
class NewVaultDialog : public QDialog {
    Q_OBJECT
public:
    NewVaultDialog(JobRunner& jobs, QWidget* parent);

Q_SIGNALS:
    void created(const std::shared_ptr<mingcha::ui::OpenedVault>& vault);

private:
    void judge();
    void start();
    QString target() const;
    JobRunner& m_jobs;
    Banner* m_banner;
    QLineEdit* m_name;
    PathEdit* m_folder;
    NewPassphrase* m_passphrase;
    QPushButton* m_create;
};

}  // namespace mingcha::ui
