// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/session.h"

#include <QCoreApplication>

namespace mingcha::ui {

/// The sample: data files that come with the program, imported and checked into a vault of their own. Its passphrase lies in a file beside it
/// that only its owner can read; made once, opened again later.
class SampleVault {
    Q_DECLARE_TR_FUNCTIONS(mingcha::ui::SampleVault)
public:
    /// $MINGCHA_OUT, else a folder of the user's data.
    static QString folder();
    static QString vaultPath() { return folder() + QStringLiteral("/sample.mingcha"); }
    static QString passphrasePath() { return folder() + QStringLiteral("/passphrase.txt"); }
    /// The data files of an installed program or of a source tree; empty when there are none.
    static QStringList dataFiles();

    /// Opens the sample vault, made anew where needed. For a worker thread.
    static base::Result<OpenedVault> open(const QString& user, base::Progress& progress);

private:
    static base::Result<void> fill(vault::Vault& vault, const QStringList& files, const QString& user, base::Progress& progress);
};

}  // namespace mingcha::ui
