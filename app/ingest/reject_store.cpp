// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reject_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingcha::ingest {

namespace {

constexpr std::string_view selection = "SELECT r.id, r.import_id, i.file, r.sheet, r.row, r.field, r.column_title, r.reason, r.value, r.cells, r.state "
                                       "FROM reject r JOIN import i ON i.id = r.import_id WHERE ";

/// The row that a repeated key stood in first is kept behind the reason: "repeated_key:17".
QString storedReason(const Reject& reject) { return reject.firstRow ? reject.reason + u':' + QString::number(reject.firstRow) : reject.reason; }

void setReason(Reject& reject, const QString& stored)
{
    reject.reason = stored.section(u':', 0, 0);
    reject.firstRow = stored.section(u':', 1).toLongLong();
}

QString cellsText(const QStringList& cells) { return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(cells)).toJson(QJsonDocument::Compact)); }

Reject rejectOf(const vault::Statement& row)
{
    Reject reject;
    reject.id = row.integer(0);
    reject.importId = row.integer(1);
    reject.file = row.string(2);
    reject.sheet = row.string(3);
    reject.row = row.integer(4);
    reject.field = row.string(5);
    reject.column = row.string(6);
    setReason(reject, row.string(7));
    reject.value = row.string(8);
    for (const auto& cell : QJsonDocument::fromJson(row.string(9).toUtf8()).array())
        reject.cells.append(cell.toString());
    reject.state = row.string(10);
    return reject;
}

base::Result<std::vector<Reject>> readAll(vault::Statement& query)
{
    std::vector<Reject> rejects;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return rejects;
        rejects.push_back(rejectOf(query));
    }
}

}  // namespace

base::Result<void> addRejects(vault::Connection& connection, std::int64_t importId, const std::vector<Reject>& rejects)
{
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO reject (import_id, sheet, row, field, column_title, reason, value, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const Reject& reject : rejects)
        MINGCHA_TRY(insert.bindAll(importId, reject.sheet, reject.row, reject.field, reject.column, storedReason(reject), reject.value, cellsText(reject.cells)).run());
    return {};
}

base::Result<std::vector<Reject>> listRejects(vault::Connection& connection, std::optional<std::int64_t> importId, bool onlyOpen)
{
    std::string where = importId ? "r.import_id = ?1" : "1";
    if (onlyOpen)
        where += " AND r.state = 'open'";
    MINGCHA_ASSIGN(auto query, connection.prepare(std::string(selection) + where + " ORDER BY r.import_id, r.id"));
    if (importId)
        query.bind(1, *importId);
    return readAll(query);
}

base::Result<std::optional<Reject>> findReject(vault::Connection& connection, std::int64_t id)
{
    MINGCHA_ASSIGN(auto query, connection.prepare(std::string(selection) + "r.id = ?"));
    query.bind(1, id);
    MINGCHA_ASSIGN(auto rejects, readAll(query));
    return rejects.empty() ? std::optional<Reject>() : std::optional(std::move(rejects.front()));
}

base::Result<std::vector<Reject>> rejectsForCustomers(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare(std::string(selection) + "r.state = 'open' AND r.reason IN ('unknown_customer', 'ambiguous_customer') ORDER BY r.import_id, r.id"));
    return readAll(query);
}

base::Result<void> markRetried(vault::Connection& connection, std::int64_t rejectId, std::int64_t byImport)
{
    MINGCHA_ASSIGN(auto update, connection.prepare("UPDATE reject SET state = 'retried', retried_by = ? WHERE id = ?"));
    return update.bindAll(byImport, rejectId).run();
}

base::Result<void> releaseRejects(vault::Connection& connection, std::int64_t undoneImport)
{
    MINGCHA_ASSIGN(auto withdraw, connection.prepare("UPDATE reject SET state = 'withdrawn' WHERE import_id = ? AND state = 'open'"));
    MINGCHA_TRY(withdraw.bindAll(undoneImport).run());
    MINGCHA_ASSIGN(auto reopen, connection.prepare("UPDATE reject SET retried_by = NULL, state = CASE (SELECT state FROM import WHERE id = import_id) "
                                                   "WHEN 'undone' THEN 'withdrawn' ELSE 'open' END WHERE retried_by = ?"));
    return reopen.bindAll(undoneImport).run();
}

QString rejectText(const Reject& reject)
{
    const QString& column = reject.column;
    if (reject.reason == u"missing")
        return QCoreApplication::translate("ingest", "The required column “%1” is empty.").arg(column);
    if (reject.reason == u"unreadable")
        return QCoreApplication::translate("ingest", "“%1” cannot be read as a value of the column “%2”.").arg(reject.value, column);
    if (reject.reason == u"unknown_customer")
        return QCoreApplication::translate("ingest", "“%1” is no customer number on file and is not well formed.").arg(reject.value);
    if (reject.reason == u"ambiguous_customer")
        return QCoreApplication::translate("ingest", "“%1” has lost digits and fits several customers on file.").arg(reject.value);
    if (reject.reason == u"repeated_key" && reject.firstRow)
        return QCoreApplication::translate("ingest", "Row %1 has the same key with other content.").arg(reject.firstRow);
    if (reject.reason == u"repeated_key")
        return QCoreApplication::translate("ingest", "Another sheet has the same key with other content.");
    return reject.reason;
}

}  // namespace mingcha::ingest
