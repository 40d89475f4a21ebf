// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/passphrase_edit.h"

#include "shared/icons.h"
#include "shared/widgets.h"

#include <QAction>
#include <QFormLayout>
#include <QProgressBar>
#include <QStyle>

namespace mingcha::ui {

PassphraseEdit::PassphraseEdit(const char* name, const QString& accessibleName, QWidget* parent) : QLineEdit(parent)
{
    named(this, name, accessibleName);
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    QAction* show = addAction(icon(QStringLiteral("show")), TrailingPosition);
    show->setText(tr("Show the passphrase"));
    show->setToolTip(tr("Show the passphrase"));
    show->setCheckable(true);
    connect(show, &QAction::toggled, this, [this, show](bool shown) {
        setEchoMode(shown ? Normal : Password);
        show->setIcon(icon(shown ? QStringLiteral("hide") : QStringLiteral("show")));
    });
}

base::Secret PassphraseEdit::take()
{
    QString typed = text();
    base::Secret secret(typed.toUtf8());
    typed.fill(QLatin1Char('\0'));
    clear();
    return secret;
}

NewPassphrase::NewPassphrase(QFormLayout& form)
    : QObject(&form), m_first(new PassphraseEdit("newPassphrase", tr("Passphrase"))), m_second(new PassphraseEdit("repeatPassphrase", tr("Passphrase once more"))),
      m_strength(named(new QProgressBar, "strength", tr("Strength of the passphrase"))), m_word(kindOf(new QLabel, "muted"))
{
    m_strength->setRange(0, 4);
    m_strength->setTextVisible(false);
    m_word->setWordWrap(true);
    m_word->setMinimumHeight(2 * m_word->fontMetrics().lineSpacing());  // a form row does not ask a wrapped text for its height
    form.addRow(tr("&Passphrase"), m_first);
    form.addRow(tr("Once &more"), m_second);
    auto* strength = new QVBoxLayout;
    strength->addWidget(m_strength);
    strength->addWidget(m_word);
    form.addRow(tr("Strength"), strength);
    connect(m_first, &QLineEdit::textChanged, this, &NewPassphrase::judge);
    connect(m_second, &QLineEdit::textChanged, this, &NewPassphrase::judge);
    judge();
}

bool NewPassphrase::isComplete() const { return !m_first->text().isEmpty() && m_first->text() == m_second->text(); }

base::Secret NewPassphrase::take()
{
    m_second->clear();
    return m_first->take();
}

void NewPassphrase::judge()
{
    const int strength = base::passphraseStrength(m_first->text());
    const QString words[] = {tr("There is no way back into a vault without its passphrase. Keep it in a safe place."), tr("Weak: a few more words would help."), tr("Fair"), tr("Strong"), tr("Very strong")};
    m_strength->setValue(strength);
    kindOf(m_strength, strength <= 1 ? "weak" : strength == 2 ? "fair" : "strong");
    m_strength->style()->unpolish(m_strength);
    m_strength->style()->polish(m_strength);
    const bool differ = !m_second->text().isEmpty() && m_first->text() != m_second->text();
    m_word->setText(differ ? tr("The two lines differ.") : words[qBound(0, strength, 4)]);
    Q_EMIT edited();
}

}  // namespace mingcha::ui
