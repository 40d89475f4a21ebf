// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/look_section.h"

#include "base/language.h"
#include "records/personal.h"
#include "shared/theme.h"
#include "shared/widgets.h"
#include "shell/desktop_settings.h"
#include "shell/lock_guard.h"
#include "shell/main_window.h"
#include "shell/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

namespace mingcha::ui {

LookSection::LookSection(Session& session)
    : SettingsSection(session, "look"), m_scheme(named(new QComboBox, "scheme")), m_language(named(new QComboBox, "language")), m_lock(named(new QComboBox, "lock")),
      m_hideNames(named(new QCheckBox(tr("Hide customer &names too, on screen and paper")), "hideNames"))
{
    m_scheme->addItems({tr("As the desktop"), tr("Light"), tr("Dark")});
    // Each language is called by its own name, in every language.
    m_language->addItem(QStringLiteral("简体中文"), int(base::Language::Chinese));
    m_language->addItem(QStringLiteral("English"), int(base::Language::English));
    for (const int minutes : {1, 3, 5, 10, 15, 30, 60})
        m_lock->addItem(tr("after %n minute(s)", nullptr, minutes), minutes);
    m_lock->addItem(tr("never by itself"), 0);
    auto* looks = addForm(tr("Appearance (of this computer)"));
    looks->addRow(tr("&Colours"), m_scheme);
    looks->addRow(tr("&Language"), m_language);
    auto* safety = addForm(tr("Safety (of this vault)"));
    safety->addRow(tr("Lock when &idle"), m_lock);
    safety->addRow(kindOf(wrapping(tr("It also locks with the screen, before the computer sleeps, and by Ctrl+L.")), "muted"));
    safety->addRow(m_hideNames);
    safety->addRow(kindOf(wrapping(tr("Telephone and identity numbers are masked in any case; the browse tab of the data page shows both on purpose.")), "muted"));
    column()->addStretch();
    connect(m_scheme, &QComboBox::activated, this, [](int scheme) {
        desktop::setScheme(Scheme(scheme));
        Theme::instance().setScheme(Scheme(scheme));
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        const auto wanted = base::Language(m_language->currentData().toInt());
        m_language->setCurrentIndex(m_language->findData(int(base::currentLanguage())));  // until it has changed
        if (auto* window = qobject_cast<MainWindow*>(this->window()))
            Q_EMIT window->languageWanted(wanted);
    });
    connect(m_lock, &QComboBox::activated, this, [this] { this->session().settings().setValue(LockGuard::minutesKey, m_lock->currentData().toInt()); });
    connect(m_hideNames, &QCheckBox::clicked, this, [this](bool hidden) {
        store([hidden](vault::Connection& connection) { return records::setNamesHidden(connection, hidden); },
              [this] {
                  this->session().noteFactsChanged();
                  this->session().noteFindingsChanged();
              });
    });
}

void LookSection::load()
{
    m_scheme->setCurrentIndex(int(Theme::instance().scheme()));
    m_language->setCurrentIndex(m_language->findData(int(base::currentLanguage())));
    const QJsonValue minutes = session().settings().value(LockGuard::minutesKey);
    m_lock->setCurrentIndex(m_lock->findData(minutes.isDouble() ? minutes.toInt() : LockGuard::standardMinutes));
    m_hideNames->setEnabled(!session().isReadOnly());
    session().jobs().read(this, [](vault::Connection& connection, base::Progress&) { return records::namesAreHidden(connection); },
                          [this](const base::Result<bool>& hidden) {
                              if (hidden)
                                  m_hideNames->setChecked(*hidden);
                              else
                                  say(hidden.error());
                          });
}

}  // namespace mingcha::ui
