// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/run_store.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mingcha::findings {

namespace {

// A run is undone when its step is. Every run has one.
constexpr std::string_view selectRuns =
    "SELECT r.id, r.at, r.who, r.period_from, r.period_to, r.rules, r.parameters, r.not_run, r.counts, s.state <> 'done' FROM check_run r JOIN edit_step s ON s.run_id = r.id";

QString compact(const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)); }
QString compact(const QJsonArray& array) { return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)); }

QJsonDocument parsed(std::string_view json) { return QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))); }

QJsonArray toJson(const std::vector<checks::NotRun>& notRun)
{
    QJsonArray array;
    for (const checks::NotRun& n : notRun)
        array.append(QJsonObject{{QStringLiteral("rule"), n.rule},
                                 {QStringLiteral("period"), n.period},
                                 {QStringLiteral("reason"), QString::fromStdString(n.reason)},
                                 {QStringLiteral("subjects"), qint64(n.subjects)}});
    return array;
}

std::vector<checks::NotRun> notRunOf(const QJsonArray& array)
{
    std::vector<checks::NotRun> notRun;
    for (const auto& value : array) {
        const QJsonObject n = value.toObject();
        notRun.push_back({n[QLatin1String("rule")].toString(), n[QLatin1String("period")].toInt(), n[QLatin1String("reason")].toString().toStdString(),
                          n[QLatin1String("subjects")].toInteger()});
    }
    return notRun;
}

QJsonObject countsOf(const RunRecord& run)
{
    QJsonObject byRule;
    for (const auto& [rule, count] : run.countByRule)
        byRule.insert(rule, qint64(count));
    return {{QStringLiteral("new"), qint64(run.fresh)}, {QStringLiteral("still"), qint64(run.still)}, {QStringLiteral("gone"), qint64(run.gone)},
            {QStringLiteral("back"), qint64(run.back)}, {QStringLiteral("by_rule"), byRule}};
}

RunRecord recordOf(const vault::Statement& row)
{
    RunRecord run;
    run.id = row.integer(0);
    run.at = QDateTime::fromString(row.string(1), Qt::ISODate);
    run.who = row.string(2);
    run.range = {base::Period::fromIndex(static_cast<int>(row.integer(3))), base::Period::fromIndex(static_cast<int>(row.integer(4)))};
    for (const auto& rule : parsed(row.text(5)).array())
        run.rules.append(rule.toString());
    run.parameters = parsed(row.text(6)).object();
    run.notRun = notRunOf(parsed(row.text(7)).array());
    const QJsonObject counts = parsed(row.text(8)).object();
    run.fresh = counts[QLatin1String("new")].toInteger();
    run.still = counts[QLatin1String("still")].toInteger();
    run.gone = counts[QLatin1String("gone")].toInteger();
    run.back = counts[QLatin1String("back")].toInteger();
    const QJsonObject byRule = counts[QLatin1String("by_rule")].toObject();
    for (auto it = byRule.begin(); it != byRule.end(); ++it)
        run.countByRule.emplace(it.key(), it.value().toInteger());
    run.undone = row.integer(9) != 0;
    return run;
}

base::Result<std::vector<RunRecord>> readRuns(vault::Connection& connection, std::string_view rest)
{
    MINGCHA_ASSIGN(auto query, connection.prepare(std::string(selectRuns) + std::string(rest)));
    std::vector<RunRecord> runs;
    for (;;) {
        MINGCHA_ASSIGN(const bool more, query.step());
        if (!more)
            return runs;
        runs.push_back(recordOf(query));
    }
}

}  // namespace

base::Result<std::int64_t> runInForce(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto query, connection.prepare("SELECT ifnull(max(run_id), 0) FROM edit_step WHERE run_id IS NOT NULL AND state = 'done'"));
    MINGCHA_TRY(query.step());
    return query.integer(0);
}

base::Result<std::int64_t> addRun(vault::Connection& connection, const RunRecord& run)
{
    MINGCHA_ASSIGN(auto insert, connection.prepare("INSERT INTO check_run (at, who, period_from, period_to, rules, parameters, not_run, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bindAll(base::momentText(run.at), run.who, run.range.from.index(), run.range.to.index(), compact(QJsonArray::fromStringList(run.rules)), compact(run.parameters),
                   compact(toJson(run.notRun)), compact(countsOf(run)));
    MINGCHA_TRY(insert.run());
    return connection.lastInsertId();
}

base::Result<std::optional<RunRecord>> lastRun(vault::Connection& connection)
{
    MINGCHA_ASSIGN(auto runs, readRuns(connection, " WHERE s.state = 'done' ORDER BY r.id DESC LIMIT 1"));
    return runs.empty() ? std::optional<RunRecord>() : std::optional(std::move(runs.front()));
}

base::Result<std::vector<RunRecord>> listRuns(vault::Connection& connection) { return readRuns(connection, " ORDER BY r.id"); }

}  // namespace mingcha::findings
