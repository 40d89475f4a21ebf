// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/open_dialog.h"

#include "shared/passphrase_edit.h"
#include "shared/theme.h"
#include "shared/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mingcha::ui {

OpenDialog::OpenDialog(JobRunner& jobs, const QString& path, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_path(path), m_banner(new Banner), m_passphrase(new PassphraseEdit("passphrase", tr("Passphrase"))), m_readOnly(named(new QCheckBox(tr("For &reading only")), "readOnly"))
{
    setObjectName(QStringLiteral("openOpenDialog"));
    setWindowTitle(tr("Open a vault"));
    setMinimumWidth(480);
    auto* name = sectionTitle(QFileInfo(path).completeBaseName());
    name->setTextFormat(Qt::PlainText);
    auto* folder = kindOf(wrapping(QFileInfo(path).absolutePath()), "muted");
    auto* form = new QFormLayout;
    form->addRow(tr("&Passphrase"), m_passphrase);
    form->addRow(QString(), m_readOnly);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("openQPushButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space);
    layout->addWidget(name);
    layout->addWidget(folder);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    enterMeans(m_open);
    connect(m_open, &QPushButton::clicked, this, &OpenDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_passphrase->setFocus();
}

void OpenDialog::setBusy(bool busy)
{
    m_open->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    m_readOnly->setEnabled(!busy);
}

void OpenDialog::start()
{
    setBusy(true);
    m_banner->clear();
    const auto access = m_readOnly->isChecked() ? vault::Access::ReadOnly : vault::Access::ReadWrite;
    m_jobs.run(this, {tr("Opening"), true, false},
               [path = m_path, secret = m_passphrase->take(), access](base::Progress&) mutable { return Session::openVault(path, std::move(secret), access); },
               [this](base::Result<OpenedVault> opened) { take(std::move(opened)); });
}

void OpenDialog::take(base::Result<OpenedVault> opened)
{
    setBusy(false);
    if (opened) {
        Q_EMIT this->opened(std::make_shared<OpenedVault>(std::move(*opened)));
        accept();
        return;
    }
    m_banner->say(opened.error());
    const base::ErrorCode code = opened.error().code;
    if (code == base::ErrorCode::Busy || code == base::ErrorCode::ReadOnlyPlace || code == base::ErrorCode::NoPermission)
        m_readOnly->setChecked(true);
    if (code == base::ErrorCode::Damaged)
        m_banner->offer(tr("Restore a backup …"), [this] {
            reject();
            Q_EMIT restoreWanted();
        });
    m_passphrase->setFocus();
}

}  // namespace mingcha::ui
