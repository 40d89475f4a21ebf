// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/user.h"

#include <pwd.h>
#include <unistd.h>

namespace mingcha::base {

QString loginName()
{
    for (const char* variable : {"USER", "LOGNAME"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    const uid_t id = getuid();
    const passwd* entry = getpwuid(id);
    return entry && *entry->pw_name ? QString::fromLocal8Bit(entry->pw_name) : QString::number(id);
}

}  // namespace mingcha::base
