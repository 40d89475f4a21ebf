// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "base/language.h"

#include <QFile>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace mingcha::cli {

namespace {

constexpr qsizetype longest = 4096;

void dropLineEnd(QByteArray& bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
}

base::Result<base::Secret> accept(QByteArray&& bytes)
{
    if (bytes.isEmpty())
        return base::fail(base::ErrorCode::Failed, base::translate("cli", "The passphrase is empty."), base::translate("cli", "Nothing was changed."), base::translate("cli", "Give a passphrase of at least one character."));
    if (bytes.size() > longest)
        return base::fail(base::ErrorCode::Failed, base::translate("cli", "The passphrase is longer than 4096 bytes."), base::translate("cli", "Nothing was changed."), base::translate("cli", "Check that the right file was named."));
    return base::Secret(std::move(bytes));
}

base::Result<base::Secret> fromDevice(QFile& file)
{
    QByteArray bytes = file.read(longest + 3);
    dropLineEnd(bytes);
    return accept(std::move(bytes));
}

base::Result<base::Secret> fromFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return base::fail(base::ErrorCode::NoSuchFile, base::translate("cli", "There is no passphrase file at %1.").arg(path), base::translate("cli", "Nothing was changed."), base::translate("cli", "Check the path given with --passphrase-file."));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(base::ErrorCode::NoPermission, base::translate("cli", "The passphrase file %1 cannot be read.").arg(path), base::translate("cli", "Nothing was changed."), base::translate("cli", "Check who may read it."));
    return fromDevice(file);
}

base::Result<base::Secret> fromDescriptor(const QString& text)
{
    bool good = false;
    const int descriptor = text.toInt(&good);
    QFile file;
    if (!good || descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(base::ErrorCode::Usage, base::translate("cli", "--passphrase-fd expects the number of an open file descriptor, not \"%1\".").arg(text), base::translate("cli", "Nothing was changed."), {});
    return fromDevice(file);
}

/// One line from the terminal, unseen.
QByteArray ask(const QString& prompt)
{
    std::fputs(qPrintable(prompt), stderr);
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    QByteArray line;
    for (char c = 0; line.size() <= longest && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';)
        line.append(c);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputs("\n", stderr);
    return line;
}

base::Result<base::Secret> fromTerminal(bool fresh)
{
    if (!isatty(STDIN_FILENO))
        return base::fail(base::ErrorCode::Usage, base::translate("cli", "No passphrase was given and there is no terminal to ask for it."), base::translate("cli", "Nothing was changed."),
                          base::translate("cli", "Name a file that holds it with --passphrase-file FILE."));
    MINGCHA_ASSIGN(auto first, accept(ask(base::translate("cli", "Passphrase: "))));
    if (!fresh)
        return first;
    MINGCHA_ASSIGN(const auto second, accept(ask(base::translate("cli", "Passphrase again: "))));
    if (!first.equals(second))
        return base::fail(base::ErrorCode::Failed, base::translate("cli", "The two passphrases differ."), base::translate("cli", "Nothing was changed."), base::translate("cli", "Try again."));
    return first;
}

}  // namespace

base::Result<base::Secret> readPassphrase(const QString& file, const QString& descriptor, bool fresh)
{
    if (!file.isEmpty())
        return fromFile(file);
    if (!descriptor.isEmpty())
        return fromDescriptor(descriptor);
    return fromTerminal(fresh);
}

}  // namespace mingcha::cli
