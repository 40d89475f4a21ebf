// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/migrations.h"

#include "vault/testing_hooks.h"
#include "vault/trouble.h"
#include "vault/vault.h"

#include <QDir>
#include <QFile>

/// Brings the compiled schema into a program that links this library statically.
static void initSchema() { Q_INIT_RESOURCE(schema); }

namespace mingcha::vault {

namespace {

constexpr int numberLength = 4;

base::Result<void> checkForeignKeys(Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("PRAGMA foreign_key_check"));
    MINGCHA_ASSIGN(const bool broken, query.step());
    return broken ? base::fail(trouble::failed(QStringLiteral("foreign key of %1").arg(query.string(0)))) : base::Result<void>();
}

base::Result<void> apply(Connection& connection, const Migration& step)
{
    MINGCHA_ASSIGN(auto transaction, Transaction::begin(connection));
    MINGCHA_TRY(connection.execute({step.sql.constData(), static_cast<size_t>(step.sql.size())}));
    MINGCHA_TRY(checkForeignKeys(connection));
    MINGCHA_TRY(connection.execute("PRAGMA application_id = " + std::to_string(applicationId) + "; PRAGMA user_version = " + std::to_string(step.number)));
    return transaction.commit();
}

}  // namespace

std::vector<Migration> migrations()
{
    initSchema();
    std::vector<Migration> steps;
    const QDir folder(hooks().schemaFolder);
    const auto names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.push_back({name.left(numberLength).toInt(), file.readAll()});
    }
    return steps;
}

int newestSchema()
{
    const auto steps = migrations();
    return steps.empty() ? 0 : steps.back().number;
}

base::Result<void> migrate(Connection& connection, int from)
{
    // A step may rebuild a table that others refer to; the references are checked at the end of each step instead.
    MINGCHA_TRY(connection.execute("PRAGMA foreign_keys = OFF"));
    base::Result<void> done;
    for (const Migration& step : migrations())
        if (done && step.number > from)
            done = apply(connection, step);
    MINGCHA_TRY(done);
    return connection.execute("PRAGMA foreign_keys = ON");
}

}  // namespace mingcha::vault
