// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/vault.h"

#include <QLockFile>

namespace mingcha::vault {

/// The one writer of a vault: a file `<vault>.lock` that says which process on which machine holds it.
/// A lock whose process is gone on this machine is taken over without asking; another machine's never is.
class WriteLock {
public:
    static base::Result<std::unique_ptr<WriteLock>> take(const QString& path);
    ~WriteLock() = default;   ///< releases it

    /// Who holds the lock of this vault, if anybody living does (or may do, on another machine).
    static std::optional<LockHolder> holder(const QString& path);

private:
    explicit WriteLock(const QString& lockPath) : m_file(lockPath) {}
    QLockFile m_file;
};

qint64 currentProcess();

}  // namespace mingcha::vault
