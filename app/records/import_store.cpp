// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/import_store.h"

#include "base/clock.h"

#include <QJsonDocument>

namespace mingcha::records {

namespace {

constexpr std::string_view columns = "id, kind, file, sha256, bytes, imported_at, imported_by, state, rows_read, rows_kept, rows_rejected, rows_skipped, "
                                     "rows_repaired, facts, kwh, money, receipt";

ImportState stateOf(std::string_view text)
{
    return text == "undone" ? ImportState::Undone : text == "replaced" ? ImportState::Replaced : ImportState::Kept;
}

std::string_view textOf(ImportState state)
{
    return state == ImportState::Undone ? "undone" : state == ImportState::Replaced ? "replaced" : "kept";
}

ImportRecord recordOf(const vault::Statement& row)
{
    ImportRecord r;
    r.id = row.integer(0);
    r.kind = kindFromId(row.text(1)).value_or(Kind::Bills);
    r.file = row.string(2);
    r.sha256 = row.string(3);
    r.bytes = row.integer(4);
    r.importedAt = QDateTime::fromString(row.string(5), Qt::ISODate);
    r.importedBy = row.string(6);
    r.state = stateOf(row.text(7));
    r.read = row.integer(8);
    r.kept = row.integer(9);
    r.rejected = row.integer(10);
    r.skipped = row.integer(11);
    r.repaired = row.integer(12);
    r.facts = row.integer(13);
    r.kwhScaled = row.integer(14);
    r.fen = row.integer(15);
    const auto json = row.text(16);
    r.receipt = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()))).object();
    return r;
}

base::Result<std::vector<ImportRecord>> readAll(vault::Statement& query)
{
    std::vector<ImportRecord> records;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return records;
        records.push_back(recordOf(query));
    }
}

}  // namespace

base::Result<std::vector<ImportRecord>> listImports(vault::Connection& connection, bool withUndone)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT " + std::string(columns) + " FROM import" + (withUndone ? "" : " WHERE state = 'kept'") + " ORDER BY id"));
    return readAll(query);
}

base::Result<std::optional<ImportRecord>> findImport(vault::Connection& connection, std::int64_t id)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT " + std::string(columns) + " FROM import WHERE id = ?"));
    query.bind(1, id);
    MINGCHA_ASSIGN(auto records, readAll(query));
    return records.empty() ? std::optional<ImportRecord>() : std::optional(std::move(records.front()));
}

namespace {

QString receiptText(const ImportRecord& r) { return QString::fromUtf8(QJsonDocument(r.receipt).toJson(QJsonDocument::Compact)); }

}  // namespace

base::Result<std::int64_t> addImport(vault::Connection& connection, const ImportRecord& r)
{
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO import (kind, file, sha256, bytes, imported_at, imported_by, rows_read, rows_kept, rows_rejected, "
                                                   "rows_skipped, rows_repaired, facts, kwh, money, receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bindAll(spec(r.kind).id, r.file, r.sha256, r.bytes, r.importedAt.toOffsetFromUtc(r.importedAt.offsetFromUtc()).toString(Qt::ISODate), r.importedBy, r.read, r.kept,
                   r.rejected, r.skipped, r.repaired, r.facts, r.kwhScaled, r.fen, receiptText(r));
    MINGCHA_TRY(insert.run());
    return connection.lastInsertId();
}

base::Result<void> updateImport(vault::Connection& connection, const ImportRecord& r)
{
    MINGCHA_ASSIGN(auto update, connection.prepare("UPDATE import SET sha256 = ?, bytes = ?, rows_read = ?, rows_kept = ?, rows_rejected = ?, rows_skipped = ?, "
                                                   "rows_repaired = ?, facts = ?, kwh = ?, money = ?, receipt = ? WHERE id = ?"));
    return update.bindAll(r.sha256, r.bytes, r.read, r.kept, r.rejected, r.skipped, r.repaired, r.facts, r.kwhScaled, r.fen, receiptText(r), r.id).run();
}

base::Result<void> setImportState(vault::Connection& connection, std::int64_t id, ImportState state, const QString& who)
{
    MINGCHA_ASSIGN(auto update, connection.prepare("UPDATE import SET state = ?, state_at = ?, state_by = ? WHERE id = ?"));
    const QDateTime moment = base::now();
    return update.bindAll(textOf(state), moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate), who, id).run();
}

}  // namespace mingcha::records
