// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/step_store.h"

#include "base/clock.h"

#include <QJsonDocument>

namespace mingcha::findings {

namespace {

QString compact(const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }

base::Result<void> removeRange(vault::Connection& connection, const std::string& table, const std::string& column, IdRange range)
{
    if (range.isEmpty())
        return {};
    MINGCHA_ASSIGN(auto erase, connection.prepare("DELETE FROM " + table + " WHERE " + column + " BETWEEN ? AND ?"));
    return erase.bindAll(range.from, range.to).run();
}

/// Steps that are undone can be read on, but what only they had brought in is cleared away: nobody can bring it back.
base::Result<void> abandonUndone(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT " + std::string(stepColumns) + " FROM edit_step WHERE state = 'undone'"));
    std::vector<StepRow> undone;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            break;
        undone.push_back(stepOf(query));
    }
    for (const StepRow& row : undone) {
        MINGCHA_TRY(removeRange(connection, "finding_undone", "id", row.created));
        MINGCHA_TRY(removeRange(connection, "proof_block", "first_id", row.proofs));  // no block holds proofs of two steps
    }
    return connection.execute("UPDATE edit_step SET state = 'abandoned' WHERE state = 'undone'");
}

void bindRange(vault::Statement& statement, int index, IdRange range)
{
    if (range.isEmpty())
        statement.bindNull(index).bindNull(index + 1);
    else
        statement.bind(index, range.from).bind(index + 1, range.to);
}

IdRange rangeAt(const vault::Statement& row, int column) { return row.isNull(column) ? IdRange() : IdRange{row.integer(column), row.integer(column + 1)}; }

}  // namespace

base::Result<StepWriter> StepWriter::begin(vault::Connection& connection, const QString& name, const QString& who, const QString& why, std::int64_t run)
{
    MINGCHA_TRY(abandonUndone(connection));
    MINGCHA_ASSIGN(auto step, connection.prepare("INSERT INTO edit_step (at, who, name, why, run_id) VALUES (?, ?, ?, ?, nullif(?, 0))"));
    MINGCHA_TRY(step.bindAll(base::momentText(base::now()), who, name, why, run).run());
    const std::int64_t id = connection.lastInsertId();
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO edit_change (step_id, finding_id, before, after) VALUES (?, ?, ?, ?)"));
    return StepWriter(connection, id, std::move(insert));
}

base::Result<void> StepWriter::note(std::int64_t findingId, const Images& images)
{
    return m_insert.bindAll(m_id, findingId, compact(images.before), compact(images.after)).run();
}

base::Result<void> StepWriter::finish(std::int64_t findings, IdRange created, IdRange proofs)
{
    MINGCHA_ASSIGN(auto update, m_connection->prepare("UPDATE edit_step SET findings = ?1, created_from = ?2, created_to = ?3, proofs_from = ?4, proofs_to = ?5 WHERE id = ?6"));
    bindRange(update.bind(1, findings).bind(6, m_id), 2, created);
    bindRange(update, 4, proofs);
    return update.run();
}

StepRow stepOf(const vault::Statement& row)
{
    StepRow result;
    Step& step = result.step;
    step.id = row.integer(0);
    step.at = QDateTime::fromString(row.string(1), Qt::ISODate);
    step.who = row.string(2);
    step.name = row.string(3);
    step.why = row.string(4);
    step.undone = row.text(5) != "done";
    step.findings = row.integer(6);
    step.run = row.integer(7);
    result.created = rangeAt(row, 8);
    result.proofs = rangeAt(row, 10);
    return result;
}

}  // namespace mingcha::findings
