// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/backups_dialog.h"

#include "shared/format.h"
#include "shared/prompts.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/health.h"
#include "shell/session.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mingcha::ui {

BackupsDialog::BackupsDialog(Session& session, Health& health, QWidget* parent)
    : QDialog(parent), m_session(session), m_health(health), m_banner(new Banner), m_stack(new QStackedWidget), m_empty(new EmptyState), m_list(named(new QTreeWidget, "backups", tr("Backups"))), m_verify(button(tr("&Check the file now"), "verify", "verify")),
      m_restore(button(tr("&Restore …"), "restore", "restore"))
{
    setObjectName(QStringLiteral("backupsBackupsDialog"));
    setWindowTitle(tr("Backups and integrity"));
    resize(640, 420);
    m_list->setHeaderLabels({tr("Made"), tr("Size"), tr("File")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* intro = kindOf(wrapping(tr("A verified backup is made before every import, migration and change of passphrase. The newest ten are kept in %1.").arg(vault::backupFolder(session.path()))), "muted");
    auto* backUp = button(tr("&Back up now"), "backUp", "backup");
    auto* copy = button(tr("&Save a copy as …"), "saveCopy", "export");
    backUp->setEnabled(!session.isReadOnly());
    m_restore->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    for (QPushButton* each : {backUp, copy, m_restore, m_verify})
        row->addWidget(each);
    row->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space);
    layout->addWidget(intro);
    layout->addWidget(m_banner);
    m_empty->setText(QStringLiteral("backup"), tr("No backup yet"), tr("The first one is made before the next import, or at once by the button below."));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addLayout(row);
    layout->addWidget(buttons);
    connect(backUp, &QPushButton::clicked, this, &BackupsDialog::backUpWanted);
    connect(copy, &QPushButton::clicked, this, &BackupsDialog::saveCopy);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restoreChosen);
    connect(m_verify, &QPushButton::clicked, this, &BackupsDialog::verify);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { m_restore->setEnabled(item); });
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupsDialog::restoreChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&health, &Health::changed, this, &BackupsDialog::load);
    load();
}

void BackupsDialog::load()
{
    m_session.jobs().run(this, {{}, false, true}, [vault = m_session.vault()](base::Progress&) -> base::Result<QList<vault::BackupInfo>> { return vault->backups(); },
                         [this](const base::Result<QList<vault::BackupInfo>>& backups) {
                             m_list->clear();
                             for (const vault::BackupInfo& backup : *backups) {
                                 auto* item = new QTreeWidgetItem(m_list, {shown(backup.madeAt), shownBytes(backup.bytes), QFileInfo(backup.path).fileName()});
                                 item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
                                 item->setData(0, Qt::UserRole, backup.path);
                             }
                             m_stack->setCurrentWidget(backups->isEmpty() ? static_cast<QWidget*>(m_empty) : m_list);
                         });
}

void BackupsDialog::verify()
{
    m_verify->setEnabled(false);
    m_session.jobs().run(this, {tr("Checking the vault's file"), true, true}, [vault = m_session.vault()](base::Progress& progress) { return vault->verify(&progress); },
                         [this](const base::Result<vault::VerifyReport>& report) {
                             m_verify->setEnabled(true);
                             if (!report)
                                 return m_banner->say(report.error());
                             m_health.noteVerified(*report);
                             if (report->sound)
                                 m_banner->say(Banner::Kind::Note, tr("The file is sound: all %1 pages were checked.").arg(shownCount(report->pages)));
                             else
                                 m_banner->say(Banner::Kind::Bad, tr("The file is damaged. Restore a backup into a new file and go on with that.") + QLatin1Char('\n') + report->problems.mid(0, 5).join(QLatin1Char('\n')));
                         });
}

void BackupsDialog::saveCopy()
{
    prompts().saveFile(this, tr("Save a copy of the vault"), m_session.vaultName() + QStringLiteral("-copy.mingcha"), tr("Vaults (*.mingcha)"), [this](const QString& path) {
        m_session.jobs().write(this, {tr("Saving a copy"), true, true},
                               [path](vault::Vault& vault, base::Progress& progress) { return vault.backup(QStringLiteral("copy"), path, &progress); },
                               [this](const base::Result<vault::BackupInfo>& made) {
                                   if (made)
                                       m_banner->say(Banner::Kind::Note, tr("Saved and verified: %1").arg(made->path));
                                   else
                                       m_banner->say(made.error());
                               });
    });
}

void BackupsDialog::restoreChosen()
{
    if (const QTreeWidgetItem* item = m_list->currentItem()) {
        const QString path = item->data(0, Qt::UserRole).toString();
        accept();
        Q_EMIT restoreWanted(path);
    }
}

}  // namespace mingcha::ui
