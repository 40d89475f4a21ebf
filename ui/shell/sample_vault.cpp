// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_vault.h"

#include "findings/finding_store.h"
#include "ingest/import.h"
#include "records/fact_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

namespace mingcha::ui {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray newPassphrase()
{
    QByteArray bytes(18, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xff);
    return bytes.toBase64();
}

QByteArray readPassphrase(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    return bytes;
}

base::Result<void> writePassphrase(const QString& path, const QByteArray& passphrase)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) && file.write(passphrase + '\n') > 0 && file.commit())
        return {};
    return base::fail(base::ErrorCode::NoPermission, QCoreApplication::translate("mingcha::ui::SampleVault", "The file %1 could not be written.").arg(path), {}, {}, file.errorString());
}

/// Not when another build of the program made it, which stored facts in another way.
bool isReadable(vault::Vault& vault)
{
    return std::ranges::all_of(records::allKinds, [&](records::Kind kind) { return records::loadFacts(vault.connection(), {.kind = kind}).has_value(); });
}

}  // namespace

QString SampleVault::folder()
{
    const QString asked = qEnvironmentVariable("MINGCHA_OUT");
    return asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sample") : asked;
}

QStringList SampleVault::dataFiles()
{
    QDir place(QCoreApplication::applicationDirPath());
    QStringList candidates{place.filePath(QStringLiteral("../share/mingcha/sample/data"))};
    for (int up = 0; up < 5; ++up) {
        candidates.append(place.filePath(QStringLiteral("resources/sample/data")));
        if (!place.cdUp())
            break;
    }
    for (const QString& candidate : candidates) {
        QStringList files;
        for (const QFileInfo& info : QDir(candidate).entryInfoList(QDir::Files))
            files.append(info.absoluteFilePath());
        if (!files.isEmpty())
            return files;
    }
    return {};
}

base::Result<OpenedVault> SampleVault::open(const QString& user, base::Progress& progress)
{
    QByteArray known = readPassphrase(passphrasePath());
    if (!known.isEmpty() && QFile::exists(vaultPath())) {
        auto opened = Session::openVault(vaultPath(), base::Secret(std::move(known)), vault::Access::ReadWrite);
        // Busy means that it is open elsewhere; anything else, and it is made anew: there is nothing in it but the sample.
        if (!opened && opened.error().code == base::ErrorCode::Busy)
            return opened;
        if (opened && isReadable(*opened->vault)) {
            opened->isSample = true;
            return opened;
        }
    }
    const QStringList files = dataFiles();
    if (files.isEmpty())
        return base::fail(base::ErrorCode::NoSuchFile, tr("The sample data were not found."), tr("Nothing was made."), tr("Install the program again, or start it from its source folder."));
    if (!QDir().mkpath(folder()))
        return base::fail(base::ErrorCode::NoPermission, tr("The folder %1 could not be made.").arg(folder()));
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".lock"})
        QFile::remove(vaultPath() + QLatin1String(ending));
    QByteArray passphrase = newPassphrase();
    MINGCHA_TRY(writePassphrase(passphrasePath(), passphrase));
    MINGCHA_ASSIGN(auto made, Session::createVault(vaultPath(), base::Secret(std::move(passphrase))));
    auto filled = fill(*made.vault, files, user, progress);
    if (!filled) {
        made.vault.reset();
        QFile::remove(vaultPath());
        return tl::unexpected(filled.error());
    }
    made.isSample = true;
    return made;
}

base::Result<void> SampleVault::fill(vault::Vault& vault, const QStringList& files, const QString& user, base::Progress& progress)
{
    ingest::ImportOptions options;
    options.who = user;
    MINGCHA_ASSIGN(const auto results, ingest::importFiles(vault, files, {}, options, &progress));
    for (const ingest::FileResult& result : results)
        if (result.error)
            return tl::unexpected(*result.error);
    MINGCHA_ASSIGN(auto checked, checks::runChecks(vault.connection(), {}, &progress));
    MINGCHA_ASSIGN(auto compared, findings::compareRun(vault.connection(), std::move(checked)));
    MINGCHA_TRY(findings::applyRun(vault.connection(), std::move(compared), user));
    return {};
}

}  // namespace mingcha::ui
