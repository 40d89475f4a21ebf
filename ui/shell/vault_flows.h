// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/session.h"

#include <QObject>

class QWidget;

namespace mingcha::ui {

class Health;

/// What a person does with vaults: make, open, try the sample, close, back up, restore, change the passphrase. Each starts its dialog and its job.
class VaultFlows : public QObject {
    Q_OBJECT
public:
    /// `unsaved`: sentences about what closing the vault would lose.
    VaultFlows(Session& session, Health& health, QWidget& window, std::function<QStringList()> unsaved);

    void create();
    void askOpen();
    /// Asks for the passphrase. Another open vault is closed first.
    void open(const QString& path);
    void openSample();
    void close(std::function<void()> then = {});
    /// Goes on at once, or when somebody agreed to lose what was typed and not saved.
    void unlessUnsaved(std::function<void()> next);
    void backUp();
    void showBackups();
    void restore(const QString& backup = {});
    void changePassphrase();

Q_SIGNALS:
    /// A vault is being opened or made; the welcome page shows it.
    void busy(bool busy);
    /// A short note for the status bar.
    void noted(const QString& text);

private:
    void adopt(OpenedVault opened);
    void sayWhoWrites(const vault::LockHolder& holder);
    /// The same, and when somebody agreed to stop the job that is writing.
    void unlessBusy(std::function<void()> next);
    Session& m_session;
    Health& m_health;
    QWidget& m_window;
    std::function<QStringList()> m_unsaved;
};

}  // namespace mingcha::ui
