// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/new_vault_dialog.h"

#include "base/clock.h"
#include "shared/passphrase_edit.h"
#include "shared/path_edit.h"
#include "shared/prompts.h"
#include "shared/widgets.h"

#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QStandardPaths>

namespace mingcha::ui {

NewVaultDialog::NewVaultDialog(JobRunner& jobs, QWidget* parent)
    : FormDialog(tr("New vault"), tr("A vault is one encrypted file that holds everything: imported data, findings, decisions."), parent), m_jobs(jobs),
      m_name(named(new QLineEdit(tr("Audit %1").arg(base::today().year())), "name", tr("Name")))
{
    named(this, "newVault");
    m_folder = new PathEdit("folder", tr("Folder"), [this](std::function<void(QString)> chosen) { prompts().openFolder(this, tr("Folder of the new vault"), std::move(chosen)); });
    m_folder->setPath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Folder"), m_folder);
    form()->addRow(line());
    m_passphrase = new NewPassphrase(*form());
    connect(m_name, &QLineEdit::textChanged, this, &NewVaultDialog::judge);
    connect(m_folder, &PathEdit::edited, this, &NewVaultDialog::judge);
    connect(m_passphrase, &NewPassphrase::edited, this, &NewVaultDialog::judge);
    m_name->selectAll();
    m_name->setFocus();
    addButtons(tr("&Create"), "create");
}

QString NewVaultDialog::target() const
{
    const QString name = m_name->text().trimmed();
    const QLatin1String ending(".mingcha");
    return QDir(m_folder->path()).filePath(name.endsWith(ending) ? name : name + ending);
}

bool NewVaultDialog::isComplete() const { return !m_name->text().trimmed().isEmpty() && !m_folder->path().isEmpty() && m_passphrase->isComplete(); }

void NewVaultDialog::start()
{
    m_jobs.run(this, {tr("Creating the vault"), true, false},
               [path = target(), secret = m_passphrase->take()](base::Progress&) mutable { return Session::createVault(path, std::move(secret)); },
               [this](base::Result<OpenedVault> opened) {
                   stopped();
                   if (!opened)
                       return banner()->say(opened.error());
                   Q_EMIT created(std::make_shared<OpenedVault>(std::move(*opened)));
                   accept();
               });
}

}  // namespace mingcha::ui
