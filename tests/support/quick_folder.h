// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QFileInfo>

namespace mingcha::tests {

/// Template of a temporary folder for small vaults: in memory where the machine has such a place, because syncing a busy drive takes seconds and these
/// tests lose processes, never power.
inline QString quickFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/mingcha-test-XXXXXX");
}

}  // namespace mingcha::tests
