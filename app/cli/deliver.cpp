// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliver.h"

#include "base/language.h"
#include "reports/output/target_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace mingcha::cli {

namespace {

base::ErrorCode causeOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT: return base::ErrorCode::DiskFull;
    case EACCES:
    case EPERM: return base::ErrorCode::NoPermission;
    case EROFS: return base::ErrorCode::ReadOnlyPlace;
    case ENOENT: return base::ErrorCode::NoSuchFile;
    default: return base::ErrorCode::Failed;
    }
}

}  // namespace

base::Result<QString> outPath(const Context& context, const QStringList& endings, OtherNames others)
{
    static const QStringList forms{QStringLiteral(".csv"), QStringLiteral(".json"), QStringLiteral(".xlsx"), QStringLiteral(".xls"), QStringLiteral(".ods"), QStringLiteral(".pdf"), QStringLiteral(".docx")};
    const QString path = context.value(QStringLiteral("out"));
    const auto hasOneOf = [&path](const QStringList& list) { return std::any_of(list.begin(), list.end(), [&](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); }); };
    if (!hasOneOf(endings) && (others == OtherNames::Refused || hasOneOf(forms)))
        return usageError(base::translate("cli", "--out expects a file that ends in %1.").arg(endings.join(base::translate("cli", " or "))));
    MINGCHA_TRY(refuseExisting(path));
    return path;
}

base::Error unprinted(int error)
{
    return {causeOf(error), base::translate("cli", "The result could not be written out: %1.").arg(QString::fromLocal8Bit(std::strerror(error))),
            base::translate("cli", "What was printed is not complete; what the command did in the vault stands."),
            base::translate("cli", "Free some space or choose another place, and ask for the result again."), {}};
}

base::Result<void> deliver(Context& context, const QByteArray& bytes)
{
    const QString path = context.value(QStringLiteral("out"));
    if (path.isEmpty()) {
        context.printBytes(bytes);
        return {};
    }
    MINGCHA_TRY(refuseExisting(path));
    MINGCHA_TRY(reports::saveBytes(path, bytes, false));
    context.message(base::translate("cli", "Wrote %1.").arg(path));
    return {};
}

}  // namespace mingcha::cli
