// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/import_context.h"

#include "records/fact_store.h"
#include "vault/settings_store.h"

#include <QJsonArray>

namespace mingcha::ingest {

base::Result<void> ImportContext::load(vault::Connection& connection)
{
    if (loaded)
        return {};
    MINGCHA_ASSIGN(accounts, records::Accounts::load(connection));
    onFile.assign(accounts.size() + 1, 0);
    MINGCHA_ASSIGN(const auto customers, records::loadFacts(connection, {records::Kind::Customers, {}, {records::customer::Number}, {}, false}));
    for (const std::int64_t account : customers.columns[records::customer::Number])
        addOnFile(account);
    MINGCHA_ASSIGN(const auto setting, vault::SettingsStore(connection).value(QStringLiteral("ingest.account_lengths")));
    lengths.clear();
    for (const auto& length : setting.value_or(QJsonArray{10, 13, 16}).toArray())
        lengths.push_back(length.toInt());
    loaded = true;
    return {};
}

void ImportContext::addOnFile(std::int64_t account)
{
    if (static_cast<size_t>(account) >= onFile.size())
        onFile.resize(static_cast<size_t>(account) + 1, 0);
    onFile[static_cast<size_t>(account)] = 1;
}

}  // namespace mingcha::ingest
