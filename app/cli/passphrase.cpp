// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "base/language.h"
#include "cli/command.h"
#include "cli/stop_signals.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
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

/// Reads on until `bytes` is full or nothing more comes; false when the wait was ended.
bool fill(int descriptor, QByteArray& bytes)
{
    qsizetype size = 0;
    ssize_t count = 1;
    while (size < bytes.size() && count != 0) {
        if (!waitForInput(descriptor))
            return false;
        count = ::read(descriptor, bytes.data() + size, size_t(bytes.size() - size));
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            break;
        size += std::max<ssize_t>(count, 0);
    }
    bytes.truncate(size);
    return true;
}

base::Result<base::Secret> fromOpen(int descriptor)
{
    QByteArray bytes(longest + 3, Qt::Uninitialized);
    if (!fill(descriptor, bytes))
        return base::fail(base::cancelled());
    dropLineEnd(bytes);
    return accept(std::move(bytes));
}

/// A pipe with nobody at its other end is waited for where the wait can be ended, not while it is opened.
base::Result<base::Secret> fromFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT)
        return base::fail(base::ErrorCode::NoSuchFile, base::translate("cli", "There is no passphrase file at %1.").arg(path), base::translate("cli", "Nothing was changed."), base::translate("cli", "Check the path given with --passphrase-file."));
    struct stat facts {};
    if (descriptor < 0 || fstat(descriptor, &facts) != 0 || S_ISDIR(facts.st_mode))
        return base::fail(base::ErrorCode::NoPermission, base::translate("cli", "The passphrase file %1 cannot be read.").arg(path), base::translate("cli", "Nothing was changed."), base::translate("cli", "Check who may read it."));
    auto secret = fromOpen(descriptor);
    ::close(descriptor);
    return secret;
}

base::Result<base::Secret> fromDescriptor(const QString& text)
{
    bool good = false;
    const int descriptor = text.toInt(&good);
    if (!good || descriptor < 0 || fcntl(descriptor, F_GETFD) < 0)
        return usageError(base::translate("cli", "--passphrase-fd expects the number of an open file descriptor, not \"%1\".").arg(text));
    return fromOpen(descriptor);
}

/// Keeps what is typed off the screen while it lives.
class Unseen {
public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_shown);
        termios hidden = m_shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_shown);
        std::fputs("\n", stderr);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_shown{};
};

/// One line from the terminal.
base::Result<base::Secret> ask(const QString& prompt)
{
    const Unseen unseen;
    std::fputs(qUtf8Printable(prompt), stderr);
    QByteArray typed(longest + 2, Qt::Uninitialized);  // a terminal hands over one line at a time
    if (!waitForInput(STDIN_FILENO))
        return base::fail(base::cancelled());
    typed.truncate(std::max<ssize_t>(::read(STDIN_FILENO, typed.data(), size_t(typed.size())), 0));
    dropLineEnd(typed);
    return accept(std::move(typed));
}

base::Result<base::Secret> fromTerminal(bool fresh)
{
    if (!isatty(STDIN_FILENO))
        return base::fail(base::ErrorCode::Usage, base::translate("cli", "No passphrase was given and there is no terminal to ask for it."), base::translate("cli", "Nothing was changed."),
                          base::translate("cli", "Name a file that holds it with --passphrase-file FILE."));
    MINGCHA_ASSIGN(auto first, ask(fresh ? base::translate("cli", "New passphrase: ") : base::translate("cli", "Passphrase: ")));
    if (!fresh)
        return first;
    MINGCHA_ASSIGN(const auto second, ask(base::translate("cli", "New passphrase again: ")));
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

QString strengthText(int strength)
{
    return strength <= 1 ? base::translate("cli", "This passphrase is weak: a few more words would help.")
        : strength == 2  ? base::translate("cli", "This passphrase is fair.")
        : strength == 3  ? base::translate("cli", "This passphrase is strong.")
                         : base::translate("cli", "This passphrase is very strong.");
}

}  // namespace mingcha::cli
