// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/vault.h"

#include <QObject>
#include <optional>

namespace mingcha::ui {

class Session;

/// How the open vault is doing: newest backup, last full check of the file. Checks the file by itself once a day.
class Health : public QObject {
    Q_OBJECT
public:
    Health(Session& session, QObject* parent);
    const std::optional<vault::BackupInfo>& lastBackup() const { return m_backup; }
    struct Checked {
        QDateTime at;
        bool sound = true;
    };
    std::optional<Checked> lastVerified() const;
    void noteVerified(const vault::VerifyReport& report);
    /// Looks for backups again.
    void refresh();

Q_SIGNALS:
    void changed();
    /// The daily check found damage.
    void damageFound(const QStringList& problems);

private:
    void verifyDaily();
    Session& m_session;
    std::optional<vault::BackupInfo> m_backup;
};

}  // namespace mingcha::ui
