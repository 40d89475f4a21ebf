// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/change_passphrase_dialog.h"

#include "shared/passphrase_edit.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QFormLayout>

namespace mingcha::ui {

ChangePassphraseDialog::ChangePassphraseDialog(Session& session, QWidget* parent)
    : FormDialog(tr("Change passphrase"), tr("A backup is made first. The vault is copied under the new passphrase, the copy is verified and takes the place of the old file."), parent),
      m_session(session), m_current(new PassphraseEdit("currentPassphrase", tr("Present passphrase")))
{
    named(this, "changePassphrase");
    form()->addRow(tr("Presen&t passphrase"), m_current);
    form()->addRow(line());
    m_next = new NewPassphrase(*form());
    connect(m_current, &QLineEdit::textChanged, this, &ChangePassphraseDialog::judge);
    connect(m_next, &NewPassphrase::edited, this, &ChangePassphraseDialog::judge);
    m_current->setFocus();
    addButtons(tr("&Change"), "change");
}

bool ChangePassphraseDialog::isComplete() const { return !m_current->text().isEmpty() && m_next->isComplete(); }

void ChangePassphraseDialog::start()
{
    m_session.jobs().write(this, {tr("Changing the passphrase"), true, true},
                           [current = m_current->take(), next = m_next->take()](vault::Vault& vault, base::Progress& progress) mutable {
                               return vault.changePassphrase(std::move(current), std::move(next), &progress);
                           },
                           [this](const base::Result<void>& done) {
                               stopped();
                               if (!done) {
                                   banner()->say(done.error());
                                   m_current->setFocus();
                                   return;
                               }
                               Q_EMIT changed();
                               accept();
                           });
}

}  // namespace mingcha::ui
