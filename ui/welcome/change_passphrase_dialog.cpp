// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/change_passphrase_dialog.h"

#include "shared/passphrase_edit.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace mingcha::ui {

ChangePassphraseDialog::ChangePassphraseDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_banner(new Banner), m_current(new PassphraseEdit("currentPassphrase", tr("Present passphrase"))), m_next(new NewPassphrase)
{
    setObjectName(QStringLiteral("changePassphraseChangePassphraseDialog"));
    setWindowTitle(tr("Change passphrase"));
    setMinimumWidth(520);
    auto* intro = kindOf(wrapping(tr("A backup is made first. The vault is copied under the new passphrase, the copy is verified and takes the place of the old file.")), "muted");
    auto* form = new QFormLayout;
    form->addRow(tr("Presen&t passphrase"), m_current);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_change = buttons->addButton(tr("&Change"), QDialogButtonBox::AcceptRole);
    m_change->setObjectName(QStringLiteral("changeQPushButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spaceWide, spaceWide, spaceWide, spaceWide);
    layout->setSpacing(space + 4);
    layout->addWidget(intro);
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addWidget(line());
    layout->addWidget(m_next);
    layout->addStretch();
    layout->addWidget(buttons);
    enterMeans(m_change);
    connect(m_current, &QLineEdit::textChanged, this, &ChangePassphraseDialog::judge);
    connect(m_next, &NewPassphrase::edited, this, &ChangePassphraseDialog::judge);
    connect(m_change, &QPushButton::clicked, this, &ChangePassphraseDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_current->setFocus();
    judge();
}

void ChangePassphraseDialog::judge() { m_change->setEnabled(!m_running && !m_current->text().isEmpty() && m_next->isComplete()); }

void ChangePassphraseDialog::start()
{
    m_running = true;
    m_banner->clear();
    m_session.jobs().write(this, {tr("Changing the passphrase"), true, true},
                           [current = m_current->take(), next = m_next->take()](vault::Vault& vault, base::Progress& progress) mutable {
                               return vault.changePassphrase(std::move(current), std::move(next), &progress);
                           },
                           [this](const base::Result<void>& done) {
                               m_running = false;
                               judge();
                               if (!done) {
                                   m_banner->say(done.error());
                                   m_current->setFocus();
                                   return;
                               }
                               Q_EMIT changed();
                               accept();
                           });
    judge();
}

}  // namespace mingcha::ui
