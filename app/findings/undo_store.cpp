// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/row_store.h"
#include "findings/step_store.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace mingcha::findings {

namespace {

enum class Direction { Back, Forth };

base::Result<std::optional<StepRow>> nextStep(vault::Connection& connection, Direction direction)
{
    // Undone steps are always newer than done ones: a new step abandons them.
    const std::string rest = direction == Direction::Back ? " WHERE state = 'done' ORDER BY id DESC LIMIT 1" : " WHERE state = 'undone' ORDER BY id LIMIT 1";
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT " + std::string(stepColumns) + " FROM edit_step" + rest));
    MINGCHA_ASSIGN(const bool found, query.step());
    return found ? std::optional(stepOf(query)) : std::nullopt;
}

base::Result<std::optional<Step>> publicStep(base::Result<std::optional<StepRow>> row)
{
    if (!row)
        return base::fail(std::move(row).error());
    return *row ? std::optional((*row)->step) : std::nullopt;
}

/// Moves the findings a step brought in out of the table of findings, or back into it.
base::Result<void> moveCreated(vault::Connection& connection, const StepRow& row, Direction direction)
{
    if (row.created.isEmpty())
        return {};
    const std::string from = direction == Direction::Back ? "finding" : "finding_undone";
    const std::string to = direction == Direction::Back ? "finding_undone" : "finding";
    MINGCHA_ASSIGN(auto copy, connection.prepare("INSERT INTO " + to + " SELECT * FROM " + from + " WHERE id BETWEEN ? AND ?"));
    MINGCHA_TRY(copy.bindAll(row.created.from, row.created.to).run());
    MINGCHA_ASSIGN(auto erase, connection.prepare("DELETE FROM " + from + " WHERE id BETWEEN ? AND ?"));
    return erase.bindAll(row.created.from, row.created.to).run();
}

base::Result<void> writeImages(vault::Connection& connection, const StepRow& row, Direction direction)
{
    const std::string column = direction == Direction::Back ? "before" : "after";
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT finding_id, " + column + " FROM edit_change WHERE step_id = ?"));
    query.bind(1, row.step.id);
    ImageWriter writer(connection);
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return {};
        const std::int64_t id = query.integer(0);
        if (row.created.from <= id && id <= row.created.to)
            continue;  // moved as a whole
        const auto json = query.text(1);
        MINGCHA_TRY(writer.write(id, QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()))).object()));
    }
}

base::Result<void> writeMarks(vault::Connection& connection, const StepRow& row, Direction direction)
{
    const std::string side = direction == Direction::Back ? "before" : "after";
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT first_id, last_id, " + side + "_presence, " + side + "_last_run FROM run_mark WHERE step_id = ?"));
    query.bind(1, row.step.id);
    MINGCHA_ASSIGN(auto update, connection.prepare("UPDATE finding SET presence = ?3, last_run = ?4 WHERE id BETWEEN ?1 AND ?2"));
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return {};
        MINGCHA_TRY(update.bindAll(query.integer(0), query.integer(1), query.text(2), query.integer(3)).run());
    }
}

base::Result<void> noteEvent(vault::Connection& connection, const Step& step, Direction direction, const QString& who)
{
    MINGCHA_ASSIGN(auto state, connection.prepare("UPDATE edit_step SET state = ? WHERE id = ?"));
    MINGCHA_TRY(state.bindAll(direction == Direction::Back ? "undone" : "done", step.id).run());
    MINGCHA_ASSIGN(auto event, connection.prepare("INSERT INTO edit_event (step_id, newest_step, action, at, who) SELECT ?1, max(id), ?2, ?3, ?4 FROM edit_step"));
    return event.bindAll(step.id, direction == Direction::Back ? "undone" : "redone", base::momentText(base::now()), who).run();
}

base::Result<Step> move(vault::Connection& connection, Direction direction, const QString& who, const QString& nothingToDo)
{
    MINGCHA_ASSIGN(auto transaction, vault::Transaction::begin(connection));
    MINGCHA_ASSIGN(auto row, nextStep(connection, direction));
    if (!row)
        return base::fail(base::ErrorCode::Failed, nothingToDo, QCoreApplication::translate("findings", "Nothing was changed."));
    // Findings a step brought in have no images or marks of the same step, so the order does not matter.
    MINGCHA_TRY(moveCreated(connection, *row, direction));
    MINGCHA_TRY(writeImages(connection, *row, direction));
    MINGCHA_TRY(writeMarks(connection, *row, direction));
    MINGCHA_TRY(noteEvent(connection, row->step, direction, who));
    MINGCHA_TRY(transaction.commit());
    row->step.undone = direction == Direction::Back;
    return row->step;
}

}  // namespace

base::Result<std::optional<Step>> nextUndo(vault::Connection& connection) { return publicStep(nextStep(connection, Direction::Back)); }
base::Result<std::optional<Step>> nextRedo(vault::Connection& connection) { return publicStep(nextStep(connection, Direction::Forth)); }

base::Result<Step> undo(vault::Connection& connection, const QString& who)
{
    return move(connection, Direction::Back, who, QCoreApplication::translate("findings", "There is no step left to undo."));
}

base::Result<Step> redo(vault::Connection& connection, const QString& who)
{
    return move(connection, Direction::Forth, who, QCoreApplication::translate("findings", "There is no undone step to do again."));
}

}  // namespace mingcha::findings
