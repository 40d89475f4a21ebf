// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace mingcha::vault {

/// Where tests may put something else in place of the real thing. Nothing but tests changes them; unchanged they cost one read.
struct TestingHooks {
    const char* vfs = nullptr;                              ///< name of the registered SQLite file layer for every new connection
    QString schemaFolder = QStringLiteral(":/schema");      ///< folder of the numbered migrations
    bool rememberKeys = false;                              ///< derive each key once: tests open the same file hundreds of times
};

TestingHooks& hooks();

}  // namespace mingcha::vault
