// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/vault.h"

#include <future>

namespace mingcha::ingest {

/// The verified backup before an import, made while files are being read. Nothing may be written to the vault before it is there.
class SafetyCopy {
public:
    /// None is made while the vault holds no facts: then there is nothing to lose.
    static base::Result<SafetyCopy> begin(vault::Vault& vault, base::Progress* progress);
    SafetyCopy() = default;                                   ///< none is wanted
    SafetyCopy(SafetyCopy&&) = default;
    ~SafetyCopy();                                            ///< waits

    /// Waits for it. When it could not be made, nothing must be written; from any thread, any number of times.
    base::Result<void> wait() const;
    bool isReady() const;
    /// Nothing is going to be written: none is made.
    void giveUp();

private:
    void start(vault::Vault& vault, base::Progress* progress);
    std::unique_ptr<base::Progress> m_progress;
    std::shared_future<base::Result<void>> m_made;
};

}  // namespace mingcha::ingest
