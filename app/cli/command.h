// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/period.h"
#include "base/progress.h"
#include "vault/vault.h"

#include <QCommandLineParser>
#include <QDate>
#include <QJsonValue>
#include <QTextStream>
#include <functional>
#include <memory>
#include <vector>

namespace mingcha::cli {

/// What a command has to work with: the parsed line, where results and messages go, and the wish to stop.
class Context {
public:
    Context(const QCommandLineParser& parser, base::Progress& progress);

    QStringList arguments() const;                       ///< positional ones, without the command's name
    QString argument(int index) const { return arguments().value(index); }
    bool has(const QString& option) const { return m_parser.isSet(option); }
    QString value(const QString& option) const { return m_parser.value(option); }
    QStringList values(const QString& option) const { return m_parser.values(option); }
    bool json() const { return has(QStringLiteral("json")); }
    bool dryRun() const { return has(QStringLiteral("dry-run")); }
    /// `--month YYYY-MM` and its like; a text that is no month is a usage error.
    base::Result<std::optional<base::Period>> month(const QString& option) const;
    /// `--as-of YYYY-MM-DD`; likewise.
    base::Result<std::optional<QDate>> day(const QString& option) const;

    void print(const QString& line);                     ///< a line of the result, on stdout
    void printJson(const QJsonValue& value);
    void printBytes(const QByteArray& bytes);
    void message(const QString& line);                   ///< on stderr, silent with --quiet
    static void error(const QString& line);              ///< on stderr, always
    int outputError() const { return m_outputError; }    ///< errno of the first result that could not be written out; 0 when all were
    base::Progress& progress() { return m_progress; }

    /// The passphrase from --passphrase-file, --passphrase-fd or a prompt on the terminal.
    base::Result<base::Secret> passphrase() const;
    /// A passphrase that is being chosen, from the file or descriptor of these options, or asked for twice; says how strong it is.
    base::Result<base::Secret> newPassphrase(const QString& file = QStringLiteral("passphrase-file"), const QString& descriptor = QStringLiteral("passphrase-fd"));
    /// Fails when the vault that the command names is not there, before anybody types a passphrase for nothing.
    base::Result<void> requireVault() const;
    base::Result<std::unique_ptr<vault::Vault>> openVault(vault::Access access) const;
    QString who() const;                                 ///< name recorded with imports and decisions

private:
    void write(const QByteArray& bytes);

    const QCommandLineParser& m_parser;
    base::Progress& m_progress;
    bool m_quiet;
    int m_outputError = 0;
};

/// One command of mingcha-cli.
class Command {
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString usage() const = 0;                   ///< "VAULT FILE…"
    virtual QString summary() const = 0;
    virtual int leastArguments() const { return 1; }
    virtual int mostArguments() const { return 1; }      ///< −1 = any number
    virtual QList<QCommandLineOption> options() const { return {}; }
    virtual bool paints() const { return false; }        ///< needs fonts and charts: runs under the offscreen platform
    /// The exit code, or the error that becomes one.
    virtual base::Result<int> run(Context& context) = 0;
};

/// Every command, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

QCommandLineOption outOption(const QString& description);
QCommandLineOption monthOption();
QCommandLineOption unitOption();
/// A usage error (exit code 2).
tl::unexpected<base::Error> usageError(const QString& what);
/// Refuses a target that is there already (exit code 1).
base::Result<void> refuseExisting(const QString& path);

}  // namespace mingcha::cli
