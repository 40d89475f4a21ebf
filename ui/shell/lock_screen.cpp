// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lock_screen.h"

#include "shared/passphrase_edit.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/session.h"

#include <QVBoxLayout>

namespace mingcha::ui {

LockScreen::LockScreen(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_name(new QLabel), m_passphrase(new PassphraseEdit("unlock", tr("Passphrase"))), m_unlock(primaryButton(tr("&Unlock"), "unlock")), m_banner(new Banner)
{
    setObjectName(QStringLiteral("LockScreen"));
    auto* picture = new Picture(QStringLiteral("lock"), &Colours::accent, 48);
    m_name->setFont(Theme::titleFont());
    m_name->setTextFormat(Qt::PlainText);
    auto* hint = kindOf(wrapping(tr("Locked. What you were typing is kept and will be there again.")), "muted");
    hint->setAlignment(Qt::AlignHCenter);
    m_passphrase->setPlaceholderText(tr("Passphrase"));

    auto* card = new QWidget;
    card->setMaximumWidth(420);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(space + 4);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(m_name, 0, Qt::AlignHCenter);
    column->addWidget(hint);
    column->addWidget(m_banner);
    column->addWidget(m_passphrase);
    column->addWidget(m_unlock);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 2);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);
    connect(m_unlock, &QPushButton::clicked, this, &LockScreen::unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockScreen::unlock);
}

void LockScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_name->setText(m_session.vaultName());
    m_banner->clear();
    m_passphrase->clear();
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setFocus();
}

void LockScreen::unlock()
{
    if (!m_unlock->isEnabled() || m_passphrase->text().isEmpty())
        return;
    m_unlock->setEnabled(false);
    m_session.jobs().run(this, {{}, false, false},
                         [vault = m_session.vault(), secret = std::make_shared<base::Secret>(m_passphrase->take())](base::Progress&) -> base::Result<bool> {
                             return vault && vault->accepts(*secret);
                         },
                         [this](const base::Result<bool>& accepted) {
                             m_unlock->setEnabled(true);
                             if (accepted && *accepted)
                                 return m_session.setLocked(false);
                             m_banner->say(Banner::Kind::Bad, tr("This is not the vault's passphrase. Mind capital letters and the input method."));
                             m_passphrase->setFocus();
                         });
}

}  // namespace mingcha::ui
