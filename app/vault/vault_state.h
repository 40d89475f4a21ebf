// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/key.h"
#include "vault/vault.h"
#include "vault/write_lock.h"

#include <atomic>

namespace mingcha::vault {

struct Vault::State {
    QString path;
    OpenOptions options;
    Key key;
    int schemaVersion = 0;
    std::unique_ptr<WriteLock> lock;                 ///< none when read-only
    std::optional<Connection> main;
    std::shared_ptr<std::atomic<int>> jobs = std::make_shared<std::atomic<int>>(0);   ///< connections handed out by connect()

    base::Result<void> openMain();                   ///< the journal stays as it is
    /// Puts the journal as the options say; when a reader that stays prevents it, the other kind serves as well.
    base::Result<void> preferJournal();
    base::Result<void> swapKey(Key next, base::Progress* progress);
    void closeMain();                                ///< and sets the journal back
};

}  // namespace mingcha::vault
