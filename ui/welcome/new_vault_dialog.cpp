// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/new_vault_dialog.h"

#include "base/clock.h"
#include "shared/passphrase_edit.h"
#include "shared/path_edit.h"
#include "shared/prompts.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace mingcha::ui {

NewVaultDialog::NewVaultDialog(JobRunner& jobs, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_banner(new Banner), m_name(named(new QLineEdit(tr("Audit %1").arg(base::today().year())), "name", tr("Name"))), m_passphrase(new NewPassphrase)
{
    setObjectName(QStringLiteral("newVaultNewVaultDialog"));
    setWindowTitle(tr("New vault"));
    setMinimumWidth(520);
    m_folder = new PathEdit("folder", tr("Folder"), [this](std::function<void(QString)> chosen) { prompts().openFolder(this, tr("Folder of the new vault"), std::move(chosen)); });
    m_folder->setPath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto* intro = kindOf(wrapping(tr("A vault is one encrypted file that holds everything: imported data, findings, decisions.")), "muted");
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Folder"), m_folder);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createQPushButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(intro);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addWidget(line());
    layout->addWidget(m_passphrase);
    layout->addStretch();
    layout->addWidget(buttons);
    enterMeans(m_create);
    connect(m_name, &QLineEdit::textChanged, this, &NewVaultDialog::judge);
    connect(m_folder, &PathEdit::edited, this, &NewVaultDialog::judge);
    connect(m_passphrase, &NewPassphrase::edited, this, &NewVaultDialog::judge);
    connect(m_create, &QPushButton::clicked, this, &NewVaultDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->selectAll();
    m_name->setFocus();
    judge();
}

QString NewVaultDialog::target() const
{
    const QString name = m_name->text().trimmed();
    const QLatin1String ending(".mingcha");
    return QDir(m_folder->path()).filePath(name.endsWith(ending) ? name : name + ending);
}

void NewVaultDialog::judge() { m_create->setEnabled(!m_name->text().trimmed().isEmpty() && !m_folder->path().isEmpty() && m_passphrase->isComplete()); }

void NewVaultDialog::start()
{
    m_create->setEnabled(false);
    m_banner->clear();
    m_jobs.run(this, {tr("Creating the vault"), true, false},
               [path = target(), secret = m_passphrase->take()](base::Progress&) mutable { return Session::createVault(path, std::move(secret)); },
               [this](base::Result<OpenedVault> opened) {
                   judge();
                   if (!opened) {
                       m_banner->say(opened.error());
                       return;
                   }
                   Q_EMIT created(std::make_shared<OpenedVault>(std::move(*opened)));
                   accept();
               });
}

}  // namespace mingcha::ui
