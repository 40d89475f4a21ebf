// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/language.h"
#include "base/user.h"
#include "cli/passphrase.h"
#include "records/office.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace mingcha::cli {

Context::Context(const QCommandLineParser& parser, base::Progress& progress)
    : m_parser(parser), m_progress(progress), m_quiet(parser.isSet(QStringLiteral("quiet"))) {}

QStringList Context::arguments() const { return m_parser.positionalArguments(); }

base::Result<std::optional<base::Period>> Context::month(const QString& option) const
{
    if (!has(option))
        return std::optional<base::Period>();
    const auto month = base::Period::parse(value(option).toStdString());
    if (!month)
        return usageError(base::translate("cli", "--%1 expects a month as YYYY-MM, not \"%2\".").arg(option, value(option)));
    return month;
}

base::Result<std::optional<QDate>> Context::day(const QString& option) const
{
    if (!has(option))
        return std::optional<QDate>();
    const QDate day = QDate::fromString(value(option), QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        return usageError(base::translate("cli", "--%1 expects a day as YYYY-MM-DD, not \"%2\".").arg(option, value(option)));
    return day;
}

void Context::write(const QByteArray& bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if ((std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) && m_outputError == 0)
        m_outputError = errno;
}

void Context::print(const QString& line) { write(line.toUtf8() + '\n'); }
void Context::printBytes(const QByteArray& bytes) { write(bytes); }

void Context::printJson(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(document.toJson(QJsonDocument::Indented));
}

void Context::error(const QString& line) { std::fprintf(stderr, "%s\n", line.toUtf8().constData()); }

void Context::message(const QString& line)
{
    if (!m_quiet)
        error(line);
}

base::Result<base::Secret> Context::passphrase() const
{
    return readPassphrase(value(QStringLiteral("passphrase-file")), value(QStringLiteral("passphrase-fd")), false);
}

base::Result<base::Secret> Context::newPassphrase(const QString& file, const QString& descriptor)
{
    MINGCHA_ASSIGN(auto secret, readPassphrase(value(file), value(descriptor), true));
    QString text = QString::fromUtf8(secret.data(), secret.size());
    const int strength = base::passphraseStrength(text);
    text.fill(QChar());
    const bool typed = value(file).isEmpty() && value(descriptor).isEmpty();
    if (typed || strength <= 1)
        message(strengthText(strength));
    return secret;
}

base::Result<void> Context::requireVault() const
{
    const bool there = ::access(QFile::encodeName(argument(0)).constData(), F_OK) == 0;
    if (!there && errno != EACCES)  // what may not be looked at is told by who opens it
        return base::fail(base::ErrorCode::NoSuchFile, base::translate("cli", "There is no vault at %1.").arg(argument(0)), base::translate("cli", "Nothing was changed."),
                          base::translate("cli", "Check the path, or make a new vault with: mingcha-cli create %1").arg(argument(0)));
    return {};
}

base::Result<std::unique_ptr<vault::Vault>> Context::openVault(vault::Access access) const
{
    MINGCHA_TRY(requireVault());
    MINGCHA_ASSIGN(auto secret, passphrase());
    return vault::Vault::open(argument(0), std::move(secret), {access, vault::Journal::Delete, true});
}

QString Context::who() const
{
    const QString given = value(QStringLiteral("who"));
    return given.isEmpty() ? base::loginName() : given;
}

QCommandLineOption outOption(const QString& description) { return {QStringLiteral("out"), description, base::translate("cli", "FILE")}; }
QCommandLineOption monthOption() { return {QStringLiteral("month"), base::translate("cli", "Month to take; the latest billed month by default."), QStringLiteral("YYYY-MM")}; }
QCommandLineOption unitOption() { return {QStringLiteral("unit"), base::translate("cli", "Supply station to take; all by default."), base::translate("cli", "UNIT")}; }

tl::unexpected<base::Error> usageError(const QString& what)
{
    return base::fail(base::ErrorCode::Usage, what, base::translate("cli", "Nothing was changed."), base::translate("cli", "Run mingcha-cli --help for the commands and their options."));
}

base::Result<void> refuseExisting(const QString& path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return {};
    return base::fail(base::ErrorCode::Failed, base::translate("cli", "%1 exists already.").arg(path), base::translate("cli", "It was not changed."), base::translate("cli", "Name another file, or move that one away first."));
}

}  // namespace mingcha::cli
