// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"

#include "base/language.h"
#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/stop_signals.h"

#include <QApplication>
#include <cerrno>
#include <cstdio>

namespace mingcha::cli {

namespace {

void writeError(const QString& text) { std::fprintf(stderr, "%s\n", text.toUtf8().constData()); }

/// The value of an option looked up before anything is parsed: the language decides in which words the rest is said.
QString earlyValue(const QStringList& line, const QString& option)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (line[i] == option)
            return line.value(i + 1);
        if (line[i].startsWith(option + QLatin1Char('=')))
            return line[i].mid(option.size() + 1);
    }
    return {};
}

void addCommonOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {QStringLiteral("passphrase-file"), base::translate("cli", "File that holds the passphrase."), base::translate("cli", "FILE")},
        {QStringLiteral("passphrase-fd"), base::translate("cli", "Open file descriptor to read the passphrase from."), base::translate("cli", "NUMBER")},
        {QStringLiteral("json"), base::translate("cli", "Print the result as JSON.")},
        {QStringLiteral("lang"), base::translate("cli", "Language of texts: zh or en."), QStringLiteral("zh|en")},
        {QStringLiteral("quiet"), base::translate("cli", "Print the result only.")},
        {QStringLiteral("who"), base::translate("cli", "Name recorded with what is changed; the login name by default."), base::translate("cli", "NAME")},
        {{QStringLiteral("h"), QStringLiteral("help")}, base::translate("cli", "Show this help.")},
    });
}

QString overview(const std::vector<std::unique_ptr<Command>>& commands)
{
    QString text = base::translate("cli", "Usage: mingcha-cli COMMAND … — marketing audit of power supply, offline, in one encrypted file.") + QLatin1String("\n\n");
    for (const auto& command : commands)
        text += QStringLiteral("  %1\n      %2\n").arg(command->name() + QLatin1Char(' ') + command->usage(), command->summary());
    return text + QLatin1Char('\n') + base::translate("cli", "mingcha-cli COMMAND --help explains the options of a command.");
}

int report(const base::Error& error)
{
    writeError(error.text());
    return base::exitCode(error.code);
}

bool countFits(const Command& command, qsizetype count)
{
    return count >= command.leastArguments() && (command.mostArguments() < 0 || count <= command.mostArguments());
}

QString usageOf(const Command& command) { return base::translate("cli", "Usage: mingcha-cli %1 %2").arg(command.name(), command.usage()); }

/// Qt's list of the options, without its own line of usage, which knows nothing of commands.
QString helpOf(const Command& command, const QCommandLineParser& parser)
{
    const QString help = parser.helpText();
    return usageOf(command) + QLatin1String("\n\n") + help.mid(help.indexOf(command.summary()));
}

int runCommand(Command& command, const QStringList& line)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    parser.addOptions(command.options());
    parser.setApplicationDescription(command.summary());
    if (!parser.parse(line))
        return report(usageError(parser.errorText()).value());
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s\n", qUtf8Printable(helpOf(command, parser)));
        return 0;
    }
    if (!countFits(command, parser.positionalArguments().size()))
        return report(usageError(usageOf(command)).value());
    if (parser.positionalArguments().contains(QString()))
        return report(usageError(base::translate("cli", "A name given to %1 is empty.").arg(command.name())).value());
    for (const QString& option : parser.optionNames())
        if (parser.values(option).contains(QString()))
            return report(usageError(base::translate("cli", "--%1 expects a value.").arg(option)).value());
    base::Progress progress;
    stopOnSignals(progress);
    Context context(parser, progress);
    const auto code = command.run(context);
    if (context.outputError() == EPIPE && code)
        return base::exitCode(base::ErrorCode::Failed);  // who reads has had enough
    if (context.outputError())
        return report(unprinted(context.outputError()));
    return code ? *code : report(code.error());
}

bool paints(const QString& name)
{
    for (const auto& command : allCommands())
        if (command->name() == name)
            return command->paints();
    return false;
}

/// Qt's remarks about the machine are not the user's business; what the program has to say it says itself.
void dropRemarks(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        writeError(text);
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    // Charts are drawn by a widget library: those commands run as a window program without a screen.
    if (!paints(QString::fromLocal8Bit(argc > 1 ? argv[1] : "")))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

}  // namespace

int runCommandLine(int argc, char** argv)
{
    holdStandardStreams();
    qInstallMessageHandler(dropRemarks);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mingcha-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MINGCHA_VERSION));
    const QStringList line = QCoreApplication::arguments();
    const QString code = earlyValue(line, QStringLiteral("--lang"));
    const auto chosen = base::languageFromCode(code);
    base::setLanguage(chosen.value_or(base::languageOfLocale()));
    if (!code.isEmpty() && !chosen)
        return report(usageError(base::translate("cli", "--lang expects zh or en, not \"%1\".").arg(code)).value());

    const auto commands = allCommands();
    const QString name = line.value(1);
    for (const auto& command : commands)
        if (command->name() == name)
            return runCommand(*command, line.mid(0, 1) + line.mid(2));
    if (name == QLatin1String("--version")) {
        std::printf("mingcha-cli %s\n", MINGCHA_VERSION);
        return 0;
    }
    const QStringList help{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("help")};
    if (help.contains(name) || (name.startsWith(QLatin1Char('-')) && (line.contains(help[0]) || line.contains(help[1])))) {
        std::printf("%s\n", qUtf8Printable(overview(commands)));
        return 0;
    }
    if (name.startsWith(QLatin1Char('-')))
        return report(usageError(base::translate("cli", "The command comes first, then its options.")).value());
    if (!name.isEmpty())
        return report(usageError(base::translate("cli", "There is no command %1.").arg(name)).value());
    writeError(overview(commands));
    return base::exitCode(base::ErrorCode::Usage);
}

}  // namespace mingcha::cli
