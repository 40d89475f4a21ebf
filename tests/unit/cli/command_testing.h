// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/application.h"
#include "support/bulk_edit.h"
#include "support/forked.h"
#include "support/quick_folder.h"
#include "support/result_testing.h"
#include "support/vault_contents.h"
#include "vault/testing_hooks.h"
#include "vault/vault.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <fcntl.h>
#include <sys/stat.h>

// Commands of mingcha-cli run in a child process: the program as a user runs it, above a file layer that fails or kills it. These tests have no
// application object of their own, because each child makes one.
namespace mingcha::tests {

inline constexpr const char* commandPassphrase = "correct horse battery staple";

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

struct CommandResult : Forked {
    QString messages;  ///< what went to standard error
};

/// A folder for the commands of one test, with a passphrase file `p`.
class CommandFolder {
public:
    CommandFolder() { writeBytes(filePath("p"), QByteArray(commandPassphrase) + '\n'); }
    QString filePath(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString path() const { return m_folder.path(); }

    /// `line`: the command with its arguments, separated by spaces; files are named relative to the folder.
    CommandResult run(const QString& line, vault::testing::FaultPlan plan = {}, void (*first)() = nullptr) const
    {
        const QString messages = filePath("messages");
        QFile::remove(messages);
        CommandResult result{runForked(plan, [&] { return perform(line, messages, first); }), {}};
        result.messages = QString::fromUtf8(bytesOf(messages)).trimmed();
        return result;
    }

private:
    int perform(const QString& line, const QString& messages, void (*first)()) const
    {
        const int out = open("/dev/null", O_WRONLY);
        const int err = open(QFile::encodeName(messages).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (chdir(QFile::encodeName(path()).constData()) != 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(err, STDERR_FILENO) < 0)
            return 98;
        if (first)
            first();
        if (line.startsWith(QLatin1String("edit-all ")))
            return editAllFindings(line.mid(9), commandPassphrase);
        std::vector<QByteArray> words{"mingcha-cli"};
        for (const QString& word : line.split(QLatin1Char(' ')))
            words.push_back(word.toUtf8());
        words.insert(words.end(), {"--passphrase-file", "p", "--who", "inspector"});
        std::vector<char*> arguments;
        for (QByteArray& word : words)
            arguments.push_back(word.data());
        return cli::runCommandLine(int(arguments.size()), arguments.data());
    }

    QTemporaryDir m_folder{quickFolder()};
};

/// A vault as it is read again afterwards, on a fresh connection; sound in all its pages, or an error.
inline base::Result<VaultContents> soundContentsOf(const QString& path, vault::Access access)
{
    MINGCHA_ASSIGN(const auto opened, vault::Vault::open(path, base::Secret(QByteArray(commandPassphrase)), {.access = access}));
    MINGCHA_ASSIGN(const auto report, opened->verify());
    if (!report.sound)
        return base::fail(base::ErrorCode::Damaged, report.problems.join(QLatin1Char('\n')));
    return contentsOf(opened->connection());
}

}  // namespace mingcha::tests
