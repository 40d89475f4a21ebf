// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/step_store.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace mingcha::findings {

namespace {

/// An entry with its place in time: the newest step then, and the event after it (0 = the step itself).
struct Placed {
    std::pair<std::int64_t, std::int64_t> place;
    HistoryEntry entry;
};

// A finding's steps: what changed its columns, brought it in, or marked it as gone or back. That a run found it still there is no news.
constexpr std::string_view stepsOfFinding =
    "WITH touched AS ("
    " SELECT step_id, before, after, NULL AS presence_before, NULL AS presence_after FROM edit_change WHERE finding_id = ?1"
    " UNION ALL SELECT id, '{}', '{}', NULL, 'new' FROM edit_step WHERE created_from <= ?1 AND ?1 <= created_to AND run_id IS NOT NULL"
    " UNION ALL SELECT step_id, '{}', '{}', before_presence, after_presence FROM run_mark WHERE first_id <= ?1 AND ?1 <= last_id AND after_presence IN ('gone', 'back'))"
    " SELECT s.id, s.at, s.who, s.name, s.why, s.state, s.findings, s.run_id, s.created_from, s.created_to, s.proofs_from, s.proofs_to,"
    " t.before, t.after, t.presence_before, t.presence_after FROM touched t JOIN edit_step s ON s.id = t.step_id ORDER BY s.id";

QJsonObject objectAt(const vault::Statement& row, int column)
{
    const auto json = row.text(column);
    return readable(QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object());
}

void merge(QJsonObject& into, const QJsonObject& from)
{
    for (auto it = from.begin(); it != from.end(); ++it)
        into.insert(it.key(), it.value());
}

base::Result<std::vector<Placed>> steps(vault::Connection& connection, std::int64_t findingId)
{
    MINGCHA_ASSIGN(auto query, connection.prepare(stepsOfFinding));
    query.bind(1, findingId);
    std::vector<Placed> entries;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return entries;
        const StepRow row = stepOf(query);
        if (entries.empty() || entries.back().entry.step.id != row.step.id)
            entries.push_back({{row.step.id, 0}, {row.step, {}, {}}});
        HistoryEntry& entry = entries.back().entry;
        merge(entry.before, objectAt(query, 12));
        merge(entry.after, objectAt(query, 13));
        if (!query.isNull(14))
            entry.before.insert(QStringLiteral("presence"), query.string(14));
        if (!query.isNull(15))
            entry.after.insert(QStringLiteral("presence"), query.string(15));
    }
}

/// The undos and redos of a step, each as an entry of its own.
base::Result<std::vector<Placed>> eventsOf(vault::Connection& connection, const HistoryEntry& done)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT newest_step, id, action, at, who FROM edit_event WHERE step_id = ? ORDER BY id"));
    query.bind(1, done.step.id);
    std::vector<Placed> entries;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return entries;
        const bool undone = query.text(2) == "undone";
        HistoryEntry entry = done;
        entry.step.name = (undone ? QCoreApplication::translate("findings", "Undone: %1") : QCoreApplication::translate("findings", "Done again: %1")).arg(done.step.name);
        entry.step.at = QDateTime::fromString(query.string(3), Qt::ISODate);
        entry.step.who = query.string(4);
        if (undone)
            std::swap(entry.before, entry.after);
        entries.push_back({{query.integer(0), query.integer(1)}, std::move(entry)});
    }
}

}  // namespace

base::Result<std::vector<HistoryEntry>> historyOf(vault::Connection& connection, std::int64_t findingId)
{
    MINGCHA_ASSIGN(auto placed, steps(connection, findingId));
    const size_t count = placed.size();
    for (size_t i = 0; i < count; ++i) {
        MINGCHA_ASSIGN(auto events, eventsOf(connection, placed[i].entry));
        std::move(events.begin(), events.end(), std::back_inserter(placed));
    }
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
    std::vector<HistoryEntry> history;
    for (Placed& p : placed)
        history.push_back(std::move(p.entry));
    return history;
}

}  // namespace mingcha::findings
