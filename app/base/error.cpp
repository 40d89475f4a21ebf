// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace mingcha::base {

QString Error::text() const
{
    QStringList parts{what, unchanged, advice};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("base", "The work was cancelled."),
            QCoreApplication::translate("base", "Nothing was changed."), {}, {}};
}

}  // namespace mingcha::base
