// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault_contents.h"

#include <QStringList>

namespace mingcha::tests {

namespace {

base::Result<QStringList> firstColumn(vault::Connection& connection, const QString& sql)
{
    MINGCHA_ASSIGN(auto query, connection.prepare(sql.toStdString()));
    QStringList texts;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return texts;
        texts.append(query.string(0));
    }
}

QString quoted(const QString& column)
{
    const bool moment = column == QLatin1String("at") || column.endsWith(QLatin1String("_at"));
    return (moment ? QStringLiteral("(%1 IS NULL)") : QStringLiteral("quote(%1)")).arg(column);
}

}  // namespace

base::Result<VaultContents> contentsOf(vault::Connection& connection)
{
    VaultContents contents;
    MINGCHA_ASSIGN(const auto tables, firstColumn(connection, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'")));
    for (const QString& table : tables) {
        MINGCHA_ASSIGN(const auto columns, firstColumn(connection, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)));
        QStringList values;
        for (const QString& column : columns)
            values.append(quoted(column));
        MINGCHA_ASSIGN(const auto rows, firstColumn(connection, QStringLiteral("SELECT %1 AS line FROM %2 ORDER BY line").arg(values.join(QStringLiteral(" || ',' || ")), table)));
        contents[table] = rows.join(QLatin1Char('\n'));
    }
    return contents;
}

QString differenceOf(const VaultContents& a, const VaultContents& b)
{
    QStringList different;
    for (const auto& [table, rows] : a)
        if (const auto other = b.find(table); other == b.end() || other->second != rows)
            different.append(table);
    for (const auto& [table, rows] : b)
        if (!a.contains(table))
            different.append(table);
    return different.join(QLatin1Char(' '));
}

}  // namespace mingcha::tests
