// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/session.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace mingcha::ui {

class Banner;
class PassphraseEdit;

/// Asks for the passphrase of a vault and opens it. What goes wrong is said here, each trouble in its own words; the box stays.
class OpenDialog : public QDialog {
    Q_OBJECT
public:
    OpenDialog(JobRunner& jobs, const QString& path, QWidget* parent);

Q_SIGNALS:
    void opened(const std::shared_ptr<mingcha::ui::OpenedVault>& vault);
    void restoreWanted();

private:
    void start();
    void take(base::Result<OpenedVault> opened);
    void setBusy(bool busy);
    JobRunner& m_jobs;
    QString m_path;
    Banner* m_banner;
    PassphraseEdit* m_passphrase;
    QCheckBox* m_readOnly;
    QPushButton* m_open;
};

}  // namespace mingcha::ui
