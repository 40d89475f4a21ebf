// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/office.h"
#include "shared/jobs.h"
#include "shared/vault_settings.h"
#include "shell/navigation.h"

#include <QObject>
#include <map>

namespace mingcha::ui {

/// An opened vault with what the window needs of it at hand, read by the job that opened it.
struct OpenedVault {
    std::shared_ptr<vault::Vault> vault;
    std::map<QString, QJsonValue> settings;
    records::Office office;
    bool isSample = false;
    std::optional<vault::LockHolder> heldBy = {};  ///< whoever writes to it, when it could be opened for reading only
};

/// The open document: owns the vault, runs its jobs, tells the pages what has changed. Knows no widgets.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Opens or creates in the calling (worker) thread; `Session::adopt` takes the result over in the GUI thread.
    static base::Result<OpenedVault> openVault(const QString& path, base::Secret passphrase, vault::Access access);
    static base::Result<OpenedVault> createVault(const QString& path, base::Secret passphrase);
    void adopt(OpenedVault opened);
    /// Ends all jobs (those that write finish or roll back), then lets the vault go and calls back.
    void close(std::function<void()> then = {});

    bool isOpen() const { return m_vault != nullptr; }
    bool isReadOnly() const { return m_vault && m_vault->access() == vault::Access::ReadOnly; }
    bool isSample() const { return m_isSample; }
    QString path() const { return m_vault ? m_vault->path() : QString(); }
    /// File name without folder and ending, as printed on list and report.
    QString vaultName() const;
    const std::shared_ptr<vault::Vault>& vault() const { return m_vault; }

    JobRunner& jobs() { return m_jobs; }
    VaultSettings& settings() { return m_settings; }

    const records::Office& office() const { return m_office; }
    void setOffice(const records::Office& office);          ///< after it has been saved
    /// The name recorded with every decision and import: from the settings, else the name at the desktop.
    QString user() const;

    const Scope& scope() const { return m_scope; }
    void setScope(const Scope& scope);

    bool isLocked() const { return m_locked; }
    void setLocked(bool locked);

    /// Whoever has changed something says so here; the pages hear it.
    void noteFactsChanged();
    void noteFindingsChanged();

Q_SIGNALS:
    void opened();
    void closing();
    void closed();
    void factsChanged();         ///< imports, their undo
    void findingsChanged();      ///< a run was applied, a decision was made or undone
    void officeChanged();
    void scopeChanged();
    void lockedChanged(bool locked);

private:
    JobRunner m_jobs;
    VaultSettings m_settings;
    std::shared_ptr<vault::Vault> m_vault;
    records::Office m_office;
    Scope m_scope;
    bool m_locked = false, m_isSample = false;
};

}  // namespace mingcha::ui
