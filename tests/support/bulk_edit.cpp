// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bulk_edit.h"

#include "findings/editor.h"
#include "findings/finding_store.h"
#include "vault/vault.h"

#include <csignal>

namespace mingcha::tests {

namespace {

base::Result<void> edit(vault::Vault& vault)
{
    MINGCHA_ASSIGN(const auto found, findings::listFindings(vault.connection()));
    std::vector<std::int64_t> ids;
    for (const auto& finding : found)
        ids.push_back(finding.id);
    findings::Change change;
    change.person = QStringLiteral("张三");
    change.note = QStringLiteral("已通知用户");
    MINGCHA_TRY(findings::applyChange(vault.connection(), ids, change, QStringLiteral("Edit"), QStringLiteral("inspector")));
    return {};
}

}  // namespace

int editAllFindings(const QString& path, const char* passphrase)
{
    std::signal(SIGINT, SIG_IGN);
    const auto opened = vault::Vault::open(path, base::Secret(QByteArray(passphrase)));
    const auto edited = opened ? edit(**opened) : base::fail(opened.error());
    return edited ? 0 : base::exitCode(edited.error().code);
}

}  // namespace mingcha::tests
