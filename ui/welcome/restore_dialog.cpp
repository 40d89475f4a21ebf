// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/restore_dialog.h"

#include "shared/passphrase_edit.h"
#include "shared/path_edit.h"
#include "shared/prompts.h"
#include "shared/widgets.h"

#include <QFormLayout>

namespace mingcha::ui {

RestoreDialog::RestoreDialog(JobRunner& jobs, const QString& backup, QWidget* parent)
    : FormDialog(tr("Restore a backup"), tr("The backup is copied into a new file and verified. Your present vault is not touched."), parent), m_jobs(jobs),
      m_passphrase(new PassphraseEdit("passphrase", tr("Passphrase of the backup")))
{
    named(this, "restore");
    const QString filter = tr("Vaults (*.mingcha);;All files (*)");
    m_backup = new PathEdit("backup", tr("Backup"), [this, filter](std::function<void(QString)> chosen) { prompts().openFile(this, tr("Choose a backup"), filter, std::move(chosen)); });
    m_target = new PathEdit("target", tr("New file"), [this, filter](std::function<void(QString)> chosen) { prompts().saveFile(this, tr("Restore into"), tr("Restored.mingcha"), filter, std::move(chosen)); });
    m_backup->setPath(backup);
    form()->addRow(tr("&Backup"), m_backup);
    form()->addRow(tr("&New file"), m_target);
    form()->addRow(tr("&Passphrase"), m_passphrase);
    connect(m_backup, &PathEdit::edited, this, &RestoreDialog::judge);
    connect(m_target, &PathEdit::edited, this, &RestoreDialog::judge);
    connect(m_passphrase, &QLineEdit::textChanged, this, &RestoreDialog::judge);
    addButtons(tr("&Restore"), "restore");
}

bool RestoreDialog::isComplete() const { return !m_backup->path().isEmpty() && !m_target->path().isEmpty() && !m_passphrase->text().isEmpty(); }

void RestoreDialog::start()
{
    m_jobs.run(this, {tr("Restoring"), true, true},
               [backup = m_backup->path(), target = m_target->path(), secret = m_passphrase->take()](base::Progress& progress) mutable {
                   return vault::Vault::restore(backup, target, std::move(secret), &progress);
               },
               [this](const base::Result<void>& done) {
                   stopped();
                   if (!done)
                       return banner()->say(done.error());
                   accept();
                   Q_EMIT restored(m_target->path());
               });
}

}  // namespace mingcha::ui
