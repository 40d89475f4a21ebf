// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <cstdio>

namespace {

using mingcha::ui::StartOptions;

/// What the command line asks for; ends the program for --help, --version and what it does not know.
StartOptions parse(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Mingcha: offline audit workstation for power-supply marketing."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Make the sample vault and open it."));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("Language of the window: zh or en."), QStringLiteral("zh|en"));
    parser.addOptions({sample, language});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A vault to open, or data files to import."), QStringLiteral("[file …]"));
    parser.process(application);
    StartOptions options{parser.positionalArguments(), parser.isSet(sample), mingcha::base::languageFromCode(parser.value(language))};
    if (parser.isSet(language) && !options.language) {
        std::fputs("mingcha: --lang takes zh or en.\n", stderr);
        std::exit(2);
    }
    return options;
}

}  // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mingcha"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MINGCHA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.mingcha.Mingcha"));
    const StartOptions options = parse(application);
    mingcha::ui::Application window;
    window.start(options);
    return QApplication::exec();
}
