// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/restore_dialog.h"

#include "shared/passphrase_edit.h"
#include "shared/path_edit.h"
#include "shared/prompts.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace mingcha::ui {

RestoreDialog::RestoreDialog(JobRunner& jobs, const QString& backup, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_banner(new Banner), m_passphrase(new PassphraseEdit("passphrase", tr("Passphrase of the backup")))
{
    setObjectName(QStringLiteral("restoreRestoreDialog"));
    setWindowTitle(tr("Restore a backup"));
    setMinimumWidth(540);
    const QString filter = tr("Vaults (*.mingcha);;All files (*)");
    m_backup = new PathEdit("backup", tr("Backup"), [this, filter](std::function<void(QString)> chosen) { prompts().openFile(this, tr("Choose a backup"), filter, std::move(chosen)); });
    m_target = new PathEdit("target", tr("New file"), [this, filter](std::function<void(QString)> chosen) { prompts().saveFile(this, tr("Restore into"), tr("Restored.mingcha"), filter, std::move(chosen)); });
    m_backup->setPath(backup);
    auto* intro = kindOf(wrapping(tr("The backup is copied into a new file and verified. Your present vault is not touched.")), "muted");
    auto* form = new QFormLayout;
    form->addRow(tr("&Backup"), m_backup);
    form->addRow(tr("&New file"), m_target);
    form->addRow(tr("&Passphrase"), m_passphrase);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(QStringLiteral("restoreQPushButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(intro);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    enterMeans(m_restore);
    connect(m_backup, &PathEdit::edited, this, &RestoreDialog::judge);
    connect(m_target, &PathEdit::edited, this, &RestoreDialog::judge);
    connect(m_passphrase, &QLineEdit::textChanged, this, &RestoreDialog::judge);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void RestoreDialog::judge() { m_restore->setEnabled(!m_running && !m_backup->path().isEmpty() && !m_target->path().isEmpty() && !m_passphrase->text().isEmpty()); }

void RestoreDialog::start()
{
    m_running = true;
    m_banner->clear();
    m_jobs.run(this, {tr("Restoring"), true, true},
               [backup = m_backup->path(), target = m_target->path(), secret = m_passphrase->take()](base::Progress& progress) mutable {
                   return vault::Vault::restore(backup, target, std::move(secret), &progress);
               },
               [this](const base::Result<void>& done) {
                   m_running = false;
                   judge();
                   if (!done)
                       return m_banner->say(done.error());
                   accept();
                   Q_EMIT restored(m_target->path());
               });
    judge();
}

}  // namespace mingcha::ui
