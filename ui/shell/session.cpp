// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/session.h"

#include "base/user.h"
#include "vault/settings_store.h"

#include <QFileInfo>

namespace mingcha::ui {

namespace {

base::Result<OpenedVault> prepare(std::unique_ptr<vault::Vault> vault)
{
    OpenedVault opened;
    MINGCHA_ASSIGN(opened.settings, vault::SettingsStore(vault->connection()).startingWith(VaultSettings::prefix));
    MINGCHA_ASSIGN(opened.office, records::loadOffice(vault->connection()));
    opened.vault = std::move(vault);
    return opened;
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent), m_settings(m_jobs, this) {}

Session::~Session() = default;

base::Result<OpenedVault> Session::openVault(const QString& path, base::Secret passphrase, vault::Access access)
{
    // One writer: whoever comes second reads. Somebody who comes between this look and the opening gets the vault's own refusal.
    const auto holder = access == vault::Access::ReadWrite ? vault::Vault::lockHolder(path) : std::nullopt;
    if (holder)
        access = vault::Access::ReadOnly;
    // A write-ahead journal needs a place that can be written to; who only reads does without.
    const auto journal = access == vault::Access::ReadWrite ? vault::Journal::Wal : vault::Journal::Delete;
    MINGCHA_ASSIGN(auto vault, vault::Vault::open(path, std::move(passphrase), {access, journal, true}));
    MINGCHA_ASSIGN(auto opened, prepare(std::move(vault)));
    opened.heldBy = holder;
    return opened;
}

base::Result<OpenedVault> Session::createVault(const QString& path, base::Secret passphrase)
{
    MINGCHA_ASSIGN(auto vault, vault::Vault::create(path, std::move(passphrase), {vault::Access::ReadWrite, vault::Journal::Wal, true}));
    return prepare(std::move(vault));
}

void Session::adopt(OpenedVault opened)
{
    m_vault = std::move(opened.vault);
    m_office = std::move(opened.office);
    m_isSample = opened.isSample;
    m_scope = {};
    m_locked = false;
    m_jobs.setVault(m_vault);
    m_settings.fill(std::move(opened.settings), isReadOnly());
    Q_EMIT this->opened();
}

void Session::close(std::function<void()> then)
{
    if (!m_vault) {
        if (then)
            then();
        return;
    }
    Q_EMIT closing();
    m_settings.flush();
    for (Job* job : m_jobs.jobs())
        if (job->label().cancellable)
            job->cancel();
    m_jobs.whenIdle(this, [this, then = std::move(then)] {
        m_jobs.setVault(nullptr);
        m_settings.fill({}, true);
        m_office = {};
        m_locked = false;
        // Closing writes the journal back into the file, which may take a while.
        m_jobs.run(this, {{}, false, false},
                   [vault = std::exchange(m_vault, nullptr)](base::Progress&) mutable -> base::Result<void> {
                       vault.reset();
                       return {};
                   },
                   [this, then](const base::Result<void>&) {
                       Q_EMIT closed();
                       if (then)
                           then();
                   });
    });
}

QString Session::vaultName() const { return QFileInfo(path()).completeBaseName(); }

void Session::setOffice(const records::Office& office)
{
    m_office = office;
    Q_EMIT officeChanged();
}

QString Session::user() const
{
    return m_office.currentUser.isEmpty() ? base::loginName() : m_office.currentUser;
}

void Session::setScope(const Scope& scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT scopeChanged();
}

void Session::setLocked(bool locked)
{
    if (locked == m_locked || !m_vault)
        return;
    m_locked = locked;
    Q_EMIT lockedChanged(locked);
}

void Session::noteFactsChanged() { Q_EMIT factsChanged(); }

void Session::noteFindingsChanged() { Q_EMIT findingsChanged(); }

}  // namespace mingcha::ui
