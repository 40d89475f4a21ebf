// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vault_flows.h"

#include "shared/format.h"
#include "shared/prompts.h"
#include "shell/desktop_settings.h"
#include "shell/health.h"
#include "shell/sample_vault.h"
#include "welcome/backups_dialog.h"
#include "welcome/change_passphrase_dialog.h"
#include "welcome/new_vault_dialog.h"
#include "welcome/open_dialog.h"
#include "welcome/restore_dialog.h"

#include <QFileInfo>
#include <QWidget>

namespace mingcha::ui {

VaultFlows::VaultFlows(Session& session, Health& health, QWidget& window, std::function<QStringList()> unsaved)
    : QObject(&window), m_session(session), m_health(health), m_window(window), m_unsaved(std::move(unsaved))
{
}

void VaultFlows::adopt(OpenedVault opened)
{
    const auto take = [this, opened = std::make_shared<OpenedVault>(std::move(opened))] {
        if (!opened->isSample)
            desktop::addRecentVault(opened->vault->path());
        const auto heldBy = opened->heldBy;
        m_session.adopt(std::move(*opened));
        if (heldBy)
            sayWhoWrites(*heldBy);
    };
    m_session.close(take);
}

void VaultFlows::sayWhoWrites(const vault::LockHolder& holder)
{
    prompts().showNote(&m_window, tr("Opened for reading only"),
                       tr("%1 is being written to by %2 on %3, since %4. Here it was opened for reading only: nothing can be imported, decided or set. Close it there and open it again to work on it here.")
                           .arg(m_session.vaultName(), holder.owner.isEmpty() ? QStringLiteral("?") : holder.owner, holder.machine, shown(holder.since)));
}

void VaultFlows::unlessUnsaved(std::function<void()> next)
{
    const QStringList unsaved = m_unsaved();
    if (unsaved.isEmpty())
        return next();
    prompts().ask(&m_window, {tr("Not saved yet"), unsaved.join(QLatin1Char('\n')), tr("Going on loses that; everything else is in the vault."), tr("Go on without it"), true, true}, std::move(next));
}

void VaultFlows::unlessBusy(std::function<void()> next)
{
    if (!m_session.isOpen() || !m_session.jobs().isWriting())
        return unlessUnsaved(std::move(next));
    const QStringList unsaved = m_unsaved();
    const QString text = (unsaved + QStringList{tr("The vault is being written to. Stop that and go on?")}).join(QLatin1Char('\n'));
    prompts().ask(&m_window, {tr("Work is still going on"), text, tr("What is not finished leaves nothing behind; what is finished stays."), tr("Stop it"), !unsaved.isEmpty(), true}, std::move(next));
}

void VaultFlows::create()
{
    unlessBusy([this] {
        auto* dialog = new NewVaultDialog(m_session.jobs(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &NewVaultDialog::created, this, [this](const std::shared_ptr<OpenedVault>& opened) { adopt(std::move(*opened)); });
        dialog->open();
    });
}

void VaultFlows::askOpen()
{
    prompts().openFile(&m_window, tr("Open a vault"), tr("Vaults (*.mingcha);;All files (*)"), [this](const QString& path) { open(path); });
}

void VaultFlows::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_session.isOpen() && m_session.path() == absolute)
        return;
    unlessBusy([this, absolute] {
        auto* dialog = new OpenDialog(m_session.jobs(), absolute, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &OpenDialog::opened, this, [this](const std::shared_ptr<OpenedVault>& opened) { adopt(std::move(*opened)); });
        connect(dialog, &OpenDialog::restoreWanted, this, [this] { restore(); });
        dialog->open();
    });
}

void VaultFlows::openSample()
{
    unlessBusy([this] {
        if (m_session.isOpen() && m_session.isSample())
            return;
        Q_EMIT busy(true);
        m_session.jobs().run(this, {tr("Preparing the sample"), true, true}, [user = m_session.user()](base::Progress& progress) { return SampleVault::open(user, progress); },
                             [this](base::Result<OpenedVault> opened) {
                                 Q_EMIT busy(false);
                                 if (opened)
                                     adopt(std::move(*opened));
                                 else if (opened.error().code != base::ErrorCode::Cancelled)
                                     prompts().showError(&m_window, opened.error());
                             });
    });
}

void VaultFlows::close(std::function<void()> then)
{
    unlessBusy([this, then = std::move(then)] { m_session.close(then); });
}

void VaultFlows::backUp()
{
    m_session.jobs().write(this, {tr("Backing up"), true, true},
                           [](vault::Vault& vault, base::Progress& progress) { return vault.backup(QStringLiteral("manual"), {}, &progress); },
                           [this](const base::Result<vault::BackupInfo>& made) {
                               m_health.refresh();
                               if (made)
                                   Q_EMIT noted(tr("Backed up and verified: %1").arg(made->path));
                               else if (made.error().code != base::ErrorCode::Cancelled)
                                   prompts().showError(&m_window, made.error());
                           });
}

void VaultFlows::showBackups()
{
    auto* dialog = new BackupsDialog(m_session, m_health, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    connect(dialog, &BackupsDialog::backUpWanted, this, &VaultFlows::backUp);
    connect(dialog, &BackupsDialog::restoreWanted, this, &VaultFlows::restore);
    dialog->open();
}

void VaultFlows::restore(const QString& backup)
{
    auto* dialog = new RestoreDialog(m_session.jobs(), backup, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::restored, this, [this](const QString& path) { open(path); });
    dialog->open();
}

void VaultFlows::changePassphrase()
{
    auto* dialog = new ChangePassphraseDialog(m_session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    connect(dialog, &ChangePassphraseDialog::changed, this, [this] { Q_EMIT noted(tr("The passphrase was changed. Older backups keep the old one.")); });
    dialog->open();
}

}  // namespace mingcha::ui
