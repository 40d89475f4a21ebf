// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/trouble.h"

#include "vault/vault.h"

#include <QCoreApplication>
#include <QDir>

namespace mingcha::vault::trouble {

using base::Error;
using base::ErrorCode;

namespace {

QString shown(const QString& path) { return QDir::toNativeSeparators(path); }
QString nothingChanged() { return QCoreApplication::translate("vault", "Nothing was written."); }

}  // namespace

Error noSuchFile(const QString& path)
{
    return {ErrorCode::NoSuchFile, QCoreApplication::translate("vault", "There is no file %1.").arg(shown(path)), nothingChanged(),
            QCoreApplication::translate("vault", "Check the name and the folder; if the file lies on a removable or network drive, connect it first."), {}};
}

Error noFolder(const QString& folder)
{
    return {ErrorCode::NoSuchFile, QCoreApplication::translate("vault", "There is no folder %1.").arg(shown(folder)), nothingChanged(),
            QCoreApplication::translate("vault", "Make the folder first, or choose another one."), {}};
}

Error inTheWay(const QString& folder)
{
    return {ErrorCode::Failed, QCoreApplication::translate("vault", "Backups go into the folder %1, and something else of that name is in the way.").arg(shown(folder)), nothingChanged(),
            QCoreApplication::translate("vault", "Move it away and try again."), {}};
}

Error exists(const QString& path)
{
    return {ErrorCode::Failed, QCoreApplication::translate("vault", "%1 exists already.").arg(shown(path)),
            QCoreApplication::translate("vault", "The existing file was not touched."), QCoreApplication::translate("vault", "Choose another name."), {}};
}

Error busy(const LockHolder& holder)
{
    const QString who = holder.owner.isEmpty() ? QCoreApplication::translate("vault", "somebody") : holder.owner;
    const QString where = holder.machine.isEmpty() ? QCoreApplication::translate("vault", "an unknown machine") : holder.machine;
    const QString since = holder.since.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return {ErrorCode::Busy,
            QCoreApplication::translate("vault", "The vault is in use: %1 on %2 has had it open for writing since %3 (process %4).").arg(who, where, since, QString::number(holder.process)),
            nothingChanged(),
            QCoreApplication::translate("vault", "Open it read-only, or wait until it is closed there. If that machine is gone for good, delete the file ending in .lock beside the vault."), {}};
}

Error busyInside()
{
    return {ErrorCode::Busy, QCoreApplication::translate("vault", "The vault is being read or written by other work at this moment."), nothingChanged(),
            QCoreApplication::translate("vault", "Wait until the other work is done, or cancel it, and try again."), {}};
}

Error wrongPassphrase()
{
    return {ErrorCode::WrongPassphrase, QCoreApplication::translate("vault", "The passphrase does not open this vault."), nothingChanged(),
            QCoreApplication::translate("vault", "Try again; look at Caps Lock and the input method. If you are sure of the passphrase, the beginning of the file may be damaged: try a backup."), {}};
}

Error emptyPassphrase()
{
    return {ErrorCode::Failed, QCoreApplication::translate("vault", "The passphrase is empty."), nothingChanged(),
            QCoreApplication::translate("vault", "Choose a passphrase of several words or at least twelve mixed characters."), {}};
}

Error damaged(const QString& detail)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("vault", "The vault is damaged: parts of the file are missing or were changed."), nothingChanged(),
            QCoreApplication::translate("vault", "Keep this file as it is and restore the newest sound backup into a new file. Backups lie in the folder ending in .backups beside the vault."), detail};
}

Error badCopy(const QString& detail)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("vault", "The copy of the vault did not pass its check."),
            QCoreApplication::translate("vault", "The copy was thrown away; the vault itself was not changed."),
            QCoreApplication::translate("vault", "Verify the vault. If it is sound, check the drive and try again; if not, restore the newest sound backup into a new file."), detail};
}

Error newerVersion(int found, int known)
{
    return {ErrorCode::NewerVersion, QCoreApplication::translate("vault", "The vault was written by a newer version of this program (format %1; this program knows up to %2).").arg(found).arg(known),
            nothingChanged(), QCoreApplication::translate("vault", "Install the newer version, or use it to export what you need."), {}};
}

Error olderVersion(int found, int known)
{
    return {ErrorCode::Failed, QCoreApplication::translate("vault", "The vault is of an older format (%1; this program works with %2) and was opened read-only.").arg(found).arg(known),
            nothingChanged(), QCoreApplication::translate("vault", "Open it once for writing: it is brought up to date after a backup."), {}};
}

Error notAVault(const QString& reason)
{
    return {ErrorCode::NotAVault, reason, nothingChanged(), QCoreApplication::translate("vault", "Choose a file that was made by this program (its name usually ends in .mingcha)."), {}};
}

Error emptyFile() { return notAVault(QCoreApplication::translate("vault", "The file is empty; it is not a vault.")); }

Error noPermission(const QString& path)
{
    return {ErrorCode::NoPermission, QCoreApplication::translate("vault", "Your account has no permission to use %1.").arg(shown(path)), nothingChanged(),
            QCoreApplication::translate("vault", "Ask the owner of the file or the administrator for access, or open a copy of your own."), {}};
}

Error readOnlyPlace(const QString& path)
{
    return {ErrorCode::ReadOnlyPlace, QCoreApplication::translate("vault", "%1 lies in a place that cannot be written to.").arg(shown(path)), nothingChanged(),
            QCoreApplication::translate("vault", "Open it read-only, or copy it to a folder of your own first."), {}};
}

Error readOnlyVault()
{
    return {ErrorCode::ReadOnlyPlace, QCoreApplication::translate("vault", "The vault was opened read-only."), nothingChanged(),
            QCoreApplication::translate("vault", "Close it and open it for writing."), {}};
}

Error needsRecovery(const QString& path)
{
    return {ErrorCode::ReadOnlyPlace, QCoreApplication::translate("vault", "An interrupted change of %1 has to be taken back first, and the place cannot be written to.").arg(shown(path)), nothingChanged(),
            QCoreApplication::translate("vault", "Copy the file together with the files of the same name ending in -journal, -wal and -shm to a folder of your own and open it there."), {}};
}

Error diskFull(const QString& path)
{
    return {ErrorCode::DiskFull, QCoreApplication::translate("vault", "The drive that holds %1 is full.").arg(shown(path)),
            QCoreApplication::translate("vault", "The unfinished change was taken back; what was stored before is unchanged."),
            QCoreApplication::translate("vault", "Free some space (the work needs about as much as the vault itself) and try again."), {}};
}

Error device(const QString& path, const QString& detail)
{
    return {ErrorCode::Failed, QCoreApplication::translate("vault", "The drive that holds %1 reports an error.").arg(shown(path)),
            QCoreApplication::translate("vault", "The unfinished change was taken back; what was stored before is unchanged."),
            QCoreApplication::translate("vault", "Check the drive and its connection, then verify the vault."), detail};
}

Error failed(const QString& detail)
{
    return {ErrorCode::Failed, QCoreApplication::translate("vault", "The vault could not carry out a step."),
            QCoreApplication::translate("vault", "The unfinished change was taken back; what was stored before is unchanged."),
            QCoreApplication::translate("vault", "Try again; if it happens again, verify the vault and report the technical detail."), detail};
}

}  // namespace mingcha::vault::trouble
